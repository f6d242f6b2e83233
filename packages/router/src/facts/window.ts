// The window: whole UTC days, as the operator said, or as the input covers.
import { SECONDS_PER_DAY } from '@ptl/claw-core';
import { hasEnded } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';

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

/** True if a run that ended at `end` belongs to the window; every one does where no window was asked for. */
export function isInWindow(window: Window | undefined, end: number): boolean {
  return window === undefined || (end >= window.startSeconds && end < window.endSeconds);
}

/** The days in which runs ended; undefined where none did. `first` and `last` are ends of runs that were let go. */
export function coveredByRuns(runs: RunTable, first: number, last: number): Window | undefined {
  const { end } = runs.columns.arrays;
  let from = first;
  let to = last;
  runs.visit((row) => {
    if (!hasEnded(runs, row)) return;
    from = Math.min(from, end[row]!);
    to = Math.max(to, end[row]!);
  });
  return from <= to ? wholeDays(from, to) : undefined;
}

/** 1 for each open run that ended in the window. */
export function countedRuns(runs: RunTable, window: Window | undefined): Uint8Array {
  const counted = new Uint8Array(runs.length);
  const { end } = runs.columns.arrays;
  runs.visit((row) => {
    if (hasEnded(runs, row) && isInWindow(window, end[row]!)) counted[row] = 1;
  });
  return counted;
}
