// What the capacity of the fleet is set against: the GPU time of all runs in the window.

import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { NONE } from '../accumulators/columns.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Population } from '../measurement.ts';
import type { Window } from '../window.ts';

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
