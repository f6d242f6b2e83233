// gzip, zstd, xz and UTF-16, recognized by their first bytes. Doubly compressed input is not unpacked twice.
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { peek, Utf16Decoder } from '@ptl/claw-core/internal';

import { badInput, sentences } from '../../errors.ts';
import { counted } from '../file.ts';
import { CHUNK_BYTES } from '../input.ts';
import { bounded } from './bounded.ts';
import { isXz, unxz, XZ_MAGIC_BYTES } from './xz.ts';
import { isZstd, zstdFrames } from './zstd-frames.ts';

interface Rules {
  /** Called once if the bytes are neither compressed nor UTF-16. */
  readonly plain?: () => void;
  /** The most bytes that may come out. Default: the limits of an export. */
  readonly mostBytes?: number | undefined;
}

/**
 * Returns the bytes of `chunks`, decompressed and converted from UTF-16 to UTF-8 where needed. Throws a
 * CliError where the compression is broken, or unpacks to far more than its size.
 */
export async function* decompressed(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  { plain, mostBytes }: Rules = {},
): AsyncGenerator<Uint8Array> {
  let taken = 0;
  const packed = counted(chunks, (length) => {
    taken += length;
  });
  const { head, all } = await peek(packed, XZ_MAGIC_BYTES);
  const unpacked = unpackedBy(place, head, all);
  if (unpacked !== undefined) yield* asUtf8(bounded(place, unpacked, { taken: () => taken, mostBytes }));
  else if (Utf16Decoder.for(head) !== undefined) yield* asUtf8(all);
  else {
    plain?.();
    yield* all;
  }
}

/**
 * Returns the content of a compressed stream that begins with `head`; undefined where it is not compressed.
 */
function unpackedBy(
  place: string,
  head: Uint8Array,
  all: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> | undefined {
  if (isGzip(head)) return through(place, all, createGunzip({ chunkSize: CHUNK_BYTES }));
  if (isZstd(head)) return unframed(place, all);
  return isXz(head) ? unxz(place, all) : undefined;
}

/** Node's zstd stops after the first frame, but `cat a.zst b.zst` has two. */
async function* unframed(place: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const frame of zstdFrames(place, chunks))
    yield* through(place, frame, createZstdDecompress({ chunkSize: CHUNK_BYTES }));
}

/** Converts UTF-16 to UTF-8; other text stays as it is. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks, 2);
  const decoder = Utf16Decoder.for(head);
  if (decoder === undefined) {
    yield* all;
    return;
  }
  for await (const chunk of all) yield decoder.decode(chunk);
  yield decoder.end();
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function* through(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  engine: Transform,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(copies(chunks));
  source.on('error', (error) => engine.destroy(error));
  source.pipe(engine);
  try {
    for await (const chunk of engine) yield chunk;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(String(error.code)))
      throw badInput(sentences.brokenCompression(place));
    throw error;
  } finally {
    source.destroy();
    engine.destroy();
  }
}

/** Copies chunks, since the engine reads ahead and their buffer is reused. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}
