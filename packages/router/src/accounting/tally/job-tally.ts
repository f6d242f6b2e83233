// Job facts: one pass over all runs that ended in the window, into exact sums and histograms. Metrics are read off them.

import { NONE } from '../../accumulators/columns.ts';
import { ExactSums } from '../../accumulators/exact-sums.ts';
import { Groups } from '../../accumulators/groups.ts';
import { Histogram } from '../../accumulators/histogram.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { RunBatch } from '../rows/batches.ts';
import { allocatedSeconds, endsJob, hasStarted } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import { ORIGIN, ORIGINS } from '../utilization.ts';
import type { AnalyzedJobs } from './analyzed-batch.ts';
import { COLUMN, COLUMNS } from './columns.ts';
import { JobBatch } from './job-batch.ts';
import { addStarted, SHORT_SECONDS } from './started-jobs.ts';
import { COLUMN_OF_STATE, COMPLETED, TIMEOUT } from './state-columns.ts';

const NEAR_ZERO_MILLIONTHS = 50_000;

/** A contributor pair's smallest and largest u. */
export interface Extremes {
  min: number;
  max: number;
}

/** Everything that ended jobs say, in exact integers. */
export class JobFacts {
  readonly contributors: Contributors;
  /** Runs that were added. */
  runs = 0;
  readonly sums = new ExactSums(COLUMNS);
  /** The same sums over jobs whose utilization was assumed: its value is public, so nobody stands behind it. One row. */
  readonly assumed = new ExactSums(COLUMNS);
  readonly waits = new Histogram();
  readonly waitsSmall = new Histogram();
  readonly waitsLarge = new Histogram();
  readonly durations = new Histogram();
  /** u of analyzed jobs, millionths, and each pair's extremes. */
  readonly utilizations = new Histogram();
  readonly extremes: (Extremes | undefined)[] = [];
  /** GPU time (slice-seconds) of analyzed jobs by the number of the origin of their u. */
  readonly origins = new Float64Array(ORIGINS);
  /** Jobs that ran for longer than their time limit, and contributors who used more CPU time than they had asked for: cut to 1. */
  readonly cutToOne = { walltime: 0, cpu: 0 };
  readonly #groups = new Groups();
  /** Of the batch that is being added. */
  readonly #ended = new JobBatch();
  readonly #started = new JobBatch();
  readonly #threshold: number;

  constructor(contributors: Contributors, thresholdMillionths: number) {
    this.contributors = contributors;
    this.#threshold = thresholdMillionths;
  }

