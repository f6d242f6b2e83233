// Numbers of one package that cannot all be true: what rests on the same jobs, or the same cells, bounds each other. Only what
// follows from the definitions for certain is a rule; an interval that a blur may leave is none.
import { type Lattice, latticeOf, WALLTIME_THRESHOLD } from '../blur/lattice.ts';
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';
import { type Place, places } from '../package/places.ts';
import { workloads } from '../workload.ts';

const WHOLE = 1_000_000;
const HOURS_A_DAY = 24;
const MILLISECONDS_A_DAY = 86_400_000;
/** Two numbers of tenths of a point may each lie half of one off. */
const ROUNDED = 0.001_001;
/** An outcome's share may be moved by a step of 20 points, and rounded. */
const OUTCOME_STEP = 0.200_501;

/** What is said of a metric that has bounds. */
interface Bounded {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** What a package says of a metric; undefined where it says nothing. */
type Told = (metric: MetricId) => Bounded | undefined;

/** The first metric that contradicts another one, by its place; undefined where none does. */
export function contradiction(content: PtlOutputV1): string | undefined {
  const all = new Map<MetricId, Place>(places(content).map((place) => [place.id, place]));
  const told: Told = (metric) => all.get(metric)?.entry as Bounded | undefined;
  const threshold = workloads[content.privacy.parameters.workload];
  const lattice = latticeOf(Math.round(threshold * WHOLE));
  const wrong =
    unordered(told) ??
    uncounted(told) ??
    overfull(told) ??
    split(told, 'gpu_efficiency_score', 'flagged_jobs_pct', threshold) ??
    split(told, 'walltime_efficiency_rate', 'walltime_overrequest_pct', WALLTIME_THRESHOLD / WHOLE) ??
    unbalanced(told, lattice) ??
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
function unordered(told: Told): MetricId | undefined {
  for (const [, quantiles] of QUANTILES) {
    const found = quantiles.filter(([metric]) => told(metric) !== undefined);
    const wrong = found.findIndex(([metric], at) => {
      const [below, above] = [told(found[at - 1]?.[0] ?? metric)!, told(metric)!];
      return (['value', 'low', 'high'] as const).some((name) => (below[name] ?? 0) > (above[name] ?? 1));
    });
    if (wrong >= 0) return found[wrong]![0];
  }
  return undefined;
}

/** Analyzed jobs were submitted; a group has two of them; and what is chronic has two that are flagged. */
function uncounted(told: Told): MetricId | undefined {
  const [submitted, analyzed, groups] = (
    ['jobs_submitted', 'jobs_analyzed', 'job_groups_total'] as const
  ).map(told);
  const { high: most = Number.POSITIVE_INFINITY } = analyzed ?? {};
  if ((analyzed?.low ?? 0) > (submitted?.high ?? Number.POSITIVE_INFINITY)) return 'jobs_analyzed';
  if (2 * (groups?.low ?? 0) > most) return 'job_groups_total';
  const [flagged, chronic] = [told('flagged_jobs_pct')?.value, told('chronic_underutil_share')?.value];
  if (flagged === undefined || chronic === undefined) return undefined;
  const fewest = 2 * (chronic - ROUNDED) * (groups?.low ?? 0);
  return fewest > (flagged + ROUNDED) * most ? 'chronic_underutil_share' : undefined;
}

/** A job ends in one way, and a job that failed early failed. */
function overfull(told: Told): MetricId | undefined {
  const least = (metric: MetricId) => Math.max(0, (told(metric)?.value ?? 0) - OUTCOME_STEP);
  const ends = ['job_failure_rate', 'node_fail_rate', 'job_cancel_rate', 'job_timeout_rate'] as const;
  if (ends.reduce((sum, metric) => sum + least(metric), 0) > 1)
    return ends.find((metric) => least(metric) > 0);
  const failed = told('job_failure_rate')?.value ?? 1;
  return least('early_fail_rate') > failed + OUTCOME_STEP ? 'early_fail_rate' : undefined;
}

/** Of blurred values none crosses the threshold: those below are moved up to it at most, and the others down to it. */
function split(told: Told, mean: MetricId, below: MetricId, threshold: number): MetricId | undefined {
  const [value, share] = [told(mean)?.value, told(below)?.value];
  if (value === undefined || share === undefined) return undefined;
  const [least, most] = [threshold * (1 - share), threshold * share + (1 - share)];
  return value < least - ROUNDED || value > most + ROUNDED ? mean : undefined;
}

/** The mean lies where its quantiles, and the share at the lowest point, allow. */
function unbalanced(told: Told, { largestStep, firstStep }: Lattice): MetricId | undefined {
  const step = largestStep / WHOLE;
  for (const [mean, quantiles] of QUANTILES) {
    const value = told(mean)?.value;
    if (value === undefined) continue;
    for (const [metric, share] of quantiles) {
      const { low, high } = told(metric) ?? {};
      if (low === undefined || high === undefined) continue;
      // The quantile's point lies a step from both ends, or beyond the end of the scale.
      const [from, to] = [Math.max(0, high - step), Math.min(1, low + step)];
      if (value < (1 - share) * from - ROUNDED || value > share * to + (1 - share) + ROUNDED) return metric;
    }
  }
  const [rate, lowest] = [told('gpu_efficiency_rate')?.value, told('low_util_share')?.value];
  if (rate === undefined || lowest === undefined) return undefined;
  const isOff = rate > 1 - lowest + ROUNDED || rate < (firstStep / WHOLE) * (1 - lowest) - ROUNDED;
  return isOff ? 'low_util_share' : undefined;
}

/** The hours of all GPUs are those of the fleet in the period. */
function mismeasured({ period, profile, utilization }: PtlOutputV1): MetricId | undefined {
  const [fleet, hours] = [profile.gpu_fleet?.value, utilization.gpu_hours_capacity?.value];
  if (fleet === undefined || hours === undefined) return undefined;
  const gpus = fleet.reduce((sum, { gpu_count: count }) => sum + count, 0);
  const days = (Date.parse(period.last_day) - Date.parse(period.first_day)) / MILLISECONDS_A_DAY + 1;
  return Math.abs(hours - gpus * days * HOURS_A_DAY) > 0.5 ? 'gpu_hours_capacity' : undefined;
}
