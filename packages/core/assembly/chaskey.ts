// Chaskey, as in src/text/chaskey.ts: the same bytes under the same key give the same tag.
import { CACHE, CACHE_ENTRIES, KEY } from '../src/text/delimited-memory';
import { padded, same } from './simd';

/** 2^64 over the golden ratio: multiplying by it spreads bits. */
const SPREAD: u64 = ((0x9e3779b9 as u64) << 32) | 0x7f4a7c15;
const SHIFT: u64 = 64 - ctz(CACHE_ENTRIES as u64);

/** Writes the tag of the bytes `[at, end)` to `target`; zeros, which mean absent, for none. */
export function writeTag(at: usize, end: usize, target: usize): void {
  if (at >= end) {
    v128.store(target, i64x2.splat(0));
    return;
  }
  let state = v128.load(KEY);
  while (end - at > 16) {
    state = permuted(v128.xor(state, v128.load(at)));
    at += 16;
  }
  const isWhole = end - at === 16;
  const block = isWhole ? v128.load(at) : padded(at, (end - at) as i32);
  const closing = v128.load(isWhole ? KEY + 16 : KEY + 32);
  state = permuted(v128.xor(state, v128.xor(block, closing)));
  v128.store(target, v128.xor(state, closing));
}

/** The same for names that come again: those that fit one block are looked up first. */
export function writeKnownTag(at: usize, end: usize, target: usize): void {
  if (end - at - 1 >= 15) {
    writeTag(at, end, target);
    return;
  }
  const block = padded(at, (end - at) as i32);
  const mixed = (i64x2.extract_lane(block, 0) as u64) * SPREAD + (i64x2.extract_lane(block, 1) as u64);
  const entry: usize = CACHE + (((mixed * SPREAD) >> SHIFT) as usize) * 32;
  if (!same(v128.load(entry), block)) {
    writeTag(at, end, entry + 16);
    v128.store(entry, block);
  }
  v128.store(target, v128.load(entry, 16));
}

/** Eight rounds. */
function permuted(state: v128): v128 {
  let v0 = i32x4.extract_lane(state, 0) as u32;
  let v1 = i32x4.extract_lane(state, 1) as u32;
  let v2 = i32x4.extract_lane(state, 2) as u32;
  let v3 = i32x4.extract_lane(state, 3) as u32;
  for (let round = 0; round < 8; round++) {
    v0 += v1;
    v1 = rotl(v1, 5) ^ v0;
    v0 = rotl(v0, 16);
    v2 += v3;
    v3 = rotl(v3, 8) ^ v2;
    v0 += v3;
    v3 = rotl(v3, 13) ^ v0;
    v2 += v1;
    v1 = rotl(v1, 7) ^ v2;
    v2 = rotl(v2, 16);
  }
  let result = i32x4.splat(v0 as i32);
  result = i32x4.replace_lane(result, 1, v1 as i32);
  result = i32x4.replace_lane(result, 2, v2 as i32);
  return i32x4.replace_lane(result, 3, v3 as i32);
}
