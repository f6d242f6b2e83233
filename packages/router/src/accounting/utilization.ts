// A job's utilization u by accounting. Where telemetry covers a job, telemetry takes precedence
// (telemetry/attribution/measured-utilization.ts).
import { NONE } from '../accumulators/columns.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { JobGpuutil } from './gpuutil/job-gpuutil.ts';
import type { GpuutilEvidence, GpuutilOfJob } from './gpuutil/type-evidence.ts';
import type { RunTable } from './rows/run-table.ts';

/**
 * The origin of a job's u as a number: accounting, accounting with a guessed reading of gpuutil, or the
 * operator.
 */
export const ORIGIN = { accounting: 0, guessed: 1, assumed: 2 } as const;
/** From here on each source of samples has two numbers. */
const SAMPLED = 4;

/** Returns the origin number of samples of source `source`; `single` where each GPU has one sample. */
export function sampledBy(source: number, single: boolean): number {
  return SAMPLED + 2 * source + (single ? 1 : 0);
}

/**
 * Returns the source of samples behind `origin`, and whether each GPU has one sample; undefined for other
 * origins.
 */
export function samplesOf(origin: number): { readonly source: number; readonly single: boolean } | undefined {
  if (origin < SAMPLED) return undefined;
  return { source: (origin - SAMPLED) >> 1, single: origin % 2 === 1 };
}

/** One job's u. */
export interface JobUtilization {
  /** 0…1 in millionths; -1 where it is unknown. */
  millionths: number;
  /** A number of `ORIGIN`, or one that `sampledBy` returns. */
  origin: number;
}

/** One job's u by accounting, in millionths; -1 where accounting reports none. */
export interface AccountedUtilization {
  /** The value that counts without doubt. */
  certain: number;
  /** gpuutil, which counts where jobs of the class `typeClass` are believed. */
  gpuutil: number;
  typeClass: number;
  /** True if it is a guess whether gpuutil is a mean or a sum. */
  isGuessed: boolean;
  /** The value that counts where gpuutil does not. */
  otherwise: number;
}

/**
 * Finds a job's u in accounting. Best first: accounting's own utilization, gpuutil, a column of the export.
 */
export class OwnUtilization {
  readonly #runs: RunTable;
  readonly #gpuutil: JobGpuutil;
  readonly #evidence: GpuutilEvidence;
  readonly #contributors: Contributors;
  /** An object for each job would be most of the garbage of a report. */
  readonly #scratch: GpuutilOfJob = { pair: 0, contributor: 0, millionths: 0, isPositive: false };
  readonly #found: AccountedUtilization = {
    certain: -1,
    gpuutil: -1,
    typeClass: -1,
    isGuessed: false,
    otherwise: -1,
  };

  constructor(runs: RunTable, gpuutil: JobGpuutil, evidence: GpuutilEvidence, contributors: Contributors) {
    this.#runs = runs;
    this.#gpuutil = gpuutil;
    this.#evidence = evidence;
    this.#contributors = contributors;
  }

  /**
   * Returns the u of the job that run `row` represents, which held its GPUs for `seconds` and whose first
   * step is `step`. The next call reuses the result.
   */
  find(row: number, step: number, seconds: number): AccountedUtilization {
    const { slices, utilization, exported, cluster, types, pair } = this.#runs.columns.arrays;
    const found = this.#found;
    const gpuutil = this.#gpuutil;
    found.certain = found.gpuutil = found.typeClass = found.otherwise = -1;
    // A share of an unknown or empty GPU time does not exist.
    if (slices[row] === NONE || slices[row] === 0 || seconds === 0) return found;
    found.certain = known(utilization[row]!);
    if (gpuutil.read(row, step)) {
      found.typeClass = this.#evidence.classOf(cluster[row]!, types[row]!);
      const job = this.#scratch;
      job.pair = pair[row]!;
      job.contributor = this.#contributors.contributor(job.pair);
      job.millionths = gpuutil.millionths;
      job.isPositive = gpuutil.isAboveZero;
      this.#evidence.add(found.typeClass, job);
    }
    if (found.certain >= 0) return found;
    if (gpuutil.millionths < 0) {
      found.certain = known(exported[row]!);
      return found;
    }
    found.gpuutil = gpuutil.millionths;
    found.isGuessed = gpuutil.isGuessed;
    found.otherwise = known(exported[row]!);
    return found;
  }
}

function known(millionths: number): number {
  return millionths === NONE ? -1 : millionths;
}
