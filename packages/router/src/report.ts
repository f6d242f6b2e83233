// The local report: every metric exactly, for the operator's own eyes. Internal: it never passes the gate and
// is no package.

import { type DerivedMetricId, METRICS, type MetricId } from './contract/index.ts';
import type { Facts } from './facts.ts';
import { perModel } from './fleet/fleet.ts';
import {
  exactValue,
  type FactValue,
  type Measurement,
  quotient,
  sum,
  type Unmeasured,
} from './measurement.ts';
import { measureAll } from './metrics/index.ts';
import { TDP_WATTS } from './metrics/tdp.ts';
import { SENTENCES, type SentenceCode } from './sentences.ts';

/** One line of the report. */
export interface ReportEntry {
  readonly metric: MetricId;
  readonly unit: string;
  /** The exact value; missing where there is none. */
  readonly value?: FactValue;
  /** Why there is no value, or why the one that there is can be in no package: a sentence. */
  readonly reason?: string;
}

type Derivation = (exact: (metric: MetricId) => number, facts: Facts) => FactValue | undefined;

const product =
  (a: MetricId, b: MetricId): Derivation =>
  (exact) =>
    exact(a) * exact(b);
const same =
  (metric: MetricId): Derivation =>
  (exact) =>
    exact(metric);
/** A product that counts something is whole. */
const count =
  (a: MetricId, b: MetricId): Derivation =>
  (exact) =>
    Math.round(exact(a) * exact(b));

/** What follows from other metrics, worked out from the exact values; the names are the contract's. */
const derivations: { readonly [Metric in DerivedMetricId]: Derivation } = {
  gpu_hours_used: product('gpu_efficiency_rate', 'gpu_hours_requested'),
  flagged_jobs_count: count('flagged_jobs_pct', 'jobs_analyzed'),
  chronic_underutil_groups: count('chronic_underutil_share', 'job_groups_total'),
  total_jobs: same('jobs_submitted'),
  total_gpu_requested: same('gpu_hours_requested'),
  total_gpu_used: product('gpu_efficiency_rate', 'gpu_hours_requested'),
  total_cpu_used: (exact, { jobs }) =>
    jobs && !Number.isNaN(exact('cpu_used_fraction'))
      ? quotient(sum(jobs.cpuTime().population, 'part'), 3_600_000n)
      : undefined,
  short_job_pct: same('short_jobs_pct'),
  avg_gpu_utilization: (exact, { unit }) =>
    unit === 'node' ? exact('gpu_util_mean') : exact('gpu_efficiency_rate'),
  tdp_watts: (_, { fleet }) =>
    fleet.missing === undefined
      ? perModel(fleet.gpus).flatMap(([gpu_model]) => {
          const tdp_watts = TDP_WATTS[gpu_model];
          return tdp_watts === undefined ? [] : [{ gpu_model, tdp_watts }];
        })
      : undefined,
};

/** All metrics in the order of the catalogue; what has neither value nor reason is not in it. */
export function reportOf(measurements: readonly (Measurement | Unmeasured)[], facts: Facts): ReportEntry[] {
  const byMetric = new Map(measurements.map((measurement) => [measurement.metric, measurement]));
  const values = new Map<MetricId, FactValue>();
  for (const [metric, measurement] of byMetric)
    if (measurement.kind !== 'unmeasured') values.set(metric, reportValue(metric, measurement));
    else if (measurement.exact !== undefined) values.set(metric, measurement.exact);
  const exact = (metric: MetricId): number => {
    const value = values.get(metric);
    return typeof value === 'number' ? value : Number.NaN;
  };
  const entries: ReportEntry[] = [];
  for (const metric of Object.keys(METRICS) as MetricId[]) {
    const { unit } = METRICS[metric];
    const measurement = byMetric.get(metric);
    const derived = metric in derivations ? derivations[metric as DerivedMetricId](exact, facts) : undefined;
    const value = values.get(metric) ?? derived;
    const isQualified = measurement?.kind === 'unmeasured' && measurement.exact !== undefined;
    const reason = isQualified ? { reason: SENTENCES[whyNot(measurement)] } : {};
    if (isWorthSaying(value)) entries.push({ metric, unit, value, ...reason });
    else if (measurement !== undefined)
      entries.push({ metric, unit, reason: SENTENCES[whyNot(measurement)] });
  }
  return entries;
}

/** One metric is stored for the gate in another shape than it is read in. */
function reportValue(metric: MetricId, measurement: Measurement): FactValue {
  const value = exactValue(measurement);
  return metric === 'over_request_ratio' ? 1 / (value as number) : value;
}

/** Why there is nothing to say; a measurement without a value is the one that is read in another shape. */
function whyNot(measurement: Measurement | Unmeasured): SentenceCode {
  return measurement.kind === 'unmeasured' ? (measurement.because as SentenceCode) : 'nothing_used';
}

/** Never NaN, never infinite, never an empty list. */
function isWorthSaying(value: FactValue | undefined): value is FactValue {
  if (typeof value === 'number') return Number.isFinite(value);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Metrics of GPU time that samples without a time may tell. */
const OF_SNAPSHOTS =
  /^(gpu_util|mem_copy_util|fb_used|power_watts)_(p\d\d|mean)$|^gpu_idle_fraction$|^gpu_memory_capacity_pct$/;

/** What samples without a time say, where others have one. */
export function snapshotOf(facts: Facts): ReportEntry[] {
  if (facts.snapshot === undefined) return [];
  const ofSnapshot = { ...facts, gpus: facts.snapshot };
  const measurements = measureAll(ofSnapshot).filter(({ metric }) => OF_SNAPSHOTS.test(metric));
  return reportOf(measurements, ofSnapshot).filter(
    ({ metric, value }) => value !== undefined && OF_SNAPSHOTS.test(metric),
  );
}
