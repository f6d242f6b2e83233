// The structural index: where delimiters begin, and where lines end, in 64 bytes at a time.
import { DELIMITER, MARKS, NEWLINES, TEXT } from '../../src/sources/slurm/sacct/fast/memory';
import { below, bitsOf } from './simd';

v128.store(NEWLINES, i8x16.splat(10));

/**
 * Marks `[from, to)` of the text, behind the marks that are there; gives how many marks there are then. A
 * delimiter is marked where it begins, a newline as the complement of where it stands. The delimiter has
 * `delimiterBytes`, 0 for none.
 */
export function index(from: i32, to: i32, markCount: i32, delimiterBytes: i32): i32 {
  // A vector that is loaded stays in a register; one that is spelled out would be made anew for each
  // comparison.
  const newlines = v128.load(NEWLINES);
  const delimiters = delimiterBytes === 0 ? newlines : i8x16.splat(load<u8>(DELIMITER));
  let mark: usize = MARKS + markCount * 4;
  let free = from;
  for (let at = from; at < to; at += 64) {
    const lineEnds = below(bitsOf(newlines, TEXT + at), to - at);
    let begins = below(bitsOf(delimiters, TEXT + at), to - at);
    if (delimiterBytes > 1 && begins !== 0) {
      begins = wholeDelimiters(begins, at, free, to, delimiterBytes);
      if (begins !== 0) free = at + 63 - (clz(begins) as i32) + delimiterBytes;
    }
    const bits = begins | lineEnds;
    writeMarks(mark, at, bits);
    complementLineEnds(mark, bits, lineEnds);
    mark += (popcnt(bits) as usize) << 2;
  }
  return ((mark - MARKS) >> 2) as i32;
}

/**
 * Writes a mark for each bit, and behind the last some that do not count: eight at a time, because few
 * stretches of 64 bytes have more.
 */
function writeMarks(mark: usize, at: i32, bits: u64): void {
  while (bits !== 0) {
    bits = writeTwo(mark, at, bits);
    bits = writeTwo(mark + 8, at, bits);
    bits = writeTwo(mark + 16, at, bits);
    bits = writeTwo(mark + 24, at, bits);
    mark += 32;
  }
}

/** Writes the marks of the lowest two bits; gives the others. */
function writeTwo(mark: usize, at: i32, bits: u64): u64 {
  const rest = bits & (bits - 1);
  store<i32>(mark, at + (ctz(bits) as i32));
  store<i32>(mark, at + (ctz(rest) as i32), 4);
  return rest & (rest - 1);
}

/** Complements those of the marks, one for each of `bits`, that are line ends. */
function complementLineEnds(mark: usize, bits: u64, lineEnds: u64): void {
  while (lineEnds !== 0) {
    const before = bits & (lineEnds - 1) & ~lineEnds;
    const own = mark + ((popcnt(before) as usize) << 2);
    store<i32>(own, ~load<i32>(own));
    lineEnds &= lineEnds - 1;
  }
}

/**
 * Those of the bits at which a whole delimiter begins that does not overlap the one before it, which ends at
 * `free`.
 */
function wholeDelimiters(bits: u64, at: i32, free: i32, to: i32, delimiterBytes: i32): u64 {
  let whole: u64 = 0;
  while (bits !== 0) {
    const position = at + (ctz(bits) as i32);
    const bit = bits & -bits;
    bits ^= bit;
    if (position < free || !isDelimiter(position, to, delimiterBytes)) continue;
    whole |= bit;
    free = position + delimiterBytes;
  }
  return whole;
}

/** True if the delimiter, whose first byte stands at `position`, stands there as a whole. */
function isDelimiter(position: i32, to: i32, delimiterBytes: i32): bool {
  if (position + delimiterBytes > to) return false;
  for (let i = 1; i < delimiterBytes; i++)
    if (load<u8>(TEXT + position + i) !== load<u8>(DELIMITER + i)) return false;
  return true;
}
