// Shortens lists of metric names: to a whole section, a family with the same first word, or quantiles of one
// quantity.
import { METRICS, type MetricId } from '@ptl/claw-router';
import { QUANTILE } from './numbers/quantiles.ts';

/** Up to this many names are listed one by one. */
const FEWEST = 3;

/**
 * Shortens `metrics` where they are all of a kind: `inference (42 metrics)`, `k8s_* (3)`, `gpu_util_p05/p95`.
 * `all` holds every metric that could be listed.
 */
export function folded(metrics: readonly MetricId[], all: readonly MetricId[]): string[] {
  const bySection = Map.groupBy(metrics, sectionOf);
  return [...bySection].flatMap(([section, names]) => {
    const whole = all.filter((metric) => sectionOf(metric) === section).length;
    if (names.length < FEWEST) return names;
    return names.length === whole ? [`${section} (${names.length} metrics)`] : families(names, all);
  });
}

function families(names: readonly MetricId[], all: readonly MetricId[]): string[] {
  const byWord = Map.groupBy(names, firstWord);
  return [...byWord].flatMap(([word, some]) => {
    const whole = all.filter((metric) => firstWord(metric) === word).length;
    return some.length >= FEWEST && some.length === whole ? [`${word}_* (${whole})`] : quantiles(some);
  });
}

/** `gpu_util_p05/p10` for two names. */
function quantiles(names: readonly MetricId[]): string[] {
  const byStem = Map.groupBy(names, (name) => QUANTILE.exec(name)?.[1] ?? name);
  return [...byStem].map(([stem, some]) =>
    some.length === 1 ? some[0]! : `${stem}_${some.map((name) => QUANTILE.exec(name)?.[2]).join('/')}`,
  );
}

function firstWord(metric: MetricId): string {
  return metric.split('_')[0] ?? metric;
}

function sectionOf(metric: MetricId): string {
  return METRICS[metric].section;
}
