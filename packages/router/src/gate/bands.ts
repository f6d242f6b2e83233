// The grids on which numbers are said: the ladder of fractions, 1-2-5, n digits. Exact integers until the last division.
import type { Band, OpenBand } from '../released.ts';

/** Bounds as integers: low / scale and high / scale. */
export interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
}

/** Fractions count in thousandths: one is 0.1 points. */
export const ONE = 1000n;

/** The rungs, finest first: the widths in points; the last is the pair [0,40) and [40,100]. */
export const LADDER = [0.1, 0.5, 1, 5, 10, 20, 60] as const;
const WIDTHS = [1n, 5n, 10n, 50n, 100n, 200n] as const;
const SPLIT = 400n;

/** The finest rung that is at least `points` wide. */
export function rungOf(points: number): number {
  const rung = LADDER.findIndex((width) => width >= points);
  return rung < 0 ? LADDER.length - 1 : rung;
}

/** The band of part / weight on a rung. 100 % lies in the last band. `weight` > 0, 0 ≤ `part` ≤ `weight`. */
export function fractionBand(part: bigint, weight: bigint, rung: number): Bounds {
  const floor = (part * ONE) / weight;
  const cell = floor >= ONE ? ONE - 1n : floor;
  const width = WIDTHS[rung];
  if (width === undefined)
    return cell < SPLIT ? { low: 0n, high: SPLIT, scale: ONE } : { low: SPLIT, high: ONE, scale: ONE };
  const low = cell - (cell % width);
  return { low, high: low + width, scale: ONE };
}

/** The 1-2-5 band of weight / perUnit, the first being [0, first). */
export function oneTwoFive(weight: bigint, perUnit: bigint, first: 1 | 5): Bounds {
  const value = weight / perUnit;
  if (value < BigInt(first)) return { low: 0n, high: BigInt(first), scale: 1n };
  const power = 10n ** BigInt(value.toString().length - 1);
  const lead = value / power;
  if (lead < 2n) return { low: power, high: 2n * power, scale: 1n };
  if (lead < 5n) return { low: 2n * power, high: 5n * power, scale: 1n };
  return { low: 5n * power, high: 10n * power, scale: 1n };
}

/** weight / perUnit cut to n digits, and the next step. Below 1 there are no digits to keep: [0,1). */
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

/** The band of 1 − x where `bounds` is that of x. */
export function mirrored({ low, high, scale }: Bounds): Bounds {
  return { low: scale - high, high: scale - low, scale };
}

/** The band of 1 / x where `bounds` is that of x, widened to hundredths; open at the top where x may be 0. */
export function inverted({ low, high, scale }: Bounds): Band | OpenBand {
  const from = (100n * scale) / high;
  if (low === 0n) return { low: Number(from) / 100, value: Number(from) / 100 };
  return printed({ low: from, high: (100n * scale + low - 1n) / low, scale: 100n });
}

/** The bounds as the numbers that are printed. Both divisions are of exact integers, so each is the nearest double to the decimal. */
export function printed({ low, high, scale }: Bounds): Band {
  return {
    low: Number(low) / Number(scale),
    high: Number(high) / Number(scale),
    value: Number(low + high) / Number(2n * scale),
  };
}
