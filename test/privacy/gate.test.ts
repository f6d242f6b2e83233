// The gate by example: profiles, edges of k, forms, what follows the rate, and what never leaves.
import {
  gate,
  type Measurement,
  type MetricId,
  measured,
  type Population,
  policyFor,
  REASONS,
  type Unmeasured,
} from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { alike, fact, outcome, user } from './outcome.ts';
import { fractionOf, measurementsOf, populations, rankOf, seeded, site, totalOf } from './site.ts';

test.each([
  ['user', [0, 4, 5, 9, 10, 49, 50, 199, 200], 'none none tiny tiny small small medium medium standard'],
  ['namespace', [2, 3, 500], 'none small small'],
  ['node', [3, 4, 500], 'none small small'],
] as const)('profiles by %s', (unit, counts, profiles) => {
  expect(counts.map((contributors) => policyFor({ unit, contributors }).profile).join(' ')).toBe(profiles);
});

test('a count of people that is not a number closes the gate', () => {
  expect(policyFor(user(Number.NaN), false)).toMatchObject({ profile: 'none', open: false });
});

test('k: 5 users, 3 namespaces, 4 nodes, 10 users from 50 on', () => {
  const rate = (n: number) => fractionOf('job_failure_rate', alike(n));
  for (const [people, k] of [
    [user(10), 5],
    [user(50), 10],
    [{ unit: 'namespace', contributors: 3 }, 3],
    [{ unit: 'node', contributors: 4 }, 4],
  ] as const) {
    expect(outcome(rate(k - 1), people)).toBe('too_few_contributors');
    expect(outcome(rate(k), people)).toHaveProperty('low');
  }
});

test('contributors without weight do not count', () => {
  const population = { contributors: [...alike(4).contributors, { weight: 0n, part: 0n }], accounts: [] };
  const measurement = { ...fractionOf('job_failure_rate', alike(5)), population } as Measurement;
  expect(outcome(measurement, user(10))).toBe('too_few_contributors');
});

test('below the least profile nothing about use leaves, and hardware does', () => {
  const { released, withheld, parameters } = gate(
    [
      ...measurementsOf(site(seeded(1), { users: 4 })),
      fact('gpu_hours_capacity', 720),
      fact('allocation_rate', 0.5),
    ],
    user(4),
  );
  expect(released.map(({ metric, value: saying }) => [metric, saying])).toEqual([
    ['gpu_hours_capacity', { value: 720 }],
  ]);
  expect(new Set(withheld.map(({ because }) => because))).toEqual(new Set(['site_too_small']));
  expect(parameters).toEqual({});
});

test('--allow-small says bands of 20 points and 1-2-5, and no score and no quantile', () => {
  const { released, withheld, parameters } = gate(measurementsOf(site(seeded(1), { users: 3 })), user(3), {
    allowSmall: true,
  });
  for (const { metric, value: saying } of released)
    if (/rate|_pct|score|fraction/.test(metric) && 'high' in saying)
      expect(saying.high - saying.low).toBeGreaterThanOrEqual(0.2 - 1e-9);
  expect(released.map(({ metric }) => metric)).toContain('gpu_efficiency_rate');
  expect(withheld.map(({ metric }) => metric)).toEqual(
    expect.arrayContaining(['scheduling_pressure_ratio', 'gpu_util_p50']),
  );
  expect(parameters).toEqual({ finest_rung: 20, totals: '1-2-5', allow_small: true });
});

test('parameters are those of the profile', () => {
  expect(gate([], user(7)).parameters).toEqual({ k: 5, finest_rung: 20, totals: '1-2-5' });
  expect(gate([], user(70)).parameters).toEqual({
    k: 10,
    finest_rung: 0.5,
    totals: '3_digits',
    quantiles: '10-90',
  });
});

test('an account that is all of one population, but not of the site, is a target there', () => {
  const of = (members: number): Population => {
    const { contributors } = alike(200, 10_000n, 3005n);
    const list = contributors.slice(0, members).map((c, contributor) => ({ contributor, ...c }));
    return { contributors, accounts: [list] };
  };
  const rate = fractionOf('gpu_efficiency_rate', of(200));
  const low = (all: Measurement[]) => {
    const said = gate(all, user(200)).released.find(({ metric }) => metric === 'gpu_efficiency_rate')!.value;
    return 'high' in said ? said.high - said.low : 0;
  };
  expect(low([rate])).toBeCloseTo(0.001);
  expect(low([rate, fractionOf('job_failure_rate', of(100))])).toBeCloseTo(0.2);
});

test('metrics placed together must stem from the same people', () => {
  const { withheld } = gate(
    [fractionOf('gpu_efficiency_rate', alike(20)), fractionOf('gpu_efficiency_score', alike(19))],
    user(20),
  );
  expect(withheld).toEqual([
    { metric: 'gpu_efficiency_score', reason: 'protected', because: 'people_unmatched' },
  ]);
});

