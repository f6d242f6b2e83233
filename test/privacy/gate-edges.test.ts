// The edges of the gate, each from both sides: where a random population seldom lies.
import { type ContributorUnit, METRICS, type MetricId } from '@ptl/claw-router';
import {
  digitsBand,
  fewestOf,
  fixedBand,
  gate,
  type Measurement,
  measured,
  oneTwoFive,
  type Population,
  printed,
  type Unmeasured,
} from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';

const BASE = { source: 'slurm', confidence: 'medium' } as const;
const of = (...weights: readonly number[]): Population => ({
  contributors: weights.map((weight, id) => ({ id, weight: BigInt(weight), part: 0n })),
  people: weights.length,
});
const through = (
  one: Measurement | Unmeasured,
  people = 60,
  more: { readonly unit?: ContributorUnit; readonly allowSmall?: boolean } = {},
) => {
  const { unit = 'user', ...options } = more;
  return gate([one], { unit, contributors: people, usersBehind: people }, options);
};
const saidOf = (one: Measurement | Unmeasured, people?: number, more?: Parameters<typeof through>[2]) =>
  through(one, people, more).released[0]?.value;
/** Why it is withheld, for the operator; undefined where it is not. */
const becauseOf = (one: Measurement | Unmeasured, people?: number, more?: Parameters<typeof through>[2]) =>
  through(one, people, more).withheld[0]?.because;

const total = (metric: MetricId, population: Population, perUnit: bigint) =>
  measured({ kind: 'total', metric, population, perUnit, ...BASE });
const score = (populations: readonly Population[]) =>
  measured({ kind: 'score', metric: 'small_job_wait_ratio', populations, value: 0.7, ...BASE });

describe('a count', () => {
  it.each([
    [4, 1n, { low: 0, high: 5, value: 2.5 }],
    [5, 1n, { low: 5, high: 10, value: 7.5 }],
    [99, 1n, { low: 50, high: 100, value: 75 }],
    [100, 1n, { low: 100, high: 110, value: 105 }],
    [101, 1n, { low: 100, high: 110, value: 105 }],
    [110, 1n, { low: 110, high: 120, value: 115 }],
    [299, 3n, { low: 50, high: 100, value: 75 }],
    [300, 3n, { low: 100, high: 110, value: 105 }],
  ] as const)('of %i, %i to each, is %o', (all, perUnit, said) => {
    const rest = Math.floor(all / 6);
    const population = of(all - 5 * rest, rest, rest, rest, rest, rest);
    const crowd = rest === 0 ? of(all - 4, 1, 1, 1, 1) : population;
    expect(saidOf(total('jobs_submitted', all === 4 ? of(0, 1, 1, 1, 1) : crowd, perUnit))).toEqual(
      all === 4 ? undefined : said,
    );
    if (all >= 5)
      expect(saidOf(total('jobs_analyzed', crowd, perUnit))).toEqual(
        printed(oneTwoFive(BigInt(all), perUnit, 5)),
      );
  });

  it('below one a band of digits is the first', () => {
    expect(printed(digitsBand(1n, 2n, 2))).toEqual({ low: 0, high: 1, value: 0.5 });
    // As many digits as are asked for, or one fewer.
    expect(printed(digitsBand(10n, 1n, 2))).toEqual({ low: 10, high: 11, value: 10.5 });
    expect(printed(digitsBand(15n, 2n, 2))).toEqual({ low: 7.5, high: 7.6, value: 7.55 });
  });
});

describe('who is enough', () => {
  it('is nobody who has nothing', () => {
    expect(becauseOf(total('jobs_submitted', of(9, 9, 9, 9, 0), 1n))).toBe('too_few_contributors');
    expect(saidOf(total('jobs_submitted', of(9, 9, 9, 9, 1), 1n))).toBeDefined();
  });

  it('is not nobody at all', () => {
    expect(becauseOf(score([]))).toBe('too_few_contributors');
    expect(saidOf(score([of(1, 1, 1, 1, 1)]))).toBeDefined();
  });

  it.each([
    // Exactly four fifths are not more; a unit more is.
    [[80, 5, 5, 5, 5], true],
    [[81, 5, 5, 5, 5], false],
    [[401, 25, 25, 25, 25], false],
  ] as const)('nobody has more than four fifths: %j may be said: %s', (weights, maySay) => {
    const one = score([of(...weights)]);
    expect(saidOf(one) !== undefined).toBe(maySay);
    expect(becauseOf(one)).toBe(maySay ? undefined : 'one_contributor_dominates');
  });

  it.each([
    ['user', 5, 4, 1],
    ['account', 5, 4, 1],
    ['namespace', 3, 2, 1],
    ['node', 4, 3, 1],
  ] as const)('of %ss, %i decide for all; of %i where these are let out, %i', (unit, k, few, one) => {
    const people = (contributors: number, usersBehind = 9) => ({ unit, contributors, usersBehind });
    expect([false, true].map((allow) => fewestOf(people(k), allow))).toEqual([k, k]);
    expect([false, true].map((allow) => fewestOf(people(few), allow))).toEqual([k, one]);
    const byUsers = [4, 5].map((users) => fewestOf(people(k, users), true));
    expect(byUsers).toEqual(unit === 'account' ? [one, k] : [k, k]);
    // Of whom nothing is known there are none.
    if (unit === 'account') expect(fewestOf({ unit, contributors: k }, true)).toBe(one);
  });

  it('a package says that few were let out where they were', () => {
    const rate = measured({
      kind: 'fraction',
      metric: 'gpu_efficiency_rate',
      population: of(1, 1),
      blurred: { part: 400_000n, weight: 1_000_000n, step: 200_000 },
      ...BASE,
    });
    expect(through(rate, 2, { allowSmall: true }).parameters).toEqual({ k: 5, allow_small: true });
    expect(through(rate, 2).parameters).toEqual({ k: 5 });
    expect(through(rate, 5, { allowSmall: true }).parameters).toEqual({ k: 5 });
  });
});

