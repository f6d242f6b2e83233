// Times in their common forms: `YYYY-MM-DDThh:mm:ss` without a zone, seconds since the epoch, and Slurm's
// words for none.
import { DATES, NO_TIME, UNKNOWN_TIME, WORDS } from '../../src/sources/slurm/sacct/fast/memory';
import { clockOf, clockSeconds } from './clock';
import { integer, ODD } from './number';
import { padded, same } from './simd';

/** Slurm's numbers for no time begin here. */
const NO_VALUE_SECONDS: f64 = 4_294_967_294;
/**
 * Added to hours, minutes and seconds, it sets the highest bit of those bytes that are more than 23, 59 and
 * 60; these bits.
 */
const CLOCK_ROOM: i64 = 104 | (68 << 24) | (67 << 48);
const CLOCK_HIGH_BITS: i64 = 128 | (128 << 24) | (128 << 48);
/** How long `YYYY-MM-DDThh:mm:ss` is. */
export const ISO_BYTES = 19;

/** Seconds since the epoch in digits, or one of Slurm's words for no time; NaN for none. */
export function epochSeconds(at: usize, end: usize): f64 {
  const length = (end - at) as i32;
  if (length === 0) return NaN;
  if (length > 10) return ODD;
  const seconds = integer(at, end);
  if (seconds >= 0) return seconds === 0 || seconds >= NO_VALUE_SECONDS ? NaN : seconds;
  const word = padded(at, length);
  const isNone =
    same(word, v128.load(WORDS + 16 * UNKNOWN_TIME)) || same(word, v128.load(WORDS + 16 * NO_TIME));
  return isNone ? NaN : ODD;
}

/** The same of `YYYY-MM-DDThh:mm:ss` without a zone, as if it were UTC. */
export function isoSeconds(at: usize): f64 {
  const clock = clockOf(load<u64>(at, 11));
  if (clock < 0 || ((clock + CLOCK_ROOM) & CLOCK_HIGH_BITS) !== 0) return ODD;
  const midnight = dateSeconds(at);
  return midnight < 0 ? ODD : midnight + (clockSeconds(clock) as f64);
}

/**
 * Seconds of `YYYY-MM-DDT`. Rows tell of few days: those read before are remembered, each at a place of its
 * day of the month.
 */
function dateSeconds(at: usize): f64 {
  const yearAndMonth = load<u64>(at);
  const day = load<u32>(at, 8) & 0xff_ffff;
  const entry: usize = DATES + (((day & 3) << 9) | ((day & 0xf00) >> 3));
  if (load<u64>(entry) === yearAndMonth && load<u32>(entry, 8) === day) return load<f64>(entry, 16);
  const seconds = dateSecondsAnew(at);
  if (seconds < 0) return ODD;
  store<u64>(entry, yearAndMonth);
  store<u32>(entry, day, 8);
  store<f64>(entry, seconds, 16);
  return seconds;
}

function dateSecondsAnew(at: usize): f64 {
  if (load<u8>(at, 4) !== 45 || load<u8>(at, 7) !== 45 || load<u8>(at, 10) !== 84) return ODD;
  const year = integer(at, at + 4);
  const month = integer(at + 5, at + 7);
  const day = integer(at + 8, at + 10);
  // Within these years no zone makes a time of Slurm's numbers for none.
  if (!(year >= 1971 && year <= 2105 && month >= 1 && month <= 12 && day >= 1)) return ODD;
  if ((day as i32) > daysInMonth(year as i32, month as i32)) return ODD;
  return (daysFromCivil(year as i32, month as i32, day as i32) as f64) * 86_400;
}

function daysInMonth(year: i32, month: i32): i32 {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01; the year begins in March, so that the leap day comes last. */
function daysFromCivil(year: i32, month: i32, day: i32): i32 {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
}