test('people without hours stand in the list, so that the rate and the score can be placed together', () => {
  const idle = { contributors: [{ weight: 0n, part: 0n }, ...alike(19).contributors], accounts: [] };
  const both = [fractionOf('gpu_efficiency_rate', idle), fractionOf('gpu_efficiency_score', alike(20))];
  expect(gate(both, user(20)).released).toHaveLength(2);
});

test('samples that could not be joined to runs are said no finer than 5 points', () => {
  const s = site(seeded(2), { users: 300 });
  const median = rankOf('gpu_util_p50', 50, s);
  const rate = fractionOf('gpu_efficiency_rate', alike(300, 10_000n, 3005n));
  const cell = (m: Measurement) =>
    gate([rate, m], user(300)).released.flatMap(({ metric, value: saying }) =>
      metric === 'gpu_util_p50' && 'high' in saying ? [saying.high - saying.low] : [],
    )[0];
  expect(cell(median)).toBeCloseTo(0.01);
  expect(cell({ ...median, unjoined: true } as Measurement)).toBeCloseTo(0.05);
});

test('where the rate is protected, nothing that follows it is said; where it was never measured, 5 points are', () => {
  // One user without any work holds 60 % of the hours: just at the edge of 40 % no band leaves the others open.
  const dominated: Population = {
    contributors: [{ weight: 600n, part: 0n }, ...alike(10, 40n, 40n).contributors],
    accounts: [],
  };
  const idle = fractionOf('gpu_memory_capacity_pct', alike(200));
  const energy = totalOf('energy_kwh', alike(200, 100n, 0n));
  const held = gate([idle, energy, fractionOf('gpu_efficiency_rate', dominated)], user(200));
  expect(held.withheld.map(({ because }) => because)).toContain('rate_protected');
  expect(held.released.map(({ value: saying }) => saying)).toEqual([
    { low: 20_000, high: 50_000, value: 35_000 },
  ]);
  expect(outcome(idle, user(200))).toEqual({ low: 0.5, high: 0.55, value: 0.525 });
});

test('what was measured twice is not said at all', () => {
  const twice = fractionOf('job_failure_rate', alike(20));
  expect(gate([twice, twice], user(20))).toMatchObject({
    released: [],
    withheld: [{ because: 'said_twice' }],
  });
});

test('local and derived metrics are in neither list; a reason for nothing passes through', () => {
  const local = measured({
    kind: 'local',
    metric: 'queue_wait_hours_p50',
    source: 'slurm',
    confidence: 'medium',
    value: 2,
  });
  const derived = totalOf('gpu_hours_used', alike(20));
  const absent: Unmeasured = {
    kind: 'unmeasured',
    metric: 'energy_kwh',
    reason: 'no_source',
    because: 'no_telemetry',
  };
  expect(gate([local, derived, absent], user(20))).toMatchObject({
    released: [],
    withheld: [{ metric: 'energy_kwh', reason: 'no_source', because: 'no_telemetry' }],
  });
});

test('a measurement in a foreign form stays', () => {
  expect(outcome(totalOf('gpu_efficiency_rate', alike(20)), user(20))).toBe('form_mismatch');
  expect(outcome(totalOf('made_up' as MetricId, alike(20)), user(20))).toBe('not_in_contract');
  expect(Object.keys(REASONS)).toContain('not_in_contract');
});

test('servers are counted for numbers about servers, whatever the people', () => {
  const running = (n: number) => totalOf('vllm_requests_running', alike(n, 4n, 0n));
  expect(outcome(running(2), user(0))).toBe('too_few_contributors');
  expect(outcome(running(3), user(0))).toEqual({ low: 10, high: 20, value: 15 });
});

test('an account that holds more than its people fails closed', () => {
  const population: Population = {
    contributors: alike(20).contributors,
    accounts: [[{ contributor: 0, weight: 1000n, part: 0n }]],
  };
  expect(outcome(fractionOf('job_failure_rate', population), user(20))).toBe('rule_failed');
});

test('two runs over the same measurements say the same, in the order given', () => {
  const s = site(seeded(3), { users: 60, accounts: 'overlapping' });
  const once = gate(measurementsOf(s), user(60));
  expect(gate(measurementsOf(s), user(60))).toEqual(once);
  const reversed = gate(measurementsOf(s).reverse(), user(60));
  expect(reversed.released.map((r) => r.metric)).toEqual(once.released.map((r) => r.metric).reverse());
  expect(new Set(reversed.released)).toEqual(new Set(once.released));
  expect(populations.rate(s).contributors).toHaveLength(60);
});
