// The WebAssembly module that reads the points of a Prometheus range in their plain form, `[1767225600,"28"]` or `[1767225600.781,"0.25"]`.
// `npm run generate` compiles it into src/text/points.wasm.generated.ts. It allocates nothing: src/text/points-memory.ts says where all lies.
// At a point in another form it stops: the JavaScript reader owns the meaning of those, and tests hold both together.
import { COUNT, POINTS, POWERS, TEXT, TIMES, VALUES } from '../../src/text/points-memory';
import { EACH, eightDigits, padded } from '../digits';

const QUOTE: u8 = 34;
const POINT: u8 = 46;
const COMMA: u8 = 44;
const OPEN_ARRAY: u8 = 91;
/** `"]`, and `,"` behind two digits, as they stand in memory; the halves of the digits that say that they are digits. */
const END: u16 = 0x5d22;
const TWO_AND_VALUE: u32 = 0x222c_3030;
const TWO_AND_VALUE_MASK: u32 = 0xffff_f0f0;
const TWO: u32 = 0x3030;
const TWO_MASK: u32 = 0xf0f0;
const TWO_SIXES: u32 = 0x0606;
const QUOTES: u64 = EACH * 34;
const POINTS_: u64 = EACH * 46;
const HIGH_BITS: u64 = EACH * 0x80;
/** Bytes of a column. */
const COLUMN: usize = POINTS << 3;
/** Digits and a decimal point: 15 digits are exact in a double. */
const MOST_BYTES: usize = 16;

/** Where the number that was read last ends. */
let numberEnd: usize = 0;

let power: f64 = 1;
for (let i = 0; i < 16; i++) {
  store<f64>(POWERS + i * 8, power);
  power *= 10;
}

/**
 * Reads the points from `from` on, behind `count` points, up to the first that is not plain or not whole before `end`, or until there is no
 * room. Gives where it stopped: at a point, or as the complement behind one that no comma follows (or `end`). `COUNT` holds how many points there are.
 */
export function readPoints(from: i32, end: i32, count: i32): i32 {
  const last: usize = TEXT + end;
  let at: usize = TEXT + from;
  let slot: usize = (count as usize) << 3;
  let noComma = false;
  while (at < last && load<u8>(at) === OPEN_ARRAY && slot < COLUMN) {
    const time = readTime(at + 1);
    if (time < 0) break;
    const value = readValue(numberEnd);
    if (value < 0 || load<u16>(numberEnd) !== END || numberEnd + 2 > last) break;
    store<f64>(TIMES + slot, time);
    store<f64>(VALUES + slot, value);
    slot += 8;
    at = numberEnd + 2;
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

/** Reads a time of ten digits, with decimals or without, up to the quote of the value; -1 where it is none. */
function readTime(at: usize): f64 {
  const upper = eightDigits(load<u64>(at));
  const rest = load<u32>(at + 8);
  if (upper < 0 || ((rest + TWO_SIXES) & TWO_MASK) !== TWO) return -1;
  const time = upper * 100 + ((rest & 15) * 10 + ((rest >> 8) & 15));
  if ((rest & TWO_AND_VALUE_MASK) === TWO_AND_VALUE) {
    numberEnd = at + 12;
    return time as f64;
  }
  if ((rest & TWO_MASK) !== TWO || load<u8>(at + 10) !== POINT) return -1;
  const value = withDecimals(time, at + 11, at);
  if (value < 0 || load<u16>(numberEnd) !== 0x222c) return -1;
  numberEnd += 2;
  return value;
}

/** Reads a number up to the quote behind it; -1 where it is not plain. */
function readValue(at: usize): f64 {
  const text = load<u64>(at);
  const quote = firstOf(QUOTES, text);
  if (quote === 0) return -1;
  if (quote === 8 && load<u8>(at + 8) !== QUOTE) return readLong(at);
  numberEnd = at + quote;
  const whole = eightDigits(padded(text, quote));
  if (whole >= 0) return whole as f64;
  // The decimal point is taken out, and what is left is a whole number.
  const point = firstOf(POINTS_, text);
  if (point === 0 || point >= quote) return -1;
  const below = ((1 as u64) << (point * 8)) - 1;
  const digits = eightDigits(padded((text & below) | ((text >> 8) & ~below), quote - 1));
  return digits < 0 ? -1 : (digits as f64) / load<f64>(POWERS + (quote - 1 - point) * 8);
}

/** A number of more than eight bytes. */
function readLong(from: usize): f64 {
  let at = from;
  let value: i64 = 0;
  let digit = (load<u8>(at) as i32) - 48;
  while (digit >= 0 && digit <= 9 && at - from < MOST_BYTES) {
    value = value * 10 + digit;
    digit = (load<u8>(++at) as i32) - 48;
  }
  if (at === from) return -1;
  if (digit + 48 === POINT) return withDecimals(value, at + 1, from);
  numberEnd = at;
  return value as f64;
}

/** Reads the decimals from `at` on behind `whole`, which begins at `start`; -1 where there are too many digits in all. */
function withDecimals(whole: i64, first: usize, start: usize): f64 {
  let at = first;
  let value = whole;
  let digit = (load<u8>(at) as i32) - 48;
  while (digit >= 0 && digit <= 9 && at - start < MOST_BYTES) {
    value = value * 10 + digit;
    digit = (load<u8>(++at) as i32) - 48;
  }
  if (digit >= 0 && digit <= 9) return -1;
  numberEnd = at;
  return (value as f64) / load<f64>(POWERS + (at - first) * 8);
}

/** Which byte of `text`, 0…7, is the first like those of `wanted`; 8 where none is. */
function firstOf(wanted: u64, text: u64): i32 {
  const others = text ^ wanted;
  return (ctz((others - EACH) & ~others & HIGH_BITS) >> 3) as i32;
}
