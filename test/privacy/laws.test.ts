// The laws of rules: total, idempotent, only ever reducing precision. A new rule gets them by its line in the list of rules.
import {
  type Claim,
  isOneAccount,
  LADDER,
  METRICS,
  type Measurement,
  ONE_TWO_FIVE_STEP,
  policyFor,
  REASONS,
  rules,
  type Setting,
  type Settled,
} from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { anySite, measurementsOf, type Random, seeded } from './site.ts';

/** Claims on every step of their grid, in every profile, after any decision about the metrics before them. */
function* situations(random: Random): Generator<[Claim, Setting]> {
  const measurements = measurementsOf(anySite(random, 5 + Math.floor(random() * 12)));
  const oneAccount = isOneAccount(measurements);
  for (const contributors of [3, 7, 30, 100, 300]) {
    const policy = policyFor({ unit: 'user', contributors }, random() < 0.5);
    const settled = new Map(measurements.flatMap((other) => someDecision(random, other)));
    for (const measurement of measurements)
      for (let step = 0; step <= coarsest(measurement); step++)
        yield [
          { measurement, metric: METRICS[measurement.metric], step },
          { policy, settled, oneAccount },
        ];
  }
}

function someDecision(random: Random, measurement: Measurement): [Measurement['metric'], Settled][] {
  const { metric } = measurement;
  if (random() < 0.3) return [];
  if (random() < 0.3) return [[metric, 'protected']];
  return [
    [
      metric,
      { measurement, metric: METRICS[metric], step: Math.floor(random() * (coarsest(measurement) + 1)) },
    ],
  ];
}

function coarsest({ kind }: Measurement): number {
  if (kind === 'fraction' || kind === 'rank') return LADDER.length - 1;
  return kind === 'total' ? ONE_TWO_FIVE_STEP : 0;
}

test.each(rules.map((rule) => [rule.name, rule] as const))('%s is a rule', (_, rule) => {
  const random = seeded(7);
  let coarser = 0;
  for (let round = 0; round < 12; round++)
    for (const [claim, setting] of situations(random)) {
      const step = rule(claim, setting);
      if (typeof step === 'string') {
        expect(REASONS).toHaveProperty(step);
        coarser++;
        continue;
      }
      expect(step).toBeGreaterThanOrEqual(claim.step);
      expect(step).toBeLessThanOrEqual(coarsest(claim.measurement));
      expect(rule({ ...claim, step }, setting)).toBe(step);
      if (step > claim.step) coarser++;
    }
  // A rule that never acted was not tested; the first finds nothing amiss in sound measurements but their finest step.
  expect(coarser).toBeGreaterThan(0);
});

test('the rules stand in their deliberate order', () => {
  expect(rules.map(({ name }) => name)).toEqual([
    'form',
    'profile',
    'contributors',
    'rate',
    'interval',
    'total',
    'rank',
    'score',
  ]);
});
