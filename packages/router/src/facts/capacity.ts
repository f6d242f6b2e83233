// What the capacity of the fleet is set against: the GPU time of all runs in the window, if the fleet is where they ran.
import { NONE } from '../jobs/columns.ts';
import type { Contributors } from '../jobs/contributors.ts';
import { hasStarted } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';
import type { Fleet } from '../join/fleet.ts';
import type { Population } from '../measurement.ts';
import type { Window } from './window.ts';

/** Slice-seconds inside the window, of running jobs too. */
export function clippedTime(runs: RunTable, contributors: Contributors, window: Window): Population {
  const { slices, heldFrom, end, pair } = runs.columns.arrays;
  const byPair = new Map<number, number>();
  runs.visit((row) => {
    if (slices[row] === NONE || !hasStarted(runs, row)) return;
    const until = end[row] === NONE ? window.endSeconds : Math.min(end[row]!, window.endSeconds);
    const seconds = Math.max(0, until - Math.max(heldFrom[row]!, window.startSeconds));
    byPair.set(pair[row]!, (byPair.get(pair[row]!) ?? 0) + slices[row]! * seconds);
  });
  return contributors.populationOf(
    (one) => BigInt(byPair.get(one) ?? 0),
    () => 0n,
  );
}

/** The fleet is all there is if every node of a run is one of its nodes; a run whose nodes are not told may be anywhere. */
export function isWholeFleet(fleet: Fleet, runs: RunTable): boolean {
  const shown = fleet.perNode();
  if (shown.size === 0) return false;
  const { nodes } = runs.columns.arrays;
  let isWhole = true;
  runs.visit((row) => {
    if (nodes[row] === 0 && hasStarted(runs, row)) isWhole = false;
    for (let place = 0; place < nodes[row]! && isWhole; place++) isWhole = shown.has(runs.node(row, place));
  });
  return isWhole;
}
