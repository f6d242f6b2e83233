// Counts and sizes with a binary suffix, as Slurm prints them.

import { readInteger, readNumber } from '../../formats/bytes/number.ts';
import { UNKNOWN } from '../../units.ts';

const NINE = 57;
const SUFFIXES = [75, 77, 71, 84, 80];

/**
 * A count or size: a number, or digits with K, M, G, T or P (1024, 1024² …), which Slurm uses where it
 * divides without rest. NaN for anything else; a rounded one (`0.68K`, `0.00G`) is one of them, because what
 * was rounded away cannot be known.
 */
export function readExactSize(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start) return UNKNOWN;
  const last = bytes[end - 1]!;
  const power = last <= NINE ? 0 : SUFFIXES.indexOf(last) + 1;
  if (power > 0) return readInteger(bytes, start, end - 1) * 1024 ** power;
  const number = readNumber(bytes, start, end);
  return number >= 0 ? number : UNKNOWN;
}
