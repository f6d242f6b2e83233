// Eight decimal digits in one word, read all at once.

/**
 * 1 in each byte; then a zero digit, its upper half as a mask, the lower half, and 6 in each; then each
 * second byte, each second pair.
 */
export const EACH: u64 = u64.MAX_VALUE / 255;
const ZEROS: u64 = EACH * 0x30;
const UPPER_HALVES: u64 = EACH * 0xf0;
const LOWER_HALVES: u64 = EACH * 0x0f;
const SIXES: u64 = EACH * 6;
const PAIRS: u64 = u64.MAX_VALUE / 257;
const FOURS: u64 = u64.MAX_VALUE / 65_537;

/**
 * The number that eight digits spell, -1 where one is none: pairs, then fours, then all of them are put
 * together.
 */
export function eightDigits(digits: u64): i64 {
  let word = digits;
  if ((word & UPPER_HALVES) !== ZEROS || ((word + SIXES) & UPPER_HALVES) !== ZEROS) return -1;
  word = ((word & LOWER_HALVES) * 2561) >> 8;
  word = ((word & PAIRS) * 6_553_601) >> 16;
  return (((word & FOURS) * 42_949_672_960_001) >> 32) as i64;
}

/** What a digit may be more than zero, so that one more sets the highest bit of its byte; and these bits. */
const ROOM: u64 = EACH * 0x76;
const HIGH_BITS: u64 = EACH * 0x80;

/** How many of the first bytes of `word` are digits. */
export function countDigits(word: u64): i32 {
  const digits = word ^ ZEROS;
  return (ctz(((digits + ROOM) | digits) & HIGH_BITS) >> 3) as i32;
}

/** The number that the first `count` (1…8) bytes of `word` spell, all of which are digits. */
export function spelled(word: u64, count: i32): i64 {
  let digits = (word ^ ZEROS) << ((64 - (count << 3)) as u64);
  digits = (digits * 2561) >> 8;
  digits = ((digits & PAIRS) * 6_553_601) >> 16;
  return (((digits & FOURS) * 42_949_672_960_001) >> 32) as i64;
}

/** The number that the first `count` (1…4) bytes of `word` spell, all of which are digits. */
export function spelledFew(word: u32, count: i32): u32 {
  let digits = (word ^ (ZEROS as u32)) << ((4 - count) << 3);
  digits = (digits * 2561) >> 8;
  return ((digits & (PAIRS as u32)) * 6_553_601) >> 16;
}
