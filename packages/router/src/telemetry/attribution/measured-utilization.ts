// A job's utilization u from GPU samples: from the best telemetry that covers at least half of its GPU time. One job uses one source.

import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { type JobUtilization, ORIGIN, sampledBy } from '../../accounting/utilization.ts';
import { NONE } from '../../accumulators/columns.ts';
import { rounded } from '../../accumulators/rounding.ts';
import type { SampleStats } from '../statistics/sample-stats.ts';
import type { FinishedJoin } from './confirm.ts';

/** Gives each job that telemetry covers the u that was measured, in place of what accounting says. */
export function useMeasured(held: RetainedRuns, joins: readonly FinishedJoin[]): void {
  const found: JobUtilization = { millionths: -1, origin: ORIGIN.accounting };
  // The best comes last, so that it has the last word.
  for (const join of joins.toReversed())
    join.byRun.visit((run, stats, holder) => {
      if (held.mayBeAnalyzed(run) && measure(held, run, join, stats, stats.row(holder), found))
        held.setUtilization(run, found);
    });
}

/** True if the samples whose sums stand in row `at` cover the run: then `found` says how much it used. */
function measure(
  held: RetainedRuns,
  run: number,
  join: FinishedJoin,
  stats: SampleStats,
  at: number,
  found: JobUtilization,
): boolean {
  const { weight, used } = stats.columns.arrays;
  const untimed = stats.columns.arrays.untimed[at] ?? 0;
  const slices = held.slices(run);
  const timed = weight[at]! - untimed;
  if (weight[at] === 0 || slices === NONE) return false;
  const covers = timed * join.intervalSeconds * 2 >= slices * held.seconds(run);
  // Samples without time cover the GPUs that they are of: fewer than half of the run's cannot speak for it.
  if (!covers && (untimed === 0 || untimed * 2 < slices)) return false;
  const single = !covers && untimed <= slices;
  found.millionths = rounded(used[at]!, 1, weight[at]!);
  found.origin = sampledBy(join.source, single);
  return true;
}
