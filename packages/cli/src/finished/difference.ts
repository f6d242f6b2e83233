// The differences between a package and an earlier one.
import { METRICS, type MetricId, type PtlOutputV1, releasedIn } from '@ptl/claw-router';
import { releasedText } from '../render/numbers/value.ts';

/** A metric that differs; undefined where one of the packages lacks it. */
export interface Changed {
  readonly metric: MetricId;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** A condition of the numbers, besides the data. */
export interface Condition {
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

export interface Difference {
  readonly conditions: readonly Condition[];
  readonly changed: readonly Changed[];
  /** The number of metrics that are equal. */
  readonly same: number;
}

export function differenceOf(before: PtlOutputV1, now: PtlOutputV1): Difference {
  const [first, second] = [textsOf(before), textsOf(now)];
  const all = (Object.keys(METRICS) as MetricId[]).filter(
    (metric) => first.has(metric) || second.has(metric),
  );
  const changed = all
    .map((metric) => ({ metric, before: first.get(metric), now: second.get(metric) }))
    .filter((one) => one.before !== one.now);
  return { conditions: conditions(before, now), changed, same: all.length - changed.length };
}

function textsOf(content: PtlOutputV1): Map<MetricId, string> {
  return new Map(
    releasedIn(content).map(({ metric, value, confidence, source }) => [
      metric,
      `${releasedText(metric, value)} · ${confidence}, ${source}`,
    ]),
  );
}

function conditions(before: PtlOutputV1, now: PtlOutputV1): Condition[] {
  const [first, second] = [conditionsOf(before), conditionsOf(now)];
  return Object.keys(second)
    .map((name) => ({ name, before: first[name] ?? 'none', now: second[name] ?? 'none' }))
    .filter((one) => one.before !== one.now);
}

function conditionsOf(content: PtlOutputV1): Record<string, string> {
  const { period, privacy, discovery } = content;
  const { k, workload, allow_small } = privacy.parameters;
  const list = (members: readonly string[]) => (members.length === 0 ? 'none' : members.join(', '));
  return {
    organization: content.organization ?? 'none',
    period: `${period.first_day} to ${period.last_day}`,
    data: content.synthetic === true ? 'synthetic' : 'real',
    sources: list(discovery.data_sources_found),
    contributors: `${privacy.contributors}, at least ${allow_small === true ? 1 : k}`,
    workload,
    'key id': privacy.key_id,
    'dice since': privacy.dice_since,
    claw: content.version,
    warnings: list(content.warnings),
  };
}
