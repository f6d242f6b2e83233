// Runs become jobs: which runs of one raw id are one job, which run speaks for the job, and from when it held its GPUs.
import { JOB_STATES } from '@ptl/claw-core';
import { NONE } from '../../accumulators/columns.ts';
import { comesBack, goesOn, isGivenBack } from './job-states.ts';
import type { RunTable } from './run-table.ts';

/** Fills `heldFrom` (when the run began to hold its GPUs) and `last` (1: this run speaks for its job) of every open run. */
export function resolveJobs(runs: RunTable): void {
  const { start, last, next, heldFrom } = runs.columns.arrays;
  runs.visit((row) => {
    last[row] = 1;
    heldFrom[row] = start[row]!;
  });
  for (const slot of runs.index.slots()) {
    const head = runs.index.run(slot);
    if (head >= 0 && next[head]! >= 0) resolveChain(runs, head);
  }
}

function resolveChain(runs: RunTable, head: number): void {
  const { next, cluster, submit, start, end, state, heldFrom, last } = runs.columns.arrays;
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
    last[row] = 1;
    heldFrom[row] = start[row]!;
    // Old Slurm prints the original start on the row after a resize: it began to hold the new size when it was resized.
    const resized = continues && JOB_STATES[state[before]!] === 'RESIZING';
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

/** Seconds for which an ended run held its GPUs; suspended time counts, for they stay held. Never negative. */
export function allocatedSeconds(runs: RunTable, row: number): number {
  const { heldFrom, end } = runs.columns.arrays;
  if (!hasStarted(runs, row) || end[row] === NONE) return 0;
  return Math.max(0, end[row]! - heldFrom[row]!);
}

/** Started: a start, and something allocated or time that passed. Old Slurm prints Start = End for jobs that never started. */
export function hasStarted(runs: RunTable, row: number): boolean {
  const { start, end, allocated } = runs.columns.arrays;
  if (start[row] === NONE) return false;
  return allocated[row] === 1 || (end[row] !== NONE && end[row]! > start[row]!);
}