describe('a fact', () => {
  const fact = (metric: MetricId, more: object = {}) =>
    measured({ kind: 'fact', metric, value: 7, ...BASE, ...more } as Parameters<
      typeof measured
    >[0]) as Measurement;

  it('leaves as it is where the table says so, and nowhere else', () => {
    expect(saidOf(fact('gpu_hours_capacity'))).toEqual({ value: 7 });
    expect(saidOf(fact('annual_pue'))).toEqual({ value: 7 });
    expect(becauseOf(fact('gpu_efficiency_rate'))).toBe('form_mismatch');
    expect(becauseOf(fact('gpu_hours_capacity', { value: Number.NaN }))).toBe('form_mismatch');
  });

  it('of jobs has enough people behind it', () => {
    expect(becauseOf(fact('scheduler_type', { behind: 4 }))).toBe('too_few_contributors');
    expect(saidOf(fact('scheduler_type', { behind: 5 }))).toEqual({ value: 7 });
  });

  it('that is a share says no more than its band, of enough people on a site of enough', () => {
    const share = { population: of(20, 20, 20, 20, 20), whole: 1000n };
    expect(saidOf(fact('allocation_rate', { share }))).toEqual(printed(fixedBand(100n, 1000n, 5)));
    expect(becauseOf(fact('allocation_rate'))).toBe('form_mismatch');
    expect(becauseOf(fact('allocation_rate', { share }), 4)).toBe('site_too_small');
    const few = { ...share, population: of(25, 25, 25, 25) };
    expect(becauseOf(fact('allocation_rate', { share: few }))).toBe('too_few_contributors');
  });

  it('that is unknown is withheld where it could be, and else not there', () => {
    const missing = (metric: MetricId) =>
      through({ kind: 'unmeasured', metric, reason: 'no_source', because: 'no_fleet' } as Unmeasured);
    expect(missing('gpu_fleet').withheld).toMatchObject([{ metric: 'gpu_fleet', reason: 'no_source' }]);
    expect(METRICS.annual_pue.withholdable).toBe(false);
    expect(missing('annual_pue')).toMatchObject({ released: [], withheld: [] });
  });

  it('of which the contract knows nothing is withheld', () => {
    expect(becauseOf(fact('of_ours' as MetricId))).toBe('not_in_contract');
  });
});

describe('numbers about servers', () => {
  const servers = (count: number) => of(...Array.from({ length: count }, () => 4));
  const waiting = (count: number, unit: ContributorUnit = 'user') =>
    [total('vllm_requests_waiting', servers(count), 1n), count, { unit }] as const;

  it('count servers, on a site of any size', () => {
    expect(becauseOf(...waiting(2))).toBe('too_few_contributors');
    expect(saidOf(...waiting(3))).toEqual({ low: 10, high: 20, value: 15 });
  });

  it('have the form of the table', () => {
    const cache = measured({
      kind: 'fraction',
      metric: 'vllm_kv_cache_utilization',
      ...BASE,
      blurred: undefined,
      population: { contributors: [0, 1, 2].map((id) => ({ id, weight: 10n, part: 5n })), people: 3 },
    });
    expect(saidOf(cache, 3)).toEqual({ low: 0.4, high: 0.6, value: 0.5 });
    expect(becauseOf({ ...cache, metric: 'vllm_requests_waiting' } as Measurement, 3)).toBe('form_mismatch');
    const [one] = waiting(3);
    expect(becauseOf({ ...one, metric: 'vllm_kv_cache_utilization' } as Measurement, 3)).toBe(
      'form_mismatch',
    );
  });
});

describe('assumed utilization', () => {
  const ASSUMED = { source: 'assumed', confidence: 'low' } as const;
  const population = {
    contributors: [0, 1, 2, 3, 4].map((id) => ({ id, weight: 1000n, part: 400n })),
    people: 5,
  };

  it('is said as it is', () => {
    const rate = { kind: 'fraction', population, blurred: undefined, ...ASSUMED } as const;
    expect(saidOf(measured({ ...rate, metric: 'gpu_efficiency_rate' }))).toEqual({
      value: 0.4,
      low: 0.4,
      high: 0.4,
    });
    expect(saidOf(measured({ ...rate, metric: 'over_request_ratio' }))).toEqual({
      value: 2.5,
      low: 2.5,
      high: 2.5,
    });
    const quantile = {
      kind: 'quantile',
      metric: 'job_util_p50',
      percent: 50,
      population,
      cells: undefined,
    } as const;
    expect(saidOf(measured({ ...quantile, value: 399_960, ...ASSUMED }))).toEqual({
      value: 0.4,
      low: 0.4,
      high: 0.4,
    });
    // Half of a hundredth goes to the even one.
    const exact = (value: number) => saidOf(measured({ ...quantile, value, ...ASSUMED }));
    expect([5_000, 15_000].map((value) => exact(value)?.value)).toEqual([0, 0.02]);
    // Without dice, of what is measured nothing is known.
    expect(saidOf(measured({ ...quantile, value: 400_000, ...BASE }))).toEqual({ low: 0 });
  });
});
