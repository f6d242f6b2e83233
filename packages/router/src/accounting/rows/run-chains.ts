// Runs become jobs: which runs of one raw id are one job, which run speaks for the job, and from when it held its GPUs.
import { JOB_STATES } from '@ptl/claw-core';
import { NONE } from '../../accumulators/columns.ts';
import { comesBack, goesOn, isGivenBack, isResizing } from './job-states.ts';
import type { RunTable } from './run-table.ts';

const PENDING = JOB_STATES.indexOf('PENDING');

/** Fills `heldFrom` and `heldUntil` (when the run began to hold its GPUs, and when it let them go if it has ended), `first` and `last` (1: this run speaks for its job), and `origin` of every open run. */
export function resolveJobs(runs: RunTable): void {
  const { next } = runs.columns.arrays;
  runs.visit((row) => standAlone(runs, row));
  for (const slot of runs.index.slots()) {
    const head = runs.index.run(slot);
    if (head >= 0 && next[head]! >= 0) resolveChain(runs, head);
  }
}

/** Fills these columns of a run that is all of its job. */
export function standAlone(runs: RunTable, row: number): void {
  const { start, end, first, last, heldFrom, heldUntil, origin } = runs.columns.arrays;
  first[row] = last[row] = 1;
  heldFrom[row] = start[row]!;
  heldUntil[row] = end[row]!;
  origin[row] = row;
}

function resolveChain(runs: RunTable, head: number): void {
  const { next, cluster, submit, start, end, state, heldFrom, first, last, origin } = runs.columns.arrays;
  const rows: number[] = [];
  for (let row = head; row >= 0; row = next[row]!) rows.push(row);
  rows.sort(
    (a, b) =>
      cluster[a]! - cluster[b]! || submit[a]! - submit[b]! || start[a]! - start[b]! || end[a]! - end[b]!,
  );
  rows.forEach((row, i) => {
    const before = i > 0 && cluster[rows[i - 1]!] === cluster[row] ? rows[i - 1]! : -1;
    const continues = before >= 0 && comesBack(state[before]!);
    if (continues) last[before] = 0;
    first[row] = continues ? 0 : 1;
    last[row] = 1;
    heldFrom[row] = start[row]!;
    // Old Slurm prints the original start on the row after a resize: it began to hold the new size when it was resized.
    const resized = continues && isResizing(state[before]!);
    if (resized) origin[row] = origin[before]!;
    if (resized && start[row] !== NONE && submit[row] !== NONE)
      heldFrom[row] = Math.max(start[row]!, submit[row]!);
  });
}

/** True if the run has ended: it has an end, and is not in a state that goes on. */
export function hasEnded(runs: RunTable, row: number): boolean {
  const { end, state } = runs.columns.arrays;
  return end[row] !== NONE && !goesOn(state[row]!);
}

/** True if this run ended and speaks for a job that ended with it. */
export function endsJob(runs: RunTable, row: number): boolean {
  const { last, state } = runs.columns.arrays;
  return last[row] === 1 && hasEnded(runs, row) && !isGivenBack(state[row]!);
}

/** Until when a run that has not ended is known to have held its GPUs: as long as it has run, else until `latest`. */
export function lastHeld(runs: RunTable, row: number, latest: number): number {
  const { start, end, elapsed, suspended } = runs.columns.arrays;
  const from = start[row]!;
  // Elapsed leaves suspensions out, while the GPUs stay held.
  if (elapsed[row] !== NONE) return from + elapsed[row]! + (suspended[row] === NONE ? 0 : suspended[row]!);
  return end[row] === NONE ? Math.max(from, latest) : end[row]!;
}

/** True if the run held GPUs: it has started, or goes on and is known to have run for some time. */
export function heldAny(runs: RunTable, row: number, until: number): boolean {
  const { start, state } = runs.columns.arrays;
  if (hasStarted(runs, row)) return state[row] !== PENDING;
  return !hasEnded(runs, row) && start[row] !== NONE && state[row] !== PENDING && until > start[row]!;
}

/** Seconds for which an ended run held its GPUs; suspended time counts, for they stay held. Never negative. */
export function allocatedSeconds(runs: RunTable, row: number): number {
  const { heldFrom, end } = runs.columns.arrays;
  if (!hasStarted(runs, row) || end[row] === NONE) return 0;
  return Math.max(0, end[row]! - heldFrom[row]!);
}

/** Seconds for which the job that an ended run speaks for occupied GPUs: from before it was resized, if it was. */
export function jobSeconds(runs: RunTable, row: number): number {
  const { start, end, origin } = runs.columns.arrays;
  if (origin[row] === row || start[origin[row]!] === NONE) return allocatedSeconds(runs, row);
  return end[row] === NONE ? 0 : Math.max(0, end[row]! - start[origin[row]!]!);
}

/** Started: a start, and something allocated or time that passed. Old Slurm prints Start = End for jobs that never started. */
export function hasStarted(runs: RunTable, row: number): boolean {
  const { start, end, allocated } = runs.columns.arrays;
  if (start[row] === NONE) return false;
  return allocated[row] === 1 || (end[row] !== NONE && end[row]! > start[row]!);
}
