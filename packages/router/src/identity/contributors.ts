// Contributors to numbers. Users and accounts are numbered; a pair is a user's runs in one account.
import { type Identifier, IdentifierTable } from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';
import type { ExactSums } from '../accumulators/exact-sums.ts';
import { resized } from '../accumulators/resized.ts';
import type { Contribution, Population } from '../measurement.ts';

/**
 * The unit of contributors to numbers about jobs, where jobs name users. For pods it is always the namespace.
 */
export type JobUnit = 'user' | 'account';
const LANES = 4;
/** The lanes of no name. */
const NO_NAME = new Int32Array(LANES);

/** Numbers users, accounts and pairs of them. */
export class Contributors implements Dictionary {
  #unit: JobUnit | 'namespace';
  readonly #users = new IdentifierTable();
  readonly #accounts = new IdentifierTable();
  /** The lanes of the names of contributors, by their number. */
  #lanes = new Int32Array(LANES * 64);
  readonly #firstOf: number[] = [];
  readonly #nextOf: number[] = [];
  readonly #userOf: number[] = [];
  readonly #accountOf: number[] = [];
  /** The number of the user without a name, which all rows without a user share; -1 while there is none. */
  #nobody = -1;

  constructor(unit: JobUnit = 'user') {
    this.#unit = unit;
  }

  /** The unit of contributors; their dice depend on its name. */
  get unit(): JobUnit | 'namespace' {
    return this.#unit;
  }

  /** Announces pods: namespaces take the place of users. Throws an Error where users came before. */
  countNamespaces(): void {
    if (this.pairs > 0) throw new Error('Users are numbered already.');
    this.#unit = 'namespace';
  }

  /** True if any row had no user. */
  get unnamed(): boolean {
    return this.#nobody >= 0;
  }

  get pairs(): number {
    return this.#userOf.length;
  }

  /** The number of contributors. */
  get size(): number {
    return this.#unit === 'account' ? this.#accounts.size : this.#users.size;
  }

