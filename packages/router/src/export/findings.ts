// ace_findings.json: ACE's released findings, and those derived from them.
import { METRICS, type MetricId, type PtlOutputV1 } from '../contract/index.ts';
import { type EngineFile, product } from './members.ts';

type Ace = PtlOutputV1['ace'];
type Finding = {
  readonly value?: number | boolean;
  readonly unit: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
};

/** Metrics derived as the product of two released values. */
const DERIVED: readonly (readonly [metric: MetricId, share: keyof Ace, of: keyof Ace])[] = [
  ['gpu_hours_used', 'gpu_efficiency_rate', 'gpu_hours_requested'],
  ['flagged_jobs_count', 'flagged_jobs_pct', 'jobs_analyzed'],
  ['chronic_underutil_groups', 'chronic_underutil_share', 'job_groups_total'],
];
const WORST_FIRST = ['low', 'medium', 'high'] as const;

export function aceFindings({ ace, warnings }: PtlOutputV1): EngineFile {
  const known = new Map<MetricId, object>();
  for (const [metric, entry] of Object.entries(ace) as [MetricId, Finding][])
    if (entry.value !== undefined) known.set(metric, finding(metric, entry.value, entry));
  for (const [metric, share, of] of DERIVED) {
    const [a, b] = [ace[share], ace[of]] as [Finding | undefined, Finding | undefined];
    const value = product(a as { value?: number } | undefined, b as { value?: number } | undefined);
    if (value !== undefined) known.set(metric, finding(metric, value, { ...a!, confidence: worse(a!, b!) }));
  }
  const all = (Object.keys(METRICS) as MetricId[]).filter((metric) => METRICS[metric].section === 'ace');
  return {
    name: 'ace_findings.json',
    content: { findings: all.flatMap((metric) => known.get(metric) ?? []), warnings },
    leftOut: all.filter(
      (metric) =>
        !known.has(metric) &&
        METRICS[metric].release.form !== 'L' &&
        metric !== 'assumed_utilization_warning',
    ),
  };
}

function finding(
  metric: MetricId,
  value: number | boolean,
  { source, confidence }: Omit<Finding, 'value' | 'unit'>,
): object {
  return { metric, value, unit: METRICS[metric].unit, source, confidence };
}

function worse(a: Finding, b: Finding): Finding['confidence'] {
  return WORST_FIRST.find((one) => one === a.confidence || one === b.confidence)!;
}
