// A population as the interval rule sees it: whom somebody could try to locate, and what the others add at most.
import type { Contribution, Membership, Population } from '../measurement.ts';

/** Tells who is inside a target. */
interface Inside {
  has(contributor: number): boolean;
}

/** A contributor or an account: those whose data a band must not give away. */
export interface Target {
  readonly weight: bigint;
  readonly members: readonly Membership[];
  readonly inside: Inside;
  /** The most that one contributor outside adds to the numerator, the complement, and both together. */
  readonly maxPart: bigint;
  readonly maxRest: bigint;
  readonly maxWeight: bigint;
}

export interface PopulationView {
  readonly weight: bigint;
  readonly part: bigint;
  readonly weights: readonly bigint[];
  readonly parts: readonly bigint[];
  readonly rests: readonly bigint[];
  /** Contributors by falling part. */
  readonly byPart: readonly number[];
  /** Contributors first, then accounts, in the population's order. The whole site is in here with weight 0: no target. */
  readonly targets: readonly Target[];
}

/** Lays a population out. `complement` exchanges numerator and complement; `oneAccount`: the site has no second account. */
export function crowdOf(population: Population, complement: boolean, oneAccount: boolean): PopulationView {
  const side = ({ weight, part }: Contribution) => (complement ? weight - part : part);
  const weights = population.contributors.map(({ weight }) => weight);
  const parts = population.contributors.map(side);
  const rests = weights.map((weight, i) => weight - parts[i]!);
  const lists = { weights, parts, rests };
  const orders = { byWeight: falling(weights), byPart: falling(parts), byRest: falling(rests) };
  const weight = total(weights);
  const people = weights.map((own, contributor) =>
    targetOf([{ contributor, weight: own, part: parts[contributor]! }], own, lists, orders),
  );
  const accounts = population.accounts.map((members) => {
    const own = total(members.map((member) => member.weight));
    const sides = members.map((member) => ({ ...member, part: side(member) }));
    return targetOf(sides, oneAccount && own === weight ? 0n : own, lists, orders);
  });
  return { weight, part: total(parts), ...lists, byPart: orders.byPart, targets: [...people, ...accounts] };
}

/** True if the population has one account at most, and it holds everything. */
export function isWholeSite(population: Population): boolean {
  const weight = total(population.contributors.map((contributor) => contributor.weight));
  return population.accounts.every((account) => total(account.map((member) => member.weight)) === weight);
}

interface Lists {
  readonly weights: readonly bigint[];
  readonly parts: readonly bigint[];
  readonly rests: readonly bigint[];
}
interface Orders {
  readonly byWeight: readonly number[];
  readonly byPart: readonly number[];
  readonly byRest: readonly number[];
}

function targetOf(members: readonly Membership[], weight: bigint, lists: Lists, orders: Orders): Target {
  const inside = members.length === 1 ? new Only(members[0]!.contributor) : distinct(members);
  let maxPart = firstOutside(orders.byPart, lists.parts, inside);
  let maxRest = firstOutside(orders.byRest, lists.rests, inside);
  let maxWeight = firstOutside(orders.byWeight, lists.weights, inside);
  // Someone partly inside counts with what is outside: stricter than passing them over.
  for (const member of members) {
    const outside = outsideOf(member, lists);
    if (outside.part < 0n || outside.rest < 0n)
      throw new RangeError('An account holds more than its people.');
    if (outside.part > maxPart) maxPart = outside.part;
    if (outside.rest > maxRest) maxRest = outside.rest;
    if (outside.part + outside.rest > maxWeight) maxWeight = outside.part + outside.rest;
  }
  return { weight, members, inside, maxPart, maxRest, maxWeight };
}

/** A contributor by itself. There are thousands of them, and a set takes 200 bytes. */
class Only implements Inside {
  readonly #contributor: number;

  constructor(contributor: number) {
    this.#contributor = contributor;
  }

  has(contributor: number): boolean {
    return contributor === this.#contributor;
  }
}

function distinct(members: readonly Membership[]): Inside {
  const inside = new Set(members.map(({ contributor }) => contributor));
  if (inside.size < members.length) throw new RangeError('An account names a contributor twice.');
  return inside;
}

/** What a member has outside of the account. */
export function outsideOf(
  member: Membership,
  lists: Pick<Lists, 'parts' | 'rests'>,
): { part: bigint; rest: bigint } {
  return {
    part: lists.parts[member.contributor]! - member.part,
    rest: lists.rests[member.contributor]! - (member.weight - member.part),
  };
}

function firstOutside(order: readonly number[], values: readonly bigint[], inside: Inside): bigint {
  for (const i of order) if (!inside.has(i)) return values[i]!;
  return 0n;
}

function falling(values: readonly bigint[]): number[] {
  return values
    .map((_, i) => i)
    .sort((a, b) => (values[a]! === values[b]! ? a - b : values[a]! < values[b]! ? 1 : -1));
}

function total(values: readonly bigint[]): bigint {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum;
}
