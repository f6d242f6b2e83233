// What the cells of one person's jobs leave open to somebody who does not know the die: of each combination
// of cells the range of the weighted mean over all dice, on the grid of whole points.
import { cellOf, latticeOf } from '@ptl/claw-router/internal';
import { seeded } from '../privacy/site.ts';
import { WHOLE } from './by-hand.ts';

export interface Hull {
  readonly low: number;
  readonly high: number;
}

interface Sizes {
  /** How many dice of the million are tried. */
  readonly dice: number;
  /** How many weightings of three jobs, each with those of one and two jobs that they hold. */
  readonly weights: number;
  readonly seed: number;
}

const POINTS = Array.from({ length: 101 }, (_, i) => i);

/** The hulls of all combinations of cells that can be. */
export function hulls(threshold: number, { dice, weights, seed }: Sizes): Hull[] {
  const random = seeded(seed);
  const ranges = Array.from({ length: dice }, (_, i) =>
    rangesOf(threshold, Math.floor((i * (WHOLE - 1)) / (dice - 1))),
  );
  const cells = 2 * latticeOf(threshold).points.length;
  const found: Hull[] = [];
  for (let n = 0; n < weights; n++) {
    const [a, b, c] = [random() + 0.01, random() + 0.01, random() + 0.01];
    for (const shares of [[1], [a, b], [a, b, c]]) found.push(...hullsOf(ranges, cells, shares));
  }
  return found;
}

/** For each cell of a die the whole points in it, the first and the last. */
function rangesOf(threshold: number, die: number): (Hull | undefined)[] {
  const lattice = latticeOf(threshold);
  const ranges: (Hull | undefined)[] = [];
  for (const point of POINTS) {
    const cell = cellOf(lattice, point * 10_000, die);
    ranges[cell] = { low: ranges[cell]?.low ?? point, high: point };
  }
  return ranges;
}

function hullsOf(ranges: readonly (Hull | undefined)[][], cells: number, weights: readonly number[]): Hull[] {
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const size = cells ** weights.length;
  const low = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  for (const of of ranges) {
    const present = of.flatMap((range, cell) => (range === undefined ? [] : [{ cell, range }]));
    const visit = (at: number, index: number, from: number, to: number): void => {
      if (at === weights.length) {
        low[index] = Math.min(low[index]!, from);
        high[index] = Math.max(high[index]!, to);
        return;
      }
      const share = weights[at]! / whole;
      for (const { cell, range } of present)
        visit(at + 1, index * cells + cell, from + share * range.low, to + share * range.high);
    };
    visit(0, 0, 0, 0);
  }
  return Array.from(low, (from, i) => ({ low: from, high: high[i]! })).filter(({ high: to }) => to >= 0);
}
