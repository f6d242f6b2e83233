// The utilization of pods that ended in the window in any way; k8s_resource_request_ratio is its mean.
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import { blurredSum, type Cells, CellTally, weightsOf } from '../accounting/tally/cell-tally.ts';
import { type OriginOfJobs, Origins } from '../accounting/tally/origins.ts';
import { ExactSums } from '../accumulators/exact-sums.ts';
import type { JobDice } from '../blur/job-dice.ts';
import type { Contributors } from '../identity/contributors.ts';
import type { Blurred, Population } from '../measurement.ts';

const PODS = 0;
const MILLIONTHS = 1;
const MILLION = 1_000_000n;

/** Pods whose utilization is known, by namespace; blurred where there is a package. */
export interface PodUtilization {
  readonly population: Population;
  readonly blurred: Blurred | undefined;
  /** The origins of u, by the number of pods. */
  readonly origins: readonly OriginOfJobs[];
}

/** Adds up the samples of the pods among `held`; `dice` blurs them for a package, with the dice of `year`. */
export function podUtilization(
  held: RetainedRuns,
  contributors: Contributors,
  dice: JobDice | undefined,
  year: number | undefined,
): PodUtilization {
  const sums = new ExactSums(2);
  const cells = dice && new CellTally(dice);
  const origins = new Origins();
  for (let run = 0; run < held.length; run++) {
    const u = held.representsJob(run) ? held.sampled(run) : undefined;
    if (u === undefined) continue;
    const pair = held.pair(run);
    const row = sums.cells(pair);
    sums.count(row + PODS);
    sums.add(row + MILLIONTHS, u.millionths);
    cells?.add(pair, u.millionths, 0, 0);
    origins.add(u.origin, pair, 1);
  }
  const population = contributors.population(sums, PODS, MILLIONTHS, MILLION);
  return {
    population,
    blurred: year === undefined ? undefined : cells && blurredMean(cells.of(year)),
    origins: origins.list(contributors),
  };
}

/** Returns the mean of the pods' blurred utilization. */
function blurredMean(cells: Cells): Blurred {
  const pods = weightsOf(cells, 'jobs').reduce((sum, one) => sum + one, 0n);
  return { part: blurredSum(cells, 'jobs'), weight: pods * MILLION, step: cells.lattice.largestStep };
}
