// gzip, zstd and UTF-16, recognized by their first bytes. What is compressed twice is not unwrapped twice.
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { peek, Utf16Decoder } from '@ptl/claw-core/internal';

import { badInput, sentences } from '../errors.ts';
import { CHUNK_BYTES } from './input.ts';
import { isZstd, zstdFrames } from './zstd-frames.ts';

/**
 * The bytes of `chunks`, decompressed where they are compressed, and as UTF-8 where they are UTF-16; where they are neither, `plain` is called
 * once that is known. Throws a CliError where the compression is broken.
 */
export async function* decompressed(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  plain?: () => void,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks, 4);
  if (isGzip(head)) yield* asUtf8(through(place, all, createGunzip({ chunkSize: CHUNK_BYTES })));
  else if (isZstd(head)) yield* asUtf8(unframed(place, all));
  else if (Utf16Decoder.for(head) !== undefined) yield* asUtf8(all);
  else {
    plain?.();
    yield* all;
  }
}

/** Node's zstd stops after the first frame, and `cat a.zst b.zst` makes two. */
async function* unframed(place: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const frame of zstdFrames(place, chunks))
    yield* through(place, frame, createZstdDecompress({ chunkSize: CHUNK_BYTES }));
}

/** The same text as UTF-8, if it is UTF-16. */
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

/** The engine reads ahead, so that it must not be given a buffer that is used again. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}
