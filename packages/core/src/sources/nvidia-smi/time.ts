// The two clocks of nvidia-smi, local and without a zone: `2026/07/03 22:11:09.763` in CSV, `Fri Aug  4 11:44:30 2023` in XML.
import { ascii, isWord } from '../../formats/bytes/ascii.ts';
import type { TimeReader } from '../../formats/bytes/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
  ascii,
);
const ISO = ascii('0000-00-00T00:00:00');
const SPACE = 32;
const ZERO = 48;

/** Seconds since the epoch of either form; NaN for anything else. `times` tells what else there is to say about it. */
export function readTime(times: TimeReader, bytes: Uint8Array, start: number, end: number): number {
  if (!isNamed(bytes, start, end)) return times.read(bytes, start, end);
  const month = 1 + MONTHS.findIndex((name) => isWord(bytes, start + 4, start + 7, name));
  ISO.set(bytes.subarray(start + 20, end), 0);
  ISO[5] = ZERO + Math.floor(month / 10);
  ISO[6] = ZERO + (month % 10);
  ISO[8] = bytes[start + 8] === SPACE ? ZERO : bytes[start + 8]!;
  ISO[9] = bytes[start + 9]!;
  ISO.set(bytes.subarray(start + 11, start + 19), 11);
  return times.read(ISO, 0, ISO.length);
}

/** True for 24 bytes of words at the places of `Fri Aug  4 11:44:30 2023`. A month that is none becomes month 0 later on. */
function isNamed(bytes: Uint8Array, start: number, end: number): boolean {
  const words = bytes[start + 3] === SPACE && bytes[start + 7] === SPACE && bytes[start + 10] === SPACE;
  return end - start === 24 && words && bytes[start + 19] === SPACE;
}
