// The finalizer: a job that no further row is likely to come for is counted and let go, so that memory does not grow with the
// export. What comes again later is recognized by its key; what cannot be put right any more is said, and the caller
// reads once more without it. A finalizer therefore changes no number, only memory.
import { NONE } from '../../accumulators/columns.ts';
import { highOf, type JobKey, jobKeyOf } from '../../identity/job-key.ts';
import type { Readings } from '../gpuutil/readings.ts';
import { RunBatch } from '../rows/batches.ts';
import { comesBack } from '../rows/job-states.ts';
import { hasEnded, standAlone } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { StepTable } from '../rows/step-table.ts';
import { FinalizedRuns, OTHER_RUN, SAME_RUN, UNKNOWN_JOB } from './finalized-runs.ts';

/** Jobs with steps that stay open until it is known how to read their utilization: by then it mostly is. */
export const UNDECIDED_JOBS = 1024;

/** Counts runs that speak for their jobs. */
export type Count = (batch: RunBatch) => void;

/**
 * Lets a job go when rows of another one come, which is the order of sacct; unless the job has not ended for good, or several runs: then
 * it stays open.
 */
export class Finalizer {
  /** True once something came that belongs to what was let go: the result is then not to be used. */
  disordered = false;
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #readings: Readings;
  readonly #count: Count;
  readonly #settled = new FinalizedRuns();
  /** Runs that were let go, and wait to be counted. */
  readonly #batch = new RunBatch();
  readonly #mostUndecided: number;
  #undecided = 0;

  constructor(runs: RunTable, steps: StepTable, readings: Readings, count: Count, mostUndecided: number) {
    this.#runs = runs;
    this.#steps = steps;
    this.#readings = readings;
    this.#count = count;
    this.#mostUndecided = mostUndecided;
    runs.index.evict = (slot) => this.#evict(slot);
  }

  /** gpuutil turned out to be read in another way: what was counted by the first one is invalid. */
  gpuutilReadAnew(): void {
    this.disordered = true;
  }

  /**
   * Nothing more comes. What is open is held against what was let go: a run that is told again is dropped, and what
   * ought to have come before is found out.
   */
  close(): void {
    const { index, columns } = this.#runs;
    index.advance();
    this.#countBatch();
    const { next, start, end } = columns.arrays;
    for (const slot of index.slots()) {
      let kept = -1;
      for (let row = index.run(slot); row >= 0; ) {
        const after = next[row]!;
        const { low, high } = this.#keyOf(slot, row);
        const known = this.#settled.find(low, high, this.#runs.digest(row));
        // A run that had not started when it was told counts nowhere, be it the one that was let go or another.
        if (known === OTHER_RUN && (start[row] !== NONE || end[row] !== NONE)) this.disordered = true;
        if (known !== UNKNOWN_JOB && index.step(slot) >= 0) this.disordered = true;
        if (known === SAME_RUN) this.#runs.duplicates++;
        else {
          next[row] = kept;
          kept = row;
        }
        row = after;
      }
      index.setRun(slot, kept);
      if (this.#hasStepsOfSettled(slot)) this.disordered = true;
    }
  }

  /** Lets the job in `slot` go, if it ended for good in one run; true if it may be forgotten. */
  #evict(slot: number): boolean {
    const { index, columns } = this.#runs;
    const row = index.run(slot);
    const step = index.step(slot);
    const { next, state, cluster } = columns.arrays;
    if (row < 0 || next[row]! >= 0 || comesBack(state[row]!) || !hasEnded(this.#runs, row)) return false;
    if (step >= 0 && (this.#isUndecided(cluster[row]!) || !this.#steps.areOf(step, cluster[row]!)))
      return false;
    const high = highOf(index.high(slot), cluster[row]!);
    const known = this.#settled.add(index.low(slot), high, this.#runs.digest(row));
    // Steps that come with a run of a job that was let go may be that one's.
    if (known === OTHER_RUN || (step >= 0 && known !== UNKNOWN_JOB)) this.disordered = true;
    if (known === SAME_RUN) {
      this.#runs.duplicates++;
      this.#forget(row, step);
    } else {
      standAlone(this.#runs, row);
      if (this.#batch.add(row, step)) this.#countBatch();
    }
    return true;
  }

  /** Counts the runs that wait. */
  #countBatch(): void {
    const { rows, steps, count } = this.#batch;
    this.#count(this.#batch);
    for (let i = count - 1; i >= 0; i--) this.#forget(rows[i]!, steps[i]!);
    this.#batch.count = 0;
  }

  #forget(row: number, step: number): void {
    this.#steps.evict(step);
    this.#runs.columns.free(row);
  }

  /** True while jobs with steps had better stay open: the version of their Slurm may still come. */
  #isUndecided(cluster: number): boolean {
    return !this.#readings.isVersionKnown(cluster) && this.#undecided++ < this.#mostUndecided;
  }

  #keyOf(slot: number, row: number): JobKey {
    const { index, columns } = this.#runs;
    return jobKeyOf(index.low(slot), index.high(slot), columns.arrays.cluster[row]!);
  }

  /** True if the job in `slot` has a step of a run that was let go: the id may stand for jobs of several clusters. */
  #hasStepsOfSettled(slot: number): boolean {
    const { index } = this.#runs;
    const { next, cluster } = this.#steps.columns.arrays;
    for (let step = index.step(slot); step >= 0; step = next[step]!) {
      const { low, high } = jobKeyOf(index.low(slot), index.high(slot), cluster[step]!);
      if (this.#settled.find(low, high, 0) !== UNKNOWN_JOB) return true;
    }
    return false;
  }
}
