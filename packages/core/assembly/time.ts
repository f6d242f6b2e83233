// Times in their common forms: `YYYY-MM-DDThh:mm:ss` without a zone, seconds since the epoch, and Slurm's words for none.
import { DATES, NO_TIME, UNKNOWN_TIME, WORDS } from '../src/text/delimited-memory';
import { isClock, twoDigits } from './clock';
import { integer, ODD } from './number';
import { padded, same } from './simd';

/** Slurm's numbers for no time begin here. */
const NO_VALUE_SECONDS: f64 = 4_294_967_294;
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
  if (!isClock(at + 11) || load<u8>(at, 10) !== 84) return ODD;
  const hour = twoDigits(at + 11);
  const minute = twoDigits(at + 14);
  const second = twoDigits(at + 17);
  const midnight = dateSeconds(at);
  if (hour > 23 || minute > 59 || second > 60 || midnight < 0) return ODD;
  return midnight + ((hour * 3600 + minute * 60 + second) as f64);
}

/** Seconds of `YYYY-MM-DD`. Rows tell of few days: those read before are remembered, each at a place of its day of the month. */
function dateSeconds(at: usize): f64 {
  const yearAndMonth = load<u64>(at);
  const day = load<u16>(at, 8);
  const entry = DATES + (((day & 15) * 10 + (day >> 8)) & 31) * 24;
  if (load<u64>(entry) === yearAndMonth && load<u16>(entry, 8) === day) return load<f64>(entry, 16);
  const seconds = dateSecondsAnew(at);
  if (seconds < 0) return ODD;
  store<u64>(entry, yearAndMonth);
  store<u16>(entry, day, 8);
  store<f64>(entry, seconds, 16);
  return seconds;
}

function dateSecondsAnew(at: usize): f64 {
  if (load<u8>(at, 4) !== 45 || load<u8>(at, 7) !== 45) return ODD;
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
