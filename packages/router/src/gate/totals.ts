// Totals (P8): a released total, and every difference of totals that the package allows, leaves at least a
// fifth of the largest contributor's amount open to the second largest, who knows its own.
import type { Population, Share } from '../measurement.ts';
import { type Bounds, digitsBand, fixedBand, oneTwoFive } from './bands.ts';
import { OPEN_PARTS } from './policy.ts';

/** What a reader knows of a total: it lies in [low, high) ÷ scale, in the unit of the amounts. */
interface Knowledge {
  readonly low: bigint;
  readonly high: bigint;
  readonly scale: bigint;
  readonly amounts: ReadonlyMap<number, bigint>;
}

/** Numbers cut to this many digits, the finest first; after them 1-2-5, which always passes. */
const DIGITS = [3, 2] as const;

/** Totals of one unit, in the order in which they are placed. */
export class Totals {
  readonly #known: Knowledge[] = [];

  /** Returns the finest band that may be released of Σ weight ÷ perUnit. Without `digits` it is on 1-2-5. */
  place(population: Population, perUnit: bigint, first: 1 | 5, digits: boolean): Bounds {
    const amounts = amountsOf(population);
    const weight = sumOf(amounts);
    for (const count of digits ? DIGITS : []) {
      const bounds = digitsBand(weight, perUnit, count);
      const known = { ...scaled(bounds, perUnit), amounts };
      if (!this.#isOpen(known)) continue;
      this.#known.push(known);
      return bounds;
    }
    const bounds = oneTwoFive(weight, perUnit, first);
    this.#known.push({ ...scaled(bounds, perUnit), amounts });
    return bounds;
  }

  /**
   * Returns the band of a share of a whole that the reader knows; undefined where it would reveal too much.
   */
  placeShare({ population, whole }: Share, points: number): Bounds | undefined {
    const amounts = amountsOf(population);
    const bounds = fixedBand(sumOf(amounts), whole, points);
    const known = { ...scaled(bounds, whole), amounts };
    if (!this.#isOpen(known)) return undefined;
    this.#known.push(known);
    return bounds;
  }

  /** Returns true if neither the total nor its difference to any other reveals too much. */
  #isOpen(known: Knowledge): boolean {
    return keepsOpen(known) && this.#known.every((other) => keepsOpen(difference(known, other)));
  }
}

/** Returns true if a fifth of the largest amount stays open to the contributor of the second largest. */
function keepsOpen({ low, high, scale, amounts }: Knowledge): boolean {
  const falling = [...amounts.values()].sort((a, b) => (a < b ? 1 : -1));
  const [largest = 0n, second = 0n] = falling;
  const others = sumOf(amounts) - largest - second;
  return (high - low + others * scale) * OPEN_PARTS >= largest * scale;
}

function difference(a: Knowledge, b: Knowledge): Knowledge {
  const amounts = new Map(a.amounts);
  for (const [id, amount] of b.amounts) amounts.set(id, (amounts.get(id) ?? 0n) - amount);
  for (const [id, amount] of amounts) if (amount < 0n) amounts.set(id, -amount);
  return {
    low: a.low * b.scale - b.high * a.scale,
    high: a.high * b.scale - b.low * a.scale,
    scale: a.scale * b.scale,
    amounts,
  };
}

function amountsOf({ contributors }: Population): Map<number, bigint> {
  return new Map(contributors.map(({ id, weight }) => [id, weight]));
}

function sumOf(amounts: ReadonlyMap<number, bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts.values()) sum += amount;
  return sum;
}

function scaled({ low, high, scale }: Bounds, unit: bigint): Omit<Knowledge, 'amounts'> {
  return { low: low * unit, high: high * unit, scale };
}
