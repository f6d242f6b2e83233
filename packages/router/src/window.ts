// The window: whole UTC days, as the operator said, or as the input covers.
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import { RunBatch } from './accounting/rows/batches.ts';
import { hasEnded } from './accounting/rows/run-chains.ts';
import type { RunTable } from './accounting/rows/run-table.ts';

export interface Window {
  /** Epoch seconds UTC; the first second in it. */
  readonly startSeconds: number;
  /** The first second after it. */
  readonly endSeconds: number;
}

/** The whole days that [first, last] touches. */
export function wholeDays(first: number, last: number): Window {
  const startSeconds = Math.floor(first / SECONDS_PER_DAY) * SECONDS_PER_DAY;
  return { startSeconds, endSeconds: (Math.floor(last / SECONDS_PER_DAY) + 1) * SECONDS_PER_DAY };
}

/** 2000-01-01 and 2099-12-31, UTC: a package names no days before or after, and a clock that says so is wrong. */
const EARLIEST_SECONDS = 946_684_800;
const LATEST_SECONDS = 4_102_358_400;

/** True for a time that a package can name the day of. */
export function isPossible(seconds: number): boolean {
  return seconds >= EARLIEST_SECONDS && seconds < LATEST_SECONDS;
}

/** True if a run that ended at `end` belongs to the window; every possible one does where no window was asked for. */
export function isInWindow(window: Window | undefined, end: number): boolean {
  return window === undefined ? isPossible(end) : end >= window.startSeconds && end < window.endSeconds;
}

/** The first and the last end of the runs that were counted. */
export class Ends {
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  readonly #chosen = new RunBatch();

  /** Those of the runs that ended in the window; the batch is reused. */
  choose(runs: RunTable, { rows, steps, count }: RunBatch, window: Window | undefined): RunBatch {
    const { end } = runs.columns.arrays;
    const chosen = this.#chosen;
    chosen.count = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const ended = end[row]!;
      if (!hasEnded(runs, row) || !isInWindow(window, ended)) continue;
      this.#first = Math.min(this.#first, ended);
      this.#last = Math.max(this.#last, ended);
      chosen.add(row, steps[i]!);
    }
    return chosen;
  }

  /** The days in which they ended; undefined where none did. */
  days(): Window | undefined {
    return this.#first <= this.#last ? wholeDays(this.#first, this.#last) : undefined;
  }
}

/**
 * Where a time lies: -1 before the window, 1 behind it, 0 inside, or not known. By itself a sample belongs to the window by its own time;
 * joined to a run, by the end of that run.
 */
export function sideOf({ startSeconds, endSeconds }: Window, time: number): -1 | 0 | 1 {
  if (time < startSeconds) return -1;
  return time >= endSeconds ? 1 : 0;
}

/** Where the times end that lie on the same side as the one at `from`; `to` at most. */
export function endOfSide(window: Window, times: Float64Array, from: number, to: number): number {
  const side = sideOf(window, times[from]!);
  let end = from + 1;
  while (end < to && sideOf(window, times[end]!) === side) end++;
  return end;
}
