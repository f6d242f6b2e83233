// Makes jobs of runs: which runs of one raw id are one job, which run represents the job, and when it began
// to hold its GPUs.
import { JOB_STATES } from '@ptl/claw-core';
import { NONE } from '../../accumulators/columns.ts';
import { comesBack, goesOn, isGivenBack, isResizing } from './job-states.ts';
import type { RunTable } from './run-table.ts';

const PENDING = JOB_STATES.indexOf('PENDING');

/**
 * Fills these columns of every open run: `heldFrom` and `heldUntil` (when it began to hold its GPUs, and when
 * it freed them if it has ended), `first`, `last` (1: this run represents its job), and `origin`.
 */
export function resolveJobs(runs: RunTable): void {
  const { next } = runs.columns.arrays;
  runs.visit((row) => standAlone(runs, row));
  for (const slot of runs.index.slots()) {
    const head = runs.index.run(slot);
    if (head >= 0 && next[head]! >= 0) resolveChain(runs, head);
  }
}

/** Fills these columns of a run that is its whole job. */
export function standAlone(runs: RunTable, row: number): void {
  const { start, end, first, last, heldFrom, heldUntil, origin } = runs.columns.arrays;
  first[row] = 2;
  last[row] = 1;
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
    first[row] = before < 0 ? 2 : continues ? 0 : 1;
    last[row] = 1;
    heldFrom[row] = start[row]!;
    // Old Slurm prints the original start on the row after a resize, but the new size was held only from the
    // resize on.
    const resized = continues && isResizing(state[before]!);
    if (resized) origin[row] = origin[before]!;
    if (resized && start[row] !== NONE && submit[row] !== NONE)
      heldFrom[row] = Math.max(start[row]!, submit[row]!);
  });
}

/** Returns true if the run has ended: it has an end, and its state is final. */
export function hasEnded(runs: RunTable, row: number): boolean {
  const { end, state } = runs.columns.arrays;
  return end[row] !== NONE && !goesOn(state[row]!);
}

/** Returns true if this run ended and represents a job that ended with it. */
export function endsJob(runs: RunTable, row: number): boolean {
  const { last, state } = runs.columns.arrays;
  return last[row] === 1 && hasEnded(runs, row) && !isGivenBack(state[row]!);
}

/**
 * Returns until when an unfinished run is known to have held its GPUs: its elapsed time, else until `latest`.
 */
export function lastHeld(runs: RunTable, row: number, latest: number): number {
  const { start, end, elapsed, suspended } = runs.columns.arrays;
  const from = start[row]!;
  // Elapsed leaves suspensions out, during which the GPUs stay held.
  if (elapsed[row] !== NONE) return from + elapsed[row]! + (suspended[row] === NONE ? 0 : suspended[row]!);
  return end[row] === NONE ? Math.max(from, latest) : end[row]!;
}

/** Returns true if the run held GPUs: it has started, or goes on and is known to have run for some time. */
export function heldAny(runs: RunTable, row: number, until: number): boolean {
  const { start, state } = runs.columns.arrays;
  if (hasStarted(runs, row)) return state[row] !== PENDING;
  return !hasEnded(runs, row) && start[row] !== NONE && state[row] !== PENDING && until > start[row]!;
}

/** Returns for how many seconds an ended run held its GPUs, suspensions included. Never negative. */
export function allocatedSeconds(runs: RunTable, row: number): number {
  const { heldFrom, end } = runs.columns.arrays;
  if (!hasStarted(runs, row) || end[row] === NONE) return 0;
  return Math.max(0, end[row]! - heldFrom[row]!);
}

/** Returns for how many seconds the job of an ended run occupied GPUs, from before any resize. */
export function jobSeconds(runs: RunTable, row: number): number {
  const { start, end, origin } = runs.columns.arrays;
  if (origin[row] === row || start[origin[row]!] === NONE) return allocatedSeconds(runs, row);
  return end[row] === NONE ? 0 : Math.max(0, end[row]! - start[origin[row]!]!);
}

/**
 * Returns true for a start with an allocation or time that passed. Old Slurm prints Start = End for jobs that
 * never started.
 */
export function hasStarted(runs: RunTable, row: number): boolean {
  const { start, end, allocated } = runs.columns.arrays;
  if (start[row] === NONE) return false;
  return allocated[row] === 1 || (end[row] !== NONE && end[row]! > start[row]!);
}
