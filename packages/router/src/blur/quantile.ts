// Quantiles of blurred values: certain bounds, and an estimate between them.
import { floor, halfEven } from '../accumulators/rounding.ts';
import { isBelow, type Lattice } from './lattice.ts';

const WHOLE = 1_000_000n;
/** Estimates are in hundredths, bounds in ten-thousandths. */
const VALUE_GRID = 100n;
const BOUND_GRID = 10_000n;

/** A quantile: `value` is an estimate, and the exact one certainly lies in [low, high]. */
export interface BlurredQuantile {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Returns the quantile `percent` of values with `weights` by cell; undefined where the weight is 0. */
export function quantileOf(
  lattice: Lattice,
  weights: readonly bigint[],
  percent: number,
): BlurredQuantile | undefined {
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) return undefined;
  const wanted = BigInt(percent) * all;
  const { points, largestStep } = lattice;
  const at = points.findIndex((_, i) => 100n * upTo(weights, i + 1) >= wanted);
  const step = BigInt(largestStep);
  const point = BigInt(points[at]!);
  const low = point < step ? 0n : point - step;
  const high = point + step > WHOLE ? WHOLE : point + step;
  return {
    value: Number(estimate(lattice, weights, wanted)) / Number(VALUE_GRID),
    low: Number(floor(low * BOUND_GRID, WHOLE)) / Number(BOUND_GRID),
    high: Number(-floor(-high * BOUND_GRID, WHOLE)) / Number(BOUND_GRID),
  };
}

/** Returns the weight of the values at the first `count` points. */
function upTo(weights: readonly bigint[], count: number): bigint {
  return weights.slice(0, 2 * count).reduce((sum, weight) => sum + weight, 0n);
}

/**
 * Returns an estimate of twice the weight below point `at`: half of the values rounded to it come from below.
 * For the threshold it is exact.
 */
function twiceBelow({ points, threshold }: Lattice, weights: readonly bigint[], at: number): bigint {
  if (at === 0) return 0n;
  if (at === points.length - 1) return 2n * upTo(weights, points.length);
  if (points[at] === threshold)
    return 2n * weights.reduce((sum, weight, cell) => (isBelow(cell) ? sum + weight : sum), 0n);
  return upTo(weights, at) + upTo(weights, at + 1);
}

/**
 * Returns the smallest value, in hundredths, below which `wanted` hundredths of the weight lie; linear
 * between points.
 */
function estimate(lattice: Lattice, weights: readonly bigint[], wanted: bigint): bigint {
  const { points } = lattice;
  const goal = 2n * wanted;
  for (let at = 0; at + 1 < points.length; at++) {
    const from = 100n * twiceBelow(lattice, weights, at);
    const to = 100n * twiceBelow(lattice, weights, at + 1);
    if (to < goal) continue;
    const start = BigInt(points[at]!);
    if (from >= goal) return halfEven(start * VALUE_GRID, WHOLE);
    const step = BigInt(points[at + 1]!) - start;
    // start + step · (goal − from) ÷ (to − from) as one fraction, rounded once.
    return halfEven((start * (to - from) + step * (goal - from)) * VALUE_GRID, (to - from) * WHOLE);
  }
  return VALUE_GRID;
}
