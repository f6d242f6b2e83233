// Vectors: which of the next bytes are a given one, and short text as one vector.
import { MASKS, PADDINGS } from '../../src/sources/slurm/sacct/fast/memory';

memory.fill(MASKS, 0xff, 16);
store<u8>(PADDINGS + 16, 1);

/** Bit i is set if byte i of the 64 bytes at `at` is the one that fills `wanted`. */
export function bitsOf(wanted: v128, at: usize): u64 {
  const a = i8x16.bitmask(i8x16.eq(v128.load(at), wanted)) as u32 as u64;
  const b = i8x16.bitmask(i8x16.eq(v128.load(at, 16), wanted)) as u32 as u64;
  const c = i8x16.bitmask(i8x16.eq(v128.load(at, 32), wanted)) as u32 as u64;
  const d = i8x16.bitmask(i8x16.eq(v128.load(at, 48), wanted)) as u32 as u64;
  return a | (b << 16) | (c << 32) | (d << 48);
}

/** `bits` without those that stand for byte `count` and what follows it. */
export function below(bits: u64, count: i32): u64 {
  return count >= 64 ? bits : bits & (((1 as u64) << count) - 1);
}

/** Bit i is set if byte i of the 16 at `at` is `byte`, for the first `count` of them. */
export function shortBitsOf(byte: u8, at: usize, count: i32): i32 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(byte))) & ((1 << count) - 1);
}

/** Bit i is set if byte i of the 16 at `at` is a decimal digit. */
export function digitBits(at: usize): i32 {
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(48)), i8x16.splat(10)));
}

/**
 * The first `count` (0…15) bytes at `at`, a one, and zeros: short text as one vector that no other text has.
 */
export function padded(at: usize, count: i32): v128 {
  const text = v128.and(v128.load(at), v128.load(MASKS + 16 - count));
  return v128.or(text, v128.load(PADDINGS + 16 - count));
}

/** True if the vectors are the same. */
export function same(a: v128, b: v128): bool {
  return !v128.any_true(v128.xor(a, b));
}
