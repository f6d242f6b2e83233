// A job's utilization u, as far as accounting tells of it: where telemetry covers a job, that goes before (telemetry/attribution/measured-utilization.ts).
import { NONE } from '../accumulators/columns.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { JobGpuutil } from './gpuutil/job-gpuutil.ts';
import type { GpuutilEvidence } from './gpuutil/type-evidence.ts';
import type { RunTable } from './rows/run-table.ts';

/** Where a job's u comes from, as a number: the accounting, the same where its reading is a guess, or the operator. */
export const ORIGIN = { accounting: 0, guessed: 1, assumed: 2 } as const;
/** From here on two numbers for each source of samples. */
const SAMPLED = 4;

/** The number of u by the samples of source `source`; `single` where they are one look at each GPU. */
export function sampledBy(source: number, single: boolean): number {
  return SAMPLED + 2 * source + (single ? 1 : 0);
}

/** The source of samples that number `origin` stands for, and whether they are one look at each GPU; undefined for no samples. */
export function samplesOf(origin: number): { readonly source: number; readonly single: boolean } | undefined {
  if (origin < SAMPLED) return undefined;
  return { source: (origin - SAMPLED) >> 1, single: origin % 2 === 1 };
}

/** One job's u. */
export interface JobUtilization {
  /** 0…1 in millionths; -1: nothing tells of it. */
  millionths: number;
  /** A number of `ORIGIN`, or what `sampledBy` gives. */
  origin: number;
}

/** What accounting says of one job's u, in millionths; -1 for nothing. */
export interface AccountedUtilization {
  /** What counts for certain. */
  certain: number;
  /** gpuutil, which counts where jobs of the class `typeClass` are believed. */
  gpuutil: number;
  typeClass: number;
  /** True if it is a guess whether gpuutil is a mean or a sum. */
  isGuessed: boolean;
  /** What counts where gpuutil does not. */
  otherwise: number;
}

/** Finds what accounting says of u, best first: what it sums up itself, gpuutil, a column of the export. */
export class OwnUtilization {
  readonly #runs: RunTable;
  readonly #gpuutil: JobGpuutil;
  readonly #evidence: GpuutilEvidence;
  readonly #contributors: Contributors;
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

  /** Of the job that run `row` speaks for, which held its GPUs for so many seconds, and whose first step is `step`. The result is reused by the next call. */
  find(row: number, step: number, seconds: number): AccountedUtilization {
    const { slices, utilization, exported, cluster, types, pair } = this.#runs.columns.arrays;
    const found = this.#found;
    const gpuutil = this.#gpuutil;
    found.certain = found.gpuutil = found.typeClass = found.otherwise = -1;
    // Without a known amount of GPU time there is nothing that was used of it.
    if (slices[row] === NONE || slices[row] === 0 || seconds === 0) return found;
    found.certain = known(utilization[row]!);
    if (gpuutil.read(row, step, seconds)) {
      found.typeClass = this.#evidence.classOf(cluster[row]!, types[row]!);
      this.#evidence.add(found.typeClass, {
        pair: pair[row]!,
        contributor: this.#contributors.contributor(pair[row]!),
        millionths: gpuutil.millionths,
        saysMore: gpuutil.isAboveZero,
      });
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
