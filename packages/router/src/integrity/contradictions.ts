// Finds numbers of one package that cannot all be true: numbers of the same jobs, or the same cells, bound
// each other. Only certain consequences of the definitions are rules; an interval that a blur may leave is
// none.
import { type Lattice, latticeOf, WALLTIME_THRESHOLD } from '../blur/lattice.ts';
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';
import { type Place, places } from '../package/places.ts';
import { workloads } from '../workload.ts';

const WHOLE = 1_000_000;
const HOURS_A_DAY = 24;
const MILLISECONDS_A_DAY = 86_400_000;
/** Two numbers in tenths of a point may each be off by half of one. */
const ROUNDED = 0.001_001;
/** An outcome's share may be moved by a step of 20 points, and rounded. */
const OUTCOME_STEP = 0.200_501;

/** A metric with bounds, as the package has it. */
interface Bounded {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Returns a metric of the package; undefined where it is missing. */
type NumberOf = (metric: MetricId) => Bounded | undefined;

/** Returns the place of the first metric that contradicts another one; undefined where none does. */
export function contradiction(content: PtlOutputV1): string | undefined {
  const all = new Map<MetricId, Place>(places(content).map((place) => [place.id, place]));
  const numberOf: NumberOf = (metric) => all.get(metric)?.entry as Bounded | undefined;
  const threshold = workloads[content.privacy.parameters.workload];
  const lattice = latticeOf(Math.round(threshold * WHOLE));
  const wrong =
    unordered(numberOf) ??
    uncounted(numberOf) ??
    overfull(numberOf) ??
    split(numberOf, 'gpu_efficiency_score', 'flagged_jobs_pct', threshold) ??
    split(numberOf, 'walltime_efficiency_rate', 'walltime_overrequest_pct', WALLTIME_THRESHOLD / WHOLE) ??
    unbalanced(numberOf, lattice) ??
    mismeasured(content);
  return wrong && all.get(wrong)?.metric.path.join('/');
}

const QUANTILES: readonly (readonly [mean: MetricId, quantiles: readonly (readonly [MetricId, number])[]])[] =
  [
    [
      'gpu_efficiency_score',
      [10, 50, 90].map((percent) => [`job_util_p${percent}` as MetricId, percent / 100]),
    ],
    [
      'gpu_efficiency_rate',
      [10, 25, 50, 75, 90].map((percent) => [`gpu_util_p${percent}` as MetricId, percent / 100]),
    ],
  ];

/** Quantiles of one distribution rise. */
function unordered(numberOf: NumberOf): MetricId | undefined {
  for (const [, quantiles] of QUANTILES) {
    const found = quantiles.filter(([metric]) => numberOf(metric) !== undefined);
    const wrong = found.findIndex(([metric], at) => {
      const [below, above] = [numberOf(found[at - 1]?.[0] ?? metric)!, numberOf(metric)!];
      return (['value', 'low', 'high'] as const).some((name) => (below[name] ?? 0) > (above[name] ?? 1));
    });
    if (wrong >= 0) return found[wrong]![0];
  }
  return undefined;
}

/**
 * Analyzed jobs were submitted; a group has at least two of them; and a chronic group has two flagged ones.
 */
function uncounted(numberOf: NumberOf): MetricId | undefined {
  const [submitted, analyzed, groups] = (
    ['jobs_submitted', 'jobs_analyzed', 'job_groups_total'] as const
  ).map(numberOf);
  const { high: most = Number.POSITIVE_INFINITY } = analyzed ?? {};
  if ((analyzed?.low ?? 0) > (submitted?.high ?? Number.POSITIVE_INFINITY)) return 'jobs_analyzed';
  if (2 * (groups?.low ?? 0) > most) return 'job_groups_total';
  const [flagged, chronic] = [
    numberOf('flagged_jobs_pct')?.value,
    numberOf('chronic_underutil_share')?.value,
  ];
  if (flagged === undefined || chronic === undefined) return undefined;
  const fewest = 2 * (chronic - ROUNDED) * (groups?.low ?? 0);
  return fewest > (flagged + ROUNDED) * most ? 'chronic_underutil_share' : undefined;
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
function split(numberOf: NumberOf, mean: MetricId, below: MetricId, threshold: number): MetricId | undefined {
  const [value, share] = [numberOf(mean)?.value, numberOf(below)?.value];
  if (value === undefined || share === undefined) return undefined;
  const [least, most] = [threshold * (1 - share), threshold * share + (1 - share)];
  return value < least - ROUNDED || value > most + ROUNDED ? mean : undefined;
}

/** The mean must fit its quantiles and the share at the lowest point. */
function unbalanced(numberOf: NumberOf, { largestStep, firstStep }: Lattice): MetricId | undefined {
  const step = largestStep / WHOLE;
  for (const [mean, quantiles] of QUANTILES) {
    const value = numberOf(mean)?.value;
    if (value === undefined) continue;
    for (const [metric, share] of quantiles) {
      const { low, high } = numberOf(metric) ?? {};
      if (low === undefined || high === undefined) continue;
      // The quantile's point lies a step from both ends, or beyond the end of the scale.
      const [from, to] = [Math.max(0, high - step), Math.min(1, low + step)];
      if (value < (1 - share) * from - ROUNDED || value > share * to + (1 - share) + ROUNDED) return metric;
    }
  }
  const [rate, lowest] = [numberOf('gpu_efficiency_rate')?.value, numberOf('low_util_share')?.value];
  if (rate === undefined || lowest === undefined) return undefined;
  const isOff = rate > 1 - lowest + ROUNDED || rate < (firstStep / WHOLE) * (1 - lowest) - ROUNDED;
  return isOff ? 'low_util_share' : undefined;
}

/** The capacity must be the hours of the fleet in the period. */
function mismeasured({ period, profile, utilization }: PtlOutputV1): MetricId | undefined {
  const [fleet, hours] = [profile.gpu_fleet?.value, utilization.gpu_hours_capacity?.value];
  if (fleet === undefined || hours === undefined) return undefined;
  const gpus = fleet.reduce((sum, { gpu_count: count }) => sum + count, 0);
  const days = (Date.parse(period.last_day) - Date.parse(period.first_day)) / MILLISECONDS_A_DAY + 1;
  return Math.abs(hours - gpus * days * HOURS_A_DAY) > 0.5 ? 'gpu_hours_capacity' : undefined;
}
