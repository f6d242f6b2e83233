// Whether a prefix stands in the text: 64 bytes at a time, the last ones overlapping those before.
import { MASKS } from '../../src/formats/prometheus/fast/lines-memory';

memory.fill(MASKS, 0xff, 16);

/** True if the `length` bytes at `at` are those at `prefix`. */
export function stands(at: usize, prefix: usize, length: usize): bool {
  if (length < 64) return shortStands(at, prefix, length);
  const last = length - 64;
  for (let i: usize = 0; i < last; i += 64) if (differ(at + i, prefix + i)) return false;
  return !differ(at + last, prefix + last);
}

function shortStands(at: usize, prefix: usize, length: usize): bool {
  let i: usize = 0;
  for (; i + 16 <= length; i += 16) if (v128.any_true(difference(at + i, prefix + i))) return false;
  const mask = v128.load(MASKS + 16 - (length - i));
  return !v128.any_true(v128.and(difference(at + i, prefix + i), mask));
}

/** True if 64 bytes differ. */
function differ(a: usize, b: usize): bool {
  const first = v128.or(difference(a, b), difference(a + 16, b + 16));
  const second = v128.or(difference(a + 32, b + 32), difference(a + 48, b + 48));
  return v128.any_true(v128.or(first, second));
}

function difference(a: usize, b: usize): v128 {
  return v128.xor(v128.load(a), v128.load(b));
}
