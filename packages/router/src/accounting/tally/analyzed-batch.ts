// A batch of analyzed jobs: the values that are added up of each.

import type { Cut } from '../cuts/cut.ts';
import { BATCH } from '../rows/batches.ts';
import type { RunTable } from '../rows/run-table.ts';

export class AnalyzedJobs {
  readonly pair = new Int32Array(BATCH);
  readonly groupLow = new Int32Array(BATCH);
  readonly groupHigh = new Int32Array(BATCH);
  readonly slices = new Uint32Array(BATCH);
  readonly seconds = new Float64Array(BATCH);
  readonly sliceSeconds = new Float64Array(BATCH);
  /** In millionths, and its origin. */
  readonly utilization = new Int32Array(BATCH);
  readonly origin = new Uint8Array(BATCH);
  /** For each cut the buckets of the jobs. */
  readonly buckets: readonly Uint16Array[];
  readonly #cuts: readonly Cut[];
  count = 0;

  constructor(cuts: readonly Cut[] = []) {
    this.#cuts = cuts;
    this.buckets = cuts.map(() => new Uint16Array(BATCH));
  }

  /** Adds the job that run `row` represents; there must be room. */
  add(runs: RunTable, row: number, seconds: number, millionths: number, origin: number): void {
    const { pair, groupLow, groupHigh, slices } = runs.columns.arrays;
    const at = this.count++;
    this.pair[at] = pair[row]!;
    this.groupLow[at] = groupLow[row]!;
    this.groupHigh[at] = groupHigh[row]!;
    this.slices[at] = slices[row]!;
    this.seconds[at] = seconds;
    this.sliceSeconds[at] = slices[row]! * seconds;
    this.utilization[at] = millionths;
    this.origin[at] = origin;
    // A loop that allocates nothing, since it runs for each job.
    const cuts = this.#cuts;
    for (let i = 0; i < cuts.length; i++) this.buckets[i]![at] = cuts[i]!.bucketOf(runs, row, seconds);
  }
}
