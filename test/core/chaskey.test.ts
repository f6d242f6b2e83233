// Chaskey-12, against a plain implementation that is held to the published vectors of Chaskey with eight
// rounds.
import { chaskey, chaskeyLanes } from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const BITS = 2n ** 32n;
const rotated = (x: bigint, n: bigint) => ((x << n) | (x >> (32n - n))) % BITS;

/**
 * Chaskey after the paper (Mouha et al., SAC 2014), on four words of the key and with any number of rounds.
 */
function plain(key: readonly bigint[], message: Uint8Array, rounds: number): bigint[] {
  const twice = (k: readonly bigint[]) => {
    const number = k.reduce((sum, word, i) => sum + (word << BigInt(32 * i)), 0n) * 2n;
    const reduced = number >= 2n ** 128n ? (number - 2n ** 128n) ^ 0x87n : number;
    return k.map((_, i) => (reduced >> BigInt(32 * i)) % BITS);
  };
  const blocks: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < message.length; at += 16) blocks.push(message.slice(at, at + 16));
  const last = blocks.at(-1)!;
  const isWhole = last.length === 16;
  const closing = isWhole ? twice(key) : twice(twice(key));
  const padded = new Uint8Array(16);
  padded.set(last);
  if (!isWhole) padded[last.length] = 1;
  blocks[blocks.length - 1] = padded;
  let v = [...key];
  for (const [at, block] of blocks.entries()) {
    const view = new DataView(block.buffer, block.byteOffset);
    v = v.map((word, i) => word ^ BigInt(view.getUint32(i * 4, true)));
    if (at === blocks.length - 1) v = v.map((word, i) => word ^ closing[i]!);
    for (let round = 0; round < rounds; round++) v = permuted(v);
  }
  return v.map((word, i) => word ^ closing[i]!);
}

function permuted(v: readonly bigint[]): bigint[] {
  let [a, b, c, d] = v as [bigint, bigint, bigint, bigint];
  a = (a + b) % BITS;
  b = rotated(b, 5n) ^ a;
  a = rotated(a, 16n);
  c = (c + d) % BITS;
  d = rotated(d, 8n) ^ c;
  a = (a + d) % BITS;
  d = rotated(d, 13n) ^ a;
  c = (c + b) % BITS;
  b = rotated(b, 7n) ^ c;
  return [a, b, rotated(c, 16n), d];
}

it('is what the paper describes: the published vectors, with eight rounds', () => {
  const key = [0x833d3433n, 0x009f389fn, 0x2398e64fn, 0x417acf39n];
  const vectors = [
    [0x792e8fe5n, 0x75ce87aan, 0x2d1450b5n, 0x1191970bn],
    [0x13a9307bn, 0x50e62c89n, 0x4577bd88n, 0xc0bbdc18n],
    [0x55df8922n, 0x2c7ff577n, 0x73809ef4n, 0x4e5084c0n],
  ];
  for (const [length, vector] of vectors.entries())
    expect(
      plain(
        key,
        Uint8Array.from({ length }, (_, i) => i),
        8,
      ),
    ).toEqual(vector);
});

it('has twelve rounds in the product', () => {
  const bytes = fc.uint8Array({ maxLength: 70 });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), bytes, (random, message) => {
      const view = new DataView(random.buffer, random.byteOffset);
      const key = [0, 4, 8, 12].map((at) => BigInt(view.getUint32(at, true)));
      const tag = new Int32Array(4);
      chaskey(chaskeyLanes(random), message, 0, message.length, tag);
      expect([...tag].map((lane) => BigInt(lane >>> 0))).toEqual(plain(key, message, 12));
    }),
  );
});
