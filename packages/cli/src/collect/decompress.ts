// gzip and zstd, recognized by their first bytes. What is compressed twice is not unwrapped twice.
import { Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { badInput, sentences } from '../errors.ts';
import { peek } from './bytes.ts';
import { CHUNK_BYTES } from './input.ts';
import { isZstd, zstdFrames } from './zstd-frames.ts';

/**
 * The bytes of `chunks`, decompressed where they are compressed; where they are not, `plain` is called once that is known. Throws a CliError
 * where the compression is broken.
 */
export async function* decompressed(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  plain?: () => void,
): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks, 4);
  if (isGzip(head)) yield* through(place, all, createGunzip({ chunkSize: CHUNK_BYTES }));
  else if (isZstd(head)) {
    // Node's zstd stops after the first frame, and `cat a.zst b.zst` makes two.
    for await (const frame of zstdFrames(place, all))
      yield* through(place, frame, createZstdDecompress({ chunkSize: CHUNK_BYTES }));
  } else {
    plain?.();
    yield* all;
  }
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
