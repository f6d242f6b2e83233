// Arrays: how many tasks stand in one row of accounting, as a list in brackets or as the bits of a mask.
import { readInteger } from '../../formats/bytes/number.ts';
import { UNKNOWN } from '../../units.ts';

const COMMA = 44;
const DASH = 45;
const COLON = 58;
const PERCENT = 37;
const OPEN = 91;
const CLOSE = 93;
const SEARCHED_BYTES = 32;

/**
 * Where the list of tasks of an array's id begins (`35_[1-999:2%2]`), behind its bracket; -1 for the id of
 * anything else.
 */
export function tasksIn(bytes: Uint8Array, start: number, end: number): number {
  const last = Math.min(end, start + SEARCHED_BYTES);
  for (let at = start; at < last; at++) if (bytes[at] === OPEN) return at + 1;
  return -1;
}

/** The tasks of `0-5,9:2%4]`, which begins at `start`; NaN for a list that was cut off, or that is none. */
export function countTasks(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === CLOSE ? countListed(bytes, start, end - 1) : UNKNOWN;
}

/** The tasks of `0-5,9:2%4`; NaN for what is no such list. What follows `%` says how many may run at once. */
export function countListed(bytes: Uint8Array, start: number, end: number): number {
  let last = start;
  while (last < end && bytes[last] !== PERCENT) last++;
  let tasks = 0;
  for (let item = start; item <= last; ) {
    let itemEnd = item;
    while (itemEnd < last && bytes[itemEnd] !== COMMA) itemEnd++;
    tasks += countItem(bytes, item, itemEnd);
    item = itemEnd + 1;
  }
  return tasks >= 1 && tasks <= MOST_TASKS ? tasks : UNKNOWN;
}

/** Slurm's MaxArraySize has seven digits at most. */
const MOST_TASKS = 1e7;

/** `9`, `0-5` or `1-999:2`. */
function countItem(bytes: Uint8Array, start: number, end: number): number {
  let colon = start;
  while (colon < end && bytes[colon] !== COLON) colon++;
  let dash = start;
  while (dash < colon && bytes[dash] !== DASH) dash++;
  const first = readInteger(bytes, start, dash);
  const last = dash === colon ? first : readInteger(bytes, dash + 1, colon);
  const step = colon === end ? 1 : readInteger(bytes, colon + 1, end);
  return first <= last && step >= 1 ? Math.floor((last - first) / step) + 1 : UNKNOWN;
}

/** The tasks of a mask in hexadecimal digits, `0x7F`, which `%` may follow; NaN for what is no mask. */
export function countMasked(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 3 || bytes[start] !== 48 || (bytes[start + 1]! | 32) !== 120) return UNKNOWN;
  let tasks = 0;
  for (let at = start + 2; at < end && bytes[at] !== PERCENT; at++) {
    const digit = hexDigit(bytes[at]!);
    if (digit < 0) return UNKNOWN;
    for (let bits = digit; bits > 0; bits >>= 1) tasks += bits & 1;
  }
  return tasks === 0 ? UNKNOWN : tasks;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = (byte | 32) - 97;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
