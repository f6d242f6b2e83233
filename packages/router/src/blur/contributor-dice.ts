// The dice of contributors: blurs one fraction of each, on the lattice of its family.

import { halfEven } from '../accumulators/rounding.ts';
import type { Blurred, Contribution, Population } from '../measurement.ts';
import type { ContributorUnit, Dice, Family } from './dice.ts';
import { cellOf, type Lattice, latticeOf, pointOf } from './lattice.ts';

const MILLION = 1_000_000n;
const NO_NAME = new Int32Array(4);
/** Families with one fraction for each contributor have no threshold. */
const LATTICE = latticeOf();

/** The dice of contributors of one unit, in the year in which the window starts. */
export class ContributorDice {
  readonly #key: Dice;
  readonly #year: number;
  readonly #unit: ContributorUnit;
  readonly #lanesOf: (contributor: number) => Int32Array;

  /** `lanesOf` returns the four lanes of a contributor's name. */
  constructor(key: Dice, year: number, unit: ContributorUnit, lanesOf: (contributor: number) => Int32Array) {
    this.#key = key;
    this.#year = year;
    this.#unit = unit;
    this.#lanesOf = lanesOf;
  }

  /** Returns Σ weight · blurred (part ÷ weight) over Σ weight; fractions above 1 count as 1. */
  blur({ contributors }: Population, family: Family, lattice: Lattice = LATTICE): Blurred {
    let [part, weight] = [0n, 0n];
    for (const one of contributors) {
      if (one.weight === 0n) continue;
      part += one.weight * BigInt(this.blurred(one, family, lattice));
      weight += one.weight * MILLION;
    }
    return { part, weight, step: lattice.largestStep };
  }

  /** Returns the blurred fraction of one contributor, in millionths. */
  blurred({ id, weight, part }: Contribution, family: Family, lattice: Lattice = LATTICE): number {
    const millionths = halfEven(part * MILLION, weight);
    const value = Number(millionths > MILLION ? MILLION : millionths);
    return pointOf(lattice, cellOf(lattice, value, this.#die(id, family)));
  }

  #die(contributor: number, family: Family): number {
    const lanes = contributor < 0 ? NO_NAME : this.#lanesOf(contributor);
    return this.#key.die(this.#year, this.#unit, lanes, 0, family);
  }
}
