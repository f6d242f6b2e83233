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

/** The days in which runs ended; undefined where none did. `first` and `last` are ends of runs that were let go. */
export function coveredByRuns(runs: RunTable, first: number, last: number): Window | undefined {
  const { end } = runs.columns.arrays;
  let from = first;
  let to = last;
  runs.visit((row) => {
    if (!hasEnded(runs, row) || !isPossible(end[row]!)) return;
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
