// What quantiles of blurred values say about each other, about their mean, and about shares of them. The ends
// of a quantile tell its point of the lattice: they lie a step from it, or at the end of the scale.
import type { Lattice } from '../blur/lattice.ts';
import type { MetricId } from '../contract/index.ts';
import { type NumberOf, type PlacedNumber, ROUNDED, WHOLE } from './numbers.ts';

const JOBS = [10, 50, 90].map((percent) => [`job_util_p${percent}` as MetricId, percent / 100] as const);
const HOURS = [10, 25, 50, 75, 90].map(
  (percent) => [`gpu_util_p${percent}` as MetricId, percent / 100] as const,
);
const FAMILIES = [
  ['gpu_efficiency_score', JOBS],
  ['gpu_efficiency_rate', HOURS],
] as const;
/** Half of the grid on which ends of quantiles are printed, and of that of shares. */
const END = 0.000_101;
const SHARE = 0.000_501;
/** All of fewer jobs than this are flagged, or none, where the share is 1 or 0 to a tenth of a point. */
const CERTAIN = 2000;

/** Quantiles of one distribution rise. */
export function unordered(numberOf: NumberOf): MetricId | undefined {
  for (const [, quantiles] of FAMILIES) {
    const found = quantiles.filter(([metric]) => numberOf(metric) !== undefined);
    const wrong = found.findIndex(([metric], at) => {
      const [below, above] = [numberOf(found[at - 1]?.[0] ?? metric)!, numberOf(metric)!];
      return (['value', 'low', 'high'] as const).some((name) => (below[name] ?? 0) > (above[name] ?? 1));
    });
    if (wrong >= 0) return found[wrong]![0];
  }
  return undefined;
}

/**
 * Returns a quantile that the mean, the flagged share or the share at the lowest point leaves no room for.
 */
export function misplaced(numberOf: NumberOf, lattice: Lattice): MetricId | undefined {
  return (
    FAMILIES.map(([mean, ranks]) => unfit(numberOf, mean, ranks, lattice)).find((one) => one !== undefined) ??
    acrossThreshold(numberOf, lattice) ??
    offLowest(numberOf, lattice)
  );
}

/** Of each part between two quantiles, the mean lies between the points of both. */
function unfit(
  numberOf: NumberOf,
  mean: MetricId,
  quantiles: typeof JOBS,
  lattice: Lattice,
): MetricId | undefined {
  const { value } = numberOf(mean) ?? {};
  if (value === undefined) return undefined;
  const known = quantiles.flatMap(([metric, share]) => {
    const point = pointOf(numberOf(metric), lattice);
    return point === undefined ? [] : [{ metric, share, point }];
  });
  const parts = [{ share: 0, point: 0 }, ...known, { share: 1, point: 1 }];
  let [least, most] = [0, 0];
  for (const [at, { share, point }] of parts.slice(1).entries()) {
    const below = parts[at]!;
    least += (share - below.share) * below.point;
    most += (share - below.share) * point;
  }
  const isFit = value >= least - ROUNDED && value <= most + ROUNDED;
  return isFit ? undefined : (known.findLast(({ point }) => value < point) ?? known[0])?.metric;
}

/** A quantile lies on the side of the threshold on which its rank has jobs. */
function acrossThreshold(numberOf: NumberOf, lattice: Lattice): MetricId | undefined {
  const { value: flagged } = numberOf('flagged_jobs_pct') ?? {};
  if (flagged === undefined) return undefined;
  const threshold = lattice.threshold / WHOLE;
  const isOff = (metric: MetricId, share: number): boolean => {
    const quantile = numberOf(metric);
    const numbers = [quantile?.value, pointOf(quantile, lattice)].filter((one) => one !== undefined);
    return numbers.some((one) =>
      share < flagged - SHARE ? one > threshold + END : share > flagged + SHARE && one < threshold - END,
    );
  };
  const quantiles = [...JOBS, ...(flaggedOfAll(numberOf) === undefined ? [] : HOURS)];
  return quantiles.find(([metric, share]) => isOff(metric, share))?.[0];
}

/** Returns the flagged share where it is certainly 0 or 1: then it is that of GPU-hours, too. */
export function flaggedOfAll(numberOf: NumberOf): 0 | 1 | undefined {
  const { value } = numberOf('flagged_jobs_pct') ?? {};
  const { high = Number.POSITIVE_INFINITY } = numberOf('jobs_analyzed') ?? {};
  return (value === 0 || value === 1) && high <= CERTAIN ? value : undefined;
}

/** A quantile is the lowest point where that many GPU-hours lie there, and a higher one where fewer do. */
function offLowest(numberOf: NumberOf, lattice: Lattice): MetricId | undefined {
  const { value: lowest, source } = numberOf('low_util_share') ?? {};
  // An assumed share is no share at a point.
  if (lowest === undefined || source === 'assumed') return undefined;
  const isOff = (metric: MetricId, share: number): boolean => {
    const point = pointOf(numberOf(metric), lattice);
    if (point === undefined) return false;
    return share < lowest - SHARE ? point > END : share > lowest + SHARE && point < END;
  };
  return HOURS.find(([metric, share]) => isOff(metric, share))?.[0];
}

/** Returns the point of the lattice that a quantile is printed about; undefined where it is not blurred. */
function pointOf(quantile: PlacedNumber | undefined, { largestStep }: Lattice): number | undefined {
  if (quantile === undefined || quantile.source === 'assumed') return undefined;
  const { low, high } = quantile;
  if (low === undefined || high === undefined) return undefined;
  return low > 0 ? low + largestStep / WHOLE : high - largestStep / WHOLE;
}
