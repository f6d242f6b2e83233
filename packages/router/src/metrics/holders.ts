// Who stands behind numbers about GPU time: the users whose runs held it, or all users by their GPU-hours, or its owners.

import { COLUMN } from '../accounting/tally/columns.ts';
import type { Facts } from '../facts.ts';
import type { Contribution, Holding, Population } from '../measurement.ts';
import type { GpuFacts } from '../telemetry/gpu-facts.ts';
import type { SampleStats } from '../telemetry/statistics/sample-stats.ts';

type SumName = 'weight' | 'used' | 'idle' | 'copyWeight' | 'copySum' | 'memoryWeight' | 'memorySum';

/** The population of Σ part / Σ weight over GPU time; `scale` brings the weight to the part's unit. */
export function holderFraction(
  facts: Facts,
  gpus: GpuFacts,
  weight: SumName,
  part: SumName,
  scale: bigint,
): Population {
  const { stats } = gpus;
  const weightOf = (holder: number): bigint => cell(stats, holder, weight) * scale;
  const partOf = (holder: number): bigint => cell(stats, holder, part);
  if (gpus.mode === 'held') return facts.jobs!.contributors.populationOf(weightOf, partOf);
  const own: Contribution[] = [];
  for (let holder = 0; holder < stats.holders; holder++)
    if (weightOf(holder) > 0n) own.push({ weight: weightOf(holder), part: partOf(holder) });
  if (gpus.mode === 'own') return { contributors: own, accounts: [] };
  return prorate(facts, own);
}

/** Nobody knows whose samples these are: each user counts by GPU-hours, with the site's own fraction. */
function prorate(facts: Facts, own: readonly Contribution[]): Population {
  let weight = 0n;
  let part = 0n;
  for (const c of own) {
    weight += c.weight;
    part += c.part;
  }
  // Only running jobs, say: then there is nobody to count.
  if (facts.jobs === undefined) return { contributors: [], accounts: [] };
  const { contributors, sums } = facts.jobs;
  const hours = (pair: number): bigint => sums.value(pair, COLUMN.allocatedSliceSeconds);
  return contributors.populationOf(
    (pair) => hours(pair) * weight,
    (pair) => hours(pair) * part,
  );
}

/** Where a distribution stands in the statistics. */
interface Names {
  readonly weight: SumName;
  readonly min: 'utilizationMin' | 'copyMin' | 'memoryMin';
  readonly max: 'utilizationMax' | 'copyMax' | 'memoryMax';
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

function ownedOf(facts: Facts, gpus: GpuFacts, names: Names): Owned {
  if (gpus.mode === 'unjoined') {
    // Nobody's extremes are known: everybody may own items on either side.
    const { contributors, accounts } = prorate(facts, [{ weight: 1n, part: 0n }]);
    const weights = accounts.map((members) => members.reduce((sum, m) => sum + m.weight, 0n));
    return {
      holdings: contributors.map(({ weight }) => ({ weight, min: 0, max: 1_000_000 })),
      accountWeights: facts.jobs?.contributors.accountWeights(new Map(weights.entries())) ?? [],
    };
  }
  const users = new Map<number, { weight: bigint; min: number; max: number }>();
  const accounts = new Map<number, bigint>();
  const a = gpus.stats.columns.arrays;
  for (let holder = 0; holder < gpus.stats.holders; holder++) {
    const weight = cell(gpus.stats, holder, names.weight);
    if (weight === 0n) continue;
    const row = gpus.stats.row(holder);
    const user = gpus.mode === 'held' ? facts.jobs!.contributors.user(holder) : holder;
    const account = gpus.mode === 'held' ? facts.jobs!.contributors.account(holder) : -1;
    const known = users.get(user) ?? { weight: 0n, min: 1_000_000, max: 0 };
    users.set(user, {
      weight: known.weight + weight,
      min: Math.min(known.min, a[names.min][row]! * 100),
      max: Math.max(known.max, a[names.max][row]! * 100),
    });
    if (account >= 0) accounts.set(account, (accounts.get(account) ?? 0n) + weight);
  }
  const accountWeights = facts.jobs?.contributors.accountWeights(accounts) ?? [];
  return { holdings: [...users.values()], accountWeights };
}

function cell(stats: SampleStats, holder: number, name: SumName): bigint {
  const row = stats.row(holder);
  // A column that no sample has is empty.
  return row < 0 ? 0n : BigInt(stats.columns.arrays[name][row] ?? 0);
}
