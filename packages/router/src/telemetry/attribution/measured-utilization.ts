// A job's utilization u from GPU samples. It counts if the samples cover at least half of the job's GPU time.
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { type JobUtilization, ORIGIN, sampledBy } from '../../accounting/utilization.ts';
import { NONE } from '../../accumulators/columns.ts';
import { roundedQuotient } from '../../accumulators/rounding.ts';
import type { SourceTelemetry } from '../days/source-telemetry.ts';
import type { RunSums } from '../statistics/run-sums.ts';
import { SLICES_PER_SAMPLE_SLICE } from '../statistics/sample-values.ts';

/** The samples of several sources on one run. */
interface Measure {
  weight: number;
  used: bigint;
  /** The source of the most weight; among equals the first by precedence. */
  main: SourceTelemetry | undefined;
}

/**
 * Sets the measured u of each job that telemetry covers, in place of accounting's. `sources` are in the order
 * of precedence. Samples of sources that `isUnnamed` count only where no other source and no accounting
 * covers a job.
 */
export function useMeasured(
  held: RetainedRuns,
  sources: readonly SourceTelemetry[],
  isUnnamed: (source: number) => boolean,
): void {
  const named = sources.filter(({ source }) => !isUnnamed(source));
  measure(held, named, (run, u) => held.setMeasured(run, u));
  if (named.length < sources.length) measure(held, sources, (run, u) => held.setUnlessAccounted(run, u));
}

function measure(
  held: RetainedRuns,
  sources: readonly SourceTelemetry[],
  set: (run: number, u: JobUtilization) => void,
): void {
  const found: JobUtilization = { millionths: -1, origin: ORIGIN.accounting };
  const timed = sources.map((one) => [one, one.intake.timed.byRun] as const);
  const untimed = sources
    .filter(({ intake }) => intake.hasUntimed)
    .map((one) => [one, one.intake.untimed.byRun] as const);
  for (let run = 0; run < held.length; run++) {
    const slices = held.slices(run) / SLICES_PER_SAMPLE_SLICE;
    if (!held.representsJob(run) || held.slices(run) === NONE) continue;
    const timely = measureOf(run, timed);
    const covers = timely.weight > 0 && timely.weight * 2 >= slices * held.seconds(run);
    // A sample without a time covers its GPU for as long as the job ran.
    const measured = covers ? timely : measureOf(run, untimed);
    if (!covers && (measured.weight === 0 || measured.weight * 2 < slices)) continue;
    const { source, isIntervalAssumed } = measured.main!;
    found.millionths = roundedQuotient(measured.used, BigInt(measured.weight));
    found.origin = sampledBy(source, !covers || isIntervalAssumed);
    set(run, found);
  }
}

/** Returns the samples of the run that represents a job: the last run where the job was resized. */
function measureOf(run: number, sums: readonly (readonly [SourceTelemetry, RunSums])[]): Measure {
  const measure: Measure = { weight: 0, used: 0n, main: undefined };
  let most = 0;
  for (const [telemetry, byRun] of sums) {
    const weight = byRun.weight(run);
    if (weight === 0) continue;
    measure.used += byRun.used(run);
    measure.weight += weight;
    if (weight > most) measure.main = telemetry;
    most = Math.max(most, weight);
  }
  return measure;
}

/**
 * Returns the slice-seconds, by the pair (user, account), of runs that ended in the window and that samples
 * cover.
 */
export function coveredSeconds(held: RetainedRuns, { intake }: SourceTelemetry, pairs: number): Float64Array {
  const covered = new Float64Array(pairs);
  for (let run = 0; run < held.length; run++) {
    const weight = intake.timed.byRun.weight(run) * SLICES_PER_SAMPLE_SLICE;
    const slices = held.slices(run);
    if (weight > 0 && slices !== NONE)
      covered[held.pair(run)]! += Math.min(weight, slices * held.seconds(run));
  }
  return covered;
}
