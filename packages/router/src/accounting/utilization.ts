// A job's utilization u, as far as accounting tells of it: where telemetry covers a job, that goes before (join/measured-utilization.ts).
import { SLICES_PER_GPU } from '@ptl/claw-core';
import { NONE } from '../accumulators/columns.ts';
import { millionths } from '../accumulators/rounding.ts';
import type { RunTable } from './rows/run-table.ts';
import type { StepTable } from './rows/step-table.ts';
import { stepUtilization } from './step-utilization.ts';

/** Where a job's u comes from, best first. `single`: samples without time, one a GPU. `guessed`: Slurm's, its summing guessed. */
export const ORIGINS = [
  'dcgm',
  'dcgm_single',
  'nvidia_smi',
  'nvidia_smi_single',
  'slurm',
  'slurm_guessed',
  'assumed',
] as const;
export type Origin = (typeof ORIGINS)[number];
/** The numbers of origins. */
export const ORIGIN = Object.fromEntries(ORIGINS.map((origin, number) => [origin, number])) as Readonly<
  Record<Origin, number>
>;
const { slurm, slurm_guessed, assumed } = ORIGIN;

/** One job's u. */
export interface JobUtilization {
  /** 0…1 in millionths; -1: nothing tells of it. */
  millionths: number;
  /** The number of the origin, which is its place in `ORIGINS`. */
  origin: number;
}

/** Finds what accounting says of u, or what the operator assumes: for the job that run `row` speaks for, whose first step is `step`. */
export class OwnUtilization {
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #assumed: number;
  readonly #found: JobUtilization = { millionths: -1, origin: slurm };

  constructor(runs: RunTable, steps: StepTable, assumption: number | undefined) {
    this.#runs = runs;
    this.#steps = steps;
    this.#assumed = assumption === undefined ? -1 : millionths(assumption);
  }

  /** The result is reused by the next call. */
  find(row: number, step: number): JobUtilization {
    const { slices, utilization, exported } = this.#runs.columns.arrays;
    if (slices[row] === NONE) return this.#say(-1, slurm);
    if (utilization[row] !== NONE) return this.#say(utilization[row]!, slurm);
    const fromSteps = stepUtilization(this.#runs, this.#steps, step, row);
    // Without version or evidence, it is a guess whether a step of several GPUs says a mean or a sum.
    const certain = this.#steps.versionKnown || this.#steps.summed || slices[row]! <= SLICES_PER_GPU;
    if (fromSteps >= 0) return this.#say(fromSteps, certain ? slurm : slurm_guessed);
    if (exported[row] !== NONE) return this.#say(exported[row]!, slurm);
    return this.#say(this.#assumed, assumed);
  }

  #say(value: number, origin: number): JobUtilization {
    this.#found.millionths = value;
    this.#found.origin = origin;
    return this.#found;
  }
}
