// Refuses input that unpacks to far more than any export would: a few kilobytes can hold zeros for hours.
import { badInput, sentences } from '../../errors.ts';

/** The bytes that are always read of a compressed input, however small it is: 1 GiB. */
const ALWAYS_BYTES = 2 ** 30;
/**
 * The most bytes for one compressed byte beyond that: gzip of one letter reaches 1,030, zstd and xz more.
 * Exports reach 100.
 */
const MOST_TIMES = 1000;

/** The limits of unpacked bytes. */
export interface Bounds {
  /** Returns the compressed bytes that were read so far. */
  readonly taken: () => number;
  /** The most bytes in any case. */
  readonly mostBytes?: number | undefined;
}

/** Passes the chunks on. Throws a CliError where they become too many. */
export async function* bounded(
  place: string,
  chunks: AsyncIterable<Uint8Array>,
  { taken, mostBytes = Number.POSITIVE_INFINITY }: Bounds,
): AsyncGenerator<Uint8Array> {
  let given = 0;
  for await (const chunk of chunks) {
    given += chunk.length;
    const isBomb = given > ALWAYS_BYTES && given > MOST_TIMES * taken();
    if (isBomb || given > mostBytes) throw badInput(sentences.tooMuchInIt(place));
    yield chunk;
  }
}
