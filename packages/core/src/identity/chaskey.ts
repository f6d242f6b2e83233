// Chaskey (Mouha et al., SAC 2014): a keyed 128-bit MAC on 32-bit lanes, here with twelve rounds a block
// (Chaskey-12). The same bytes under the same key give the same tag in JavaScript and in WebAssembly.

const ROUNDS = 12;

/** The twelve lanes of a key: the key itself, and the two closing keys that follow from it. */
export function chaskeyLanes(random: Uint8Array): Int32Array {
  const view = new DataView(random.buffer, random.byteOffset, 16);
  const lanes = new Int32Array(12);
  for (let i = 0; i < 4; i++) lanes[i] = view.getInt32(i * 4, true);
  timesTwo(lanes, 0, 4);
  timesTwo(lanes, 4, 8);
  return lanes;
}

/** Multiplication by two in Chaskey's field, from lanes `from` to lanes `to`: makes the two closing keys. */
function timesTwo(lanes: Int32Array, from: number, to: number): void {
  const carry = lanes[from + 3]! >>> 31;
  for (let i = 3; i > 0; i--) lanes[to + i] = (lanes[from + i]! << 1) | (lanes[from + i - 1]! >>> 31);
  lanes[to] = (lanes[from]! << 1) ^ (carry * 0x87);
}

/** Writes the tag of `bytes[start, end)` into the first four lanes of `tag`. */
export function chaskey(
  key: Int32Array,
  bytes: Uint8Array,
  start: number,
  end: number,
  tag: Int32Array,
): void {
  let v0 = key[0]!;
  let v1 = key[1]!;
  let v2 = key[2]!;
  let v3 = key[3]!;
  let closing = 0;
  for (let at = start; closing === 0; at += 16) {
    if (end - at <= 16) closing = end - at === 16 ? 4 : 8;
    v0 ^= word(bytes, at, end);
    v1 ^= word(bytes, at + 4, end);
    v2 ^= word(bytes, at + 8, end);
    v3 ^= word(bytes, at + 12, end);
    if (closing > 0) {
      v0 ^= key[closing]!;
      v1 ^= key[closing + 1]!;
      v2 ^= key[closing + 2]!;
      v3 ^= key[closing + 3]!;
    }
    for (let round = 0; round < ROUNDS; round++) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 13) | (v3 >>> 19)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 7) | (v1 >>> 25)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
  }
  tag[0] = v0 ^ key[closing]!;
  tag[1] = v1 ^ key[closing + 1]!;
  tag[2] = v2 ^ key[closing + 2]!;
  tag[3] = v3 ^ key[closing + 3]!;
}

/** Four bytes; where the message ends before them or within them, a one follows it, and then zeros. */
function word(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 <= end)
    return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  if (at > end) return 0;
  let last = 1;
  for (let i = end - 1; i >= at; i--) last = (last << 8) | bytes[i]!;
  return last;
}
