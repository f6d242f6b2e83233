// Numbers in their common forms. What has another form is `ODD`: the row is then left to the JavaScript
// reader.
import { clockOf, clockSeconds } from './clock';
import { countDigits, spelled } from './digits';
import { shortBitsOf } from './simd';

/** Stands for what is not plain; no quantity is negative. */
export const ODD: f64 = -1;

/** 1…15 decimal digits; ODD for anything else. */
export function integer(at: usize, end: usize): f64 {
  const count = (end - at) as i32;
  if (count < 1 || count > 15) return ODD;
  if (count <= 8) return upToEight(at, count) as f64;
  const upper = upToEight(at, count - 8);
  const lower = upToEight(end - 8, 8);
  return upper < 0 || lower < 0 ? ODD : ((upper * 100_000_000 + lower) as f64);
}

/** The number of 1…8 digits. */
function upToEight(at: usize, count: i32): i64 {
  const word = load<u64>(at);
  return countDigits(word) < count ? -1 : spelled(word, count);
}

/** The digits from `at` to the next byte `last`, or to `end` where none follows; ODD for anything else. */
export function integerBefore(last: u8, at: usize, end: usize): f64 {
  const word = load<u64>(at);
  const count = countDigits(word);
  const next = at + count;
  const isShort = count > 0 && count < 8 && next < end && load<u8>(next) === last;
  return isShort ? (spelled(word, count) as f64) : longIntegerBefore(last, at, end);
}

function longIntegerBefore(last: u8, at: usize, end: usize): f64 {
  let next = at;
  while (next < end && load<u8>(next) !== last) next++;
  return integer(at, next);
}

/** Digits with or without decimals, 15 at most in all: the same two integers are divided as in readNumber. */
export function decimal(at: usize, end: usize): f64 {
  if (end - at > 16) return ODD;
  const all = integer(at, end);
  if (all >= 0) return all;
  const points = shortBitsOf(46, at, (end - at) as i32);
  if (points === 0) return ODD;
  const point = at + ctz(points);
  const whole = integer(at, point);
  const fraction = integer(point + 1, end);
  if (whole < 0 || fraction < 0) return ODD;
  let scale: f64 = 1;
  for (let digit = point + 1; digit < end; digit++) scale *= 10;
  return (whole * scale + fraction) / scale;
}

/** Seconds of `[D-]hh:mm:ss` or `mm:ss`, decimals allowed; NaN for nothing. */
export function duration(at: usize, end: usize): f64 {
  if (at === end) return NaN;
  const length = (end - at) as i32;
  if (length > 16) return ODD;
  if (length >= 8) {
    const clock = clockOf(load<u64>(end - 8));
    if (clock >= 0) return clockDuration(at, end - 8, clock);
  }
  return otherDuration(at, end, length);
}

/** `hh:mm:ss` at `place`, and what may stand before it. */
function clockDuration(at: usize, place: usize, clock: i64): f64 {
  const seconds = clockSeconds(clock) as f64;
  if (place === at) return seconds;
  const days = load<u8>(place - 1) === 45 ? integer(at, place - 1) : ODD;
  return days < 0 ? ODD : days * 86_400 + seconds;
}

function otherDuration(at: usize, end: usize, length: i32): f64 {
  const dashes = shortBitsOf(45, at, length);
  const colons = shortBitsOf(58, at, length);
  const count = popcnt(colons);
  if (count < 1 || count > 2 || (count === 1 && dashes !== 0)) return ODD;
  const days: f64 = dashes === 0 ? 0 : integer(at, at + ctz(dashes));
  const from = dashes === 0 ? at : at + ctz(dashes) + 1;
  const last = at + 31 - clz(colons);
  const first = at + ctz(colons);
  let minutes = integer(from, first);
  if (count === 2) {
    const lower = integer(first + 1, last);
    if (minutes < 0 || lower < 0) return ODD;
    minutes = minutes * 60 + lower;
  }
  const seconds = decimal(last + 1, end);
  if (days < 0 || minutes < 0 || seconds < 0) return ODD;
  return days * 86_400 + minutes * 60 + seconds;
}
