// Numbers in their common forms. What has another form is `ODD`: the row is then left to the JavaScript reader.
import { isClock, twoDigits } from './clock';
import { shortBitsOf } from './simd';

/** Stands for what is not plain; no quantity is negative. */
export const ODD: f64 = -1;

/** 1 in each byte; then a zero digit, its upper half as a mask, the lower half, and 6 in each; then each second byte, each second pair. */
const EACH: u64 = u64.MAX_VALUE / 255;
const ZEROS: u64 = EACH * 0x30;
const UPPER_HALVES: u64 = EACH * 0xf0;
const LOWER_HALVES: u64 = EACH * 0x0f;
const SIXES: u64 = EACH * 6;
const PAIRS: u64 = u64.MAX_VALUE / 257;
const FOURS: u64 = u64.MAX_VALUE / 65_537;

/** 1…15 decimal digits; ODD for anything else. */
export function integer(at: usize, end: usize): f64 {
  const count = (end - at) as i32;
  if (count < 1 || count > 15) return ODD;
  if (count <= 8) return upToEight(at, count) as f64;
  const upper = upToEight(at, count - 8);
  const lower = upToEight(end - 8, 8);
  return upper < 0 || lower < 0 ? ODD : ((upper * 100_000_000 + lower) as f64);
}

/** The number of 1…8 digits, all in one word: pairs, then fours, then eight of them are put together. */
function upToEight(at: usize, count: i32): i64 {
  const unused = (8 - count) * 8;
  let word = (load<u64>(at) << unused) | ((ZEROS >> (count * 4)) >> (count * 4));
  if ((word & UPPER_HALVES) !== ZEROS || ((word + SIXES) & UPPER_HALVES) !== ZEROS) return -1;
  word = ((word & LOWER_HALVES) * 2561) >> 8;
  word = ((word & PAIRS) * 6_553_601) >> 16;
  return (((word & FOURS) * 42_949_672_960_001) >> 32) as i64;
}

/** Digits with or without decimals, 15 at most in all: the same two integers are divided as in readNumber. */
export function decimal(at: usize, end: usize): f64 {
  if (end - at > 16) return ODD;
  const points = shortBitsOf(46, at, (end - at) as i32);
  if (points === 0) return integer(at, end);
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
  return length >= 8 && isClock(end - 8) ? clockDuration(at, end - 8) : otherDuration(at, end, length);
}

/** `hh:mm:ss` at `clock`, and what may stand before it. */
function clockDuration(at: usize, clock: usize): f64 {
  const seconds = (twoDigits(clock) * 60 + twoDigits(clock + 3)) * 60 + twoDigits(clock + 6);
  if (clock === at) return seconds as f64;
  const days = load<u8>(clock - 1) === 45 ? integer(at, clock - 1) : ODD;
  return days < 0 ? ODD : days * 86_400 + (seconds as f64);
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
