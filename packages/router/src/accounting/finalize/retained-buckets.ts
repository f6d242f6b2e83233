// The buckets of jobs that wait for their utilization, where the report cuts jobs; else empty.
import type { Cut } from '../cuts/cut.ts';
import type { RunTable } from '../rows/run-table.ts';
import { PART, PART_BITS, PLACE } from './retained-words.ts';

export class RetainedBuckets {
  readonly #cuts: readonly Cut[];
  readonly #parts: Uint16Array[] = [];

  constructor(cuts: readonly Cut[]) {
    this.#cuts = cuts;
  }

  /** Keeps the buckets of the job that row `row` represents, as retained run `run`. */
  set(run: number, runs: RunTable, row: number, seconds: number): void {
    const cuts = this.#cuts;
    if (cuts.length === 0) return;
    this.#parts[run >> PART_BITS] ??= new Uint16Array(PART * cuts.length);
    const part = this.#parts[run >> PART_BITS]!;
    const at = (run & PLACE) * cuts.length;
    for (let i = 0; i < cuts.length; i++) part[at + i] = cuts[i]!.bucketOf(runs, row, seconds);
  }

  /** Writes the bucket of each cut to its column of `buckets`. */
  fill(run: number, buckets: readonly Uint16Array[], place: number): void {
    const part = this.#parts[run >> PART_BITS];
    const at = (run & PLACE) * this.#cuts.length;
    for (let i = 0; i < buckets.length; i++) buckets[i]![place] = part?.[at + i] ?? 0;
  }
}
