// The lattice of blurred values, and the cell of a value: the lattice point to which the contributor's die
// rounds it, and whether it lies below the threshold. All numbers are millionths.

const WHOLE = 1_000_000;
/** Below this share a time limit is half unused: the threshold of walltime. */
export const WALLTIME_THRESHOLD = 500_000;
/** Neighbouring points lie at least 20 points apart, which is what a die hides. */
const NARROWEST = 200_000;

/** The points of a lattice, rising from 0 to 1,000,000; the threshold, if any, is one of them. */
export interface Lattice {
  readonly points: readonly number[];
  /** -Infinity without a threshold: then no value lies below it. */
  readonly threshold: number;
  /** The largest distance between two neighbours. */
  readonly largestStep: number;
  /** The smallest point above 0. */
  readonly firstStep: number;
}

/**
 * Returns the lattice through 0, `threshold` and 1, with as many equal steps between them as keep 20 points
 * each.
 */
export function latticeOf(threshold?: number): Lattice {
  const points =
    threshold === undefined ? steps(0, WHOLE) : [...steps(0, threshold), ...steps(threshold, WHOLE).slice(1)];
  const distances = points.slice(1).map((point, i) => point - points[i]!);
  return {
    points,
    threshold: threshold ?? Number.NEGATIVE_INFINITY,
    largestStep: Math.max(...distances),
    firstStep: points[1]!,
  };
}

/** Returns equal steps from `from` to `to`, rounded down. */
function steps(from: number, to: number): number[] {
  const count = Math.max(1, Math.floor((to - from) / NARROWEST));
  return Array.from({ length: count + 1 }, (_, i) => from + Math.floor((i * (to - from)) / count));
}

/** Returns the number of cells: two for each point, below the threshold and not. */
export function cellsOf({ points }: Lattice): number {
  return 2 * points.length;
}

/** Returns the number of the cell of `value` (0 … 1,000,000) under `die` (0 … 999,999). */
export function cellOf({ points, threshold }: Lattice, value: number, die: number): number {
  let at = points.length - 1;
  while (points[at]! > value) at--;
  if (at < points.length - 1) {
    const step = points[at + 1]! - points[at]!;
    if ((value - points[at]!) * WHOLE + die * step >= step * WHOLE) at++;
  }
  return 2 * at + (value < threshold ? 1 : 0);
}

/** Returns the blurred value of a cell, in millionths. */
export function pointOf({ points }: Lattice, cell: number): number {
  return points[cell >> 1]!;
}

/** Returns true for cells of values below the threshold. */
export function isBelow(cell: number): boolean {
  return cell % 2 === 1;
}
