// Job facts: one pass over all runs that ended in the window, into exact sums and histograms. Metrics are read off them.
import { JOB_STATES, SLICES_PER_GPU } from '@ptl/claw-core';
import { ExactSums } from '../accumulators/exact-sums.ts';
import { Groups } from '../accumulators/groups.ts';
import { Histogram } from '../accumulators/histogram.ts';
import { NONE } from '../jobs/columns.ts';
import type { Contributors } from '../jobs/contributors.ts';
import { endsJob, hasStarted, heldSeconds } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';
import { NO_LIMIT } from '../jobs/run-values.ts';
import { rounded } from '../rounding.ts';
import { classOf, type StateClass } from './state-class.ts';
import { COLUMN, COLUMNS } from './tally.ts';
import { type JobUtilization, ORIGIN, ORIGINS, type UtilizationOfJobs } from './utilization-of-job.ts';

const SHORT_SECONDS = 60;
const EARLY_SECONDS = 300;
const NEAR_ZERO_MILLIONTHS = 50_000;
const SMALL_SLICES = 2 * SLICES_PER_GPU;
const LARGE_SLICES = 8 * SLICES_PER_GPU;

const COMPLETED = JOB_STATES.indexOf('COMPLETED');
const TIMEOUT = JOB_STATES.indexOf('TIMEOUT');

