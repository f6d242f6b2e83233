// Lattices and cells, against the contract's own words: every whole point under many dice, and the widths
// that a die leaves.
import { cellOf, cellsOf, isBelow, latticeOf, pointOf, workloads } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { cellByHand, pointsByHand, THRESHOLDS, WHOLE } from './by-hand.ts';
import { hulls } from './hulls.ts';

const ALL = [undefined, ...THRESHOLDS];
const STEP = 200_000;

const cell = (threshold: number | undefined, x: number, die: number): string => {
  const lattice = latticeOf(threshold);
  const found = cellOf(lattice, x, die);
  return `${pointOf(lattice, found)}${isBelow(found) ? 'b' : ''}`;
};

describe('a lattice', () => {
  it('has the points of the contract', () => {
    const points = (threshold?: number) => latticeOf(threshold).points;
    expect(points()).toEqual([0, 200_000, 400_000, 600_000, 800_000, WHOLE]);
    expect(points(600_000)).toEqual([0, 200_000, 400_000, 600_000, 800_000, WHOLE]);
    expect(points(550_000)).toEqual([0, 275_000, 550_000, 775_000, WHOLE]);
    expect(points(500_000)).toEqual([0, 250_000, 500_000, 750_000, WHOLE]);
    expect(points(450_000)).toEqual([0, 225_000, 450_000, 725_000, WHOLE]);
    expect(points(350_000)).toEqual([0, 350_000, 566_666, 783_333, WHOLE]);
    expect(points(300_000)).toEqual([0, 300_000, 533_333, 766_666, WHOLE]);
    const known = Object.values(workloads).map((threshold) => Math.round(threshold * WHOLE));
    expect([...new Set(known)].sort((a, b) => a - b)).toEqual(THRESHOLDS);
  });

  it('of any threshold leaves 20 points between neighbours, and says its steps', () => {
    for (let threshold = STEP; threshold <= WHOLE - STEP; threshold += 1237) {
      const { points, largestStep, firstStep } = latticeOf(threshold);
      expect(points).toEqual(pointsByHand(threshold));
      const steps = points.slice(1).map((point, i) => point - points[i]!);
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(STEP);
      expect(points).toContain(threshold);
      expect([largestStep, firstStep]).toEqual([Math.max(...steps), steps[0]]);
      expect(cellsOf(latticeOf(threshold))).toBe(2 * points.length);
    }
  });
});

describe('a cell', () => {
  it('is the rounded value, and whether it lies below the threshold: every whole point', () => {
    const differing: unknown[] = [];
    let tried = 0;
    for (const threshold of ALL)
      for (let point = 0; point <= 100; point++)
        for (let die = 0; die < WHOLE; die += 9973) {
          const x = point * 10_000;
          if (cell(threshold, x, die) !== cellByHand(threshold, x, die)) differing.push([threshold, x, die]);
          tried++;
        }
    expect(differing).toEqual([]);
    expect(tried).toBe(7 * 101 * 101);
  });

  it('and every millionth about lattice points, thresholds and borders, under any die', () => {
    const random = seeded(2);
    const differing: unknown[] = [];
    for (const threshold of ALL)
      for (let i = 0; i < 400; i++) {
        const points = pointsByHand(threshold);
        const at = Math.floor(random() * points.length);
        const die = [0, 1, WHOLE - 1, Math.floor(random() * WHOLE)][i % 4]!;
        const step = at + 1 < points.length ? points[at + 1]! - points[at]! : 0;
        const border = Math.ceil(points[at]! + step * (1 - die / WHOLE));
        for (const near of [points[at]!, border, Math.floor(random() * WHOLE)])
          for (const x of [near - 1, near, near + 1])
            if (x >= 0 && x <= WHOLE && cell(threshold, x, die) !== cellByHand(threshold, x, die))
              differing.push([threshold, x, die]);
      }
    expect(differing).toEqual([]);
  });

  it('is a whole step for one die, the outer two and the two at the threshold together one', () => {
    const random = seeded(3);
    for (const threshold of ALL)
      for (let i = 0; i < 40; i++) {
        const widths = widthsOf(threshold, Math.floor(random() * WHOLE));
        const { points, largestStep } = latticeOf(threshold);
        const width = (key: string): number => widths.get(key) ?? 0;
        // Of whole millionths, 0 and 1 included: one more than the line is long.
        expect([...widths.values()].reduce((sum, one) => sum + one, 0)).toBe(WHOLE + 1);
        for (const point of points.slice(1, -1)) {
          const together = width(`${point}`) + width(`${point}b`);
          expect(together).toBeGreaterThanOrEqual(STEP - 1);
          expect(together).toBeLessThanOrEqual(largestStep + 1);
        }
        const last = threshold === undefined ? '' : 'b';
        const outer = width(`0${last}`) + width(`${WHOLE}`);
        expect(outer).toBeGreaterThanOrEqual(STEP - 1);
        expect(outer).toBeLessThanOrEqual(largestStep + 2);
      }
  });

  it('leaves 20 points over the dice of each job, and of each mean of up to three', () => {
    for (const threshold of THRESHOLDS) {
      // Whole points, two grid steps less.
      for (const hull of hulls(threshold, { dice: 97, weights: 3, seed: threshold }))
        expect(hull.high - hull.low).toBeGreaterThanOrEqual(18 - 1e-9);
    }
  });

  it('is unbiased over the dice: exactly for steps of 20 and 25 points, else by less than half a millionth', () => {
    const random = seeded(4);
    for (const threshold of ALL)
      for (let i = 0; i < 400; i++) {
        const x = i <= 100 ? i * 10_000 : Math.floor(random() * WHOLE);
        const { points } = latticeOf(threshold);
        const up = dieFrom(threshold, x);
        const low = points.findLast((point) => point <= x)!;
        const high = points.find((point) => point > x) ?? low;
        // Σ over the million dice.
        const sum = BigInt(low) * BigInt(up) + BigInt(high) * BigInt(WHOLE - up);
        const short = BigInt(x) * BigInt(WHOLE) - sum;
        if ([STEP, 250_000].includes(high - low) || high === low) expect(short).toBe(0n);
        expect(short >= 0n && short < 500_000n).toBe(true);
      }
  });
});

/** The first die that rounds `x` up; a million where none does. */
function dieFrom(threshold: number | undefined, x: number): number {
  const lattice = latticeOf(threshold);
  const low = lattice.points.findLast((point) => point <= x)!;
  let [from, to] = [0, WHOLE];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (pointOf(lattice, cellOf(lattice, x, middle)) > low) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** How many millionths each cell of a die holds: cells are runs, whose ends are found by halving. */
function widthsOf(threshold: number | undefined, die: number): Map<string, number> {
  const widths = new Map<string, number>();
  for (let from = 0; from <= WHOLE; ) {
    const key = cell(threshold, from, die);
    // No cell is wider than two steps: 70 points are a bound.
    let [inside, outside] = [from, Math.min(WHOLE + 1, from + 700_000)];
    while (outside - inside > 1) {
      const middle = (inside + outside) >> 1;
      if (cell(threshold, middle, die) === key) inside = middle;
      else outside = middle;
    }
    widths.set(key, outside - from);
    from = outside;
  }
  return widths;
}
