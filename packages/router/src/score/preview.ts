// The scores of the published formulas for a package, computed from the package alone.
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';
import { ungrouped } from '../package/withheld.ts';
import { aceScore } from './ace.ts';
import { coolScore } from './cool.ts';
import { coreScore } from './core.ts';
import type { EngineScore, Inputs } from './engine.ts';
import type { Estimate } from './estimate.ts';
import { type Grade, grade } from './grade.ts';
import { paceScore } from './pace.ts';

/** The score preview, for the operator before sending. It is in no package. */
export interface Preview extends Grade {
  /** In the order of their weight. */
  readonly engines: readonly EngineScore[];
}

/** The inputs of PACE about pods. */
const OF_PODS = [
  'k8s_resource_request_ratio',
  'k8s_avg_pod_pending_minutes',
  'k8s_quota_utilization',
] as const;
/** FLUX uses a list of methods that no package has. */
const NO_FLUX: EngineScore = { engine: 'flux', components: [] };

interface Bounds {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/** Returns the scores of a verified package. */
export function previewOf(content: PtlOutputV1): Preview {
  const { ace, pace, profile, facility, period } = content;
  const batch = {
    flagged_jobs_pct: ace.flagged_jobs_pct,
    scheduling_pressure_ratio: pace.scheduling_pressure_ratio,
    small_job_wait_ratio: pace.small_job_wait_ratio,
    wait_spread_ratio: pace.wait_spread_ratio,
  };
  const pods = {
    k8s_resource_request_ratio: pace.k8s_resource_request_ratio,
    k8s_avg_pod_pending_minutes: pace.k8s_avg_pod_pending_minutes,
    k8s_quota_utilization: pace.k8s_quota_utilization,
  };
  const scheduled = isOfPods(content) ? 'pods' : 'jobs';
  const core = {
    gpu_fleet: profile.gpu_fleet?.value,
    primary_use: facility.primary_use?.value,
    gpu_purchase_years: facility.gpu_purchase_years?.value,
    mig_enabled: profile.mig_enabled?.value,
  };
  const engines = [
    aceScore(numbers({ gpu_efficiency_rate: ace.gpu_efficiency_rate })),
    paceScore(numbers({ ...batch, ...pods }), scheduled),
    coolScore(numbers({ annual_pue: facility.annual_pue })),
    coreScore({ ...known(core), year: yearOf(period) }),
    NO_FLUX,
  ];
  const scores = Object.fromEntries(
    engines.flatMap(({ engine, score }) => (score === undefined ? [] : [[engine, score]])),
  );
  return { engines, ...grade(scores) };
}

/** Returns true where pods are scheduled: the package has, or withholds, a metric about them. */
export function isOfPods({ pace, privacy }: PtlOutputV1): boolean {
  const withheld = ungrouped(privacy);
  return OF_PODS.some(
    (metric) => pace[metric] !== undefined || (withheld.get(metric) ?? 'no_source') !== 'no_source',
  );
}

/** Returns the year of the assessment: that of the last day. */
function yearOf({ last_day }: PtlOutputV1['period']): number {
  return Number(last_day.slice(0, 4));
}

function numbers<Id extends MetricId>(entries: Readonly<Record<Id, Bounds | undefined>>): Inputs<Id> {
  const some = Object.entries<Bounds | undefined>(entries);
  return Object.fromEntries(
    some.flatMap(([metric, one]) => (one === undefined ? [] : [[metric, estimateOf(one)]])),
  ) as Inputs<Id>;
}

/** Returns an estimate. A band without an upper end is unbounded; a number without a band is exact. */
function estimateOf({ value, low, high }: Bounds): Estimate {
  const from = low ?? value ?? 0;
  const to = high ?? (low === undefined ? from : Number.POSITIVE_INFINITY);
  return { low: from, high: to, ...(value === undefined ? {} : { value }) };
}

/** Returns the members that are defined. */
function known<T extends object>(members: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
