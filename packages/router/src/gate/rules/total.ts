// Rule 6 (P8): totals. The largest, seen by the second largest who knows its own share, must keep 20 % of itself open.
import type { MeasurementOf, Population, Share } from '../../measurement.ts';
import { type Bounds, digitsBand, oneTwoFive } from '../bands.ts';
import { crowdOf } from '../population-view.ts';
import { type Claim, ONE_TWO_FIVE_STEP, type Rule, type Setting, TOTAL_DIGITS } from '../rule.ts';

/** Counts below this are said on 1-2-5 in every profile. */
const SMALLEST_EXACT_COUNT = 100n;

export const total: Rule = (claim, setting) => {
  const { measurement, metric } = claim;
  if (measurement.kind === 'fact') return judgedShare(measurement, claim, setting);
  if (measurement.kind !== 'total') return claim.step;
  const grid = metric.grid !== undefined && 'series' in metric.grid ? metric.grid : undefined;
  const weight = weightOf(measurement.population);
  if (grid === undefined || isSmallCount(grid.first, weight, measurement)) return ONE_TWO_FIVE_STEP;
  const pairs = largestPairs(measurement.population, setting);
  for (let step = claim.step; step < ONE_TWO_FIVE_STEP; step++) {
    const digits = TOTAL_DIGITS[step]!;
    if (!grid.digits?.some((own) => own === digits)) continue;
    const bounds = digitsBand(weight, measurement.perUnit, digits);
    const room = (bounds.high - bounds.low) * measurement.perUnit;
    if (!pairs.every((pair) => keepsOpen(room, bounds.scale, weight, pair))) continue;
    if (remainderKeepsOpen(measurement, bounds, setting)) return step;
  }
  return ONE_TWO_FIVE_STEP;
};

/** What is left when a total that was released before is taken away must keep its own largest open, too. */
function remainderKeepsOpen(m: MeasurementOf<'total'>, bounds: Bounds, setting: Setting): boolean {
  const other = m.remainder === undefined ? undefined : setting.settled.get(m.remainder.of);
  if (m.remainder === undefined || other === undefined || other === 'protected') return true;
  if (other.measurement.kind !== 'total') return true;
  const taken = totalBand(other, weightOf(other.measurement.population), other.measurement.perUnit);
  // Both widths, on one scale.
  const scale = bounds.scale * taken.scale;
  const width = (bounds.high - bounds.low) * taken.scale + (taken.high - taken.low) * bounds.scale;
  const weight = weightOf(m.remainder.population);
  return largestPairs(m.remainder.population, setting).every((pair) =>
    keepsOpen(width * m.perUnit, scale, weight, pair),
  );
}

/** A share of a known whole is a total: `fixed` bands of it are so many points of the whole wide. */
function judgedShare(m: MeasurementOf<'fact'>, { step, metric }: Claim, setting: Setting): ReturnType<Rule> {
  if (m.share === undefined || metric.release.form !== 'fixed') return step;
  return shareMayBeSaid(m.share, metric.release.points, setting) ? step : 'contributor_locatable';
}

/** True if enough people stand behind a share, and bands of so many points keep each of them open. */
export function shareMayBeSaid(
  { population, whole }: Share,
  points: number,
  setting: Omit<Setting, 'settled'>,
): boolean {
  const people = population.contributors.filter(({ weight }) => weight > 0n).length;
  if (people < setting.policy.k) return false;
  const room = (whole * BigInt(points)) / 100n;
  const weight = weightOf(population);
  return largestPairs(population, setting).every((pair) => keepsOpen(room, 1n, weight, pair));
}

function weightOf(population: Population): bigint {
  return population.contributors.reduce((sum, one) => sum + one.weight, 0n);
}

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

/** high − low + X − x₁ − x₂ ≥ 0.2·x₁, times 5 and the scale; `width` is (high − low) · scale in the weight's unit. */
function keepsOpen(width: bigint, scale: bigint, weight: bigint, { first, second }: Pair): boolean {
  return 5n * (width + scale * (weight - first - second)) >= scale * first;
}

/** Each target with the largest contributor outside it; an account with the largest other account, too. */
function largestPairs(population: Population, { oneAccount }: Pick<Setting, 'oneAccount'>): Pair[] {
  const { targets, weights } = crowdOf(population, false, oneAccount);
  const pairs = targets
    .filter((target) => target.weight > 0n)
    .map((target) => ({ first: target.weight, second: target.maxWeight }));
  const accounts = targets.slice(weights.length).map((target) => target.weight);
  const [first = 0n, second = 0n] = accounts.sort((a, b) => (a === b ? 0 : a < b ? 1 : -1));
  return second > 0n ? [...pairs, { first, second }] : pairs;
}
