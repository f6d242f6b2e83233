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

/** The days in which the table's runs ended; undefined where none did. */
export function coveredByRuns(runs: RunTable): Window | undefined {
  const { end } = runs.columns.arrays;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < runs.length; row++) {
    if (!hasEnded(runs, row)) continue;
    if (end[row]! < first) first = end[row]!;
    if (end[row]! > last) last = end[row]!;
  }
  return first <= last ? wholeDays(first, last) : undefined;
}

/** 1 for each run that ended in the window. */
export function countedRuns(runs: RunTable, window: Window | undefined): Uint8Array {
  const counted = new Uint8Array(runs.length);
  const { end } = runs.columns.arrays;
  if (window !== undefined)
    for (let row = 0; row < runs.length; row++)
      if (hasEnded(runs, row) && end[row]! >= window.startSeconds && end[row]! < window.endSeconds)
        counted[row] = 1;
  return counted;
}
