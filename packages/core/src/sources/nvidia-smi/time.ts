// The two clocks of nvidia-smi, local and without a zone: `2026/07/03 22:11:09.763` in CSV, `Fri Aug 4
// 11:44:30 2023` in XML.
import { ascii, isWord, skipBlanks } from '../../formats/bytes/ascii.ts';
import type { TimeReader } from '../../formats/bytes/time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
  ascii,
);
const ISO = ascii('0000-00-00T00:00:00');
const SPACE = 32;
const ZERO = 48;

/**
 * Seconds since the epoch of either form; NaN for anything else. `times` knows what else there is to say
 * about it.
 */
export function readTime(times: TimeReader, bytes: Uint8Array, start: number, end: number): number {
  return isNamed(bytes, start, end) && toIso(bytes, start, end)
    ? times.read(ISO, 0, ISO.length)
    : times.read(bytes, start, end);
}

/** True if two words of letters begin it, a weekday and a month. */
function isNamed(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start >= 23 && bytes[start]! >= 65 && bytes[start + 3] === SPACE && bytes[start + 4]! >= 65;
}

/**
 * Writes `Fri Aug 4 11:44:30 2023` to `ISO`; a day of one digit has one blank before it, or two. False where
 * it has another form.
 */
function toIso(bytes: Uint8Array, start: number, end: number): boolean {
  const month = 1 + MONTHS.findIndex((name) => isWord(bytes, start + 4, start + 7, name));
  const day = skipBlanks(bytes, start + 7, end);
  const dayEnd = bytes[day + 1] === SPACE ? day + 1 : day + 2;
  const clock = dayEnd + 1;
  const year = clock + 9;
  if (month === 0 || day === start + 7 || bytes[dayEnd] !== SPACE || bytes[year - 1] !== SPACE) return false;
  if (end - year !== 4) return false;
  ISO.set(bytes.subarray(year, end), 0);
  ISO[5] = ZERO + Math.floor(month / 10);
  ISO[6] = ZERO + (month % 10);
  ISO[8] = dayEnd - day === 1 ? ZERO : bytes[day]!;
  ISO[9] = bytes[dayEnd - 1]!;
  ISO.set(bytes.subarray(clock, clock + 8), 11);
  return true;
}
