// PACE: does the scheduler give GPUs to the right jobs at the right time?
import { SECONDS_PER_HOUR } from '@ptl/claw-core/internal';
import { COLUMN, type ColumnName } from '../accounting/tally/columns.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { Histogram } from '../accumulators/histogram.ts';
import type { MetricId } from '../contract/index.ts';
import { accountingProvenance, type Facts, originsProvenance } from '../facts.ts';
import { FEWEST } from '../gate/policy.ts';
import { type Blurred, type Measurement, measured, type Unmeasured } from '../measurement.ts';
import { provenanceOf } from '../origins.ts';
import { emptyPopulation, fraction, jobTotal, local, type Measure, noSource, ofJobs } from './measure.ts';

/** CPU milliseconds in a CPU-hour. */
const PER_CPU_HOUR = 3_600_000n;

/**
 * A ratio of two quantiles of waits or durations. Values below a second count as a second, so that short
 * queues have ratios, too.
 */
function ratio(
  metric: MetricId,
  over: (jobs: JobFacts) => readonly [Histogram, percent: number],
  under: (jobs: JobFacts) => readonly [Histogram, percent: number],
  columns: readonly ColumnName[],
): Measure {
  return ofJobs(metric, (jobs, facts) => {
    const [a, p] = over(jobs);
    const [b, q] = under(jobs);
    const value = Math.max(1, a.quantile(p, 100)) / Math.max(1, b.quantile(q, 100));
    if (Number.isNaN(value)) return emptyPopulation(metric);
    const populations = columns.map((column) => jobs.contributors.population(jobs.sums, COLUMN[column]));
    return measured({ kind: 'score', metric, value, populations, ...accountingProvenance(facts) });
  });
}

function hours(metric: MetricId, of: (jobs: JobFacts) => Histogram, percent: number): Measure {
  return ofJobs(metric, (jobs, facts) =>
    local(metric, of(jobs).quantile(percent, 100) / SECONDS_PER_HOUR, accountingProvenance(facts)),
  );
}

function podPending({ pods, podSource, podsMissing }: Facts): Measurement | Unmeasured {
  const metric = 'k8s_avg_pod_pending_minutes';
  if (podSource === undefined) return noSource(metric, podsMissing);
  const value = pods.meanPendingSeconds / 60;
  if (Number.isNaN(value)) return emptyPopulation(metric);
  const populations = [pods.population];
  return measured({ kind: 'score', metric, value, populations, ...provenanceOf(podSource) });
}

/** The mean share of their request that pods used. */
function podUtilization(facts: Facts): Measurement | Unmeasured {
  const metric = 'k8s_resource_request_ratio';
  const { podUtilization: found, podSource, podsMissing } = facts;
  if (podSource === undefined) return noSource(metric, podsMissing);
  if (found === undefined || found.population.contributors.length === 0)
    return noSource(metric, 'no_pod_utilization');
  return fraction(metric, found.population, originsProvenance(facts, found.origins), found.blurred);
}

/** The share of their quotas that namespaces request. It is blurred where the package counts namespaces. */
function quotaUtilization({
  quotas,
  quotasMissing,
  quotaSource,
  dice,
  unit,
}: Facts): Measurement | Unmeasured {
  const metric = 'k8s_quota_utilization';
  if (quotaSource === undefined) return noSource(metric, 'no_quotas');
  if (quotas.contributors.length === 0)
    return { kind: 'unmeasured', metric, reason: 'empty', because: quotasMissing };
  const blurred = unit === 'namespace' ? dice?.blur(quotas, 'quota') : 'kept';
  return fraction(metric, quotas, provenanceOf(quotaSource), blurred);
}

/**
 * Blurs CPU time where enough contributors used any by their blurred values (all, where there are fewer). An
 * export without CPU time has zeros, and no single contributor may decide whether it has.
 */
function blurredCpuTime({ cpuTime }: JobFacts, { dice, unit }: Facts): Blurred | 'kept' | undefined {
  if (dice === undefined) return undefined;
  const { contributors } = cpuTime;
  const above = contributors.filter((one) => dice.blurred(one, 'cpu') > 0);
  const enough = Math.min(FEWEST[unit], contributors.length);
  return above.length < enough ? 'kept' : dice.blur(cpuTime, 'cpu');
}

export const pace = {
  total_cpu_requested: jobTotal('total_cpu_requested', 'requestedCpuMilliseconds', PER_CPU_HOUR),
  cpu_used_fraction: ofJobs('cpu_used_fraction', (jobs, facts) => {
    if (!facts.cpuTimeKnown) return noSource('cpu_used_fraction', 'no_cpu_time');
    const blurred = blurredCpuTime(jobs, facts);
    return fraction('cpu_used_fraction', jobs.cpuTime, accountingProvenance(facts), blurred);
  }),
  scheduling_pressure_ratio: ratio(
    'scheduling_pressure_ratio',
    (j) => [j.waits, 50],
    (j) => [j.durations, 50],
    ['waited', 'started'],
  ),
  small_job_wait_ratio: ratio(
    'small_job_wait_ratio',
    (j) => [j.waitsSmall, 50],
    (j) => [j.waitsLarge, 50],
    ['waitedSmall', 'waitedLarge'],
  ),
  wait_spread_ratio: ratio(
    'wait_spread_ratio',
    (j) => [j.waits, 90],
    (j) => [j.waits, 10],
    ['waited'],
  ),
  k8s_resource_request_ratio: podUtilization,
  k8s_avg_pod_pending_minutes: podPending,
  k8s_quota_utilization: quotaUtilization,
} satisfies Record<string, Measure>;

/** The parts of the ratios, for the operator's own report. */
export const localPace = {
  queue_wait_hours_p10: hours('queue_wait_hours_p10', (jobs) => jobs.waits, 10),
  queue_wait_hours_p50: hours('queue_wait_hours_p50', (jobs) => jobs.waits, 50),
  queue_wait_hours_p90: hours('queue_wait_hours_p90', (jobs) => jobs.waits, 90),
  job_duration_hours_p50: hours('job_duration_hours_p50', (jobs) => jobs.durations, 50),
} satisfies Record<string, Measure>;
