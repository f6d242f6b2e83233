// The accuracy of a blurred number: the half-width within which the exact number lies for at least 95 of 100
// keys.
import { floor, halfEven } from '../accumulators/rounding.ts';

const WHOLE = 1_000_000;
/** Half-widths come from the series 0.1 · 1.3ⁿ points, so that they reveal little about the weights. */
const FIRST_POINTS = 0.1;
const GROWTH = { numerator: 13n, denominator: 10n } as const;
const TERMS = 28;
/**
 * For all weights but the largest: 1.96 standard deviations of a rounding that is uniform over a step at
 * worst.
 */
const QUADRATIC = 0.98;
/** The part that rounding the number to 0.1 point adds. */
const ROUNDING_POINTS = 0.05;
/** Hundredths of a point in 1. */
const GRID = 10_000n;
/** Tenths of a point in 1. */
const VALUE_GRID = 1000n;

/** A half-width as a fraction of 1: numerator ÷ denominator. */
export interface HalfWidth {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The series, rising. */
export const HALF_WIDTHS: readonly HalfWidth[] = Array.from({ length: TERMS }, (_, n) => ({
  numerator: GROWTH.numerator ** BigInt(n),
  denominator: 1000n * GROWTH.denominator ** BigInt(n),
}));

/**
 * Returns the half-width for contributors of these weights, whose values are blurred by at most `step`
 * millionths.
 */
export function halfWidth(step: number, weights: readonly bigint[]): HalfWidth {
  const total = Number(weights.reduce((sum, weight) => sum + weight, 0n));
  const shares = weights.map((weight) => Number(weight) / total).sort((a, b) => b - a);
  const others = shares.slice(1).reduce((sum, share) => sum + share * share, 0);
  const reach = Math.min(1, (shares[0] ?? 1) + QUADRATIC * Math.sqrt(others));
  const points = (100 * step * reach) / WHOLE + ROUNDING_POINTS;
  let term = FIRST_POINTS;
  for (const width of HALF_WIDTHS) {
    if (term >= points) return width;
    term *= 1.3;
  }
  return HALF_WIDTHS.at(-1)!;
}

/** A blurred fraction: `value` to 0.1 point, `low` and `high` to 0.01 point. */
export interface BlurredFraction {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Returns numerator ÷ denominator (0 … 1) with the interval of `width` around it. */
export function blurredFraction(numerator: bigint, denominator: bigint, width: HalfWidth): BlurredFraction {
  const value = halfEven(numerator * VALUE_GRID, denominator);
  return { value: Number(value) / Number(VALUE_GRID), ...intervalAbout(value, width) };
}

/** Returns the interval around a value in tenths of a point, rounded outward to 0.01 point, within 0 … 1. */
export function intervalAbout(
  tenths: bigint,
  width: HalfWidth,
): { readonly low: number; readonly high: number } {
  const middle = tenths * width.denominator;
  const half = width.numerator * VALUE_GRID;
  const scale = VALUE_GRID * width.denominator;
  const low = floor((middle - half) * GRID, scale);
  const high = -floor(-(middle + half) * GRID, scale);
  return {
    low: Number(low < 0n ? 0n : low) / Number(GRID),
    high: Number(high > GRID ? GRID : high) / Number(GRID),
  };
}