const COLUMN_OF_CLASS: { readonly [Class in StateClass]: number } = {
  completed: -1,
  failed: COLUMN.failed,
  node_fail: COLUMN.nodeFailed,
  cancelled: COLUMN.cancelled,
  timeout: COLUMN.timedOut,
  none: -1,
};
/** The column in which jobs are counted that ended in a state, by the state's number; -1 for none. */
const COLUMN_OF_STATE = Int8Array.from(JOB_STATES, (state) => COLUMN_OF_CLASS[classOf(state)]);

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
  readonly origins = new Float64Array(ORIGINS.length);
  /** Jobs that used more wall time than they had asked for, and people who used more CPU time: cut to 1. */
  cutToOne = 0;
  readonly #groups = new Groups();
  readonly #threshold: number;

  constructor(contributors: Contributors, thresholdMillionths: number) {
    this.contributors = contributors;
    this.#threshold = thresholdMillionths;
  }

  /** Adds a run that ended in the window, and the job that it speaks for; `step` is the first of its steps or -1. */
  add(runs: RunTable, row: number, step: number, utilization: UtilizationOfJobs): void {
    const { pair, slices } = runs.columns.arrays;
    const cells = this.sums.cells(pair[row]!);
    const started = hasStarted(runs, row);
    const seconds = heldSeconds(runs, row);
    this.runs++;
    // Only who held GPUs counts: a job that never started is no run.
    if (started) this.sums.count(cells + COLUMN.runs);
    const sliceSeconds = slices[row]! * seconds;
    // More GPU time than there can be is nothing that was measured.
    if (slices[row] !== NONE && Number.isSafeInteger(sliceSeconds))
      this.sums.add(cells + COLUMN.allocatedSliceSeconds, sliceSeconds);
    if (!endsJob(runs, row)) return;
    this.#addEnd(runs, row, cells);
    if (started) this.#addStarted(runs, row, cells, seconds);
    if (mayBeAnalyzed(runs, row, seconds)) this.#addAnalyzed(runs, row, seconds, utilization.find(row, step));
  }

  /** All runs are in: the groups can be counted. */
  done(): this {
    for (let pair = 0; pair < this.contributors.pairs; pair++)
      if (
        this.sums.value(pair, COLUMN.usedCpuMilliseconds) >
        this.sums.value(pair, COLUMN.measuredCpuMilliseconds)
      )
        this.cutToOne++;
    this.#groups.visit((owner, chronic, mixed) => {
      // A group that spans a user's accounts is the user's, and no account's: so no order matters.
      const pair = mixed ? this.contributors.withoutAccount(owner) : owner;
      this.sums.count(this.sums.cells(pair) + COLUMN.groups);
      if (chronic) this.sums.count(this.sums.cells(pair) + COLUMN.chronicGroups);
    });
    return this;
  }

  #addEnd(runs: RunTable, row: number, cells: number): void {
    const column = COLUMN_OF_STATE[runs.columns.arrays.state[row]!]!;
    this.sums.count(cells + COLUMN.submitted);
    if (column >= 0) this.sums.count(cells + column);
  }

  #addStarted(runs: RunTable, row: number, cells: number, seconds: number): void {
    const { cpus, cpuMilliseconds, state, submit } = runs.columns.arrays;
    this.sums.count(cells + COLUMN.started);
    this.durations.add(seconds);
    if (seconds < SHORT_SECONDS) this.sums.count(cells + COLUMN.startedShort);
    if (seconds < EARLY_SECONDS && COLUMN_OF_STATE[state[row]!] === COLUMN.failed)
      this.sums.count(cells + COLUMN.startedFailedEarly);
    if (submit[row] !== NONE) this.#addWait(runs, row, cells);
    if (cpus[row] !== NONE) this.#addCpu(cells, cpus[row]! * seconds * 1000, cpuMilliseconds[row]!);
    if (state[row] === COMPLETED) this.#addTimeLimit(runs, row, cells, seconds);
  }

  #addWait(runs: RunTable, row: number, cells: number): void {
    const { submit, eligible, start, slices } = runs.columns.arrays;
    const ready = eligible[row] === NONE ? submit[row]! : Math.max(submit[row]!, eligible[row]!);
    const wait = Math.max(0, start[row]! - ready);
    this.sums.count(cells + COLUMN.waited);
    this.waits.add(wait);
    if (slices[row]! <= SMALL_SLICES) {
      this.sums.count(cells + COLUMN.waitedSmall);
      this.waitsSmall.add(wait);
    } else if (slices[row]! >= LARGE_SLICES && slices[row] !== NONE) {
      this.sums.count(cells + COLUMN.waitedLarge);
      this.waitsLarge.add(wait);
    }
  }

  #addCpu(cells: number, requested: number, used: number): void {
    if (!Number.isSafeInteger(requested)) return;
    this.sums.add(cells + COLUMN.requestedCpuMilliseconds, requested);
    // A job whose CPU time nobody counted is no job that used none.
    if (!Number.isSafeInteger(used)) return;
    this.sums.add(cells + COLUMN.measuredCpuMilliseconds, requested);
    this.sums.add(cells + COLUMN.usedCpuMilliseconds, used);
  }

  #addTimeLimit(runs: RunTable, row: number, cells: number, seconds: number): void {
    const limit = runs.columns.arrays.timeLimit[row]!;
    if (limit === NONE || limit === NO_LIMIT || limit === 0) return;
    if (seconds > limit) this.cutToOne++;
    this.sums.count(cells + COLUMN.limited);
    this.sums.add(
      cells + COLUMN.limitUsedMillionths,
      Math.min(1_000_000, rounded(seconds, 1_000_000, limit)),
    );
    if (seconds * 2 < limit) this.sums.count(cells + COLUMN.limitHalfUnused);
  }

  #addAnalyzed(
    runs: RunTable,
    row: number,
    seconds: number,
    { millionths: u, origin }: JobUtilization,
  ): void {
    if (u < 0) return;
    const { slices, pair, groupLow, groupHigh } = runs.columns.arrays;
    const held = slices[row]!;
    const isAssumed = origin === ORIGIN.assumed;
    const sums = isAssumed ? this.assumed : this.sums;
    const cells = sums.cells(isAssumed ? 0 : pair[row]!);
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
    this.origins[origin]! += held * seconds;
    if (isAssumed) return;
    this.utilizations.add(u);
    if (groupHigh[row] !== 0)
      this.#groups.add(groupLow[row]!, groupHigh[row]!, pair[row]!, u < this.#threshold);
    this.#widen(pair[row]!, u);
  }

  #widen(pair: number, u: number): void {
    const extremes = this.extremes[pair];
    if (extremes === undefined) this.extremes[pair] = { min: u, max: u };
    else if (u < extremes.min) extremes.min = u;
    else if (u > extremes.max) extremes.max = u;
  }
}

/** A job that ran to its end, or to its time limit, and held a known amount of GPU time. */
function mayBeAnalyzed(runs: RunTable, row: number, seconds: number): boolean {
  const { slices, state } = runs.columns.arrays;
  const held = slices[row]!;
  if (state[row] !== COMPLETED && state[row] !== TIMEOUT) return false;
  return held !== NONE && held !== 0 && seconds !== 0 && Number.isSafeInteger(held * seconds);
}
