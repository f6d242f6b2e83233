// The local report: every metric exactly, for the operator alone. Internal: it never passes the gate and is
// no package.

import { COLUMN } from './accounting/tally/columns.ts';
import type { JobFacts } from './accounting/tally/job-facts.ts';
import { type DerivedMetricId, METRICS, type MetricId } from './contract/index.ts';
import { accountingProvenance, type Facts, gpuProvenance } from './facts.ts';
import { perModel } from './fleet/fleet.ts';
import {
  type Confidence,
  exactValue,
  type FactValue,
  type Measurement,
  quotient,
  sum,
  type Unmeasured,
} from './measurement.ts';
import { PER_GPU_HOUR } from './metrics/ace.ts';
import { measureAll } from './metrics/index.ts';
import { TDP_WATTS } from './metrics/tdp.ts';
import { SENTENCES, type SentenceCode } from './sentences.ts';

/** One line of the report. */
export interface ReportEntry {
  readonly metric: MetricId;
  readonly unit: string;
  /** The exact value; missing where there is none. */
  readonly value?: FactValue;
  /** The system that reported it, and its confidence; missing where there is no value. */
  readonly source?: string;
  readonly confidence?: Confidence;
  /** A sentence: why there is no value, or why the value can be in no package. */
  readonly reason?: string;
}

/** How a metric follows from others: its value, and the metric whose reason it shares where it has none. */
interface Derivation {
  readonly from: MetricId | ((facts: Facts) => MetricId);
  /** The metric whose source and confidence it shares; default: `from`. */
  readonly provenanceFrom?: MetricId;
  readonly value: (exact: (metric: MetricId) => number, facts: Facts) => FactValue | undefined;
}

const same = (from: MetricId): Derivation => ({ from, value: (exact) => exact(from) });
/** The mean utilization: of jobs, or of all GPU time where nodes are counted. */
const meanUtilization = ({ unit }: Facts): MetricId =>
  unit === 'node' ? 'gpu_util_mean' : 'gpu_efficiency_rate';
/** Σ of a column over jobs, in the metric's unit, where `from` has a value. */
const ofJobs = (from: MetricId, sumOf: (jobs: JobFacts) => bigint, perUnit = 1n): Derivation => ({
  from,
  value: (exact, { jobs }) =>
    jobs === undefined || Number.isNaN(exact(from)) ? undefined : quotient(sumOf(jobs), perUnit),
});

const usedHours: Derivation = {
  ...ofJobs(
    'gpu_hours_requested',
    ({ sums }) => sums.total(COLUMN.usedSliceSecondMillionths),
    PER_GPU_HOUR * 1_000_000n,
  ),
  provenanceFrom: 'gpu_efficiency_rate',
};

/** Metrics derived from others, computed from the exact sums; the names are the contract's. */
const derivations: { readonly [Metric in DerivedMetricId]: Derivation } = {
  gpu_hours_used: usedHours,
  flagged_jobs_count: ofJobs('flagged_jobs_pct', ({ sums }) => sums.total(COLUMN.flagged)),
  chronic_underutil_groups: ofJobs('jobs_analyzed', ({ sums }) => sums.total(COLUMN.chronicGroups)),
  total_jobs: same('jobs_submitted'),
  total_gpu_requested: same('gpu_hours_requested'),
  total_gpu_used: usedHours,
  total_cpu_used: ofJobs('cpu_used_fraction', ({ cpuTime }) => sum(cpuTime, 'part'), 3_600_000n),
  short_job_pct: same('short_jobs_pct'),
  avg_gpu_utilization: {
    from: meanUtilization,
    value: (exact, facts) => exact(meanUtilization(facts)),
  },
  tdp_watts: {
    from: 'gpu_fleet',
    value: (_, { fleet }) =>
      fleet.missing === undefined
        ? perModel(fleet.gpus).flatMap(([gpu_model]) => {
            const tdp_watts = TDP_WATTS[gpu_model];
            return tdp_watts === undefined ? [] : [{ gpu_model, tdp_watts }];
          })
        : undefined,
  },
};

/** Counts that are 0 where jobs were analyzed, or submitted. */
const ZEROES: Partial<Record<MetricId, (jobs: JobFacts) => boolean>> = {
  job_groups_total: ({ sums }) => sums.total(COLUMN.analyzed) > 0n,
  jobs_analyzed: ({ sums }) => sums.total(COLUMN.submitted) > 0n,
};

/** Returns all metrics in the order of the catalogue, without those that have neither value nor reason. */
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
    const derivation = metric in derivations ? derivations[metric as DerivedMetricId] : undefined;
    const from = derivation?.from ?? metric;
    const measurement = byMetric.get(typeof from === 'function' ? from(facts) : from);
    const provenanceFrom = derivation?.provenanceFrom && byMetric.get(derivation.provenanceFrom);
    const zero = facts.jobs !== undefined && ZEROES[metric]?.(facts.jobs) === true ? 0 : undefined;
    const value = values.get(metric) ?? derivation?.value(exact, facts) ?? zero;
    const isQualified = measurement?.kind === 'unmeasured' && measurement.exact !== undefined;
    const reason = isQualified ? { reason: SENTENCES[whyNot(metric, measurement)] } : {};
    if (isPrintable(value))
      entries.push({ metric, unit, value, ...provenanceOf(provenanceFrom ?? measurement, facts), ...reason });
    else if (measurement !== undefined)
      entries.push({ metric, unit, reason: SENTENCES[whyNot(metric, measurement)] });
  }
  return entries;
}

/** Returns the provenance, also for a count of 0 and for a value beside its reason. */
function provenanceOf(
  measurement: Measurement | Unmeasured | undefined,
  facts: Facts,
): Pick<ReportEntry, 'source' | 'confidence'> {
  if (measurement !== undefined && measurement.kind !== 'unmeasured') {
    const { source, confidence } = measurement;
    return { source, confidence };
  }
  if (measurement?.exact !== undefined && facts.gpus !== undefined) return gpuProvenance(facts, facts.gpus);
  return facts.accounting === undefined ? {} : accountingProvenance(facts);
}

/** One metric is stored for the gate in another form than it is read in. */
function reportValue(metric: MetricId, measurement: Measurement): FactValue {
  const value = exactValue(measurement);
  return metric === 'over_request_ratio' ? 1 / (value as number) : value;
}

/** Returns why there is no value; a measurement may have none in the metric's form. */
function whyNot(metric: MetricId, measurement: Measurement | Unmeasured): SentenceCode {
  if (measurement.kind === 'unmeasured') return measurement.because as SentenceCode;
  return metric === 'tdp_watts' ? 'no_design_power' : 'nothing_used';
}

/** Returns false for NaN, infinities and empty lists. */
function isPrintable(value: FactValue | undefined): value is FactValue {
  if (typeof value === 'number') return Number.isFinite(value);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Metrics of GPU time that samples without a time may have. */
const OF_SNAPSHOTS =
  /^(gpu_util|mem_copy_util|fb_used|power_watts)_(p\d\d|mean)$|^gpu_idle_fraction$|^gpu_memory_capacity_pct$/;

/** Returns the report of samples without a time, where others have one. */
export function snapshotOf(facts: Facts): ReportEntry[] {
  if (facts.snapshot === undefined) return [];
  const ofSnapshot = { ...facts, gpus: facts.snapshot };
  const measurements = measureAll(ofSnapshot, 'report').filter(({ metric }) => OF_SNAPSHOTS.test(metric));
  return reportOf(measurements, ofSnapshot).filter(
    ({ metric, value }) => value !== undefined && OF_SNAPSHOTS.test(metric),
  );
}
