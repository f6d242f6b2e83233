// Counts all runs that ended in the window in one pass, into exact sums and histograms.

import { NONE } from '../../accumulators/columns.ts';
import { ExactSums } from '../../accumulators/exact-sums.ts';
import { Histogram } from '../../accumulators/histogram.ts';
import type { JobDice } from '../../blur/job-dice.ts';
import type { Cut } from '../cuts/cut.ts';
import { CutTally } from '../cuts/cut-tally.ts';
import { RUN_IS, type RunBatch } from '../rows/batches.ts';
import { hasStarted } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import { CellTally } from './cell-tally.ts';
import { COLUMN, FIRST_ANALYZED } from './columns.ts';
import { JobBatch } from './job-batch.ts';
import { addStarted, waitSeconds } from './started-jobs.ts';
import { COLUMN_OF_STATE, COMPLETED, TIMEOUT } from './state-columns.ts';

/** The facts of ended jobs except their utilization, in exact integers. */
export class JobTally {
  /** Runs that were added. */
  runs = 0;
  readonly sums = new ExactSums(FIRST_ANALYZED);
  readonly waits = new Histogram();
  readonly waitsSmall = new Histogram();
  readonly waitsLarge = new Histogram();
  readonly durations = new Histogram();
  /** Jobs that ran longer than their time limit: cut to 1. */
  readonly cutToOne = { walltime: 0 };
  /**
   * The sums of completed jobs by the cell of their blurred walltime, the share of the time limit that they
   * used.
   */
  readonly walltimeCells: CellTally | undefined;
  readonly cuts: readonly CutTally[];
  /** Of the current batch. */
  readonly #ended = new JobBatch();
  readonly #started = new JobBatch();

  /** `dice` blurs the share of the time limit that jobs used; undefined where there is no package. */
  constructor(dice: JobDice | undefined, cuts: readonly Cut[]) {
    this.cuts = cuts.map((cut) => new CutTally(cut));
    if (dice !== undefined) this.walltimeCells = new CellTally(dice);
  }

  /**
   * Adds runs that ended in the window, and the jobs that they represent, in one loop a subject, each with
   * little state. Returns these jobs; the batch is reused.
   */
  addEnded(runs: RunTable, batch: RunBatch): JobBatch {
    const [ended, started] = [this.#ended, this.#started];
    ended.count = started.count = 0;
    this.#addHeld(runs, batch, ended);
    this.#addEnds(runs, ended, started);
    addStarted(this, runs, started);
    for (const cut of this.cuts) {
      cut.addRuns(runs, batch);
      cut.addJobs(runs, ended);
    }
    return ended;
  }

  /** Adds the GPU time of every run; runs that end their job go to `ended`. */
  #addHeld(runs: RunTable, batch: RunBatch, ended: JobBatch): void {
    const { sums } = this;
    const { rows, steps, is, heldSeconds, jobSeconds, count } = batch;
    const { pair, slices } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      if ((is[i]! & RUN_IS.counted) === 0) continue;
      this.runs++;
      const row = rows[i]!;
      const cells = sums.cells(pair[row]!);
      // Only a run that held GPUs counts: a job that never started is no run.
      const isStarted = (is[i]! & RUN_IS.started) !== 0;
      if (isStarted) sums.count(cells + COLUMN.runs);
      const sliceSeconds = slices[row]! * heldSeconds[i]!;
      // An impossible amount of GPU time was not measured.
      if (slices[row] !== NONE && Number.isSafeInteger(sliceSeconds))
        sums.add(cells + COLUMN.allocatedSliceSeconds, sliceSeconds);
      if ((is[i]! & RUN_IS.endOfJob) === 0) continue;
      const wait = isStarted ? waitSeconds(runs, row) : NONE;
      ended.add(row, steps[i]!, cells, jobSeconds[i]!, wait);
    }
  }

  #addEnds(runs: RunTable, ended: JobBatch, started: JobBatch): void {
    const { sums } = this;
    const { rows, steps, cells, seconds, waits, count } = ended;
    const { state, tasks, slices } = runs.columns.arrays;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const column = COLUMN_OF_STATE[state[row]!]!;
      sums.add(cells[i]! + COLUMN.submitted, tasks[row]!);
      if (slices[row] === NONE) sums.add(cells[i]! + COLUMN.unmeasured, tasks[row]!);
      if (column >= 0) sums.add(cells[i]! + column, tasks[row]!);
      if (hasStarted(runs, row)) started.add(row, steps[i]!, cells[i]!, seconds[i]!, waits[i]!);
    }
  }
}

/** Returns true for a job that ran to its end or its time limit, and held a known amount of GPU time. */
export function mayBeAnalyzed(runs: RunTable, row: number, seconds: number): boolean {
  const { slices, state } = runs.columns.arrays;
  const held = slices[row]!;
  if (state[row] !== COMPLETED && state[row] !== TIMEOUT) return false;
  return held !== NONE && held !== 0 && seconds !== 0 && Number.isSafeInteger(held * seconds);
}
