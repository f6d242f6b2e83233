// Rows without their header (`sacct -n`), and the lines of the default layout: recognized so that they can be
// refused with the right words.
import { skipBlanks } from '../../../formats/bytes/ascii.ts';
import { readJobState } from '../state.ts';
import { hasShape, isJobId } from './shape.ts';

const SPACE = 32;
const DASH = 45;
/**
 * What may stand between the fields: `|`, comma, semicolon, tab, the unit separator, and blanks in the
 * default layout.
 */
const DELIMITERS = [124, 44, 59, 9, 31, SPACE];
const TIME_BYTES = 10;

/**
 * True if a line can only be a row of accounting: of its fields one is a job id, one a state, and one a time
 * or an exit code.
 */
export function isBareRow(bytes: Uint8Array, start: number, end: number): boolean {
  return DELIMITERS.some((delimiter) => isRowWith(delimiter, bytes, start, end));
}

function isRowWith(delimiter: number, bytes: Uint8Array, start: number, end: number): boolean {
  let hasId = false;
  let hasState = false;
  let hasTime = false;
  for (let at = start; at < end; ) {
    let to = at;
    while (to < end && bytes[to] !== delimiter) to++;
    hasId ||= isJobId(bytes, at, to);
    hasState ||= readJobState(bytes, at, to) !== 'UNKNOWN';
    hasTime ||= isTime(bytes, at, to) || isExitCode(bytes, at, to);
    at = to + 1;
    while (delimiter === SPACE && at < end && bytes[at] === SPACE) at++;
  }
  return hasId && hasState && hasTime;
}

function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= TIME_BYTES && hasShape('time', bytes, start, end);
}

function isExitCode(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 3 && bytes.subarray(start, end).includes(58) && hasShape('exit', bytes, start, end);
}

/** True if a line is the rule of dashes under the header of the default layout. */
export function isRule(bytes: Uint8Array, start: number, end: number): boolean {
  const first = skipBlanks(bytes, start, end);
  if (end - first < 2 || bytes[first] !== DASH) return false;
  for (let at = first; at < end; at++) {
    const byte = bytes[at]!;
    if (byte !== DASH && byte !== SPACE && byte !== 13) return false;
  }
  return true;
}
