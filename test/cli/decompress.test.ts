// Decompression: whole streams, many members, streams that are cut off, and chunks of any size.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { bounded, decompressed, namedInputs, type World } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';

const text = Buffer.from(Array.from({ length: 40_000 }, (_, i) => `row ${(i * 7919) % 40_009}\n`).join(''));
const other = Buffer.from('the second part\n');
const skippable = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size); // used again and again, as the file reader does
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

async function read(bytes: Uint8Array, size = 65_536): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of decompressed('jobs.txt', inChunks(bytes, size))) parts.push(part.slice());
  return Buffer.concat(parts);
}

/** Packed by the command; undefined where it is not there. */
function xz(bytes: Uint8Array): Buffer | undefined {
  try {
    return execFileSync('xz', ['--stdout', '-6'], { input: bytes, maxBuffer: 2 ** 26 });
  } catch {
    return undefined;
  }
}
const byXz = [xz(text), xz(other)];
type Packed = [string, Buffer, Buffer];

describe.each<Packed>([
  ['gzip', gzipSync(text), gzipSync(other)],
  ['zstd', zstdCompressSync(text), zstdCompressSync(other)],
  ...(byXz[0] === undefined ? [] : [['xz', ...byXz] as Packed]),
])('%s', (_name, first, second) => {
  it.each([101, 65_536, 1 << 22])('reads a stream in chunks of %i bytes', async (size) => {
    expect((await read(first, size)).equals(text)).toBe(true);
  });

  it('reads all members of a concatenation', async () => {
    const joined = Buffer.concat([first, second, first]);
    for (const size of [997, 65_536, 1 << 22])
      expect((await read(joined, size)).equals(Buffer.concat([text, other, text]))).toBe(true);
  });

  it.each([0.5, 0.999])('refuses a stream that is cut off at %f', async (share) => {
    const cut = first.subarray(0, Math.floor(first.length * share));
    await expect(read(cut)).rejects.toMatchObject({
      exitCode: 4,
      message: 'The compressed data of jobs.txt is broken or cut off: copy or export it again.',
    });
  });

  it('refuses a stream that is cut off within its first bytes', async () => {
    await expect(read(first.subarray(0, 5))).rejects.toMatchObject({ exitCode: 4 });
  });

  it('refuses a last member that is cut off', async () => {
    await expect(read(Buffer.concat([first, second.subarray(0, -3)]))).rejects.toMatchObject({ exitCode: 4 });
  });
});

it('says that xz is not there', async () => {
  const before = process.env.PATH;
  process.env.PATH = '';
  try {
    await expect(read(Buffer.from('fd377a585a000004', 'hex'))).rejects.toMatchObject({
      exitCode: 4,
      message:
        'jobs.txt is packed with xz, and there is no xz on the PATH: install it, or pack the file with gzip or zstd.',
    });
  } finally {
    process.env.PATH = before;
  }
});

it.skipIf(byXz[0] === undefined)('passes on why what is packed with xz could not be read', async () => {
  const failing = async function* () {
    yield byXz[0]!.subarray(0, 1000);
    throw new Error('the disk');
  };
  const all = async () => {
    for await (const _ of decompressed('jobs.txt', failing()));
  };
  await expect(all()).rejects.toThrow('the disk');
});

describe('what unpacks to too much', () => {
  const MIB = 2 ** 20;
  /** Chunks of 64 MiB that are nothing but an address. */
  async function* huge(chunks: number) {
    const chunk = new Uint8Array(64 * MIB);
    for (let i = 0; i < chunks; i++) yield chunk;
  }
  const through = async (chunks: number, taken: number, mostBytes?: number) => {
    let given = 0;
    for await (const { length } of bounded('jobs.txt', huge(chunks), { taken: () => taken, mostBytes }))
      given += length;
    return given / MIB;
  };
  const words = /^jobs\.txt unpacks to far more/;

  it.each([
    ['a gigabyte of anything', 16, 1],
    ['more of what was no less than a thousandth', 32, 2_200_000],
  ])('is not %s', async (_what, chunks, taken) => {
    expect(await through(chunks, taken)).toBe(chunks * 64);
  });

  it('is more than a gigabyte, and a thousand times what went in', async () => {
    await expect(through(17, MIB)).rejects.toMatchObject({ exitCode: 4 });
    await expect(through(17, MIB)).rejects.toThrow(words);
  });

  it('is what passes a limit of its own', async () => {
    await expect(through(3, MIB, 2 * 64 * MIB)).rejects.toThrow(words);
    expect(await through(2, MIB, 2 * 64 * MIB)).toBe(128);
  });
});

it('passes over skippable frames of zstd', async () => {
  const bytes = Buffer.concat([skippable, zstdCompressSync(other), skippable, zstdCompressSync(other)]);
  expect((await read(bytes, 5)).toString()).toBe(other.toString().repeat(2));
});

it('refuses what follows a zstd frame and is none', async () => {
  await expect(read(Buffer.concat([zstdCompressSync(other), Buffer.from('garbage')]))).rejects.toMatchObject({
    exitCode: 4,
  });
});

it('reads frames with a checksum', async () => {
  const bytes = zstdCompressSync(text, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  expect((await read(Buffer.concat([bytes, bytes]), 999)).length).toBe(2 * text.length);
});

it('leaves plain text alone, and unwraps one layer only', async () => {
  expect((await read(text)).equals(text)).toBe(true);
  expect((await read(gzipSync(gzipSync(other)))).equals(gzipSync(other))).toBe(true);
  expect((await read(new Uint8Array(0))).length).toBe(0);
});

it.each([
  ['plain', text, true],
  ['gzip', gzipSync(text), false],
  ['zstd', zstdCompressSync(text), false],
])(
  'what is %s is read into the room of its reader only if that is what the reader is given',
  async (_, bytes, isUsed) => {
    const folder = mkdtempSync(join(tmpdir(), 'claw-room-'));
    try {
      const path = join(folder, 'gpus');
      writeFileSync(path, bytes);
      const { inputs } = await namedInputs([`dcgm_exporter=${path}`], {} as World);
      let asked = 0;
      const parts: Uint8Array[] = [];
      const room = () => {
        asked++;
        return new Uint8Array(1000);
      };
      for await (const part of inputs[0]!.open(room)) parts.push(part.slice());
      expect(Buffer.concat(parts).equals(text)).toBe(true);
      expect(asked > 0).toBe(isUsed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

describe('UTF-16', () => {
  const content = 'JobID|State\r\n1|模型 🚀 é\n';
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);
  const big = Buffer.from(little).swap16();

  it.each([
    ['with the lower byte first', little],
    ['with the higher byte first', big],
    ['in gzip', gzipSync(little)],
    ['in zstd', zstdCompressSync(big)],
  ])('%s is read as UTF-8, in any chunks', async (_how, bytes) => {
    for (const size of [1, 2, 3, 5, 4096]) expect((await read(bytes, size)).toString()).toBe(content);
  });

  it('that holds half a character, or is cut, says so by a replacement', async () => {
    const halves = Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x61, 0, 0x80, 0xde, 0x3d, 0xd8]);
    for (const size of [1, 3, 100]) expect((await read(halves, size)).toString()).toBe('\ufffda\ufffd\ufffd');
    expect((await read(little.subarray(0, -1))).toString()).toBe(`${content.slice(0, -1)}\ufffd`);
  });

  it('without its mark is left alone', async () => {
    const bytes = Buffer.from(content, 'utf16le');
    expect((await read(bytes)).equals(bytes)).toBe(true);
  });
});
