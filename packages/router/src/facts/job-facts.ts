// Job facts: one pass over all runs that ended in the window, into exact sums and histograms. Metrics are read off them.
import { JOB_STATES, type JobState, SLICES_PER_GPU } from '@ptl/claw-core';
import { ExactSums } from '../accumulators/exact-sums.ts';
import { Groups } from '../accumulators/groups.ts';
import { Histogram } from '../accumulators/histogram.ts';
import { NONE } from '../jobs/columns.ts';
import type { Contributors } from '../jobs/contributors.ts';
import { JobGroups } from '../jobs/job-groups.ts';
import { endsJob, hasStarted, heldSeconds } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';
import { NO_LIMIT } from '../jobs/run-values.ts';
import { rounded } from '../rounding.ts';
import { classOf } from './state-class.ts';
import { COLUMN, COLUMNS } from './tally.ts';
import { ORIGINS, type Origin, type UtilizationOfJobs } from './utilization-of-job.ts';

const SHORT_SECONDS = 60;
const EARLY_SECONDS = 300;
const NEAR_ZERO_MILLIONTHS = 50_000;
const SMALL_SLICES = 2 * SLICES_PER_GPU;
const LARGE_SLICES = 8 * SLICES_PER_GPU;

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
  /** GPU time (slice-seconds) of analyzed jobs by where their u comes from. */
  readonly origins = new Map<Origin, number>(ORIGINS.map((origin) => [origin, 0]));
  /** Jobs that used more wall time than they had asked for, and people who used more CPU time: cut to 1. */
  cutToOne = 0;
  readonly #groups = new Groups();
  readonly #groupNumbers = new JobGroups();
  readonly #threshold: number;

  constructor(contributors: Contributors, thresholdMillionths: number) {
    this.contributors = contributors;
    this.#threshold = thresholdMillionths;
  }

  /** Adds a run that ended in the window, and the job that it speaks for; `step` is the first of its steps or -1. */
  add(runs: RunTable, row: number, step: number, utilization: UtilizationOfJobs): void {
    const pair = runs.columns.arrays.pair[row]!;
    this.runs++;
    this.#addRun(runs, row, pair);
    if (!endsJob(runs, row)) return;
    this.#addJob(runs, row, pair);
    this.#addAnalyzed(runs, row, step, pair, utilization);
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
      this.sums.add(pair, COLUMN.groups, 1);
      if (chronic) this.sums.add(pair, COLUMN.chronicGroups, 1);
    });
    return this;
  }

  #addRun(runs: RunTable, row: number, pair: number): void {
    const slices = runs.columns.arrays.slices[row]!;
    // Only who held GPUs counts: a job that never started is no run.
    if (hasStarted(runs, row)) this.sums.add(pair, COLUMN.runs, 1);
    const sliceSeconds = slices * heldSeconds(runs, row);
    // More GPU time than there can be is nothing that was measured.
    if (slices !== NONE && Number.isSafeInteger(sliceSeconds))
      this.sums.add(pair, COLUMN.allocatedSliceSeconds, sliceSeconds);
  }

  #addJob(runs: RunTable, row: number, pair: number): void {
    const { submit, eligible, start, slices, cpus, cpuMilliseconds, state } = runs.columns.arrays;
    const stateClass = classOf(stateAt(state[row]!));
    this.sums.add(pair, COLUMN.submitted, 1);
    if (stateClass === 'failed') this.sums.add(pair, COLUMN.failed, 1);
    else if (stateClass === 'node_fail') this.sums.add(pair, COLUMN.nodeFailed, 1);
    else if (stateClass === 'cancelled') this.sums.add(pair, COLUMN.cancelled, 1);
    else if (stateClass === 'timeout') this.sums.add(pair, COLUMN.timedOut, 1);
    if (!hasStarted(runs, row)) return;
    const seconds = heldSeconds(runs, row);
    this.sums.add(pair, COLUMN.started, 1);
    this.durations.add(seconds);
    if (seconds < SHORT_SECONDS) this.sums.add(pair, COLUMN.startedShort, 1);
    if (stateClass === 'failed' && seconds < EARLY_SECONDS) this.sums.add(pair, COLUMN.startedFailedEarly, 1);
    if (submit[row] !== NONE) {
      const ready = eligible[row] === NONE ? submit[row]! : Math.max(submit[row]!, eligible[row]!);
      const wait = Math.max(0, start[row]! - ready);
      this.sums.add(pair, COLUMN.waited, 1);
      this.waits.add(wait);
      if (slices[row]! <= SMALL_SLICES) {
        this.sums.add(pair, COLUMN.waitedSmall, 1);
        this.waitsSmall.add(wait);
      } else if (slices[row]! >= LARGE_SLICES && slices[row] !== NONE) {
        this.sums.add(pair, COLUMN.waitedLarge, 1);
        this.waitsLarge.add(wait);
      }
    }
    if (cpus[row] !== NONE) this.#addCpu(pair, cpus[row]! * seconds * 1000, cpuMilliseconds[row]!);
    this.#addTimeLimit(runs, row, pair, seconds);
  }

  #addCpu(pair: number, requested: number, used: number): void {
    if (!Number.isSafeInteger(requested)) return;
    this.sums.add(pair, COLUMN.requestedCpuMilliseconds, requested);
    // A job whose CPU time nobody counted is no job that used none.
    if (!Number.isSafeInteger(used)) return;
    this.sums.add(pair, COLUMN.measuredCpuMilliseconds, requested);
    this.sums.add(pair, COLUMN.usedCpuMilliseconds, used);
  }

  #addTimeLimit(runs: RunTable, row: number, pair: number, seconds: number): void {
    const { timeLimit, state } = runs.columns.arrays;
    const limit = timeLimit[row]!;
    if (limit === NONE || limit === NO_LIMIT || limit === 0 || stateAt(state[row]!) !== 'COMPLETED') return;
    if (seconds > limit) this.cutToOne++;
    this.sums.add(pair, COLUMN.limited, 1);
    this.sums.add(pair, COLUMN.limitUsedMillionths, Math.min(1_000_000, rounded(seconds, 1_000_000, limit)));
    if (seconds * 2 < limit) this.sums.add(pair, COLUMN.limitHalfUnused, 1);
  }

  #addAnalyzed(
    runs: RunTable,
    row: number,
    step: number,
    pair: number,
    utilizations: UtilizationOfJobs,
  ): void {
    const { slices, state, groupLow, groupHigh } = runs.columns.arrays;
    const word = stateAt(state[row]!);
    if (word !== 'COMPLETED' && word !== 'TIMEOUT') return;
    const seconds = heldSeconds(runs, row);
    const held = slices[row]!;
    const { millionths: u, origin } = utilizations.find(row, step);
    if (u < 0 || held === NONE || held === 0 || seconds === 0 || !Number.isSafeInteger(held * seconds))
      return;
    const public_ = origin === 'assumed';
    const sums = public_ ? this.assumed : this.sums;
    const at = public_ ? 0 : pair;
    sums.add(at, COLUMN.analyzed, 1);
    sums.add(at, COLUMN.analyzedSeconds, seconds);
    sums.add(at, COLUMN.requestedSliceSeconds, held * seconds);
    sums.addProduct(at, COLUMN.usedSliceSecondMillionths, held * seconds, u);
    sums.add(at, COLUMN.utilizationMillionths, u);
    sums.add(at, COLUMN.slices, held);
    sums.add(at, COLUMN.usedSliceMillionths, held * u);
    if (u >= this.#threshold) sums.add(at, COLUMN.notFlagged, 1);
    if (u < NEAR_ZERO_MILLIONTHS) sums.add(at, COLUMN.nearZero, 1);
    if (seconds < SHORT_SECONDS) sums.add(at, COLUMN.analyzedShort, 1);
    this.origins.set(origin, this.origins.get(origin)! + held * seconds);
    if (public_) return;
    this.utilizations.add(u);
    if (groupHigh[row] !== 0)
      this.#groups.add(this.#groupNumbers.number(groupLow[row]!, groupHigh[row]!), pair, u < this.#threshold);
    const extremes = this.extremes[pair];
    if (extremes === undefined) this.extremes[pair] = { min: u, max: u };
    else {
      extremes.min = Math.min(extremes.min, u);
      extremes.max = Math.max(extremes.max, u);
    }
  }
}

function stateAt(number: number): JobState {
  return JOB_STATES[number]!;
}
