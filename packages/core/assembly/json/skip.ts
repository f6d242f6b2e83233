// Passing over an unwanted object or array, 64 bytes at a time: which of them stand in strings, and which
// brackets do not.
import {
  IN_ESCAPE,
  IN_TEXT,
  MOST_OPEN,
  OPEN,
  PLACE,
  SKIPPED,
  SKIPPED_BRACKETS,
} from '../../src/formats/json/fast/memory';

/** Bits 1, 3, 5 … */
const ODD_BITS: u64 = ((0xaaaaaaaa as u64) << 32) | 0xaaaaaaaa;

/**
 * How the passing over ended: at the end of the text, behind the end of the container, or at something that
 * is not plain.
 */
export const AT_END = 0;
export const BEHIND = 1;
export const AT_ODD = 2;

/** Where it ended, and how many lines ended before. */
export let stoppedAt: usize = 0;
export let skippedLines: i32 = 0;

let depth: i32 = 0;

/** Begins behind an opening bracket. */
export function beginSkip(bracket: u8): void {
  store<u8>(SKIPPED_BRACKETS, bracket);
  store<i32>(PLACE + SKIPPED * 4, 1);
  store<i32>(PLACE + IN_TEXT * 4, 0);
  store<i32>(PLACE + IN_ESCAPE * 4, 0);
}

/** Passes over what stands in `[at, end)` of the container. */
export function skip(at: usize, end: usize): i32 {
  const limit = load<i32>(PLACE + MOST_OPEN * 4) - load<i32>(PLACE + OPEN * 4);
  depth = load<i32>(PLACE + SKIPPED * 4);
  let inText: u64 = load<i32>(PLACE + IN_TEXT * 4) !== 0 ? -1 : 0;
  let isEscaped: u64 = load<i32>(PLACE + IN_ESCAPE * 4) as u64;
  let lines = 0;
  while (at < end) {
    const count = min<usize>(end - at, 64) as i32;
    const valid = below(-1, count);
    const backslashes = bitsOf(at, i8x16.splat(92)) & valid;
    let escaped = isEscaped;
    isEscaped = 0;
    if (backslashes !== 0) {
      // A run of backslashes escapes what follows it if it is of odd length, and every second of its own.
      const free = backslashes & ~escaped;
      const codes = (((free << 1) | ODD_BITS) - free) ^ ODD_BITS;
      escaped = codes ^ (backslashes | escaped);
      isEscaped = ((codes & backslashes) >> (count - 1)) & 1;
    }
    const text = parities(bitsOf(at, i8x16.splat(34)) & valid & ~escaped) ^ inText;
    const lineFeeds = bitsOf(at, i8x16.splat(10)) & valid;
    // Outside of strings a backslash escapes nothing, and inside of them there is no control byte.
    let odd = backslashes & ~text;
    if (text !== 0 && hasControl(at)) odd |= controlsOf(at) & valid & text & ~escaped;
    const brackets = bracketsOf(at) & valid & ~text;
    if ((odd | brackets) !== 0) {
      const first = odd === 0 ? 64 : (ctz(odd) as i32);
      const closed = pass(at, below(brackets, first), limit);
      const stop = closed >= 0 ? closed & 63 : first;
      if (stop < 64) {
        skippedLines = lines + (popcnt(below(lineFeeds & ~text, stop)) as i32);
        const isBehind = closed >= 0 && closed < 64;
        stoppedAt = at + stop + (isBehind as usize);
        if (!isBehind) save(((text >> stop) & 1) as i32, 0);
        return isBehind ? BEHIND : AT_ODD;
      }
    }
    lines += popcnt(lineFeeds & ~text) as i32;
    inText = ((text as i64) >> 63) as u64;
    at += count;
  }
  stoppedAt = end;
  skippedLines = lines;
  save((inText & 1) as i32, isEscaped as i32);
  return AT_END;
}

function save(inText: i32, isEscaped: i32): void {
  store<i32>(PLACE + SKIPPED * 4, depth);
  store<i32>(PLACE + IN_TEXT * 4, inText);
  store<i32>(PLACE + IN_ESCAPE * 4, isEscaped);
}

/**
 * Follows the brackets `marks` of the 64 bytes at `at`: -1 if all are plain; i if bit i closes the container;
 * 64 + i if it is odd.
 */
function pass(at: usize, marks: u64, limit: i32): i32 {
  while (marks !== 0) {
    const bit = ctz(marks) as i32;
    const byte = load<u8>(at + bit);
    // Of brackets, the opening ones have this bit.
    if ((byte & 2) !== 0) {
      if (depth >= limit) return 64 + bit;
      store<u8>(SKIPPED_BRACKETS + depth, byte);
      depth++;
    } else {
      if (byte !== load<u8>(SKIPPED_BRACKETS + depth - 1) + 2) return 64 + bit;
      if (--depth === 0) return bit;
    }
    marks &= marks - 1;
  }
  return -1;
}

/** Bit i is set if byte i of the 64 bytes at `at` is the one that fills `wanted`. */
function bitsOf(at: usize, wanted: v128): u64 {
  return joined(
    i8x16.eq(v128.load(at), wanted),
    i8x16.eq(v128.load(at, 16), wanted),
    i8x16.eq(v128.load(at, 32), wanted),
    i8x16.eq(v128.load(at, 48), wanted),
  );
}

function bracketsOf(at: usize): u64 {
  return joined(brackets(at), brackets(at + 16), brackets(at + 32), brackets(at + 48));
}

function brackets(at: usize): v128 {
  const folded = v128.or(v128.load(at), i8x16.splat(32));
  return v128.or(i8x16.eq(folded, i8x16.splat(123)), i8x16.eq(folded, i8x16.splat(125)));
}

/** True if one of the 64 bytes at `at` is a control byte. */
function hasControl(at: usize): bool {
  const least = i8x16.min_u(
    i8x16.min_u(v128.load(at), v128.load(at, 16)),
    i8x16.min_u(v128.load(at, 32), v128.load(at, 48)),
  );
  return v128.any_true(i8x16.lt_u(least, i8x16.splat(32)));
}

function controlsOf(at: usize): u64 {
  const space = i8x16.splat(32);
  return joined(
    i8x16.lt_u(v128.load(at), space),
    i8x16.lt_u(v128.load(at, 16), space),
    i8x16.lt_u(v128.load(at, 32), space),
    i8x16.lt_u(v128.load(at, 48), space),
  );
}

/** The four as bits, one a byte. */
function joined(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = i8x16.bitmask(a) | (i8x16.bitmask(b) << 16);
  const high = i8x16.bitmask(c) | (i8x16.bitmask(d) << 16);
  return (low as u32 as u64) | ((high as u32 as u64) << 32);
}

/** `bits` without bit `count` and those above. */
function below(bits: u64, count: i32): u64 {
  return count >= 64 ? bits : bits & (((1 as u64) << count) - 1);
}

/** Bit i is set if an odd number of the bits up to i is. */
function parities(bits: u64): u64 {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ (bits << 32);
}
