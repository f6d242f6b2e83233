// Times in their common forms: `YYYY-MM-DDThh:mm:ss` without a zone, seconds since the epoch, and Slurm's words for none.
import { NO_TIME, UNKNOWN_TIME, WORDS } from '../src/text/delimited-memory';
import { integer, ODD } from './number';
import { padded, same } from './simd';

/** Slurm's numbers for no time begin here. */
const NO_VALUE_SECONDS: f64 = 4_294_967_294;
/** `dd:dd:dd` in which each d is a digit, and what must not change when 6 is added to each digit. */
const CLOCK: u64 = ((0x30303a30 as u64) << 32) | 0x303a3030;
const CLOCK_MASK: u64 = ((0xf0f0fff0 as u64) << 32) | 0xf0fff0f0;
const CLOCK_SIXES: u64 = ((0x06060006 as u64) << 32) | 0x06000606;

/** True if the time read last was one without a zone; it is then given as if it were UTC. */
export let isLocal: bool = false;

/** Seconds since the epoch; NaN for no time. */
export function time(at: usize, end: usize): f64 {
  const length = (end - at) as i32;
  isLocal = length === 19;
  if (isLocal) return isoSeconds(at);
  if (length === 0) return NaN;
  if (length > 10) return ODD;
  const seconds = integer(at, end);
  if (seconds >= 0) return seconds === 0 || seconds >= NO_VALUE_SECONDS ? NaN : seconds;
  const word = padded(at, length);
  const isNone =
    same(word, v128.load(WORDS + 16 * UNKNOWN_TIME)) || same(word, v128.load(WORDS + 16 * NO_TIME));
  return isNone ? NaN : ODD;
}

function isoSeconds(at: usize): f64 {
  const clock = load<u64>(at, 11);
  const isClock = (clock & CLOCK_MASK) === CLOCK && ((clock + CLOCK_SIXES) & CLOCK_MASK) === CLOCK;
  if (!isClock || load<u8>(at, 10) !== 84 || load<u8>(at, 4) !== 45 || load<u8>(at, 7) !== 45) return ODD;
  const year = integer(at, at + 4);
  const month = integer(at + 5, at + 7);
  const day = integer(at + 8, at + 10);
  // Within these years no zone makes a time of Slurm's numbers for none.
  if (!(year >= 1971 && year <= 2105 && month >= 1 && month <= 12 && day >= 1)) return ODD;
  const hour = digitOf(clock, 0) * 10 + digitOf(clock, 1);
  const minute = digitOf(clock, 3) * 10 + digitOf(clock, 4);
  const second = digitOf(clock, 6) * 10 + digitOf(clock, 7);
  if (hour > 23 || minute > 59 || second > 60) return ODD;
  if (day > 28 && (day as i32) > daysInMonth(year as i32, month as i32)) return ODD;
  const days = daysFromCivil(year as i32, month as i32, day as i32);
  return ((days as f64) * 86_400 + (hour * 3600 + minute * 60 + second)) as f64;
}

function digitOf(word: u64, index: i32): i32 {
  return ((word >> (index * 8)) & 15) as i32;
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
