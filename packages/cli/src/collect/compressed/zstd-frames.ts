// Splits a zstd stream into its frames (RFC 8878, section 3.1): only lengths are read, nothing is
// decompressed.
import { badInput, sentences } from '../../errors.ts';

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/** Returns true for the first four bytes of a zstd stream, which may begin with a skippable frame. */
export function isZstd(head: Uint8Array): boolean {
  return head.length >= 4 && (u32(head) === MAGIC || isSkippable(u32(head)));
}

/** Returns the frames of `chunks`, in order, without skippable ones; each must be read to its end. */
export async function* zstdFrames(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const reader = new Reader(chunks);
  try {
    for (;;) {
      const head = await reader.take(4);
      if (head.length === 0) return;
      if (head.length === 4 && u32(head) === MAGIC) yield frame(reader, head);
      else if (head.length === 4 && isSkippable(u32(head))) await skip(place, reader);
      else throw badInput(sentences.brokenCompression(place));
    }
  } finally {
    await reader.close();
  }
}

/** Returns the bytes of one frame. A truncated frame ends early, which the decompressor reports. */
async function* frame(reader: Reader, magic: Uint8Array): AsyncGenerator<Uint8Array> {
  yield magic;
  const descriptor = await reader.take(1);
  yield descriptor;
  const flags = descriptor[0] ?? 0;
  const single = (flags & 0x20) !== 0;
  const contentSize = [single ? 1 : 0, 2, 4, 8][flags >> 6]!;
  yield await reader.take((single ? 0 : 1) + [0, 1, 2, 4][flags & 3]! + contentSize);
  for (let last = false; !last; ) {
    const block = await reader.take(3);
    yield block;
    if (block.length < 3) return;
    const header = block[0]! | (block[1]! << 8) | (block[2]! << 16);
    last = (header & 1) === 1;
    const repeated = ((header >> 1) & 3) === 1;
    yield await reader.take(repeated ? 1 : header >> 3);
  }
  if ((flags & 0x04) !== 0) yield await reader.take(4);
}

async function skip(place: string, reader: Reader): Promise<void> {
  const size = await reader.take(4);
  let left = size.length === 4 ? u32(size) : 1;
  while (left > 0) {
    const { length } = await reader.take(Math.min(left, 1 << 16));
    if (length === 0) throw badInput(sentences.brokenCompression(place));
    left -= length;
  }
}

/** Reads exact numbers of bytes from chunks of any size. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * Returns the next `bytes` bytes; fewer only at the end of the stream. A block has at most 128 KiB, so that
   * this stays small.
   */
  async take(bytes: number): Promise<Uint8Array> {
    const taken = new Uint8Array(bytes);
    let length = 0;
    while (length < bytes) {
      if (this.#rest.length === 0) {
        const { done, value } = await this.#chunks.next();
        if (done) break;
        this.#rest = value.slice();
      }
      const part = this.#rest.subarray(0, bytes - length);
      taken.set(part, length);
      length += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return taken.subarray(0, length);
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

function isSkippable(magic: number): boolean {
  return (magic & 0xfffffff0) >>> 0 === SKIPPABLE;
}

function u32(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
}
