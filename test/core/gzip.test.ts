// Gzip members inside of other formats: what zlib packs is unpacked, whatever the level and the strategy;
// what is damaged is not, and no member becomes larger than it may.
import { constants, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { gunzip, Inflater, readBase64 } from '@ptl/claw-core/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LIMIT = 1 << 16;
const LEVELS = [0, 1, 6, 9];
const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED } = constants;
const STRATEGIES = [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED];

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.string({ maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(2000))
    .map(([part, times]) => Uint8Array.from({ length: times }, (_, i) => part[i % part.length]!)),
);

function unpackedByZlib(packed: Uint8Array): string | undefined {
  try {
    return gunzipSync(packed).toString();
  } catch {
    return undefined;
  }
}

describe('gunzip', () => {
  const inflater = new Inflater(LIMIT);

  it('unpacks what zlib packs', () => {
    fc.assert(
      fc.property(
        contents,
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...STRATEGIES),
        fc.nat(5),
        (bytes, level, strategy, before) => {
          const packed = Buffer.concat([new Uint8Array(before), gzipSync(bytes, { level, strategy }), bytes]);
          const found = gunzip(inflater, packed, before, packed.length - bytes.length);
          expect(Buffer.from(found!).equals(Buffer.from(bytes))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('unpacks nothing that is cut off, and of damaged members what zlib does', () => {
    const packed = gzipSync(Buffer.from('{"nodes": {"n1": {"gpu_utilization": {"0": 98.6}}}}'.repeat(3)));
    for (let end = 0; end < packed.length; end++) expect(gunzip(inflater, packed, 0, end)).toBeUndefined();
    for (let at = 10; at < packed.length; at++) {
      const damaged = Uint8Array.from(packed);
      damaged[at]! ^= 1 << (at & 7);
      const found = gunzip(inflater, damaged, 0, damaged.length);
      expect(found && Buffer.from(found).toString(), `byte ${at}`).toBe(unpackedByZlib(damaged));
    }
  });

  it('never throws on bytes that are none', () => {
    const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const packed = Uint8Array.from([...header, ...bytes]);
        const found = gunzip(inflater, packed, 0, packed.length);
        expect(found === undefined || found.length <= LIMIT).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('stops at the limit', () => {
    const small = new Inflater(1000);
    const fits = gzipSync(new Uint8Array(1000));
    expect(gunzip(small, fits, 0, fits.length)).toHaveLength(1000);
    for (const size of [1001, 1 << 26]) {
      const large = gzipSync(new Uint8Array(size));
      expect(gunzip(small, large, 0, large.length)).toBeUndefined();
    }
  });

  it('reads past the optional parts of a header', () => {
    const deflated = deflateRawSync(Buffer.from('abc'));
    const trailer = gzipSync(Buffer.from('abc')).subarray(-8);
    const header = [0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3];
    const parts = [3, 0, 9, 9, 9, 110, 0, 99, 111, 0, 7, 7];
    const packed = Buffer.concat([Uint8Array.from([...header, ...parts]), deflated, trailer]);
    expect(Buffer.from(gunzip(inflater, packed, 0, packed.length)!).toString()).toBe('abc');
  });
});

describe('readBase64', () => {
  it('reads what Node writes, with padding and without', () => {
    const target = new Uint8Array(300);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, padded) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const text = new TextEncoder().encode(`|${padded ? base64 : base64.replace(/=+$/, '')}|`);
        expect(readBase64(text, 1, text.length - 1, target)).toBe(bytes.length);
        expect([...target.subarray(0, bytes.length)]).toEqual([...bytes]);
      }),
    );
  });

  it('refuses other letters, a length that is none, and what has no room', () => {
    const read = (text: string, room = 300) =>
      readBase64(new TextEncoder().encode(text), 0, text.length, new Uint8Array(room));
    for (const text of ['ab-_', 'abc d', 'a', 'abcde', 'ab=c', '====', 'é']) expect(read(text)).toBe(-1);
    expect(read('abcd', 2)).toBe(-1);
    expect(read('')).toBe(0);
  });
});
