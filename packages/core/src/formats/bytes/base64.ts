// Base64 (RFC 4648) inside of other formats.

const NO_DIGIT = 255;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PADDING = 61;
const DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (let i = 0; i < ALPHABET.length; i++) DIGITS[ALPHABET.charCodeAt(i)] = i;

/**
 * Writes what `bytes[start, end)` stand for to the beginning of `target`; gives how many bytes, -1 where they
 * are no base64, or where the target has no room. Padding may be missing.
 */
export function readBase64(bytes: Uint8Array, start: number, end: number, target: Uint8Array): number {
  let last = end;
  while (last > start && end - last < 2 && bytes[last - 1] === PADDING) last--;
  const length = ((last - start) * 3) >> 2;
  if ((last - start) % 4 === 1 || length > target.length) return -1;
  let held = 0;
  let bits = 0;
  let count = 0;
  for (let at = start; at < last; at++) {
    const digit = DIGITS[bytes[at]!]!;
    if (digit === NO_DIGIT) return -1;
    held = ((held << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    target[count++] = held >> bits;
  }
  return count;
}
