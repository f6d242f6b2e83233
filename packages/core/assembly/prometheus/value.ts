// What stands behind a prefix, in its plain forms: `value [timestamp]`. All else is odd, which is said as
// address 0.
import { EXACT_POWER, POWERS } from '../../src/formats/prometheus/fast/lines-memory';

const LINE_FEED: u8 = 10;
const CARRIAGE_RETURN: u8 = 13;
const TAB: u8 = 9;
const SPACE: u8 = 32;
const PLUS: u8 = 43;
const MINUS: u8 = 45;
const POINT: u8 = 46;
const ZERO: u8 = 48;
const SMALL_E: u8 = 101;
const CLOSING_BRACE: u8 = 125;
const ODD: usize = 0;
/** Digits and a point: with 15 there is room for what ends them in one vector. */
const MOST_BYTES = 15;
const MOST_EXPONENT_DIGITS = 3;
/** As `secondsOfTimestamp` has it. */
const MILLISECONDS_FROM: f64 = 1e11;

/** The value read last, and its time in seconds; NaN for no time. */
export let value: f64 = NaN;
export let time: f64 = NaN;
/**
 * The number read last: its digits as an integer, how many of them stand behind the point, and its bytes; 0
 * where it is odd.
 */
let mantissa: f64 = 0;
let decimals: i32 = 0;
let bytes: usize = 0;

/** Reads the value at `at`; gives where the next line begins. */
export function readValue(at: usize): usize {
  readDigits(at, true);
  if (bytes === 0) return ODD;
  let next = at + bytes;
  let power = -decimals;
  const digits = mantissa;
  if ((load<u8>(next) | 32) === SMALL_E) {
    const exponent = readExponent(next);
    if (bytes === 0) return ODD;
    power += exponent;
    next += bytes;
  }
  if (power < -EXACT_POWER || power > EXACT_POWER) return ODD;
  value = power < 0 ? digits / load<f64>(POWERS - power * 8) : digits * load<f64>(POWERS + power * 8);
  time = NaN;
  if (load<u8>(next) === SPACE) {
    readDigits(next + 1, false);
    if (bytes === 0) return ODD;
    next += bytes + 1;
    time = mantissa < MILLISECONDS_FROM ? mantissa : mantissa / 1000;
  }
  if (load<u8>(next) === CARRIAGE_RETURN) next++;
  return load<u8>(next) === LINE_FEED ? next + 1 : ODD;
}

/**
 * Gives where the line behind `at` begins, if all that stands before it is of a value: no blank first, and no
 * brace.
 */
export function passOver(at: usize): usize {
  const first = load<u8>(at);
  if (first === SPACE || first === TAB || first === CARRIAGE_RETURN) return ODD;
  let ends = 0;
  let window = at;
  for (; ends === 0; window += 16) {
    const text = v128.load(window);
    ends = i8x16.bitmask(i8x16.eq(text, i8x16.splat(LINE_FEED)));
    const braces = i8x16.bitmask(i8x16.eq(text, i8x16.splat(CLOSING_BRACE)));
    // The bits up to the lowest of `ends`; all, if it has none.
    if ((braces & (ends ^ (ends - 1))) !== 0) return ODD;
  }
  return window - 15 + ctz(ends);
}

/**
 * Reads the digits at `at`, with a point among them if that is permitted. They are put at the right end of a
 * vector, and added up in pairs, fours and eights.
 */
function readDigits(at: usize, withPoint: bool): void {
  const text = i8x16.sub(v128.load(at), i8x16.splat(ZERO));
  const digits = i8x16.bitmask(i8x16.lt_u(text, i8x16.splat(10)));
  let points = 0;
  if (withPoint) points = i8x16.bitmask(i8x16.eq(text, i8x16.splat(POINT - ZERO)));
  const count = ctz(~(digits | points));
  points &= (1 << count) - 1;
  const hasPoint = (points !== 0) as i32;
  const point = points === 0 ? 127 : ctz(points);
  bytes = 0;
  if (count > MOST_BYTES || count === hasPoint || (points & (points - 1)) !== 0) return;
  const indices = i8x16.sub(
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    i8x16.splat((16 - count + hasPoint) as i8),
  );
  const behind = i8x16.ge_s(indices, i8x16.splat(point as i8));
  const units = i8x16.swizzle(text, i8x16.sub(indices, behind));
  const tens = i16x8.mul(v128.and(units, i16x8.splat(255)), i16x8.splat(10));
  const pairs = i16x8.add(tens, i16x8.shr_u(units, 8));
  const fours = i32x4.dot_i16x8_s(pairs, i16x8(100, 1, 100, 1, 100, 1, 100, 1));
  const narrow = i16x8.narrow_i32x4_s(fours, fours);
  const eights = i32x4.dot_i16x8_s(narrow, i16x8(10_000, 1, 10_000, 1, 10_000, 1, 10_000, 1));
  mantissa = (i32x4.extract_lane(eights, 0) as f64) * 100_000_000 + (i32x4.extract_lane(eights, 1) as f64);
  decimals = hasPoint !== 0 ? count - 1 - point : 0;
  bytes = count;
}

/** Reads `e[sign]digits` at `at`. */
function readExponent(at: usize): i32 {
  let next = at + 1;
  const sign = load<u8>(next);
  if (sign === MINUS || sign === PLUS) next++;
  let exponent = 0;
  let digits = 0;
  bytes = 0;
  for (; ; digits++) {
    const digit = (load<u8>(next) as i32) - ZERO;
    if (digit < 0 || digit > 9) break;
    if (digits === MOST_EXPONENT_DIGITS) return 0;
    exponent = exponent * 10 + digit;
    next++;
  }
  if (digits > 0) bytes = next - at;
  return sign === MINUS ? -exponent : exponent;
}
