// The WebAssembly module that reads the points of a Prometheus range in their plain form, `[1767225600,"28"]`
// or `[1767225600.781,"0.25"]`. `npm run generate` compiles it into
// src/formats/prometheus/fast/points.generated.ts. It allocates nothing:
// src/formats/prometheus/fast/points-memory.ts says where all lies. At a point in another form it stops: the
// JavaScript reader owns the meaning of those, and tests hold both together.
import { COUNT, POINTS, POWERS, TEXT, TIMES, VALUES } from '../../src/formats/prometheus/fast/points-memory';
import { countDigits, eightDigits, spelled, spelledFew } from '../sacct/digits';

const POINT: u8 = 46;
const COMMA: u8 = 44;
const OPEN_ARRAY: u8 = 91;
/** `,"` and `"]`, as they stand in memory. */
const VALUE: u16 = 0x222c;
const END: u16 = 0x5d22;
/** `,"` behind two digits; the halves of the digits that say that they are digits. */
const TWO_AND_VALUE: u32 = 0x222c_3030;
const TWO_AND_VALUE_MASK: u32 = 0xffff_f0f0;
const TWO: u32 = 0x3030;
const TWO_MASK: u32 = 0xf0f0;
const TWO_SIXES: u32 = 0x0606;
/** Bytes of a column. */
const COLUMN: usize = POINTS << 3;
/** Digits and a decimal point: 15 digits are exact in a double. */
const MOST_BYTES: i32 = 16;

/** Where the number that was read last ends; how many digits there were. */
let numberEnd: usize = 0;
let digitCount: i32 = 0;

let power: f64 = 1;
for (let i = 0; i < 16; i++) {
  store<f64>(POWERS + i * 8, power);
  power *= 10;
}

/**
 * Reads the points from `from` on, behind `count` points, up to the first that is not plain or not whole
 * before `end`, or until there is no room. Gives where it stopped: at a point, or as the complement behind
 * one that no comma follows (or `end`). `COUNT` holds how many points there are.
 */
export function readPoints(from: i32, end: i32, count: i32): i32 {
  const last: usize = TEXT + end;
  let at: usize = TEXT + from;
  let slot: usize = (count as usize) << 3;
  let noComma = false;
  // The first eight digits of a time are often those of the time before.
  let upperText: u64 = 0;
  let upper: i64 = 0;
  while (at < last && load<u8>(at) === OPEN_ARRAY && slot < COLUMN) {
    if (load<u64>(at, 1) !== upperText) {
      upperText = load<u64>(at, 1);
      upper = eightDigits(upperText);
      if (upper < 0) break;
    }
    const rest = load<u32>(at, 9);
    if (((rest + TWO_SIXES) & TWO_MASK) !== TWO) break;
    let time = (upper * 100 + ((rest & 15) * 10 + ((rest >> 8) & 15))) as f64;
    let valueAt = at + 13;
    if ((rest & TWO_AND_VALUE_MASK) !== TWO_AND_VALUE) {
      time = (rest & TWO_MASK) === TWO ? withDecimals(time, 10, at + 11) : -1;
      if (time < 0 || load<u16>(numberEnd) !== VALUE) break;
      valueAt = numberEnd + 2;
    }
    const text = load<u64>(valueAt);
    const digits = countDigits(text);
    let valueEnd = valueAt + digits;
    let value: f64;
    if (digits > 0 && load<u16>(valueEnd) === END)
      value = digits > 4 ? (spelled(text, digits) as f64) : (spelledFew(text as u32, digits) as f64);
    else {
      value = readNumber(valueAt);
      valueEnd = numberEnd;
      if (value < 0 || load<u16>(valueEnd) !== END) break;
    }
    if (valueEnd + 2 > last) break;
    store<f64>(TIMES + slot, time);
    store<f64>(VALUES + slot, value);
    slot += 8;
    at = valueEnd + 2;
    if (at === last || load<u8>(at) !== COMMA) {
      noComma = true;
      break;
    }
    at++;
  }
  store<i32>(COUNT, (slot >> 3) as i32);
  const stop = (at - TEXT) as i32;
  return noComma ? ~stop : stop;
}

/**
 * Divides values `[from, to)` by `divisor`, two at a time, as long as the quotients are in 0…`max` and the
 * values below `limit`. Gives where it stopped: at one of two that are not, at the last one of an odd number,
 * or at `to`.
 */
export function divide(from: i32, to: i32, divisor: f64, max: f64, limit: f64): i32 {
  let i = from;
  for (; i + 2 <= to; i += 2) {
    const values = v128.load(VALUES + (i << 3));
    const quotients = f64x2.div(values, f64x2.splat(divisor));
    const inRange = v128.and(f64x2.ge(quotients, f64x2.splat(0)), f64x2.le(quotients, f64x2.splat(max)));
    if (!i64x2.all_true(v128.and(inRange, f64x2.lt(values, f64x2.splat(limit))))) break;
    v128.store(VALUES + (i << 3), quotients);
  }
  return i;
}

/** Reads a number with decimals or without; -1 where it is none, or is too long. */
function readNumber(at: usize): f64 {
  const whole = readDigits(at) as f64;
  if (digitCount === 0) return -1;
  numberEnd = at + digitCount;
  return load<u8>(numberEnd) === POINT ? withDecimals(whole, digitCount, numberEnd) : whole;
}

/**
 * Reads a point, which stands at `point`, and decimals, behind a whole number of `wholeDigits`; -1 where
 * there is none, or are too many digits.
 */
function withDecimals(whole: f64, wholeDigits: i32, point: usize): f64 {
  if (load<u8>(point) !== POINT) return -1;
  const decimals = readDigits(point + 1) as f64;
  numberEnd = point + 1 + digitCount;
  if (wholeDigits + 1 + digitCount > MOST_BYTES) return -1;
  const scale = load<f64>(POWERS + digitCount * 8);
  return (whole * scale + decimals) / scale;
}

/** The number that the digits at `at` spell, sixteen at most; `digitCount` is how many there are. */
function readDigits(at: usize): i64 {
  const text = load<u64>(at);
  digitCount = countDigits(text);
  if (digitCount === 0) return 0;
  const upper = spelled(text, digitCount);
  if (digitCount < 8) return upper;
  const more = load<u64>(at, 8);
  const count = countDigits(more);
  if (count === 0) return upper;
  digitCount += count;
  return upper * (load<f64>(POWERS + count * 8) as i64) + spelled(more, count);
}
