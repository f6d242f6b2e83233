// Durations as Slurm prints them, read from bytes where they stand.
import { SECONDS_PER_DAY, UNKNOWN } from '../units.ts';
import { readInteger, readNumber } from './number.ts';

/** Seconds of `[D-]hh:mm:ss` or `mm:ss`, decimals allowed (`1-02:04:00`, `00:02.910`); NaN for anything else. */
export function readDuration(bytes: Uint8Array, start: number, end: number): number {
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
