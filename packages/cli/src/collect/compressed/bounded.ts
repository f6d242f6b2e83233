// What decompresses to far more than any export would is refused: a few kilobytes can hold zeros for hours.
import { badInput, sentences } from '../../errors.ts';

/** What is read of any compressed input, however small that is: 1 GiB. */
const ALWAYS_BYTES = 2 ** 30;
/** Bytes that one compressed byte may stand for beyond that: gzip of one letter reaches 1,030, zstd and xz more. Exports reach 100. */
const MOST_TIMES = 1000;

/** How much comes out. */
export interface Bounds {
  /** The compressed bytes that were taken so far. */
  readonly taken: () => number;
  /** The most bytes that come out, whatever went in. */
  readonly mostBytes?: number | undefined;
}

/** The same chunks. Throws a CliError where they become too many. */
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
