// The step table: what Slurm measured of GPUs inside runs (gres/gpuutil), step by step, until it is known whose it is.
import { isKnown } from '@ptl/claw-core';
import { JobRows, jobRow as ROW, slicesFromGpus } from '@ptl/claw-core/internal';
import { Columns, NONE } from '../../accumulators/columns.ts';
import type { Names } from '../../identity/dictionaries.ts';
import type { JobIndex } from './job-index.ts';

const empty = (length: number) => ({
  next: new Int32Array(length),
  /** 32 bits of the step's id: steps of one job that start together are told apart by it. */
  step: new Int32Array(length),
  cluster: new Uint16Array(length),
  start: new Uint32Array(length),
  end: new Uint32Array(length),
  slices: new Uint32Array(length),
  average: new Float64Array(length),
  total: new Float64Array(length),
});

/** A Slurm version that is known to print gpuutil as the sum over a step's GPUs (24.05.1 and later). */
const SUMMED_SINCE = 24 * 1e4 + 5 * 100 + 1;

/** Steps with GPU utilization, chained by raw job id. The `.extern` step is not one of them. */
export class StepTable {
  readonly columns = new Columns(empty);
  readonly #index: JobIndex;
  readonly #names: Names;
  /** True once Slurm is known to sum over GPUs: by its version, or because an average above 100 % was seen. */
  summed = false;
  /** True once summing is known by version; otherwise it was guessed from the values. */
  versionKnown = false;
  /** True once any utilization above 0 was seen: where there is none, 0 is Slurm's way to say "not supported". */
  measured = false;
  /** True if any step was seen at all: then TotalCPU of job rows means something. */
  stepsSeen = false;
  /** Called when steps turn out to be read in another way than before. */
  onReadAnew: (() => void) | undefined;

  constructor(names: Names, index: JobIndex) {
    this.#names = names;
    this.#index = index;
  }

  /** What Slurm says of itself. */
  version(major: number, minor: number, micro: number): void {
    if (!this.versionKnown) this.onReadAnew?.();
    this.versionKnown = true;
    if (major * 1e4 + minor * 100 + micro >= SUMMED_SINCE) this.#learn('summed');
  }

  /** Takes over row `at` of `rows`, which is a step, if it says anything of GPUs. */
  add(rows: JobRows, at: number): void {
    const numbers = JobRows.numbers(rows);
    const lanes = JobRows.lanes(rows);
    const n = at * ROW.ROW_NUMBERS;
    const l = at * ROW.ROW_LANES;
    const average = numbers[n + ROW.UTILIZATION_AVERAGE]!;
    const total = numbers[n + ROW.UTILIZATION_TOTAL]!;
    this.stepsSeen = true;
    if ((lanes[l + ROW.FLAGS]! & ROW.IS_EXTERN) !== 0 || !(isKnown(average) || isKnown(total))) return;
    if (average > 100) this.#learn('summed');
    if (average > 0 || total > 0) this.#learn('measured');
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

  /** True if all steps of the chain that begins with `step` ran on `cluster`: the id may stand for a job of another one, too. */
  areOf(step: number, cluster: number): boolean {
    const a = this.columns.arrays;
    for (let row = step; row >= 0; row = a.next[row]!) if (a.cluster[row] !== cluster) return false;
    return true;
  }

  /** Forgets the chain that begins with `step`. */
  evict(step: number): void {
    for (let row = step; row >= 0; row = this.columns.arrays.next[row]!) this.columns.free(row);
  }

  #learn(what: 'summed' | 'measured'): void {
    if (this[what]) return;
    this[what] = true;
    this.onReadAnew?.();
  }
}
