// What the capacity of the fleet is set against: the GPU time of all runs in the window, if the fleet is where they ran.

import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { NONE } from '../accumulators/columns.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Population } from '../measurement.ts';
import type { Window } from '../window.ts';
import type { Fleet } from './fleet.ts';

/** Slice-seconds inside the window, of running jobs too. */
export function clippedTime(held: RetainedRuns, contributors: Contributors, window: Window): Population {
  const byPair = new Float64Array(contributors.pairs);
  for (let run = 0; run < held.length; run++) {
    const slices = held.slices(run);
    if (slices === NONE) continue;
    const end = held.end(run);
    const until = end === NONE ? window.endSeconds : Math.min(end, window.endSeconds);
    const seconds = Math.max(0, until - Math.max(held.from(run), window.startSeconds));
    byPair[held.pair(run)]! += slices * seconds;
  }
  return contributors.populationOf(
    (pair) => BigInt(byPair[pair]!),
    () => 0n,
  );
}

/** The fleet is all there is if every node of a run is one of its nodes; a run whose nodes are not told may be anywhere. */
export function isWholeFleet(fleet: Fleet, held: RetainedRuns): boolean {
  const shown = fleet.perNode();
  if (shown.size === 0) return false;
  for (let run = 0; run < held.length; run++) {
    const nodes = held.nodes(run);
    if (nodes === 0) return false;
    for (let place = 0; place < nodes; place++) if (!shown.has(held.node(run, place))) return false;
  }
  return true;
}
