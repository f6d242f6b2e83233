// Quantiles of blurred values, against a slow reading of the contract's own words, in fractions.
import { cellOf, cellsOf, type Lattice, latticeOf, quantileOf } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { by, minus, plus, type Rational, ratio, times } from '../privacy/rational.ts';
import { seeded } from '../privacy/site.ts';
import { roundedByHand, THRESHOLDS, WHOLE } from './by-hand.ts';

interface Item {
  /** In millionths. */
  readonly value: number;
  readonly rounded: number;
  readonly cell: number;
  readonly weight: bigint;
}

const PERCENTS = [1, 10, 25, 50, 75, 90, 99];
const random = seeded(7);

function itemsOf(threshold: number, count: number, kind: number): Item[] {
  const lattice = latticeOf(threshold);
  const { points } = lattice;
  return Array.from({ length: count }, () => {
    const spread = Math.floor(random() * (WHOLE + 1));
    const near = Math.max(0, Math.min(WHOLE, threshold + Math.floor((random() - 0.5) * 20_000)));
    const value = [spread, near, points[Math.floor(random() * points.length)]!][kind]!;
    const die = Math.floor(random() * WHOLE);
    const rounded = roundedByHand(points, value, die);
    return {
      value,
      rounded,
      cell: cellOf(lattice, value, die),
      weight: BigInt(1 + Math.floor(random() ** -1.5)),
    };
  });
}

/** The same as the tally has it: the weight of each cell. */
function weightsOf(lattice: Lattice, items: readonly Item[]): bigint[] {
  const weights = Array.from({ length: cellsOf(lattice) }, () => 0n);
  for (const { cell, weight } of items) weights[cell]! += weight;
  return weights;
}

const sum = (items: readonly Item[]): bigint => items.reduce((all, { weight }) => all + weight, 0n);
const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;

/** The piecewise linear estimate, inverted. */
function estimated({ points, threshold }: Lattice, items: readonly Item[], percent: number): Rational {
  const all = sum(items);
  const share = (is: (item: Item) => boolean): Rational => ratio(sum(items.filter(is)), all);
  const knots = points.map((point): Rational => {
    if (point === 0) return ratio(0);
    if (point === WHOLE) return ratio(1);
    if (point === threshold) return share(({ value }) => value < threshold);
    const half = by(
      share(({ rounded }) => rounded === point),
      ratio(2),
    );
    return plus(
      share(({ rounded }) => rounded < point),
      half,
    );
  });
  const wanted = ratio(percent, 100);
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [knots[i - 1]!, knots[i]!];
    if (isLess(to, wanted)) continue;
    if (!isLess(from, wanted)) return ratio(points[i - 1]!, WHOLE);
    const step = ratio(points[i]! - points[i - 1]!, WHOLE);
    const way = by(minus(wanted, from), minus(to, from));
    return plus(ratio(points[i - 1]!, WHOLE), times(step, way));
  }
  return ratio(1);
}

/** Hundredths, half-even, by trying all. */
function hundredths({ n, d }: Rational): number {
  let best = 0n;
  const apart = (h: bigint): bigint => {
    const distance = n * 100n - h * d;
    return distance < 0n ? -distance : distance;
  };
  for (let h = 1n; h <= 100n; h++)
    if (apart(h) < apart(best) || (apart(h) === apart(best) && h % 2n === 0n)) best = h;
  return Number(best) / 100;
}

/** Nearest rank: the smallest value up to which so much of the weight lies. */
function nearest(items: readonly Item[], percent: number, of: (item: Item) => number): number {
  const all = sum(items);
  let below = 0n;
  for (const item of items.toSorted((a, b) => of(a) - of(b))) {
    below += item.weight;
    if (below * 100n >= BigInt(percent) * all) return of(item);
  }
  throw new Error('Nobody is there.');
}

const cases = Array.from({ length: 240 }, (_, i) => {
  const threshold = THRESHOLDS[i % 6]!;
  return { threshold, items: itemsOf(threshold, 1 + Math.floor(random() ** 2 * 60), Math.floor(i / 6) % 3) };
});

describe('a quantile', () => {
  it('has certain bounds: the point at nearest rank and the largest step, outward, and the exact value in them', () => {
    for (const { threshold, items } of cases) {
      const lattice = latticeOf(threshold);
      const weights = weightsOf(lattice, items);
      for (const percent of PERCENTS) {
        const { low, high } = quantileOf(lattice, weights, percent)!;
        const point = nearest(items, percent, ({ rounded }) => rounded);
        const exact = nearest(items, percent, ({ value }) => value);
        expect(low).toBe(Math.floor(Math.max(0, point - lattice.largestStep) / 100) / 10_000);
        expect(high).toBe(Math.ceil(Math.min(WHOLE, point + lattice.largestStep) / 100) / 10_000);
        expect(exact / WHOLE >= low && exact / WHOLE <= high).toBe(true);
      }
    }
  });

  it('is estimated by the inverse of the piecewise linear shares, in hundredths, half-even', () => {
    const differing: unknown[] = [];
    for (const { threshold, items } of cases) {
      const lattice = latticeOf(threshold);
      const weights = weightsOf(lattice, items);
      for (const percent of PERCENTS) {
        const said = quantileOf(lattice, weights, percent)!.value;
        const expected = hundredths(estimated(lattice, items, percent));
        if (said !== expected) differing.push({ threshold, percent, weights, said, expected });
      }
    }
    expect(differing).toEqual([]);
  });

  it('of nothing is none', () => {
    const lattice = latticeOf(600_000);
    const nothing = Array.from({ length: cellsOf(lattice) }, () => 0n);
    expect(quantileOf(lattice, nothing, 50)).toBeUndefined();
  });

  it('is the smallest where the shares are flat', () => {
    // Half at 20 points, half at 1: between 40 and 80 nobody is.
    const lattice = latticeOf(600_000);
    const weights = Array.from({ length: cellsOf(lattice) }, () => 0n);
    weights[cellOf(lattice, 200_000, 0)] = 5n;
    weights[cellOf(lattice, WHOLE, 0)] = 5n;
    expect(quantileOf(lattice, weights, 50)!.value).toBe(0.4);
  });
});
