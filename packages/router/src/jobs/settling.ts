// Settling: runs that no further row is likely to come for are counted and let go, so that memory does not grow with the
// export. What comes again later is recognized by its key; what cannot be put right any more is said, and the caller
// reads once more without settling. Settling therefore changes no number, only memory.
import { JOB_STATES } from '@ptl/claw-core';
import { NONE } from './columns.ts';
import { jobKeyOf } from './job-key.ts';
import { comesBack } from './job-states.ts';
import { hasEnded } from './resolve.ts';
import type { RunTable } from './run-table.ts';
import { LATER_RUN, SAME_RUN, SettledRuns, UNKNOWN_JOB } from './settled-runs.ts';
import type { StepTable } from './step-table.ts';

/** How long rows stay open. */
export interface SettlingSize {
  /** Rows that stay open at least: sacct prints a job's runs and steps next to each other, and arrays in blocks. */
  readonly openRows: number;
  /** Rows that are settled at a time. */
  readonly batchRows: number;
}
export const SETTLING_SIZE: SettlingSize = { openRows: 1 << 13, batchRows: 1 << 11 };

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
  readonly #batch: Batch;
  #queued = 0;
  #usedSteps = false;

  constructor(runs: RunTable, steps: StepTable, count: Count, size = SETTLING_SIZE) {
    this.#queue = new Int32Array(size.openRows + size.batchRows);
    this.#batch = emptyBatch(size.batchRows);
    this.#runs = runs;
    this.#steps = steps;
    this.#count = count;
  }

  /** The way to read gpuutil has become known: what was counted by another is wrong. */
  stepsReadAnew(): void {
    if (this.#usedSteps) this.disordered = true;
  }

  /** Row `row` is new. */
  added(row: number): void {
    this.#queue[this.#queued++] = row;
    if (this.#queued < this.#queue.length) return;
    const { rows, lows, highs, submits, known } = this.#batch;
    const count = this.#choose();
    this.#settled.addAll(lows, highs, submits, count, known);
    for (let i = 0; i < count; i++) this.#settle(rows[i]!, known[i]!);
    this.#queue.copyWithin(0, rows.length);
    this.#queued -= rows.length;
  }

  /**
   * Nothing more comes. What is open is held against what was let go: a run that is told again is dropped, and what
   * ought to have come before is found out.
   */
  close(): void {
    const { index, columns } = this.#runs;
    const { next, state, end, jobLow, jobHigh } = columns.arrays;
    for (const slot of index.slots()) {
      let kept = -1;
      for (let row = index.run(slot); row >= 0; ) {
        const after = next[row]!;
        const known = this.#settled.find(jobLow[row]!, jobHigh[row]!, this.#submitOf(row));
        const goesOn = end[row] === NONE || comesBack(JOB_STATES[state[row]!]!);
        if (known === LATER_RUN && goesOn) this.disordered = true;
        if (known !== UNKNOWN_JOB && index.step(slot) >= 0) this.disordered = true;
        if (known !== SAME_RUN) {
          next[row] = kept;
          kept = row;
        }
        row = after;
      }
      index.setRun(slot, kept);
      if (kept < 0 && index.step(slot) >= 0 && this.#isKnownJob(slot)) this.disordered = true;
    }
  }

  /** The next rows to let go: alone in their job, ended for good. */
  #choose(): number {
    const { columns } = this.#runs;
    const { single, state, jobLow, jobHigh } = columns.arrays;
    const { rows, lows, highs, submits } = this.#batch;
    let count = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = this.#queue[i]!;
      if (single[row] === 0 || !hasEnded(this.#runs, row) || comesBack(JOB_STATES[state[row]!]!)) continue;
      rows[count] = row;
      lows[count] = jobLow[row]!;
      highs[count] = jobHigh[row]!;
      submits[count++] = this.#submitOf(row);
    }
    return count;
  }

  #settle(row: number, known: number): void {
    const { index, columns } = this.#runs;
    const { heldFrom, start, last, jobLow } = columns.arrays;
    const slot = index.findRun(jobLow[row]!, row);
    const step = index.step(slot);
    if (step >= 0) {
      this.#usedSteps = true;
      // Steps that come with a run of a job that was let go may be that one's.
      if (known !== UNKNOWN_JOB) this.disordered = true;
    }
    if (known !== SAME_RUN) {
      heldFrom[row] = start[row]!;
      last[row] = 1;
      this.#count(row, step);
    }
    this.#steps.letGo(step);
    index.remove(slot);
    columns.free(row);
  }

  #submitOf(row: number): number {
    const { submit, start } = this.#runs.columns.arrays;
    return submit[row] === NONE ? start[row]! : submit[row]!;
  }

  /** True if a run was let go of the job that only steps are left of. */
  #isKnownJob(slot: number): boolean {
    const { index } = this.#runs;
    const cluster = this.#steps.columns.arrays.cluster[index.step(slot)]!;
    const { low, high } = jobKeyOf(index.low(slot), index.high(slot), cluster);
    return this.#settled.find(low, high, 0) !== UNKNOWN_JOB;
  }
}

/** Rows on their way out, and their keys side by side. */
interface Batch {
  readonly rows: Int32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly submits: Uint32Array;
  readonly known: Uint8Array;
}

function emptyBatch(length: number): Batch {
  return {
    rows: new Int32Array(length),
    lows: new Int32Array(length),
    highs: new Int32Array(length),
    submits: new Uint32Array(length),
    known: new Uint8Array(length),
  };
}
