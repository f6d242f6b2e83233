// The bands of totals, counts and shares of a known whole. Exact integers until the last division.
import type { Band } from '../released.ts';

/** Bounds as integers: low / scale and high / scale. */
export interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
}

/** Returns the 1-2-5 band of weight / perUnit; the first band is [0, first). */
export function oneTwoFive(weight: bigint, perUnit: bigint, first: 1 | 5): Bounds {
  const value = weight / perUnit;
  if (value < BigInt(first)) return { low: 0n, high: BigInt(first), scale: 1n };
  const power = 10n ** BigInt(value.toString().length - 1);
  const lead = value / power;
  if (lead < 2n) return { low: power, high: 2n * power, scale: 1n };
  if (lead < 5n) return { low: 2n * power, high: 5n * power, scale: 1n };
  return { low: 5n * power, high: 10n * power, scale: 1n };
}

/** Returns weight / perUnit cut to `digits` digits, and the next step. Below 1 there are no digits: [0,1). */
export function digitsBand(weight: bigint, perUnit: bigint, digits: number): Bounds {
  const value = weight / perUnit;
  if (value < 1n) return { low: 0n, high: 1n, scale: 1n };
  const places = value.toString().length - digits;
  if (places >= 0) {
    const step = 10n ** BigInt(places);
    const low = value - (value % step);
    return { low, high: low + step, scale: 1n };
  }
  const scale = 10n ** BigInt(-places);
  const low = (weight * scale) / perUnit;
  return { low, high: low + 1n, scale };
}

/** Returns the band of `points` points in which weight / whole lies; values above 1 are in the last. */
export function fixedBand(weight: bigint, whole: bigint, points: number): Bounds {
  const scale = 1000n;
  const width = BigInt(Math.round(points * 10));
  const last = scale - width;
  const at = (weight * scale) / whole;
  const low = at - (at % width);
  return { low: low > last ? last : low, high: (low > last ? last : low) + width, scale };
}

/**
 * Returns the bounds as printed. Both divisions are of exact integers, so that each is the nearest double to
 * the decimal.
 */
export function printed({ low, high, scale }: Bounds): Band {
  return {
    low: Number(low) / Number(scale),
    high: Number(high) / Number(scale),
    value: Number(low + high) / Number(2n * scale),
  };
}
