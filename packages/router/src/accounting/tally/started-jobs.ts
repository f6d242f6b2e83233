// Counts jobs that started and ended: their durations, waits, CPU time and time limits.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { NONE } from '../../accumulators/columns.ts';
import type { ExactSums } from '../../accumulators/exact-sums.ts';
import type { Histogram } from '../../accumulators/histogram.ts';
import { rounded } from '../../accumulators/rounding.ts';
import { WALLTIME_THRESHOLD } from '../../blur/lattice.ts';
import type { RunTable } from '../rows/run-table.ts';
import { NO_LIMIT } from '../rows/run-values.ts';
import type { CellTally } from './cell-tally.ts';
import { COLUMN } from './columns.ts';
import type { JobBatch } from './job-batch.ts';
import { COLUMN_OF_STATE, COMPLETED } from './state-columns.ts';

export const SHORT_SECONDS = 60;
const EARLY_SECONDS = 300;
const SMALL_SLICES = 2 * SLICES_PER_GPU;
const LARGE_SLICES = 8 * SLICES_PER_GPU;

/** The facts that are counted in. */
export interface StartedFacts {
  readonly sums: ExactSums;
  readonly durations: Histogram;
  readonly waits: Histogram;
  readonly waitsSmall: Histogram;
  readonly waitsLarge: Histogram;
  readonly cutToOne: { walltime: number };
  readonly walltimeCells: CellTally | undefined;
}

/** Adds jobs that started and ended to `facts`. */
export function addStarted(facts: StartedFacts, runs: RunTable, jobs: JobBatch): void {
  addDurations(facts, runs, jobs);
  addWaits(facts, runs, jobs);
  addCpuTimes(facts, runs, jobs);
  addTimeLimits(facts, runs, jobs);
}

function addDurations({ sums, durations }: StartedFacts, runs: RunTable, jobs: JobBatch): void {
  const { state } = runs.columns.arrays;
  for (let i = 0; i < jobs.count; i++) {
    const cells = jobs.cells[i]!;
    const seconds = jobs.seconds[i]!;
    sums.count(cells + COLUMN.started);
    if (seconds < SHORT_SECONDS) sums.count(cells + COLUMN.startedShort);
    if (seconds < EARLY_SECONDS && COLUMN_OF_STATE[state[jobs.rows[i]!]!] === COLUMN.failed)
      sums.count(cells + COLUMN.startedFailedEarly);
  }
  durations.addAll(jobs.seconds, jobs.count);
}

function addWaits(
  { sums, waits, waitsSmall, waitsLarge }: StartedFacts,
  runs: RunTable,
  jobs: JobBatch,
): void {
  const { slices } = runs.columns.arrays;
  for (let i = 0; i < jobs.count; i++) {
    const row = jobs.rows[i]!;
    const cells = jobs.cells[i]!;
    const wait = jobs.waits[i]!;
    jobs.waitsSmall[i] = jobs.waitsLarge[i] = NONE;
    if (wait === NONE) continue;
    sums.count(cells + COLUMN.waited);
    if (slices[row]! <= SMALL_SLICES) {
      sums.count(cells + COLUMN.waitedSmall);
      jobs.waitsSmall[i] = wait;
    } else if (slices[row]! >= LARGE_SLICES && slices[row] !== NONE) {
      sums.count(cells + COLUMN.waitedLarge);
      jobs.waitsLarge[i] = wait;
    }
  }
  waits.addAll(jobs.waits, jobs.count);
  waitsSmall.addAll(jobs.waitsSmall, jobs.count);
  waitsLarge.addAll(jobs.waitsLarge, jobs.count);
}

/** Returns how many seconds the started job of run `row` waited; `NONE` where its submission is not known. */
export function waitSeconds(runs: RunTable, row: number): number {
  const { submit, eligible, start, origin } = runs.columns.arrays;
  // A resized job waited before its first run.
  const from = origin[row]!;
  if (submit[from] === NONE) return NONE;
  const ready = eligible[from] === NONE ? submit[from]! : Math.max(submit[from]!, eligible[from]!);
  return Math.max(0, start[from]! - ready);
}

function addCpuTimes({ sums }: StartedFacts, runs: RunTable, jobs: JobBatch): void {
  const { cpus, cpuMilliseconds } = runs.columns.arrays;
  for (let i = 0; i < jobs.count; i++) {
    const row = jobs.rows[i]!;
    const cells = jobs.cells[i]!;
    const requested = cpus[row]! * jobs.seconds[i]! * 1000;
    if (cpus[row] === NONE || !Number.isSafeInteger(requested)) continue;
    sums.add(cells + COLUMN.requestedCpuMilliseconds, requested);
    // Unknown CPU time is not zero.
    const used = cpuMilliseconds[row]!;
    if (!Number.isSafeInteger(used)) continue;
    sums.add(cells + COLUMN.measuredCpuMilliseconds, requested);
    sums.add(cells + COLUMN.usedCpuMilliseconds, used);
  }
}

function addTimeLimits(facts: StartedFacts, runs: RunTable, jobs: JobBatch): void {
  const { sums } = facts;
  const { timeLimit, state, elapsed, suspended, pair } = runs.columns.arrays;
  for (let i = 0; i < jobs.count; i++) {
    const row = jobs.rows[i]!;
    const limit = timeLimit[row]!;
    if (state[row] !== COMPLETED || limit === NONE || limit === NO_LIMIT || limit === 0) continue;
    const cells = jobs.cells[i]!;
    // The clock of the limit stands still while a job is suspended.
    const paused = suspended[row] === NONE ? 0 : suspended[row]!;
    const seconds = elapsed[row] === NONE ? Math.max(0, jobs.seconds[i]! - paused) : elapsed[row]!;
    if (seconds > limit) facts.cutToOne.walltime++;
    sums.count(cells + COLUMN.limited);
    const used = Math.min(1_000_000, rounded(seconds, 1_000_000, limit));
    sums.add(cells + COLUMN.limitUsedMillionths, used);
    if (used < WALLTIME_THRESHOLD) sums.count(cells + COLUMN.limitHalfUnused);
    facts.walltimeCells?.add(pair[row]!, used, 0, 0);
  }
}
