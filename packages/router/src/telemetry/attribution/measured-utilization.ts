// A job's utilization u from GPU samples: all hardware samples of a job are one measure, if they cover at least half of its GPU time.
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { type JobUtilization, ORIGIN, sampledBy } from '../../accounting/utilization.ts';
import { NONE } from '../../accumulators/columns.ts';
import { roundedQuotient } from '../../accumulators/rounding.ts';
import type { ToldBy } from '../days/told-by.ts';
import type { RunSums } from '../statistics/run-sums.ts';

/** What several sources say of one run. */
interface Measure {
  weight: number;
  used: bigint;
  /** The source of the most weight, of several the one that goes first. */
  told: ToldBy | undefined;
}

/**
 * Gives each job that telemetry covers the u that was measured, in place of what accounting says. `told` are in the order of precedence.
 * What the sources say that `isUnnamed` counts where nothing else tells of a job.
 */
export function useMeasured(
  held: RetainedRuns,
  told: readonly ToldBy[],
  isUnnamed: (source: number) => boolean,
): void {
  const named = told.filter(({ source }) => !isUnnamed(source));
  measure(held, named, (run, u) => held.setMeasured(run, u));
  if (named.length < told.length) measure(held, told, (run, u) => held.setUnlessAccounted(run, u));
}

function measure(
  held: RetainedRuns,
  told: readonly ToldBy[],
  set: (run: number, u: JobUtilization) => void,
): void {
  const found: JobUtilization = { millionths: -1, origin: ORIGIN.accounting };
  const timed = told.map((one) => [one, one.intake.timed.byRun] as const);
  const untimed = told
    .filter(({ intake }) => intake.hasUntimed)
    .map((one) => [one, one.intake.untimed.byRun] as const);
  for (let run = 0; run < held.length; run++) {
    const slices = held.slices(run);
    if (!held.representsJob(run) || slices === NONE) continue;
    const timely = measureOf(run, timed);
    const covers = timely.weight > 0 && timely.weight * 2 >= slices * held.seconds(run);
    // Samples without a time cover, for as long as the job ran, the GPUs that they are of.
    const looks = covers ? timely : measureOf(run, untimed);
    if (!covers && (looks.weight === 0 || looks.weight * 2 < slices)) continue;
    const { source, isIntervalAssumed } = looks.told!;
    found.millionths = roundedQuotient(looks.used, BigInt(looks.weight));
    found.origin = sampledBy(source, !covers || isIntervalAssumed);
    set(run, found);
  }
}

/** Returns what samples tell of the run that represents a job: the last one where it was resized. */
function measureOf(run: number, sums: readonly (readonly [ToldBy, RunSums])[]): Measure {
  const measure: Measure = { weight: 0, used: 0n, told: undefined };
  let most = 0;
  for (const [told, byRun] of sums) {
    const weight = byRun.weight(run);
    if (weight === 0) continue;
    measure.used += byRun.used(run);
    measure.weight += weight;
    if (weight > most) measure.told = told;
    most = Math.max(most, weight);
  }
  return measure;
}

/** Slice-seconds of runs that ended in the window which the samples of a source cover, by the pair (user, account) of the run. */
export function coveredSeconds(held: RetainedRuns, { intake }: ToldBy, pairs: number): Float64Array {
  const covered = new Float64Array(pairs);
  for (let run = 0; run < held.length; run++) {
    const weight = intake.timed.byRun.weight(run);
    const slices = held.slices(run);
    if (weight > 0 && slices !== NONE)
      covered[held.pair(run)]! += Math.min(weight, slices * held.seconds(run));
  }
  return covered;
}
