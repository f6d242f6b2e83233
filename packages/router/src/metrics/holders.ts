// Who stands behind numbers about GPU time: the users whose runs held it, the namespaces whose pods did, or the GPUs' owners themselves.
import type { Facts } from '../facts.ts';
import type { Contribution, Holding, Population } from '../measurement.ts';
import type { GpuFacts } from '../telemetry/gpu-facts.ts';
import type { SampleStats, SumName } from '../telemetry/statistics/sample-stats.ts';

/** A holder of GPU time and what samples say of it. */
type HolderOf = (stats: SampleStats, holder: number) => bigint;

/** The population of Σ part / Σ weight over GPU time; `scale` brings the weight to the part's unit. */
export function holderFraction(
  facts: Facts,
  gpus: GpuFacts,
  weight: SumName,
  part: SumName,
  scale: bigint,
): Population {
  const weightOf: HolderOf = (stats, holder) => stats.sum(holder, weight) * scale;
  return populationOf(facts, gpus, weightOf, (stats, holder) => stats.sum(holder, part));
}

/** The population of energy, in millijoules. */
export function energyPopulation(facts: Facts, gpus: GpuFacts): Population {
  const amount = (of: number | undefined): bigint => BigInt(of ?? 0);
  return withRest(
    ofContributors(
      facts,
      gpus,
      gpus.energy.keys(),
      (holder) => amount(gpus.energy.get(holder)),
      () => 0n,
    ),
    { weight: amount(gpus.restEnergy), part: 0n },
  );
}

function populationOf(facts: Facts, gpus: GpuFacts, weightOf: HolderOf, partOf: HolderOf): Population {
  const { stats, rest } = gpus;
  const population = ofContributors(
    facts,
    gpus,
    Array.from({ length: stats.holders }, (_, holder) => holder),
    (holder) => weightOf(stats, holder),
    (holder) => partOf(stats, holder),
  );
  return withRest(population, { weight: weightOf(rest, 0), part: partOf(rest, 0) });
}

function ofContributors(
  { contributors }: Facts,
  gpus: GpuFacts,
  holders: Iterable<number>,
  weightOf: (holder: number) => bigint,
  partOf: (holder: number) => bigint,
): Population {
  if (isOfUsers(gpus)) return contributors.populationOf(weightOf, partOf);
  const own: Contribution[] = [];
  for (const holder of holders)
    if (weightOf(holder) > 0n) own.push({ weight: weightOf(holder), part: partOf(holder) });
  return { contributors: own, accounts: [] };
}

/** Those of whom it is not known who they are count as one. */
function withRest(population: Population, rest: Contribution): Population {
  if (rest.weight === 0n) return population;
  return { ...population, contributors: [...population.contributors, rest] };
}

function isOfUsers({ unit, isHeld }: GpuFacts): boolean {
  return unit === 'user' && isHeld;
}

/** Where a distribution stands in the statistics: its weight, and the number of its quantity. */
interface Names {
  readonly weight: SumName;
  readonly quantity: number;
}

/** What each contributor owns of a distribution, and each account's weight. */
export interface Owned {
  readonly holdings: readonly Holding[];
  readonly accountWeights: readonly bigint[];
}

/** Who owns what of each distribution, worked out once for all of its quantiles: with thousands of GPUs each time takes half a megabyte. */
export class Owners {
  readonly #facts: Facts;
  readonly #owned = new Map<Names, Owned>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** `names` is the same object each time. */
  of(gpus: GpuFacts, names: Names): Owned {
    const owned = this.#owned.get(names) ?? ownedOf(this.#facts, gpus, names);
    this.#owned.set(names, owned);
    return owned;
  }
}

/** The key of those of whom it is not known who they are. */
const REST = -1;

function ownedOf({ contributors }: Facts, gpus: GpuFacts, names: Names): Owned {
  const owners = new Map<number, { weight: bigint; min: number; max: number }>();
  const accounts = new Map<number, bigint>();
  const add = (owner: number, account: number, stats: SampleStats, holder: number): void => {
    const weight = stats.sum(holder, names.weight);
    if (weight === 0n) return;
    const known = owners.get(owner) ?? { weight: 0n, min: 1_000_000, max: 0 };
    owners.set(owner, {
      weight: known.weight + weight,
      min: Math.min(known.min, stats.low(holder, names.quantity)),
      max: Math.max(known.max, stats.high(holder, names.quantity)),
    });
    if (account >= 0) accounts.set(account, (accounts.get(account) ?? 0n) + weight);
  };
  const areUsers = isOfUsers(gpus);
  for (let holder = 0; holder < gpus.stats.holders; holder++) {
    const owner = areUsers ? contributors.user(holder) : holder;
    add(owner, areUsers ? contributors.account(holder) : -1, gpus.stats, holder);
  }
  add(REST, -1, gpus.rest, 0);
  return { holdings: [...owners.values()], accountWeights: contributors.accountWeights(accounts) };
}
