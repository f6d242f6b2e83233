// Peeks at the first bytes of a stream without losing them.

export interface Peeked {
  /** The first bytes: as many as asked for, fewer only where the stream ends. */
  readonly head: Uint8Array;
  /** Everything, the head included. */
  readonly all: AsyncIterable<Uint8Array>;
  /** Closes a stream that is not read on. */
  close(): Promise<void>;
}

/** Reads the first bytes of `chunks`, whose chunks are valid until the next one is asked for. */
export async function peek(chunks: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const { done, value } = await iterator.next();
    if (done) break;
    seen.push(value.slice());
    length += value.length;
  }
  const start = joined(seen, length);
  return {
    head: start.subarray(0, bytes),
    all: resumed(start, iterator),
    close: async () => void (await iterator.return?.()),
  };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function* resumed(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (;;) {
      const { done, value } = await rest.next();
      if (done) return;
      yield value;
    }
  } finally {
    await rest.return?.();
  }
}
