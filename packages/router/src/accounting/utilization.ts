// A job's utilization u, as far as accounting tells of it: where telemetry covers a job, that goes before (telemetry/attribution/measured-utilization.ts).
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { NONE } from '../accumulators/columns.ts';
import { millionths } from '../accumulators/rounding.ts';
import type { RunTable } from './rows/run-table.ts';
import type { StepTable } from './rows/step-table.ts';
import { stepUtilization } from './step-utilization.ts';

/** Where a job's u comes from, as a number: the accounting, the same where its reading is a guess, or the operator. */
export const ORIGIN = { accounting: 0, guessed: 1, assumed: 2 } as const;
/** From here on two numbers for each source of samples. */
const SAMPLED = 4;
/** Numbers of origins that there can be: they take 8 bits. */
export const ORIGINS = 256;

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

/** Finds what accounting says of u, or what the operator assumes: for the job that run `row` speaks for, whose first step is `step`. */
export class OwnUtilization {
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #assumed: number;
  readonly #found: JobUtilization = { millionths: -1, origin: ORIGIN.accounting };

  constructor(runs: RunTable, steps: StepTable, assumption: number | undefined) {
    this.#runs = runs;
    this.#steps = steps;
    this.#assumed = assumption === undefined ? -1 : millionths(assumption);
  }

  /** The result is reused by the next call. */
  find(row: number, step: number): JobUtilization {
    const { slices, utilization, exported } = this.#runs.columns.arrays;
    if (slices[row] === NONE) return this.#say(-1, ORIGIN.accounting);
    if (utilization[row] !== NONE) return this.#say(utilization[row]!, ORIGIN.accounting);
    const fromSteps = stepUtilization(this.#runs, this.#steps, step, row);
    // Without version or evidence, it is a guess whether a step of several GPUs says a mean or a sum.
    const certain = this.#steps.versionKnown || this.#steps.summed || slices[row]! <= SLICES_PER_GPU;
    if (fromSteps >= 0) return this.#say(fromSteps, certain ? ORIGIN.accounting : ORIGIN.guessed);
    if (exported[row] !== NONE) return this.#say(exported[row]!, ORIGIN.accounting);
    return this.#say(this.#assumed, ORIGIN.assumed);
  }

  #say(value: number, origin: number): JobUtilization {
    this.#found.millionths = value;
    this.#found.origin = origin;
    return this.#found;
  }
}
