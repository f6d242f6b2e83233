// Contributors: who stands behind the numbers. Users and accounts are numbered; a pair is a user's runs in one account.
import { IdentifierTable } from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';
import type { ExactSums } from '../accumulators/exact-sums.ts';
import type { Contribution, Membership, Population } from '../measurement.ts';

/** Numbers users, accounts and pairs of them. */
export class Contributors implements Dictionary {
  readonly #users = new IdentifierTable();
  readonly #accounts = new IdentifierTable();
  readonly #firstOf: number[] = [];
  readonly #nextOf: number[] = [];
  readonly #userOf: number[] = [];
  readonly #accountOf: number[] = [];
  #named = false;
  /** The number of the user without a name; -1 while there is none. */
  #nobody = -1;

  /** True if any user was named; rows without a user are then one contributor. */
  get named(): boolean {
    return this.#named;
  }

  /** True if any row had no user. */
  get unnamed(): boolean {
    return this.#nobody >= 0;
  }

  get pairs(): number {
    return this.#userOf.length;
  }

  /** The number of (user, account), whose lanes are `lanes[user…]` and `lanes[account…]`. */
  pair(lanes: Int32Array, user: number, account: number): number {
    const u = this.#users.ordinalAt(lanes, user);
    if (isPresent(lanes, user)) this.#named = true;
    else this.#nobody = u;
    // Without an account there is no target of that kind: it is kept apart as -1.
    const a = isPresent(lanes, account) ? this.#accounts.ordinalAt(lanes, account) : -1;
    return this.#claim(u, a);
  }

  /** The pair of the same user, outside of any account. */
  withoutAccount(pair: number): number {
    return this.#claim(this.user(pair), -1);
  }

  /** People are in few accounts: their pairs are a short chain. */
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
    if (other.#named) this.#named = true;
    if (other.#nobody >= 0) this.#nobody = users[other.#nobody]!;
    return Int32Array.from(other.#userOf, (user, pair) => {
      const account = other.#accountOf[pair]!;
      return this.#claim(users[user]!, account < 0 ? -1 : accounts[account]!);
    });
  }

  /** How much is known of a pair: 2 for the name of its user, and 1 for its account. */
  known(pair: number): number {
    return (this.user(pair) === this.#nobody ? 0 : 2) + (this.account(pair) < 0 ? 0 : 1);
  }

  /** True if the user of `pair` has a name. */
  isNamed(pair: number): boolean {
    return this.user(pair) !== this.#nobody;
  }

  /** The number of the user of `pair`. */
  user(pair: number): number {
    return this.#userOf[pair]!;
  }

  /** The number of the account of `pair`, -1 where there is none. */
  account(pair: number): number {
    return this.#accountOf[pair]!;
  }

  /** The weights of accounts that are targets of their own: none where the one account is the whole site. */
  accountWeights(weights: ReadonlyMap<number, bigint>): bigint[] {
    const isWholeSite = this.#accountOf.every((account) => account === this.#accountOf[0]);
    return isWholeSite ? [] : [...weights.values()];
  }

  /** How many users have anything in `column`. */
  count(sums: ExactSums, column: number): number {
    const users = new Set<number>();
    for (let pair = 0; pair < this.pairs; pair++)
      if (sums.value(pair, column) > 0n) users.add(this.user(pair));
    return users.size;
  }

  /** The population whose weights are in `weight` and whose parts are in `part` (scaled by 1/`partScale`; none for totals). */
  population(sums: ExactSums, weight: number, part?: number, partScale = 1n): Population {
    const scale = part === undefined ? 1n : partScale;
    return this.populationOf(
      (pair) => sums.value(pair, weight) * scale,
      (pair) => (part === undefined ? 0n : sums.value(pair, part)),
    );
  }

  /** The same where parts may exceed weights: what a contributor has in all is cut to its weight. `cut` says of how many that was so. */
  cutPopulation(
    weightOf: (pair: number) => bigint,
    partOf: (pair: number) => bigint,
  ): { population: Population; cut: number } {
    const byUser = new Map<number, { weight: bigint; part: bigint }>();
    for (let pair = 0; pair < this.pairs; pair++) {
      const user = this.user(pair);
      const sum = byUser.get(user) ?? { weight: 0n, part: 0n };
      sum.weight += weightOf(pair);
      sum.part += partOf(pair);
      byUser.set(user, sum);
    }
    const { accounts } = this.populationOf(weightOf, (pair) => smaller(partOf(pair), weightOf(pair)));
    // In the order in which `populationOf` has them, by which members of accounts name them.
    const users = Array.from({ length: this.pairs }, (_, pair) => pair).filter((pair) => weightOf(pair) > 0n);
    const sums = [...new Set(users.map((pair) => this.user(pair)))].map((user) => byUser.get(user)!);
    const contributors = sums.map(({ weight, part }) => ({ weight, part: smaller(part, weight) }));
    return {
      population: { contributors, accounts },
      cut: sums.filter(({ weight, part }) => part > weight).length,
    };
  }

  /** The population with the given weight and part for each pair; pairs of weight 0 are not in it. */
  populationOf(weightOf: (pair: number) => bigint, partOf: (pair: number) => bigint): Population {
    const indexOfUser = new Map<number, number>();
    const contributors: { weight: bigint; part: bigint }[] = [];
    const accounts = new Map<number, Membership[]>();
    for (let pair = 0; pair < this.pairs; pair++) {
      const contribution: Contribution = { weight: weightOf(pair), part: partOf(pair) };
      if (contribution.weight <= 0n) continue;
      const user = this.user(pair);
      let contributor = indexOfUser.get(user);
      if (contributor === undefined) {
        contributor = contributors.length;
        indexOfUser.set(user, contributor);
        contributors.push({ weight: 0n, part: 0n });
      }
      const sum = contributors[contributor]!;
      sum.weight += contribution.weight;
      sum.part += contribution.part;
      const account = this.account(pair);
      if (account < 0) continue;
      const members = accounts.get(account);
      if (members === undefined) accounts.set(account, [{ contributor, ...contribution }]);
      else members.push({ contributor, ...contribution });
    }
    return { contributors, accounts: [...accounts.values()] };
  }
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

/** All lanes are zero where no name is there. */
function isPresent(lanes: Int32Array, from: number): boolean {
  return (lanes[from]! | lanes[from + 1]! | lanes[from + 2]! | lanes[from + 3]!) !== 0;
}
