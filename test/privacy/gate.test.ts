// The gate against an oracle that was written from PRIVACY.md and the release table alone; and P8 over all
// pairs of totals.
import type { ContributorUnit } from '@ptl/claw-router';
import { gate, METRICS, type MetricId, measured } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { difference } from './judge.ts';
import { digits, INSIDE, K, oneTwoFive, printed, TABLE } from './oracle.ts';
import { fractionOf, meanOf, populationOf, quantileOf, scoreOf, totalOf } from './populations.ts';
import { ratio } from './rational.ts';
import { seeded } from './site.ts';
import { wrongTotals } from './totals.ts';

it('says what the oracle says, and nothing else: random populations about every edge', () => {
  const random = seeded(21);
  const differences = Array.from({ length: runs(8000) }, () => difference(random));
  expect(differences.filter((one) => one !== undefined).slice(0, 5)).toEqual([]);
});

it('keeps totals and all that follows from two of them open by a fifth for whoever comes second', () => {
  const random = seeded(22);
  const wrong = Array.from({ length: runs(1500) }, () => wrongTotals(random)).flat();
  expect(wrong.slice(0, 5)).toEqual([]);
});

describe.each(Object.entries(K) as [ContributorUnit, number][])(
  'of contributors that are a %s',
  (unit, k) => {
    /** Whether a metric leaves that so many stand behind, at a site of so many. */
    const leaves = (metric: MetricId, behind: number, people: number): boolean => {
      const random = seeded(23);
      const population = populationOf(() => 0.2, behind);
      const form = TABLE[metric]!.split(' ')[0]!;
      const measurement = {
        B: () => fractionOf(metric, population, random),
        E: () => fractionOf(metric, population, random),
        Q: () => quantileOf(metric, population, random),
        T: () => totalOf(metric, population, 1n),
        N: () => totalOf(metric, population, 1n),
        S: () => scoreOf(metric, [population, population], 0.3),
        '1-2-5': () => meanOf(metric, population, 4n, 60n),
      }[form]!();
      return gate([measurement], { unit, contributors: people, usersBehind: people }).released.length === 1;
    };

    it.each(Object.keys(TABLE) as MetricId[])(`%s needs ${k} of them`, (metric) => {
      const isSaid = metric !== 'gpu_util_mean' || unit === 'node';
      // Accounts are nothing without five users.
      expect(leaves(metric, k, k)).toBe(isSaid);
      expect(leaves(metric, k - 1, k)).toBe(false);
      expect(leaves(metric, k - 1, k + 10)).toBe(false);
      expect(leaves(metric, k - 1, k - 1)).toBe(false);
      expect(leaves(metric, k + 1, k + 1)).toBe(isSaid);
    });
  },
);

it('cuts totals to three digits where a hundred people have the same', () => {
  for (const hundredths of [
    1, 50, 99, 100, 101, 157, 199, 200, 999, 1000, 12_345, 99_999, 100_000, 1_234_567,
  ]) {
    const contributors = Array.from({ length: 100 }, (_, id) => ({
      id,
      weight: BigInt(hundredths),
      part: 0n,
    }));
    const total = totalOf('total_cpu_requested', { contributors, people: 100 }, 10_000n);
    const { released } = gate([total], { unit: 'user', contributors: 100 });
    expect(released[0]!.value).toEqual(printed(digits(ratio(hundredths, 100), 3)));
  }
});

it('counts servers, where there are three of a kind', () => {
  for (const [count, isSaid] of [
    [2, false],
    [3, true],
    [4, true],
  ] as const) {
    const contributors = Array.from({ length: count }, (_, id) => ({ id, weight: 7n, part: 0n }));
    const total = totalOf('vllm_requests_running', { contributors, people: count }, 1n);
    const { released } = gate([total], { unit: 'user', contributors: 0 });
    expect(released.map(({ value }) => value)).toEqual(
      isSaid ? [printed(oneTwoFive(ratio(7 * count), 1))] : [],
    );
  }
});

it('says the share of caches that servers use in bands of twenty points, where there are three', () => {
  const cached = (parts: readonly bigint[]) => {
    const contributors = parts.map((part, id) => ({ id, weight: 100n, part }));
    const population = { contributors, people: parts.length };
    const about = { metric: 'vllm_kv_cache_utilization', source: 'inference', confidence: 'medium' } as const;
    const share = measured({ kind: 'fraction', population, ...about });
    return gate([share], { unit: 'user', contributors: 0 }).released.map(({ value }) => value);
  };
  expect(cached([10n, 90n])).toEqual([]);
  expect(cached([10n, 20n, 90n])).toEqual([{ value: 0.5, low: 0.4, high: 0.6 }]);
  expect(cached([100n, 100n, 100n])).toEqual([{ value: 0.9, low: 0.8, high: 1 }]);
});

it('says facts about hardware of any site, and of jobs where enough stand behind them', () => {
  const fact = (metric: MetricId, value: number | string, behind?: number) => {
    const more = behind === undefined ? {} : { behind };
    const one = { kind: 'fact', metric, value, ...more, source: 'slurm', confidence: 'medium' } as const;
    return gate([measured(one)], { unit: 'user', contributors: 1 }).released.map((said) => said.value);
  };
  expect(fact('gpu_hours_capacity', 24)).toEqual([{ value: 24 }]);
  expect(fact('gpu_hours_capacity', Number.NaN)).toEqual([]);
  expect(fact('scheduler_type', 'slurm', 5)).toEqual([{ value: 'slurm' }]);
  expect(fact('scheduler_type', 'slurm', 4)).toEqual([]);
});

it('knows the form of each metric', () => {
  for (const [metric, words] of Object.entries(TABLE) as [MetricId, string][]) {
    const [form, family] = words.split(' ');
    const { release } = METRICS[metric];
    expect([metric, release.form]).toEqual([metric, form]);
    if ('family' in release && form !== 'Q') expect(release.family).toBe(family);
  }
  for (const metric of INSIDE) expect(METRICS[metric].path).toEqual([]);
});
