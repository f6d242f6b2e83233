// Numbers, read from bytes where they stand. No string is made but for the rare number of more than 15
// digits.

const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The non-negative integer that `bytes[start, end)` spell in decimal digits, all of them; NaN otherwise.
 * Exact below 2^53.
 */
export function readInteger(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 20) return Number.NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The number that `bytes[at]` and the byte behind it spell in two digits; -1 where they are none. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/**
 * The number that `bytes[start, end)` spell: sign, digits, fraction, exponent. NaN for anything else, `NaN`
 * and `Inf` included.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let negative = false;
  if (at < end && (bytes[at] === 45 || bytes[at] === 43)) negative = bytes[at++] === 45;
  let mantissa = 0;
  let digits = 0;
  let decimals = 0;
  for (let seenPoint = false; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (seenPoint) decimals++;
    } else if (digit === -2 && !seenPoint) seenPoint = true;
    else break;
  }
  if (digits === 0) return Number.NaN;
  if (at < end || digits > 15) return readLongNumber(bytes, start, end, at);
  const value = mantissa / POWERS_OF_TEN[decimals]!;
  return negative ? -value : value;
}

/**
 * The slow way for exponents and many digits: the slice is known to be a number before a string is made of
 * it.
 */
function readLongNumber(bytes: Uint8Array, start: number, end: number, exponentAt: number): number {
  let at = exponentAt;
  if (at < end) {
    if ((bytes[at]! | 32) !== 101) return Number.NaN;
    at++;
    if (at < end && (bytes[at] === 43 || bytes[at] === 45)) at++;
    if (Number.isNaN(readInteger(bytes, at, end))) return Number.NaN;
  }
  if (end - start > 64) return Number.NaN;
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return Number(text);
}
