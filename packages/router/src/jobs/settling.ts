// Settling: runs that no further row is likely to come for are counted and let go, so that memory does not grow with the
// export. What comes again later is recognized by its key; what cannot be put right any more is said, and the caller
// reads once more without settling. Settling therefore changes no number, only memory.
import { JOB_STATES } from '@ptl/claw-core';
import { NONE } from './columns.ts';
import type { JobKey } from './job-key.ts';
import { comesBack } from './job-states.ts';
import { hasEnded } from './resolve.ts';
import type { RunTable } from './run-table.ts';
import { SettledRuns } from './settled-runs.ts';
import type { StepTable } from './step-table.ts';

/** How long rows stay open. */
export interface SettlingSize {
  /** Rows that stay open at least: sacct prints a job's runs and steps next to each other, and arrays in blocks. */
  readonly openRows: number;
  /** Rows that are settled at a time. */
  readonly batchRows: number;
}
export const SETTLING_SIZE: SettlingSize = { openRows: 1 << 16, batchRows: 1 << 12 };

/** Counts a run that speaks for its job; `step` is the first of its steps or -1. */
export type Count = (row: number, step: number) => void;

/** Lets rows go in the order in which they came, unless more may come for their job. */
export class Settling {
  /** True once something came that belongs to what was let go: the result is then not to be used. */
  disordered = false;
  readonly #runs: RunTable;
  readonly #steps: StepTable;
  readonly #count: Count;
  readonly #settled = new SettledRuns();
  readonly #queue: Int32Array;
  readonly #batchRows: number;
  #queued = 0;
  #usedSteps = false;

  constructor(runs: RunTable, steps: StepTable, count: Count, size = SETTLING_SIZE) {
    this.#queue = new Int32Array(size.openRows + size.batchRows);
    this.#batchRows = size.batchRows;
    this.#runs = runs;
    this.#steps = steps;
    this.#count = count;
  }

  /** True if the run in question was let go already; notes where it ought to have come before. */
  knows({ low, high }: JobKey, submit: number, returns: boolean): boolean {
    if (!this.#settled.hasJob(low, high)) return false;
    if (this.#settled.has(low, high, submit)) return true;
    if (returns && this.#settled.hasLater(low, high, submit)) this.disordered = true;
    return false;
  }

  /** A step has come: too late, if a run of its job was let go. */
  stepOf({ low, high }: JobKey): void {
    if (this.#settled.hasJob(low, high)) this.disordered = true;
  }

  /** The way to read gpuutil has become known: what was counted by another is wrong. */
  stepsReadAnew(): void {
    if (this.#usedSteps) this.disordered = true;
  }

  /** Row `row` is new. */
  added(row: number): void {
    this.#queue[this.#queued++] = row;
    if (this.#queued < this.#queue.length) return;
    for (let i = 0; i < this.#batchRows; i++) this.#settle(this.#queue[i]!);
    this.#queue.copyWithin(0, this.#batchRows);
    this.#queued -= this.#batchRows;
  }

  #settle(row: number): void {
    const { index, columns } = this.#runs;
    const { next, state, heldFrom, start, last, submit, jobLow, jobHigh } = columns.arrays;
    if (next[row]! >= 0 || !hasEnded(this.#runs, row) || comesBack(JOB_STATES[state[row]!]!)) return;
    const slot = index.findRun(jobLow[row]!, row);
    if (slot < 0) return;
    const step = index.step(slot);
    if (step >= 0) this.#usedSteps = true;
    heldFrom[row] = start[row]!;
    last[row] = 1;
    this.#count(row, step);
    this.#steps.letGo(step);
    index.remove(slot);
    this.#settled.add(jobLow[row]!, jobHigh[row]!, submit[row] === NONE ? start[row]! : submit[row]!);
    columns.free(row);
  }
}
