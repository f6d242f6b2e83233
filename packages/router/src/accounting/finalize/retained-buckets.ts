// The buckets of jobs that were kept until their utilization is known, where the report cuts jobs; else nothing is kept.
import type { Cut } from '../cuts/cut.ts';
import type { RunTable } from '../rows/run-table.ts';

/** Jobs of a part. */
const PART_BITS = 15;
const PART = 2 ** PART_BITS;

export class RetainedBuckets {
  readonly #cuts: readonly Cut[];
  readonly #parts: Uint16Array[] = [];

  constructor(cuts: readonly Cut[]) {
    this.#cuts = cuts;
  }

  /** Keeps the buckets of the job that row `row` speaks for, as retained run `run`. */
  set(run: number, runs: RunTable, row: number, seconds: number): void {
    if (this.#cuts.length === 0) return;
    this.#parts[run >> PART_BITS] ??= new Uint16Array(PART * this.#cuts.length);
    const part = this.#parts[run >> PART_BITS]!;
    const at = (run % PART) * this.#cuts.length;
    this.#cuts.forEach((cut, number) => {
      part[at + number] = cut.bucketOf(runs, row, seconds);
    });
  }

  /** Writes the bucket of each cut to its column of `buckets`. */
  fill(run: number, buckets: readonly Uint16Array[], place: number): void {
    const part = this.#parts[run >> PART_BITS];
    const at = (run % PART) * this.#cuts.length;
    buckets.forEach((column, number) => {
      column[place] = part?.[at + number] ?? 0;
    });
  }
}
