// The hash of a prefix: four lanes of 32 bits, and so the same as in src/formats/prometheus/prefix-table.ts.

/** The hash of the `length` bytes at `at`. */
export function hashOf(at: usize, length: usize): u32 {
  const end = at + length;
  let state = i32x4(length as i32, 1, 2, 3);
  if (length >= 64) {
    const last = end - 64;
    for (; at < last; at += 64) state = mixed(state, folded(at));
    state = mixed(state, folded(last));
  } else if (length >= 16) {
    const last = end - 16;
    for (; at < last; at += 16) state = mixed(state, v128.load(at));
    state = mixed(state, v128.load(last));
  } else {
    let lane = length as u32;
    for (; at < end; at++) lane = (rotl<u32>(lane, 5) ^ (load<u8>(at) as u32)) * 0x9e3779b1;
    state = i32x4.replace_lane(state, 0, lane as i32);
  }
  let hash: u32 = i32x4.extract_lane(state, 0);
  hash = (rotl<u32>(hash, 7) ^ (i32x4.extract_lane(state, 1) as u32)) * 0x85ebca77;
  hash = (rotl<u32>(hash, 7) ^ (i32x4.extract_lane(state, 2) as u32)) * 0x85ebca77;
  hash = (rotl<u32>(hash, 7) ^ (i32x4.extract_lane(state, 3) as u32)) * 0x85ebca77;
  return hash ^ (hash >> 15);
}

/** 64 bytes as 16, so that one multiplication does for them. */
function folded(at: usize): v128 {
  const first = v128.xor(v128.load(at), rotated(v128.load(at, 16), 9));
  const second = v128.xor(rotated(v128.load(at, 32), 18), rotated(v128.load(at, 48), 27));
  return v128.xor(first, second);
}

function mixed(state: v128, text: v128): v128 {
  const turned = v128.xor(rotated(state, 5), text);
  return i32x4.mul(turned, i32x4(0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f));
}

function rotated(lanes: v128, bits: i32): v128 {
  return v128.or(i32x4.shl(lanes, bits), i32x4.shr_u(lanes, 32 - bits));
}
