// The corners of the gate: units other than users, one user alone, what is measured twice, malformed accounts.
import { gate, type Measurement, type Population, type Unmeasured } from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { alike, outcome, user } from './outcome.ts';
import { fractionOf, rankOf, seeded, site } from './site.ts';

test('one user alone: what two metrics say of it together is checked, too', () => {
  const one = (part: bigint): Population => ({ contributors: [{ weight: 100n, part }], accounts: [] });
  const both = [fractionOf('gpu_efficiency_rate', one(10n)), fractionOf('gpu_efficiency_score', one(90n))];
  const { released, withheld } = gate(both, user(1), { allowSmall: true });
  expect(released.map(({ value: saying }) => saying)).toEqual([{ low: 0, high: 0.2, value: 0.1 }]);
  expect(withheld).toMatchObject([{ metric: 'gpu_efficiency_score', because: 'contributor_locatable' }]);
});

test.each(['namespace', 'node'] as const)('by %s, nothing is finer than 5 points', (unit) => {
  expect(outcome(fractionOf('gpu_efficiency_rate', alike(40)), { unit, contributors: 40 })).toEqual({
    low: 0.5,
    high: 0.55,
    value: 0.525,
  });
});

test('a mean over GPUs is said where nodes are the contributors, and stays local elsewhere', () => {
  const mean = fractionOf('gpu_util_mean', alike(20));
  expect(outcome(mean, { unit: 'node', contributors: 20 })).toHaveProperty('low', 0.5);
  expect(gate([mean], user(20))).toMatchObject({ released: [], withheld: [] });
});

test('a rate that was measured twice keeps back what follows it', () => {
  const rate = fractionOf('gpu_efficiency_rate', alike(20));
  const { released, withheld } = gate([rate, rate, fractionOf('gpu_idle_fraction', alike(20))], user(20));
  expect(released).toEqual([]);
  expect(withheld.map(({ because }) => because)).toEqual(['said_twice', 'rate_protected']);
});

test('what the operator did not declare is no gap', () => {
  const absent: Unmeasured = {
    kind: 'unmeasured',
    metric: 'annual_pue',
    reason: 'no_source',
    because: 'not_declared',
  };
  expect(gate([absent], user(20))).toMatchObject({ released: [], withheld: [] });
});

test('an account that names somebody twice fails closed', () => {
  const twice = { contributor: 0, weight: 10n, part: 5n };
  const population = { contributors: alike(20).contributors, accounts: [[twice, twice]] };
  expect(outcome(fractionOf('job_failure_rate', population), user(20))).toBe('rule_failed');
});

test('a second account shows by ranks, too', () => {
  const contributors = alike(200, 10_000n, 3005n).contributors;
  const accounts = [contributors.map((one, contributor) => ({ contributor, ...one }))];
  const rate = fractionOf('gpu_efficiency_rate', { contributors, accounts });
  const median = { ...rankOf('gpu_util_p50', 50, site(seeded(1), { users: 200 })), accountWeights: [1n] };
  const width = (all: readonly Measurement[]) =>
    gate(all, user(200)).released.flatMap(({ metric, value: saying }) =>
      metric === 'gpu_efficiency_rate' && 'high' in saying ? [saying.high - saying.low] : [],
    )[0];
  expect(width([rate])).toBeCloseTo(0.001);
  expect(width([rate, median as Measurement])).toBeCloseTo(0.2);
});