  /** Returns the number of (user, account), whose lanes are `lanes[user…]` and `lanes[account…]`. */
  pair(lanes: Int32Array, user: number, account: number): number {
    const u = this.#users.ordinalAt(lanes, user);
    if (!isPresent(lanes, user)) this.#nobody = u;
    // Rows without an account are kept apart, as account -1.
    const a = isPresent(lanes, account) ? this.#accounts.ordinalAt(lanes, account) : -1;
    if (this.#unit !== 'account') this.#keepLanes(u, lanes, user);
    else if (a >= 0) this.#keepLanes(a, lanes, account);
    return this.#claim(u, a);
  }

  #keepLanes(contributor: number, lanes: Int32Array, from: number): void {
    const to = LANES * contributor;
    if (to + LANES > this.#lanes.length) this.#lanes = resized(this.#lanes, this.#lanes.length * 2);
    for (let lane = 0; lane < LANES; lane++) this.#lanes[to + lane] = lanes[from + lane]!;
  }

  /** The lanes of all contributors' names, side by side; 0 for rows without a name. */
  get lanes(): Int32Array {
    return this.#lanes;
  }

  /** Returns the pair of the same user without an account. */
  withoutAccount(pair: number): number {
    return this.#claim(this.user(pair), -1);
  }

  /** Returns the pair without a user, in the same account. */
  withoutUser(pair: number): number {
    this.#nobody = this.#users.ordinalAt(NO_NAME, 0);
    if (this.#unit !== 'account') this.#keepLanes(this.#nobody, NO_NAME, 0);
    return this.#claim(this.#nobody, this.account(pair));
  }

  /** Returns the pair. A user has few accounts, so that its pairs are a short chain. */
  #claim(u: number, a: number): number {
    const first = u < this.#firstOf.length ? this.#firstOf[u]! : -1;
    for (let pair = first; pair >= 0; pair = this.#nextOf[pair]!)
      if (this.#accountOf[pair] === a) return pair;
    const pair = this.#userOf.length;
    this.#userOf.push(u);
    this.#accountOf.push(a);
    this.#nextOf.push(first);
    while (this.#firstOf.length <= u) this.#firstOf.push(-1);
    this.#firstOf[u] = pair;
    return pair;
  }

  /** Adds the pairs of `other`. Returns the number here of each. */
  merge(other: Contributors): Int32Array {
    const users = this.#users.merge(other.#users);
    const accounts = this.#accounts.merge(other.#accounts);
    if (other.#nobody >= 0) this.#nobody = users[other.#nobody]!;
    (this.#unit === 'account' ? accounts : users).forEach((contributor, theirs) => {
      this.#keepLanes(contributor, other.#lanes, LANES * theirs);
    });
    return Int32Array.from(other.#userOf, (user, pair) => {
      const account = other.#accountOf[pair]!;
      return this.#claim(users[user]!, account < 0 ? -1 : accounts[account]!);
    });
  }

  /** Returns true if the user of `pair` has a name. */
  isNamed(pair: number): boolean {
    return this.user(pair) !== this.#nobody;
  }

  /** Returns the number of the user of `pair`. */
  user(pair: number): number {
    return this.#userOf[pair]!;
  }

  /** Returns the numbers of the user and of the account of that name; -1 where there is none. */
  numbersOf(name: Identifier): { readonly user: number; readonly account: number } {
    return { user: this.#users.find(name), account: this.#accounts.find(name) };
  }

  /** How many users and accounts have a name. */
  get named(): { readonly user: number; readonly account: number } {
    return { user: this.#users.size - (this.unnamed ? 1 : 0), account: this.#accounts.size };
  }

  /** The number of names of users and accounts. */
  get names(): number {
    return this.#users.size + this.#accounts.size;
  }

  /** Returns the number of the account of `pair`, -1 where there is none. */
  account(pair: number): number {
    return this.#accountOf[pair]!;
  }

  /**
   * Returns the number of the contributor of `pair`; -1 for jobs without an account, where accounts
   * contribute.
   */
  contributor(pair: number): number {
    return this.#unit === 'account' ? this.account(pair) : this.user(pair);
  }

  /** Returns how many contributors have anything in `column`. */
  count(sums: ExactSums, column: number): number {
    const found = new Set<number>();
    for (let pair = 0; pair < this.pairs; pair++)
      if (sums.value(pair, column) > 0n) found.add(this.contributor(pair));
    return found.size;
  }

  /** Returns true if at least `fewest` contributors, and as many users, have `pairs`. */
  areAtLeast(fewest: number, pairs: Iterable<number>): boolean {
    const [contributors, users] = [new Set<number>(), new Set<number>()];
    for (const pair of pairs) {
      contributors.add(this.contributor(pair));
      users.add(this.user(pair));
    }
    return contributors.size >= fewest && users.size >= fewest;
  }

  /** Visits the pairs that have anything in `column`. */
  *pairsIn(sums: ExactSums, column: number): Generator<number> {
    for (let pair = 0; pair < this.pairs; pair++) if (sums.value(pair, column) > 0n) yield pair;
  }

  /** Returns how many users have anything in `column`. */
  countUsers(sums: ExactSums, column: number): number {
    const found = new Set<number>();
    for (let pair = 0; pair < this.pairs; pair++)
      if (sums.value(pair, column) > 0n) found.add(this.user(pair));
    return found.size;
  }

  /**
   * Returns the population with weights from `weight` and parts from `part` (scaled by 1/`partScale`; none
   * for totals).
   */
  population(sums: ExactSums, weight: number, part?: number, partScale = 1n): Population {
    const scale = part === undefined ? 1n : partScale;
    return this.populationOf(
      (pair) => sums.value(pair, weight) * scale,
      (pair) => (part === undefined ? 0n : sums.value(pair, part)),
    );
  }

  /**
   * Does the same where parts may exceed weights: a contributor's part is cut to its weight. `cut` counts
   * such contributors.
   */
  cutPopulation(
    weightOf: (pair: number) => bigint,
    partOf: (pair: number) => bigint,
  ): { population: Population; cut: number } {
    const { contributors, people } = this.populationOf(weightOf, partOf);
    const within = contributors.map((one) => ({ ...one, part: smaller(one.part, one.weight) }));
    return {
      population: { contributors: within, people },
      cut: contributors.filter(({ weight, part }) => part > weight).length,
    };
  }

  /** Returns the population with the given weight and part for each pair, without pairs of weight 0. */
  populationOf(weightOf: (pair: number) => bigint, partOf: (pair: number) => bigint): Population {
    const found = new Map<number, { weight: bigint; part: bigint }>();
    const people = new Set<number>();
    for (let pair = 0; pair < this.pairs; pair++) {
      const weight = weightOf(pair);
      if (weight <= 0n) continue;
      people.add(this.user(pair));
      const sum = found.get(this.contributor(pair)) ?? { weight: 0n, part: 0n };
      sum.weight += weight;
      sum.part += partOf(pair);
      found.set(this.contributor(pair), sum);
    }
    const contributors = [...found].map(([id, sum]): Contribution => ({ id, ...sum }));
    return { contributors, people: people.size };
  }
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** Returns false where all lanes are zero: there is no name. */
function isPresent(lanes: Int32Array, from: number): boolean {
  return (lanes[from]! | lanes[from + 1]! | lanes[from + 2]! | lanes[from + 3]!) !== 0;
}
