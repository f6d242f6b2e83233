// The step table: what Slurm measured of GPUs inside runs (gres/gpuutil), step by step, until it is known whose it is.
import {
  Identifier,
  type IdentifierKey,
  IdentifierTable,
  isKnown,
  type JobStep,
  slicesFromGpus,
} from '@ptl/claw-core';
import { Columns } from './columns.ts';
import type { Names } from './names.ts';
import { NONE } from './run-table.ts';

const LAYOUT = {
  next: Int32Array,
  cluster: Uint16Array,
  start: Uint32Array,
  end: Uint32Array,
  slices: Uint32Array,
  average: Float64Array,
  total: Float64Array,
} as const;

/** A Slurm version that is known to print gpuutil as the sum over a step's GPUs (24.05.1 and later). */
const SUMMED_SINCE = 24 * 1e4 + 5 * 100 + 1;

/** Steps with GPU utilization, chained by raw job id. The `.extern` step is not one of them. */
export class StepTable {
  readonly columns = new Columns(LAYOUT);
  readonly #key: IdentifierKey;
  readonly #names: Names;
  readonly #seen = new IdentifierTable();
  readonly #scratch = new Identifier();
  readonly #heads: number[] = [];
  /** True once Slurm is known to sum over GPUs: by its version, or because an average above 100 % was seen. */
  summed = false;
  /** True once summing is known by version; otherwise it was guessed from the values. */
  versionKnown = false;
  /** True if any step was seen at all: then TotalCPU of job rows means something. */
  stepsSeen = false;

  constructor(key: IdentifierKey, names: Names) {
    this.#key = key;
    this.#names = names;
  }

  /** What Slurm says of itself. */
  version(major: number, minor: number, micro: number): void {
    this.versionKnown = true;
    if (major * 1e4 + minor * 100 + micro >= SUMMED_SINCE) this.summed = true;
  }

  /** Takes over one step; one without gpuutil only tells that steps are there. */
  add(step: JobStep): void {
    this.stepsSeen = true;
    if (step.external || (!isKnown(step.gpuUtilizationAverage) && !isKnown(step.gpuUtilizationTotal))) return;
    if (step.gpuUtilizationAverage > 100) this.summed = true;
    const job = this.#names.jobIds.ordinal(step.jobId);
    const { row, fresh } = this.#rowOf(step);
    const a = this.columns.arrays;
    if (fresh) {
      a.next[row] = this.head(job);
      while (this.#heads.length <= job) this.#heads.push(-1);
      this.#heads[job] = row;
    } else if (!(step.endSeconds > a.end[row]!)) return;
    a.cluster[row] = this.#names.clusters.ordinal(step.cluster);
    a.start[row] = isKnown(step.startSeconds) ? step.startSeconds : NONE;
    a.end[row] = isKnown(step.endSeconds) ? step.endSeconds : 0;
    a.slices[row] = isKnown(step.allocatedGpus) ? slicesFromGpus(step.allocatedGpus) : NONE;
    a.average[row] = step.gpuUtilizationAverage;
    a.total[row] = step.gpuUtilizationTotal;
  }

  /** The first row of the chain of raw job id number `job`; -1 where no step of it has gpuutil. */
  head(job: number): number {
    return this.#heads[job] ?? -1;
  }

  /** The same step of the same job in an overlapping export is one row; ids recycle, so the start time belongs to it. */
  #rowOf(step: JobStep): { row: number; fresh: boolean } {
    this.#key.pair(step.cluster, step.jobId, this.#scratch);
    this.#key.pair(this.#scratch, step.stepId, this.#scratch);
    this.#key.number(step.startSeconds, this.#scratch);
    const before = this.#seen.size;
    const row = this.#seen.ordinal(this.#scratch);
    const fresh = this.#seen.size > before;
    if (fresh) this.columns.push();
    return { row, fresh };
  }
}
