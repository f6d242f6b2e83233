// The contributors to numbers about GPU time: users whose runs held it, namespaces whose pods did, or the
// nodes of the GPUs.
import type { Facts } from '../facts.ts';
import type { Contribution, Population } from '../measurement.ts';
import type { GpuFacts } from '../telemetry/gpu-facts.ts';
import type { SampleStats, SumName } from '../telemetry/statistics/sample-stats.ts';

/** The number for all unknown contributors. */
const UNKNOWN = -1;

/** Returns an amount of a holder of GPU time. */
type HolderOf = (stats: SampleStats, holder: number) => bigint;

/**
 * Returns the population of Σ part / Σ weight over GPU time; `scale` converts the weight to the part's unit.
 */
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

/** Returns the energy of held GPU time, in millijoules. */
export function energyOf({ energy, restEnergy }: GpuFacts): bigint {
  return [...energy.values(), restEnergy].reduce((sum, one) => sum + BigInt(one), 0n);
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
  // For nodes, holder 0 stands for all unknown hosts.
  const shift = gpus.unit === 'node' ? 1 : 0;
  for (const holder of holders)
    if (weightOf(holder) > 0n)
      own.push({ id: holder - shift, weight: weightOf(holder), part: partOf(holder) });
  return { contributors: own, people: own.length };
}

/** Adds the unknown contributors as one. */
function withRest({ contributors, people }: Population, rest: Omit<Contribution, 'id'>): Population {
  if (rest.weight === 0n) return { contributors, people };
  return { contributors: [...contributors, { id: UNKNOWN, ...rest }], people: people + 1 };
}

function isOfUsers({ unit, isHeld }: GpuFacts): boolean {
  return (unit === 'user' || unit === 'account') && isHeld;
}
