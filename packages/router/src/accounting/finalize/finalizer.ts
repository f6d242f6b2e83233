// Counts and evicts a job that no further row is likely to belong to, so that memory does not grow with the
// export. A row that comes again is recognized by its key. Where the order cannot be mended, `disordered` is
// true and the caller reads again without a finalizer, so that a finalizer changes memory and no number.
import { NONE } from '../../accumulators/columns.ts';
import { highOf, type JobKey, jobKeyOf } from '../../identity/job-key.ts';
import type { Readings } from '../gpuutil/readings.ts';
import { RunBatch } from '../rows/batches.ts';
import { comesBack } from '../rows/job-states.ts';
import { hasEnded, standAlone } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { StepTable } from '../rows/step-table.ts';
import { FinalizedRuns, OTHER_RUN, SAME_RUN, UNKNOWN_JOB } from './finalized-runs.ts';

/** Jobs with steps that stay open until it is known how to read their gpuutil. Mostly it is known by then. */
export const UNDECIDED_JOBS = 1024;

/** Counts runs that represent their jobs. */
export type Count = (batch: RunBatch) => void;

/**
 * Evicts a job when rows of another one come, which is sacct's order. A job stays open if it has not ended
 * for good or has several runs.
 */
export class Finalizer {
  /** True once a row came that belongs to an evicted job: the result must not be used. */
  disordered = false;
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #readings: Readings;
  readonly #count: Count;
  #finalized = new FinalizedRuns();
  /** Evicted runs that wait to be counted. */
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

  /** gpuutil is read in another way than before: results counted under the first reading are invalid. */
  gpuutilReadingChanged(): void {
    this.disordered = true;
  }

  /**
   * Ends the input. Compares open jobs with evicted ones: drops runs that came again, and finds rows that
   * ought to have come earlier.
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
        const known = this.#finalized.find(low, high, this.#runs.digest(row));
        // A run without a start counts nowhere, whether it is the evicted one or another.
        if (known === OTHER_RUN && (start[row] !== NONE || end[row] !== NONE)) this.disordered = true;
        if (known !== UNKNOWN_JOB && index.step(slot) >= 0) this.disordered = true;
        if (known === SAME_RUN) this.#runs.repeats.duplicates++;
        else {
          next[row] = kept;
          kept = row;
        }
        row = after;
      }
      index.setRun(slot, kept);
      if (this.#hasStepsOfFinalized(slot)) this.disordered = true;
    }
    // No row may come any more.
    this.#finalized = new FinalizedRuns();
  }

  /** Evicts the job in `slot` if it ended for good in one run. Returns true if the job may be forgotten. */
  #evict(slot: number): boolean {
    const { index, columns } = this.#runs;
    const row = index.run(slot);
    const step = index.step(slot);
    const { next, state, cluster } = columns.arrays;
    if (row < 0 || next[row]! >= 0 || comesBack(state[row]!) || !hasEnded(this.#runs, row)) return false;
    if (step >= 0 && (this.#isUndecided(cluster[row]!) || !this.#steps.areOf(step, cluster[row]!)))
      return false;
    const high = highOf(index.high(slot), cluster[row]!);
    const known = this.#finalized.add(index.low(slot), high, this.#runs.digest(row));
    // Steps that come with a run of an evicted job may belong to the evicted run.
    if (known === OTHER_RUN || (step >= 0 && known !== UNKNOWN_JOB)) this.disordered = true;
    if (known === SAME_RUN) {
      this.#runs.repeats.duplicates++;
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

  /** Returns true while jobs with steps should stay open, because their Slurm version may still come. */
  #isUndecided(cluster: number): boolean {
    return !this.#readings.isVersionKnown(cluster) && this.#undecided++ < this.#mostUndecided;
  }

  #keyOf(slot: number, row: number): JobKey {
    const { index, columns } = this.#runs;
    return jobKeyOf(index.low(slot), index.high(slot), columns.arrays.cluster[row]!);
  }

  /**
   * Returns true if the job in `slot` has a step of an evicted run: the id may belong to jobs of several
   * clusters.
   */
  #hasStepsOfFinalized(slot: number): boolean {
    const { index } = this.#runs;
    const { next, cluster } = this.#steps.columns.arrays;
    for (let step = index.step(slot); step >= 0; step = next[step]!) {
      const { low, high } = jobKeyOf(index.low(slot), index.high(slot), cluster[step]!);
      if (this.#finalized.find(low, high, 0) !== UNKNOWN_JOB) return true;
    }
    return false;
  }
}
