// The exact sums of the jobs of each bucket of a cut. They are not kept by contributor, and are in no
// package.
import type { Mergeable } from '../../accumulators/accumulator.ts';
import { NONE } from '../../accumulators/columns.ts';
import { ExactSums } from '../../accumulators/exact-sums.ts';
import { resized } from '../../accumulators/resized.ts';
import { ValueList } from '../../accumulators/value-list.ts';
import { RUN_IS, type RunBatch } from '../rows/batches.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { AnalyzedJobs } from '../tally/analyzed-batch.ts';
import { COLUMN, NEAR_ZERO_MILLIONTHS } from '../tally/columns.ts';
import type { JobBatch } from '../tally/job-batch.ts';
import { COLUMN_OF_STATE } from '../tally/state-columns.ts';
import type { Cut } from './cut.ts';

/** The sums of a bucket. The columns of ends have one order, for jobs and for the GPU time of runs. */
export const CUT_COLUMN = {
  jobs: 0,
  failed: 1,
  nodeFailed: 2,
  cancelled: 3,
  timedOut: 4,
  heldSliceSeconds: 5,
  failedSliceSeconds: 6,
  nodeFailedSliceSeconds: 7,
  cancelledSliceSeconds: 8,
  timedOutSliceSeconds: 9,
  analyzed: 10,
  analyzedSliceSeconds: 11,
  usedSliceSecondMillionths: 12,
  flagged: 13,
  flaggedSliceSeconds: 14,
  nearZero: 15,
  nearZeroSliceSeconds: 16,
  /** Slice-seconds times parts of money for a GPU-hour; and GPU time without a price. */
  cost: 17,
  failedCost: 18,
  unpricedSliceSeconds: 19,
  /** Runs that ended in an end of jobs, while their job went back into the queue. */
  nodeFailedRuns: 20,
  preemptedRuns: 21,
} as const;
const COLUMNS = Object.keys(CUT_COLUMN).length;

const ENDS: readonly number[] = [COLUMN.failed, COLUMN.nodeFailed, COLUMN.cancelled, COLUMN.timedOut];
/** The distance of the column of an end from `jobs`, and from `heldSliceSeconds`, by state; 0 for none. */
const END_OF_STATE = COLUMN_OF_STATE.map((column) => ENDS.indexOf(column) + 1);

export class CutTally implements Mergeable {
  readonly sums = new ExactSums(COLUMNS);
  /** Waits of started jobs in seconds, by row of the sums. */
  readonly waits: ValueList[] = [];
  /** The row of each bucket plus one, 0 for none: with days most rows would be empty. */
  #rowOf = new Int32Array(16);
  /** The bucket of each row. */
  readonly #buckets: number[] = [];
  readonly #cut: Cut;

  constructor(cut: Cut) {
    this.#cut = cut;
  }

  /** Returns the sums of `parts`, which are of the same cut, together. */
  static union(parts: readonly [CutTally, ...CutTally[]]): CutTally {
    const all = new CutTally(parts[0].#cut);
    for (const part of parts) all.merge(part);
    return all;
  }

  /** Adds the GPU time of runs that ended in the window. */
  addRuns(runs: RunTable, { rows, is, heldSeconds, count }: RunBatch): void {
    const { sums } = this;
    const { slices, state } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      if ((is[i]! & RUN_IS.counted) === 0) continue;
      const row = rows[i]!;
      const seconds = heldSeconds[i]!;
      const sliceSeconds = slices[row]! * seconds;
      if (slices[row] === NONE || !Number.isSafeInteger(sliceSeconds)) continue;
      const at = sums.cells(this.#row(this.#cut.bucketOf(runs, row, seconds))) + CUT_COLUMN.heldSliceSeconds;
      sums.add(at, sliceSeconds);
      const end = END_OF_STATE[state[row]!]!;
      if (end > 0) sums.add(at + end, sliceSeconds);
      if (end > 0 && (is[i]! & RUN_IS.endOfJob) === 0)
        this.#countReturned(at - CUT_COLUMN.heldSliceSeconds, end);
      if (this.isPriced) this.#addCost(at - CUT_COLUMN.heldSliceSeconds, sliceSeconds, runs, row);
    }
  }

