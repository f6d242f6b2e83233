// Durations as Slurm prints them, read from bytes where they stand.

import { readInteger, readNumber, twoDigits } from '../../formats/bytes/number.ts';
import { SECONDS_PER_DAY, UNKNOWN } from '../../units.ts';

/**
 * Bytes of a clock with its days: of so few days no second is rounded away, in whatever order it is added.
 */
const LONGEST_CLOCK = 16;

/**
 * Seconds of `[D-]hh:mm:ss` or `mm:ss`, decimals allowed (`1-02:04:00`, `00:02.910`); NaN for anything else.
 */
export function readDuration(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const clock = length >= 8 && length <= LONGEST_CLOCK ? clockSeconds(bytes, end - 8) : -1;
  if (clock >= 0 && length === 8) return clock;
  if (clock >= 0 && bytes[end - 9] === 45)
    return readInteger(bytes, start, end - 9) * SECONDS_PER_DAY + clock;
  return anyDuration(bytes, start, end);
}

/** Seconds of the eight bytes `hh:mm:ss`, the form of nearly all; -1 for any other. */
function clockSeconds(bytes: Uint8Array, at: number): number {
  if (bytes[at + 2] !== 58 || bytes[at + 5] !== 58) return -1;
  const hours = twoDigits(bytes, at);
  const minutes = twoDigits(bytes, at + 3);
  const seconds = twoDigits(bytes, at + 6);
  return (hours | minutes | seconds) < 0 ? -1 : (hours * 60 + minutes) * 60 + seconds;
}

function anyDuration(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let days = 0;
  for (let i = start; i < end; i++) {
    if (bytes[i] !== 45) continue;
    days = readInteger(bytes, start, i);
    at = i + 1;
    break;
  }
  let minutes = 0;
  let colons = 0;
  for (let i = at; i < end; i++) {
    if (bytes[i] !== 58) continue;
    minutes = minutes * 60 + readInteger(bytes, at, i);
    at = i + 1;
    colons++;
  }
  if (colons === 0 || colons > 2 || (colons === 1 && days > 0) || at >= end) return UNKNOWN;
  if (bytes[at]! < 48 || bytes[at]! > 57) return UNKNOWN;
  return days * SECONDS_PER_DAY + minutes * 60 + readNumber(bytes, at, end);
}
