// What the fields of an accounting row look like: tells a right reading of a row from a wrong one, and a
// record's first line from any other.
import { ascii, indexOfByte, isWord, startsWith } from '../../../formats/bytes/ascii.ts';
import type { Fields } from '../../../formats/delimited/fields.ts';
import { readJobState } from '../state.ts';
import type { Shape } from './columns.ts';

const UNKNOWN_TIME = ascii('Unknown');
const NO_TIME = ascii('None');

/** True if `bytes[start, end)` may stand in a column of this shape. */
export function hasShape(shape: Shape, bytes: Uint8Array, start: number, end: number): boolean {
  switch (shape) {
    case 'any':
    case 'text':
      return true;
    case 'id':
      return isJobId(bytes, start, end);
    case 'state':
      return readJobState(bytes, start, end) !== 'UNKNOWN';
    case 'time':
      return isNoTime(bytes, start, end) || isMadeOf(bytes, start, end, TIME_BYTES);
    case 'count':
      return end > start && isMadeOf(bytes, start, end, DIGITS);
    case 'digits':
      return isMadeOf(bytes, start, end, DIGITS);
    case 'size':
      return isMadeOf(bytes, start, end, SIZE_BYTES);
    case 'clock':
      return isMadeOf(bytes, start, end, CLOCK_BYTES) || isWord(bytes, start, end, INVALID);
    case 'exit':
      return isMadeOf(bytes, start, end, EXIT_BYTES);
    case 'tres':
      return start === end || indexOfByte(bytes, EQUALS, start, end) >= 0;
  }
}

/**
 * True if `bytes[start, end)` are one list of Slurm's: TRES with each key once, or nodes with their brackets
 * closed.
 */
export function isListOf(shape: Shape, bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end) return true;
  return shape === 'tres' ? isTresList(bytes, start, end) : isNodeList(bytes, start, end);
}

function isTresList(bytes: Uint8Array, start: number, end: number): boolean {
  for (let entry = start; entry <= end; ) {
    const comma = indexOfByte(bytes, COMMA, entry, end);
    const entryEnd = comma < 0 ? end : comma;
    const equals = indexOfByte(bytes, EQUALS, entry, entryEnd);
    if (equals <= entry || hasKey(bytes, start, entry, entry, equals)) return false;
    entry = entryEnd + 1;
  }
  return true;
}

/** True if the key `bytes[key, keyEnd)` begins an entry of `bytes[start, end)`. */
function hasKey(bytes: Uint8Array, start: number, end: number, key: number, keyEnd: number): boolean {
  for (let at = start; at < end; at++) {
    if (at > start && bytes[at - 1] !== COMMA) continue;
    let same = 0;
    while (key + same <= keyEnd && bytes[at + same] === bytes[key + same]) same++;
    if (key + same > keyEnd) return true;
  }
  return false;
}

function isNodeList(bytes: Uint8Array, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (bytes[at] === 91) depth++;
    if (bytes[at] === BRACKET) depth--;
    if (bytes[at] === EQUALS || (depth === 0 && bytes[at] === COMMA && bytes[at + 1] === COMMA)) return false;
  }
  return depth === 0 && bytes[start] !== COMMA && bytes[end - 1] !== COMMA;
}

/** True if every field of the record, which has as many as the layout, has the shape of its column. */
export function hasAllShapes(fields: Fields, shapes: readonly Shape[]): boolean {
  for (const [index, shape] of shapes.entries())
    if (!hasShape(shape, fields.bytes, fields.from(index), fields.to(index))) return false;
  return true;
}

/** True for the words that Slurm prints where there is no time, and for nothing. */
export function isNoTime(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || isWord(bytes, start, end, UNKNOWN_TIME) || isWord(bytes, start, end, NO_TIME);
}

/** True for `1`, `34_3`, `35_[1-999:2%2]`, `37+1` and for a step of one of them: `37+1.extern`, `1.0`. */
export function isJobId(bytes: Uint8Array, start: number, end: number): boolean {
  let at = skipDigits(bytes, start, end);
  if (at === start) return false;
  if (at < end && bytes[at] === 95) {
    const task = at + 1;
    if (bytes[task] === 91) {
      at = indexOfByte(bytes, BRACKET, task, end) + 1;
      // Slurm 20.11 cuts long lists of tasks off.
      if (at === 0) return isMadeOf(bytes, task + 1, end, TASK_BYTES);
    } else {
      at = skipDigits(bytes, task, end);
      if (at === task) return false;
    }
  } else if (at < end && bytes[at] === 43) {
    const component = at + 1;
    at = skipDigits(bytes, component, end);
    if (at === component) return false;
  }
  if (at === end) return true;
  if (bytes[at] !== POINT || at + 1 === end) return false;
  for (at++; at < end; at++) if (!isStepByte(bytes[at]!)) return false;
  return true;
}

/** Where the point of a step's id stands; -1 in a job's. */
export function pointIn(bytes: Uint8Array, start: number, end: number): number {
  return indexOfByte(bytes, POINT, start, end);
}

/** True if a message of a Slurm tool stands here, as stderr leaves them in a file. */
export function isToolMessage(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    MESSAGES.some((message) => startsWith(bytes, start, end, message)) || isCallMessage(bytes, start, end)
  );
}

/** True for `slurm_load_jobs error: …`: a call of Slurm's library. A metric may have such a name, too. */
function isCallMessage(bytes: Uint8Array, start: number, end: number): boolean {
  if (!startsWith(bytes, start, end, CALL)) return false;
  const colon = indexOfByte(bytes, COLON, start, end);
  return colon >= 0 && indexOfByte(bytes, BRACE, start, colon) < 0;
}

const MESSAGES = ['sacct: ', 'srun: ', 'slurmdbd: '].map(ascii);
const CALL = ascii('slurm_');
const COLON = 58;
const BRACE = 123;
const COMMA = 44;
const POINT = 46;
const EQUALS = 61;
const BRACKET = 93;
const INVALID = ascii('INVALID');
const DIGITS = byteSet('0123456789');
const TIME_BYTES = byteSet('0123456789-/T:.+Z ');
const SIZE_BYTES = byteSet('0123456789.KMGTPnc');
const CLOCK_BYTES = byteSet('0123456789-:.');
const EXIT_BYTES = byteSet('0123456789:');
const TASK_BYTES = byteSet('0123456789,-:%.');

function byteSet(letters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const byte of ascii(letters)) set[byte] = 1;
  return set;
}

function isMadeOf(bytes: Uint8Array, start: number, end: number, set: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (set[bytes[at]!] === 0) return false;
  return true;
}

function skipDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at;
}

function isStepByte(byte: number): boolean {
  return (
    (byte >= 48 && byte <= 57) || ((byte | 32) >= 97 && (byte | 32) <= 122) || byte === 95 || byte === 43
  );
}
