// What a package says of the metrics that are not in it: grouped by reason, and a section of which nothing is told by
// its name alone.
import { METRICS, type MetricId, type PtlOutputV1 } from '../contract/index.ts';
import type { Withheld } from '../released.ts';

type Privacy = PtlOutputV1['privacy'];
type Reason = Withheld['reason'];
export type Reasons = ReadonlyMap<string, Reason>;

/** In the order in which the package has them. */
const REASONS = ['no_source', 'undefined', 'protected'] as const;

/** The metrics that can be withheld where `unit` are the contributors, by section; in the order of the catalogue. */
function withholdable(unit: Privacy['contributors']): Map<string, MetricId[]> {
  const sections = new Map<string, MetricId[]>();
  for (const metric of Object.keys(METRICS) as MetricId[]) {
    const { section, release, withholdable } = METRICS[metric];
    const isElsewhere = release.form === 'B' && release.onlyUnit !== undefined && release.onlyUnit !== unit;
    if (withholdable && !isElsewhere) sections.set(section, [...(sections.get(section) ?? []), metric]);
  }
  return sections;
}

/** Groups reasons by metric; what cannot be withheld is left out. */
export function grouped(reasons: Reasons, unit: Privacy['contributors']): Privacy['withheld'] {
  const sections = [...withholdable(unit)];
  const isUntold = (metrics: readonly MetricId[]) => metrics.every((one) => reasons.get(one) === 'no_source');
  const untold = sections.filter(([, metrics]) => isUntold(metrics)).map(([section]) => section);
  const told = sections.filter(([section]) => !untold.includes(section)).flatMap(([, metrics]) => metrics);
  const groups = REASONS.map((reason): [Reason, string[]] => [
    reason,
    [...(reason === 'no_source' ? untold : []), ...told.filter((one) => reasons.get(one) === reason)],
  ]);
  return Object.fromEntries(groups.filter(([, members]) => members.length > 0)) as Privacy['withheld'];
}

/** The reason of each metric that a package withholds: the inverse of `grouped`. */
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
