// How each form is written: bands, complements, inverses, counts and score bands, to the last digit.
import { gate, METRICS, midpoint, onGrid, type Population } from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { alike, fact, outcome, user } from './outcome.ts';
import { anySite, fractionOf, measurementsOf, scoreOf, seeded, totalOf } from './site.ts';

test('bands are written exactly', () => {
  expect(outcome(fractionOf('gpu_efficiency_rate', alike(200, 10_000n, 3005n)), user(200))).toEqual({
    low: 0.3,
    high: 0.301,
    value: 0.3005,
  });
  expect(outcome(fractionOf('gpu_efficiency_rate', alike(200, 100n, 100n)), user(200))).toEqual({
    low: 0.95,
    high: 1,
    value: 0.975,
  });
});

test('flagged jobs are banded on 1 − x', () => {
  expect(outcome(fractionOf('flagged_jobs_pct', alike(200, 100n, 20n)), user(200))).toEqual({
    low: 0.15,
    high: 0.2,
    value: 0.175,
  });
});

test('the over-request ratio is said inverted, open where the rate may be 0', () => {
  expect(outcome(fractionOf('over_request_ratio', alike(200, 100n, 35n)), user(200))).toEqual({
    low: 2.5,
    high: 3.34,
    value: 2.92,
  });
  expect(outcome(fractionOf('over_request_ratio', alike(200, 100n, 5n)), user(200))).toEqual({
    low: 10,
    value: 10,
  });
});

test('counts below 100 are 1-2-5 in every profile; 100 and above have digits', () => {
  expect(outcome(totalOf('jobs_submitted', alike(33, 3n, 0n)), user(200))).toEqual({
    low: 50,
    high: 100,
    value: 75,
  });
  expect(outcome(totalOf('jobs_submitted', alike(50, 2n, 0n)), user(200))).toEqual({
    low: 100,
    high: 101,
    value: 100.5,
  });
});

test('a score is PTL’s band; x/0 is the top band; at 80 % it is said, above it is not', () => {
  const jobs = (largest: bigint): Population => ({
    contributors: [{ weight: largest, part: 0n }, ...alike(2, 10n, 0n).contributors],
    accounts: [],
  });
  const pressure = (value: number, largest: bigint) =>
    outcome(scoreOf('scheduling_pressure_ratio', value, [alike(9), jobs(largest)]), user(10));
  expect(pressure(0.1, 80n)).toEqual({ low: 0.1, high: 0.25, value: 0.175 });
  expect(pressure(Number.POSITIVE_INFINITY, 80n)).toEqual({ low: 2, value: 2 });
  expect(pressure(0.1, 81n)).toBe('one_contributor_dominates');
  expect(pressure(Number.NaN, 80n)).toBe('form_mismatch');
});

test('shares on a fixed grid: exact at the edges, cut at 1', () => {
  const edges = [0, 0.05, 0.15, 0.35, 0.55, 0.95];
  for (const low of edges) expect(outcome(fact('allocation_rate', low), user(20))).toMatchObject({ low });
  expect(outcome(fact('allocation_rate', 1.2), user(20))).toEqual({ low: 0.95, high: 1, value: 0.975 });
  expect(outcome(fact('allocation_rate', -0.1), user(20))).toBe('rule_failed');
});

test('totals: 3 digits, then 2, then 1-2-5, as the largest dominates', () => {
  const hours = (largest: bigint, others: bigint) => {
    const { contributors } = alike(50, others, 0n);
    return outcome(
      totalOf('gpu_hours_requested', {
        contributors: [{ weight: largest, part: 0n }, ...contributors],
        accounts: [],
      }),
      user(51),
    );
  };
  expect(hours(1000n, 1000n)).toEqual({ low: 51_000, high: 51_100, value: 51_050 });
  // 100,000 and 50 × 210: 49 others with 10,290, and a band of 10,000, make 20 %.
  expect(hours(100_000n, 210n)).toEqual({ low: 110_000, high: 120_000, value: 115_000 });
  expect(hours(100_000n, 100n)).toEqual({ low: 100_000, high: 200_000, value: 150_000 });
});

test('every band stands on the grid of the schema, and its value is the middle', () => {
  const random = seeded(11);
  let bands = 0;
  for (let round = 0; round < 200; round++) {
    const s = anySite(random, 5 + Math.floor(random() * 20));
    const { released } = gate(measurementsOf(s), user([s.users, 60, 250][round % 3]!));
    for (const { metric, value: saying } of released) {
      if (!('low' in saying)) continue;
      const { low, value, ...end } = saying;
      expect(onGrid(METRICS[metric].grid!, { low, ...end }), metric).toBe(true);
      expect(value).toBe('high' in saying ? midpoint(low, saying.high) : low);
      bands++;
    }
  }
  expect(bands).toBeGreaterThan(1000);
});
