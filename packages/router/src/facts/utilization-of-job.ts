// A job's utilization u: from the best telemetry that covers at least half of its GPU time. One job uses one source.
import { SLICES_PER_GPU } from '@ptl/claw-core';
import { NONE } from '../jobs/columns.ts';
import { heldSeconds } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';
import type { StepTable } from '../jobs/step-table.ts';
import { stepUtilization } from '../jobs/step-utilization.ts';
import type { SettledJoin } from '../join/settle.ts';
import { millionths, rounded } from '../rounding.ts';

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
  /** 0…1 in millionths; -1: no telemetry covers the job. */
  millionths: number;
  /** The number of the origin, which is its place in `ORIGINS`. */
  origin: number;
}

/** Finds u of the job that run `row` speaks for; `step` is the first step of its raw id. */
export class UtilizationOfJobs {
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #joins: readonly SettledJoin[];
  readonly #assumed: number;
  readonly #found: JobUtilization = { millionths: -1, origin: slurm };

  constructor(runs: RunTable, steps: StepTable, joins: readonly SettledJoin[], assumed: number | undefined) {
    this.#runs = runs;
    this.#steps = steps;
    this.#joins = joins;
    this.#assumed = assumed === undefined ? -1 : millionths(assumed);
  }

  /** The result is reused by the next call. */
  find(row: number, step: number): JobUtilization {
    const { slices, utilization, exported } = this.#runs.columns.arrays;
    for (const join of this.#joins) if (this.#sampled(join, row)) return this.#found;
    if (slices[row] === NONE) return this.#say(-1, slurm);
    if (utilization[row] !== NONE) return this.#say(utilization[row]!, slurm);
    const fromSteps = stepUtilization(this.#runs, this.#steps, step, row);
    // Without version or evidence, it is a guess whether a step of several GPUs says a mean or a sum.
    const certain = this.#steps.versionKnown || this.#steps.summed || slices[row]! <= SLICES_PER_GPU;
    if (fromSteps >= 0) return this.#say(fromSteps, certain ? slurm : slurm_guessed);
    if (exported[row] !== NONE) return this.#say(exported[row]!, slurm);
    return this.#say(this.#assumed, assumed);
  }

  #sampled(join: SettledJoin, row: number): boolean {
    const at = join.byRun.row(row);
    if (at < 0) return false;
    const { weight, used, untimed } = join.byRun.columns.arrays;
    const held = this.#runs.columns.arrays.slices[row]!;
    const timed = weight[at]! - untimed[at]!;
    if (weight[at] === 0 || held === NONE) return false;
    const covers = timed * join.intervalSeconds * 2 >= held * heldSeconds(this.#runs, row);
    // Samples without time cover the GPUs that they are of: fewer than half of the run's cannot speak for it.
    if (!covers && (untimed[at] === 0 || untimed[at]! * 2 < held)) return false;
    const single = !covers && untimed[at]! <= held;
    this.#say(rounded(used[at]!, 1, weight[at]!), single ? ORIGIN[`${join.kind}_single`] : ORIGIN[join.kind]);
    return true;
  }

  #say(value: number, origin: number): JobUtilization {
    this.#found.millionths = value;
    this.#found.origin = origin;
    return this.#found;
  }
}
