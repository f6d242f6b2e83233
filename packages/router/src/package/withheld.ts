// The metrics that are not in a package, grouped by reason; a section without a source is named as a whole.
import { METRICS, type MetricId, type PtlOutputV1 } from '../contract/index.ts';
import type { Withheld } from '../released.ts';

type Privacy = PtlOutputV1['privacy'];
type Reason = Withheld['reason'];
export type Reasons = ReadonlyMap<string, Reason>;

/** In the order of the package. */
const REASONS = ['no_source', 'undefined', 'protected'] as const;

/**
 * Returns the metrics that can be withheld where `unit` are the contributors, by section, in the order of the
 * catalogue.
 */
export function withholdable(unit: Privacy['contributors']): Map<string, MetricId[]> {
  const sections = new Map<string, MetricId[]>();
  for (const metric of Object.keys(METRICS) as MetricId[]) {
    const { section, release, withholdable } = METRICS[metric];
    const isElsewhere = release.form === 'B' && release.onlyUnit !== undefined && release.onlyUnit !== unit;
    if (withholdable && !isElsewhere) sections.set(section, [...(sections.get(section) ?? []), metric]);
  }
  return sections;
}

/** Groups reasons by metric, without metrics that cannot be withheld. */
export function grouped(reasons: Reasons, unit: Privacy['contributors']): Privacy['withheld'] {
  const sections = [...withholdable(unit)];
  const isUnreported = (metrics: readonly MetricId[]) =>
    metrics.every((one) => reasons.get(one) === 'no_source');
  const unreported = sections.filter(([, metrics]) => isUnreported(metrics)).map(([section]) => section);
  const others = sections
    .filter(([section]) => !unreported.includes(section))
    .flatMap(([, metrics]) => metrics);
  const groups = REASONS.map((reason): [Reason, string[]] => [
    reason,
    [...(reason === 'no_source' ? unreported : []), ...others.filter((one) => reasons.get(one) === reason)],
  ]);
  return Object.fromEntries(groups.filter(([, members]) => members.length > 0)) as Privacy['withheld'];
}

/** Returns the reason of each metric that a package withholds: the inverse of `grouped`. */
export function ungrouped({ withheld, contributors }: Privacy): Reasons {
  const sections = withholdable(contributors);
  return new Map(
    REASONS.flatMap((reason) =>
      (withheld[reason] ?? [])
        .flatMap((word): readonly string[] => sections.get(word) ?? [word])
        .map((metric): [string, Reason] => [metric, reason]),
    ),
  );
}
