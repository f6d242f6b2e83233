// The sums of jobs by cell. A package contains nothing else of their values but exact shares.
import { ExactSums } from '../../accumulators/exact-sums.ts';
import type { JobDice } from '../../blur/job-dice.ts';
import { type Lattice, pointOf } from '../../blur/lattice.ts';

/** The sums of a cell. */
export const CELL = { jobs: 0, slices: 1, sliceSeconds: 2 } as const;
export type CellSum = keyof typeof CELL;

/** The cells of one family's lattice, and the sums of the jobs in them. */
export interface Cells {
  readonly lattice: Lattice;
  readonly sums: ExactSums;
}

/** Adds up jobs by the cells of their values, for each year whose dice may count. */
export class CellTally {
  readonly #dice: JobDice;
  readonly #byYear: ExactSums[] = [];

  constructor(dice: JobDice) {
    this.#dice = dice;
  }

  /** Adds a job of `pair` whose value is `value` millionths. */
  add(pair: number, value: number, slices: number, sliceSeconds: number): void {
    const { years } = this.#dice;
    for (let at = 0; at < years.length; at++) {
      const sums = this.#sumsOf(at);
      const cells = sums.cells(this.#dice.cell(at, pair, value));
      sums.count(cells + CELL.jobs);
      sums.add(cells + CELL.slices, slices);
      sums.add(cells + CELL.sliceSeconds, sliceSeconds);
    }
  }

  /** Adds all of `other`, which has the same dice. */
  merge(other: CellTally): void {
    other.#byYear.forEach((sums, at) => {
      this.#sumsOf(at).merge(sums);
    });
  }

  /** Returns the cells under the dice of `year`. Throws a RangeError for a year without dice. */
  of(year: number): Cells {
    const at = this.#dice.years.indexOf(year);
    if (at < 0) throw new RangeError('Cells are told for another year.');
    return { lattice: this.#dice.lattice, sums: this.#sumsOf(at) };
  }

  #sumsOf(at: number): ExactSums {
    this.#byYear[at] ??= new ExactSums(Object.keys(CELL).length);
    return this.#byYear[at];
  }
}

/** Returns the cells of several parts together; there is at least one part. */
export function united(parts: readonly Cells[]): Cells {
  const sums = new ExactSums(Object.keys(CELL).length);
  for (const part of parts) sums.merge(part.sums);
  return { lattice: parts[0]!.lattice, sums };
}

/** Returns the sum of each cell, by its number. */
export function weightsOf({ lattice, sums }: Cells, sum: CellSum): bigint[] {
  return Array.from({ length: 2 * lattice.points.length }, (_, cell) => sums.value(cell, CELL[sum]));
}

/** Returns Σ blurred value · weight over all cells, in millionths of the weight. */
export function blurredSum(cells: Cells, sum: CellSum): bigint {
  return weightsOf(cells, sum).reduce(
    (total, weight, cell) => total + weight * BigInt(pointOf(cells.lattice, cell)),
    0n,
  );
}
