// Finds numbers of one package that cannot all be true: numbers of the same jobs, or the same cells, bound
// each other. Only certain consequences of the definitions are rules; an interval that a blur may leave is
// none.
import { type Lattice, latticeOf, WALLTIME_THRESHOLD } from '../blur/lattice.ts';
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';
import { places } from '../package/places.ts';
import { workloads } from '../workload.ts';
import { uncounted } from './counts.ts';
import { type NumberOf, type PlacedNumber, ROUNDED, WHOLE } from './numbers.ts';
import { flaggedOfAll, misplaced, unordered } from './ranks.ts';
import { mismeasured } from './things.ts';

/** An outcome's share may be moved by a step of 20 points, and rounded. */
const OUTCOME_STEP = 0.200_501;
const HALF = WALLTIME_THRESHOLD / WHOLE;

/** Returns the place of the first metric that contradicts another one; undefined where none does. */
export function contradiction(content: PtlOutputV1): string | undefined {
  const all = new Map(places(content).map((place) => [place.id, place]));
  const numberOf: NumberOf = (metric) => all.get(metric)?.entry as PlacedNumber | undefined;
  const threshold = workloads[content.privacy.parameters.workload];
  const lattice = latticeOf(Math.round(threshold * WHOLE));
  const wrong =
    unordered(numberOf) ??
    uncounted(numberOf, content.privacy.parameters.k) ??
    overfull(numberOf) ??
    split(numberOf, 'gpu_efficiency_score', numberOf('flagged_jobs_pct')?.value, threshold) ??
    split(numberOf, 'gpu_efficiency_rate', flaggedOfAll(numberOf), threshold) ??
    split(numberOf, 'walltime_efficiency_rate', numberOf('walltime_overrequest_pct')?.value, HALF) ??
    misplaced(numberOf, lattice) ??
    unbalanced(numberOf, lattice) ??
    mismeasured(content);
  return wrong && all.get(wrong)?.metric.path.join('/');
}

/** A job ends in one way, and a job that failed early failed. */
function overfull(numberOf: NumberOf): MetricId | undefined {
  const least = (metric: MetricId) => Math.max(0, (numberOf(metric)?.value ?? 0) - OUTCOME_STEP);
  const ends = ['job_failure_rate', 'node_fail_rate', 'job_cancel_rate', 'job_timeout_rate'] as const;
  if (ends.reduce((sum, metric) => sum + least(metric), 0) > 1)
    return ends.find((metric) => least(metric) > 0);
  const failed = numberOf('job_failure_rate')?.value ?? 1;
  return least('early_fail_rate') > failed + OUTCOME_STEP ? 'early_fail_rate' : undefined;
}

/** Blurred values never cross the threshold: those below move up to it at most, and the others down to it. */
function split(
  numberOf: NumberOf,
  mean: MetricId,
  share: number | undefined,
  threshold: number,
): MetricId | undefined {
  const { value } = numberOf(mean) ?? {};
  if (value === undefined || share === undefined) return undefined;
  const [least, most] = [threshold * (1 - share), threshold * share + (1 - share)];
  return value < least - ROUNDED || value > most + ROUNDED ? mean : undefined;
}

/** The mean must fit the share at the lowest point. */
function unbalanced(numberOf: NumberOf, { firstStep }: Lattice): MetricId | undefined {
  const [rate, lowest] = [numberOf('gpu_efficiency_rate')?.value, numberOf('low_util_share')?.value];
  if (rate === undefined || lowest === undefined) return undefined;
  const isOff = rate > 1 - lowest + ROUNDED || rate < (firstStep / WHOLE) * (1 - lowest) - ROUNDED;
  return isOff ? 'low_util_share' : undefined;
}
