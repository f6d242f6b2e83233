// The dice of jobs: one family's lattice, and the cell of a job's value under its contributor's die. Until
// all inputs are read the calendar year of the window may be open; cells are then kept for each possible
// year.
import type { Contributors } from '../identity/contributors.ts';
import type { Dice, Family } from './dice.ts';
import type { DiceYears } from './dice-years.ts';
import { cellOf, cellsOf, type Lattice } from './lattice.ts';

/** The key, contributors and years of jobs' dice. */
export interface Throw {
  readonly key: Dice;
  readonly contributors: Contributors;
  readonly years: DiceYears;
}

const UNKNOWN = -1;
const NO_NAME = new Int32Array(4);

export class JobDice {
  readonly lattice: Lattice;
  readonly cells: number;
  readonly #throw: Throw;
  readonly #family: Family;
  /** By year and contributor; the first is for jobs without a contributor. */
  #dice: Int32Array[] = [];

  constructor(family: Family, lattice: Lattice, one: Throw) {
    this.lattice = lattice;
    this.cells = cellsOf(lattice);
    this.#family = family;
    this.#throw = one;
  }

  /** The years whose dice may count. */
  get years(): readonly number[] {
    return this.#throw.years.list;
  }

  /** Returns the cell of a value (millionths) of a job of `pair`, by the dice of year number `at`. */
  cell(at: number, pair: number, value: number): number {
    const contributor = this.#throw.contributors.contributor(pair);
    const dice = this.#dice[at] ?? this.#grown(at, contributor);
    const die = dice[contributor + 1] ?? UNKNOWN;
    return cellOf(this.lattice, value, die === UNKNOWN ? this.#thrown(at, contributor) : die);
  }

  #thrown(at: number, contributor: number): number {
    const { key, contributors } = this.#throw;
    const lanes = contributor < 0 ? NO_NAME : contributors.lanes;
    const from = contributor < 0 ? 0 : 4 * contributor;
    const die = key.die(this.years[at]!, contributors.unit, lanes, from, this.#family);
    this.#grown(at, contributor)[contributor + 1] = die;
    return die;
  }

  #grown(at: number, contributor: number): Int32Array {
    const known = this.#dice[at];
    if (known !== undefined && contributor + 1 < known.length) return known;
    const dice = new Int32Array(Math.max(64, 2 * (contributor + 2))).fill(UNKNOWN);
    dice.set(known ?? []);
    this.#dice[at] = dice;
    return dice;
  }
}