  /** True if costs are counted, too. */
  get isPriced(): boolean {
    return this.#cut.partsPerGpuHour !== undefined;
  }

  nameOf(bucket: number): string {
    return this.#cut.nameOf(bucket);
  }

  #countReturned(cells: number, end: number): void {
    const isNodeFailure = end === CUT_COLUMN.nodeFailed - CUT_COLUMN.jobs;
    this.sums.count(cells + (isNodeFailure ? CUT_COLUMN.nodeFailedRuns : CUT_COLUMN.preemptedRuns));
  }

  #addCost(cells: number, sliceSeconds: number, runs: RunTable, row: number): void {
    const { sums } = this;
    const parts = this.#cut.partsPerGpuHour!(runs, row);
    if (Number.isNaN(parts)) {
      sums.add(cells + CUT_COLUMN.unpricedSliceSeconds, sliceSeconds);
      return;
    }
    sums.addProduct(cells + CUT_COLUMN.cost, sliceSeconds, parts);
    if (COLUMN_OF_STATE[runs.columns.arrays.state[row]!] === COLUMN.failed)
      sums.addProduct(cells + CUT_COLUMN.failedCost, sliceSeconds, parts);
  }

  /** Adds jobs that ended in the window. */
  addJobs(runs: RunTable, { rows, seconds, waits, count }: JobBatch): void {
    const { sums } = this;
    const { state, tasks } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const bucket = this.#row(this.#cut.bucketOf(runs, row, seconds[i]!));
      const at = sums.cells(bucket) + CUT_COLUMN.jobs;
      sums.add(at, tasks[row]!);
      const end = END_OF_STATE[state[row]!]!;
      if (end > 0) sums.add(at + end, tasks[row]!);
      if (waits[i] !== NONE) this.waits[bucket]!.add(waits[i]!);
    }
  }

  /** Adds analyzed jobs; those below `threshold` millionths are flagged. */
  addAnalyzed(jobs: AnalyzedJobs, buckets: Uint16Array, threshold: number): void {
    const { sums } = this;
    for (let i = 0; i < jobs.count; i++) {
      const at = sums.cells(this.#row(buckets[i]!));
      const u = jobs.utilization[i]!;
      const held = jobs.sliceSeconds[i]!;
      sums.count(at + CUT_COLUMN.analyzed);
      sums.add(at + CUT_COLUMN.analyzedSliceSeconds, held);
      sums.addProduct(at + CUT_COLUMN.usedSliceSecondMillionths, held, u);
      if (u < threshold) {
        sums.count(at + CUT_COLUMN.flagged);
        sums.add(at + CUT_COLUMN.flaggedSliceSeconds, held);
      }
      if (u < NEAR_ZERO_MILLIONTHS) {
        sums.count(at + CUT_COLUMN.nearZero);
        sums.add(at + CUT_COLUMN.nearZeroSliceSeconds, held);
      }
    }
  }

  /** Adds all of `other`, which is of the same cut. */
  merge(other: CutTally): void {
    for (const [from, bucket] of other.#buckets.entries()) {
      const row = this.#row(bucket);
      this.sums.addRow(row, other.sums, from);
      this.waits[row]!.merge(other.waits[from]!);
    }
  }

  /** Returns the buckets in their order, each with its row. */
  buckets(): (readonly [bucket: number, row: number])[] {
    return this.#buckets.map((bucket, row) => [bucket, row] as const).sort(([a], [b]) => a - b);
  }

  #row(bucket: number): number {
    const known = bucket < this.#rowOf.length ? this.#rowOf[bucket]! : 0;
    return known > 0 ? known - 1 : this.#addRow(bucket);
  }

  #addRow(bucket: number): number {
    if (bucket >= this.#rowOf.length) this.#rowOf = resized(this.#rowOf, bucket * 2);
    this.#rowOf[bucket] = this.#buckets.push(bucket);
    return this.waits.push(new ValueList()) - 1;
  }
}
