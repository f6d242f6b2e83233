// Rule 6 (P8): totals. The largest, seen by the second largest who knows its own share, must keep 20 % of itself open.
import type { MeasurementOf, Population } from '../../measurement.ts';
import { type Bounds, digitsBand, oneTwoFive } from '../bands.ts';
import { crowdOf } from '../crowd.ts';
import { type Claim, ONE_TWO_FIVE_STEP, type Rule, type Setting, TOTAL_DIGITS } from '../rule.ts';

/** Counts below this are said on 1-2-5 in every profile. */
const SMALLEST_EXACT_COUNT = 100n;

export const total: Rule = (claim, setting) => {
  const { measurement, metric } = claim;
  if (measurement.kind !== 'total') return claim.step;
  const grid = metric.grid !== undefined && 'series' in metric.grid ? metric.grid : undefined;
  const weight = measurement.population.contributors.reduce((sum, one) => sum + one.weight, 0n);
  if (grid === undefined || isSmallCount(grid.first, weight, measurement)) return ONE_TWO_FIVE_STEP;
  const pairs = largestPairs(measurement.population, setting);
  for (let step = claim.step; step < ONE_TWO_FIVE_STEP; step++) {
    const digits = TOTAL_DIGITS[step]!;
    if (!grid.digits?.some((own) => own === digits)) continue;
    const bounds = digitsBand(weight, measurement.perUnit, digits);
    if (pairs.every((pair) => keepsOpen(bounds, weight, measurement, pair))) return step;
  }
  return ONE_TWO_FIVE_STEP;
};

/** The band in which a total stands on a step. */
export function totalBand(claim: Claim, weight: bigint, perUnit: bigint): Bounds {
  const { grid } = claim.metric;
  const digits = TOTAL_DIGITS[claim.step] ?? 0;
  if (digits > 0) return digitsBand(weight, perUnit, digits);
  return oneTwoFive(weight, perUnit, grid !== undefined && 'series' in grid ? grid.first : 5);
}

function isSmallCount(first: number, weight: bigint, { perUnit }: MeasurementOf<'total'>): boolean {
  return first === 5 && weight < SMALLEST_EXACT_COUNT * perUnit;
}

interface Pair {
  readonly first: bigint;
  readonly second: bigint;
}

/** high − low + X − x₁ − x₂ ≥ 0.2·x₁, times 5 and the scale. */
function keepsOpen(
  { low, high, scale }: Bounds,
  weight: bigint,
  m: MeasurementOf<'total'>,
  pair: Pair,
): boolean {
  const room = (high - low) * m.perUnit + scale * (weight - pair.first - pair.second);
  return 5n * room >= scale * pair.first;
}

/** Each target with the largest contributor outside it; an account with the largest other account, too. */
function largestPairs(population: Population, { oneAccount }: Setting): Pair[] {
  const { targets, weights } = crowdOf(population, false, oneAccount);
  const pairs = targets
    .filter((target) => target.weight > 0n)
    .map((target) => ({ first: target.weight, second: target.maxWeight }));
  const accounts = targets.slice(weights.length).map((target) => target.weight);
  const [first = 0n, second = 0n] = accounts.sort((a, b) => (a === b ? 0 : a < b ? 1 : -1));
  return second > 0n ? [...pairs, { first, second }] : pairs;
}
