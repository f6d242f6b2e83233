// Populations of chance, and the measurements that stand on them.
import {
  cellsOf,
  latticeOf,
  type Measurement,
  type MetricId,
  measured,
  type Population,
} from '@ptl/claw-router/internal';
import type { Random } from './site.ts';

export const STEP = { util: 200_000, low_util_share: 1_000_000 } as const;
const LATTICE = latticeOf(600_000);

/** So many contributors, some of them with nothing; weights from equal to one or two that have nearly all. */
export function populationOf(random: Random, count: number, ids = 0): Population {
  const kind = Math.floor(random() * 4);
  const contributors = Array.from({ length: count }, (_, i) => {
    const equal = 1000n;
    const spread = BigInt(1 + Math.floor(random() ** -1.2 * 50));
    const large = i < kind - 1 ? BigInt(Math.floor(10 ** (2 + random() * 4))) : 1n;
    const weight = (random() < 0.3 ? equal : spread) * large;
    return { id: ids + i, weight, part: BigInt(Math.floor(random() * Number(weight + 1n))) };
  });
  return { contributors, people: count };
}

const BASE = { source: 'slurm', confidence: 'medium' } as const;

export const fractionOf = (metric: MetricId, population: Population, random: Random): Measurement => {
  const weight = population.contributors.reduce((sum, one) => sum + one.weight, 0n);
  const part = [0n, weight, BigInt(Math.floor(random() * Number(weight)))][Math.floor(random() * 3)]!;
  const step = metric === 'low_util_share' ? STEP.low_util_share : STEP.util;
  const blurred = { part: part * 1_000_000n, weight: weight * 1_000_000n, step };
  return measured({ kind: 'fraction', metric, population, blurred, ...BASE });
};

export const totalOf = (metric: MetricId, population: Population, perUnit: bigint): Measurement =>
  measured({
    kind: 'total',
    metric,
    population: { ...population, contributors: whole(population) },
    perUnit,
    ...BASE,
  });

export const meanOf = (
  metric: MetricId,
  population: Population,
  count: bigint,
  perUnit: bigint,
): Measurement => measured({ kind: 'mean', metric, population, count, perUnit, ...BASE });

export const scoreOf = (metric: MetricId, populations: readonly Population[], value: number): Measurement =>
  measured({ kind: 'score', metric, populations, value, ...BASE });

export const quantileOf = (metric: MetricId, population: Population, random: Random): Measurement => {
  const weights = Array.from({ length: cellsOf(LATTICE) }, () => BigInt(Math.floor(random() * 9)));
  weights[0]!++;
  const cells = { lattice: LATTICE, weights };
  return measured({ kind: 'quantile', metric, percent: 50, value: 123_456, population, cells, ...BASE });
};

/** Of totals nothing is a part. */
function whole({ contributors }: Population): Population['contributors'] {
  return contributors.map(({ id, weight }) => ({ id, weight, part: 0n }));
}
