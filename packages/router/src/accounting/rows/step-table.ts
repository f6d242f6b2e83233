// The step table: gpuutil that Slurm measured inside runs, step by step, until the run of each step is known.
import { isKnown } from '@ptl/claw-core';
import { JobRows, jobRow as ROW, slicesFromGpus } from '@ptl/claw-core/internal';
import type { Accumulator } from '../../accumulators/accumulator.ts';
import { Columns, NONE } from '../../accumulators/columns.ts';
import type { Names, Numbers } from '../../identity/dictionaries.ts';
import type { JobIndex } from './job-index.ts';

const empty = (length: number) => ({
  next: new Int32Array(length),
  /** 32 bits of the step's id, which distinguish steps of one job that start together. */
  step: new Int32Array(length),
  cluster: new Uint16Array(length),
  start: new Uint32Array(length),
  end: new Uint32Array(length),
  slices: new Uint32Array(length),
  average: new Float64Array(length),
  total: new Float64Array(length),
});

/** Steps with GPU utilization, chained by raw job id, without `.extern` steps. */
export class StepTable implements Accumulator<[rows: JobRows, at: number], [Numbers]> {
  readonly columns = new Columns(empty);
  readonly #index: JobIndex;
  readonly #names: Names;
  /** True if any step was seen: only then TotalCPU of job rows has a meaning. */
  stepsSeen = false;
  constructor(names: Names, index: JobIndex) {
    this.#names = names;
    this.#index = index;
  }

  /** Adds row `at` of `rows`, a step, if it has gpuutil. */
  add(rows: JobRows, at: number): void {
    const numbers = JobRows.numbers(rows);
    const lanes = JobRows.lanes(rows);
    const n = at * ROW.ROW_NUMBERS;
    const l = at * ROW.ROW_LANES;
    const average = numbers[n + ROW.UTILIZATION_AVERAGE]!;
    const total = numbers[n + ROW.UTILIZATION_TOTAL]!;
    this.stepsSeen = true;
    if ((lanes[l + ROW.FLAGS]! & ROW.IS_EXTERN) !== 0 || !(isKnown(average) || isKnown(total))) return;
    const slot = this.#index.claim(lanes, l + ROW.JOB_TAG);
    const row = this.columns.push();
    const a = this.columns.arrays;
    a.next[row] = this.#index.step(slot);
    this.#index.setStep(slot, row);
    a.step[row] = lanes[l + ROW.NAME_TAG]!;
    a.cluster[row] = this.#names.clusters.numberAt(lanes, l + ROW.CLUSTER_TAG);
    const start = numbers[n + ROW.START]!;
    const end = numbers[n + ROW.END]!;
    const gpus = numbers[n + ROW.ALLOCATED_GPUS]!;
    a.start[row] = isKnown(start) ? start : NONE;
    a.end[row] = isKnown(end) ? end : 0;
    a.slices[row] = isKnown(gpus) ? slicesFromGpus(gpus) : NONE;
    a.average[row] = average;
    a.total[row] = total;
  }

  /** Adds all steps of `other`. */
  merge(other: StepTable, { clusters }: Numbers): void {
    this.stepsSeen ||= other.stepsSeen;
    const { next, cluster } = other.columns.arrays;
    for (const theirs of other.#index.slots()) {
      SLOT[0] = other.#index.low(theirs);
      SLOT[1] = other.#index.high(theirs);
      for (let from = other.#index.step(theirs); from >= 0; from = next[from]!) {
        const slot = this.#index.claim(SLOT, 0);
        const row = this.columns.push();
        this.columns.copy(from, row, other.columns);
        this.columns.arrays.cluster[row] = clusters[cluster[from]!]!;
        this.columns.arrays.next[row] = this.#index.step(slot);
        this.#index.setStep(slot, row);
      }
    }
  }

  /**
   * Returns true if all steps of the chain that begins with `step` ran on `cluster`. The id may belong to
   * jobs of several clusters.
   */
  areOf(step: number, cluster: number): boolean {
    const a = this.columns.arrays;
    for (let row = step; row >= 0; row = a.next[row]!) if (a.cluster[row] !== cluster) return false;
    return true;
  }

  /** Forgets the chain that begins with `step`. */
  evict(step: number): void {
    for (let row = step; row >= 0; row = this.columns.arrays.next[row]!) this.columns.free(row);
  }
}

/** The raw id of a job whose steps are merged. */
const SLOT = new Int32Array(2);