  /**
   * Adds runs that ended in the window, and the jobs that they speak for, as far as nobody has to know their utilization: one thing of all of
   * them after the other, in loops that hold little at a time. Gives these jobs; the batch is reused.
   */
  addEnded(runs: RunTable, batch: RunBatch): JobBatch {
    const [ended, started] = [this.#ended, this.#started];
    ended.count = started.count = 0;
    this.#addHeld(runs, batch, ended);
    this.#addEnds(runs, ended, started);
    addStarted(this, runs, started);
    return ended;
  }

  /** Adds jobs whose utilization is known. */
  addAnalyzed(jobs: AnalyzedJobs): void {
    for (let i = 0; i < jobs.count; i++) {
      const u = jobs.utilization[i]!;
      const held = jobs.slices[i]!;
      const seconds = jobs.seconds[i]!;
      const pair = jobs.pair[i]!;
      const isAssumed = jobs.origin[i] === ORIGIN.assumed;
      const sums = isAssumed ? this.assumed : this.sums;
      const cells = sums.cells(isAssumed ? 0 : pair);
      sums.count(cells + COLUMN.analyzed);
      sums.add(cells + COLUMN.analyzedSeconds, seconds);
      sums.add(cells + COLUMN.requestedSliceSeconds, held * seconds);
      sums.addProduct(cells + COLUMN.usedSliceSecondMillionths, held * seconds, u);
      sums.add(cells + COLUMN.utilizationMillionths, u);
      sums.add(cells + COLUMN.slices, held);
      sums.add(cells + COLUMN.usedSliceMillionths, held * u);
      if (u >= this.#threshold) sums.count(cells + COLUMN.notFlagged);
      if (u < NEAR_ZERO_MILLIONTHS) sums.count(cells + COLUMN.nearZero);
      if (seconds < SHORT_SECONDS) sums.count(cells + COLUMN.analyzedShort);
      this.origins[jobs.origin[i]!]! += held * seconds;
    }
    this.#addUtilizations(jobs);
  }

  /** Nearly each value has a place of its own: in a loop of their own the waits for memory overlap. */
  #addUtilizations({ pair, origin, utilization, count }: AnalyzedJobs): void {
    for (let i = 0; i < count; i++) {
      if (origin[i] === ORIGIN.assumed) continue;
      this.utilizations.add(utilization[i]!);
      this.#widen(pair[i]!, utilization[i]!);
    }
  }

  /** Adds the same jobs to the groups that they belong to. */
  addGroups({ groupLow, groupHigh, pair, origin, utilization, count }: AnalyzedJobs): void {
    for (let i = 0; i < count; i++)
      if (groupHigh[i] !== 0 && origin[i] !== ORIGIN.assumed)
        this.#groups.add(groupLow[i]!, groupHigh[i]!, pair[i]!, utilization[i]! < this.#threshold);
  }

  /** Counts the groups, and forgets them: no further job of theirs comes. */
  countGroups(): void {
    this.#groups.visit((owner, chronic, mixed) => {
      // A group that spans a user's accounts is the user's, and no account's: so no order matters.
      const pair = mixed ? this.contributors.withoutAccount(owner) : owner;
      this.sums.count(this.sums.cells(pair) + COLUMN.groups);
      if (chronic) this.sums.count(this.sums.cells(pair) + COLUMN.chronicGroups);
    });
    this.#groups.clear();
  }

  /** All runs are in. */
  done(): this {
    this.cutToOne.cpu = this.cpuTime().cut;
    this.countGroups();
    return this;
  }

  /** CPU time that was asked for by jobs whose CPU time is known, and used: of each contributor no more than was asked for. */
  cpuTime(): ReturnType<Contributors['cutPopulation']> {
    const { contributors, sums } = this;
    return contributors.cutPopulation(
      (pair) => sums.value(pair, COLUMN.measuredCpuMilliseconds),
      (pair) => sums.value(pair, COLUMN.usedCpuMilliseconds),
    );
  }

  /** What every run held; those that end their job go to `ended`. */
  #addHeld(runs: RunTable, { rows, steps, count }: RunBatch, ended: JobBatch): void {
    const { sums } = this;
    const { pair, slices } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const cells = sums.cells(pair[row]!);
      const seconds = allocatedSeconds(runs, row);
      // Only who held GPUs counts: a job that never started is no run.
      if (hasStarted(runs, row)) sums.count(cells + COLUMN.runs);
      const sliceSeconds = slices[row]! * seconds;
      // More GPU time than there can be is nothing that was measured.
      if (slices[row] !== NONE && Number.isSafeInteger(sliceSeconds))
        sums.add(cells + COLUMN.allocatedSliceSeconds, sliceSeconds);
      if (endsJob(runs, row)) ended.add(row, steps[i]!, cells, seconds);
    }
    this.runs += count;
  }

  #addEnds(runs: RunTable, { rows, steps, cells, seconds, count }: JobBatch, started: JobBatch): void {
    const { sums } = this;
    const { state, tasks } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const column = COLUMN_OF_STATE[state[row]!]!;
      sums.add(cells[i]! + COLUMN.submitted, tasks[row]!);
      if (column >= 0) sums.add(cells[i]! + column, tasks[row]!);
      if (hasStarted(runs, row)) started.add(row, steps[i]!, cells[i]!, seconds[i]!);
    }
  }

  #widen(pair: number, u: number): void {
    const extremes = this.extremes[pair];
    if (extremes === undefined) this.extremes[pair] = { min: u, max: u };
    else if (u < extremes.min) extremes.min = u;
    else if (u > extremes.max) extremes.max = u;
  }
}

/** A job that ran to its end, or to its time limit, and held a known amount of GPU time. */
export function mayBeAnalyzed(runs: RunTable, row: number, seconds: number): boolean {
  const { slices, state } = runs.columns.arrays;
  const held = slices[row]!;
  if (state[row] !== COMPLETED && state[row] !== TIMEOUT) return false;
  return held !== NONE && held !== 0 && seconds !== 0 && Number.isSafeInteger(held * seconds);
}
