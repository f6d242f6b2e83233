// The score formulas: the published worked examples, every edge of every table, and what the tiers take.
import {
  aceScore,
  type CoreInputs,
  coolScore,
  coreScore,
  type Engine,
  grade,
  type PaceInputs,
  paceScore,
} from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { exact, FLEET, pace } from './inputs.ts';

describe('published examples', () => {
  it('ACE: 123.6 of 146 GPU-hours', () => {
    expect(aceScore({ gpu_efficiency_rate: exact(123.6 / 146) }).score?.value).toBeCloseTo(0.8466, 4);
  });

  it('PACE: queue incentive 0.353, rounded, of pressure 1.8, small jobs 0.95, spread 12', () => {
    const { components } = paceScore(pace(0.9, 1.8, 0.95, 12), 'jobs');
    expect(components.map(({ score }) => score?.value)).toEqual([0, 0.3, 0.45, 0.3]);
    const incentive = components
      .slice(1)
      .reduce((sum, { weight, score }) => sum + (weight / 0.6) * (score?.value ?? Number.NaN), 0);
    expect(incentive).toBeCloseTo(0.3525, 12);
  });

  it('CORE: 512 H100 of 2023 and 256 A100 of 2021', () => {
    const { score, components } = coreScore(FLEET);
    // Published as 0.760, 0.733 and 0.562; 431.1 / 768 is 0.5613, so the sum is 0.701 where 0.702 was
    // printed.
    expect(components.map((part) => Number(part.score?.value?.toFixed(3)))).toEqual([
      0.76,
      0.733,
      0.562 - 0.001,
    ]);
    expect(score?.value).toBeCloseTo(0.70102, 4);
    expect(Math.abs((score?.value ?? 0) - 0.702)).toBeLessThanOrEqual(0.001);
  });

  it('COOL: a PUE of 1.35', () => {
    expect(coolScore({ annual_pue: exact(1.35) }).score?.value).toBeCloseTo(0.625, 12);
    expect(coolScore({ annual_pue: exact(1.1) }).score?.value).toBe(1);
    expect(coolScore({ annual_pue: exact(1.7) }).score?.value).toBe(0);
  });

  it('GRADE: five engines', () => {
    const scores = {
      ace: exact(0.74),
      pace: exact(0.853),
      cool: exact(1),
      core: exact(0.713),
      flux: exact(1),
    };
    expect(grade(scores).composite?.value).toBeCloseTo(0.83781, 10);
    expect(grade(scores).tier).toEqual({ low: 'OPTIMIZED', high: 'OPTIMIZED', value: 'OPTIMIZED' });
  });
});

describe('PACE', () => {
  const part = (at: number, ...inputs: Parameters<typeof pace>) =>
    paceScore(pace(...inputs), 'jobs').components[at]?.score?.value;

  it.each([
    [0, 1],
    [0.2, 1],
    [0.201, 0.75],
    [0.4, 0.75],
    [0.6, 0.5],
    [0.8, 0.25],
    [0.801, 0],
  ])('of %d flagged jobs has %d', (flagged, score) => expect(part(0, flagged, 0, 0, 0)).toBe(score));

  it.each([
    [1, [0, 0.0999, 0.1, 0.25, 0.5, 1, 1.999, 2], [1, 1, 0.85, 0.7, 0.5, 0.3, 0.3, 0.1]],
    [2, [0.39, 0.4, 0.6, 0.8, 1], [1, 0.85, 0.65, 0.45, 0.2]],
    [3, [2.9, 3, 5, 10, 20, 1e6], [1, 0.8, 0.55, 0.3, 0.1, 0.1]],
  ])('of part %d steps where the tables do', (at, inputs, scores) => {
    expect(inputs.map((input) => part(at, 0, input, input, input))).toEqual(scores);
  });

  it('of pods reads ratio, pending minutes and quota', () => {
    const inputs: PaceInputs = {
      k8s_resource_request_ratio: exact(0.91),
      k8s_avg_pod_pending_minutes: { low: 60, high: Number.POSITIVE_INFINITY },
      k8s_quota_utilization: exact(0.87),
    };
    expect(paceScore(inputs, 'pods').score?.value).toBeCloseTo(0.5 * 0.91 + 0.3 * 0.2 + 0.2 * 0.87, 12);
  });
});

describe('CORE', () => {
  const parts = (change: Partial<CoreInputs>) => {
    const inputs = { ...FLEET, ...change };
    return coreScore(
      Object.fromEntries(Object.entries(inputs).filter(([, one]) => one !== undefined)) as never,
    );
  };

  it('is as old as it is: 2, 4, 6 and 8 years', () => {
    const ages = [2026, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017].map((purchase_year) => {
      const gpu_purchase_years = ['h100', 'a100'].map((gpu_model) => ({ gpu_model, purchase_year }));
      return parts({ gpu_purchase_years }).components[1]?.score?.value;
    });
    expect(ages).toEqual([1, 1, 0.8, 0.8, 0.6, 0.6, 0.35, 0.35, 0.15]);
  });

  it('is open down to 0 in its fit where instances are partitioned, because active ones stay local', () => {
    const { score, components } = parts({ mig_enabled: true });
    expect(components[0]?.score).toEqual({ low: 0, high: expect.closeTo(0.76, 6) });
    expect(components[0]?.isOpenForMig).toBe(true);
    expect(score?.value).toBeUndefined();
    const half = parts({ mig_enabled: true, mig_active_share: exact(0.5) });
    expect(half.components[0]?.score?.value).toBeCloseTo(0.38, 6);
  });

  it('guesses nothing: each gap is named, and leaves no score', () => {
    const without = (change: object) => parts(change as never);
    expect(without({ gpu_purchase_years: undefined }).components[1]).toMatchObject({
      missing: ['gpu_purchase_years'],
    });
    expect(without({ primary_use: 'preprocessing' }).components[0]).toMatchObject({
      without: ['preprocessing'],
    });
    const fleet = { gpu_fleet: [{ gpu_model: 'gb200', gpu_count: 8 }] };
    expect(without(fleet).components[2]).toMatchObject({ missing: [], without: ['gb200'] });
    expect(without(fleet).components[1]).toMatchObject({ without: ['gb200'] });
    for (const change of [{ gpu_fleet: undefined }, { primary_use: undefined }, fleet])
      expect(without(change).score).toBeUndefined();
  });
});

describe('tiers', () => {
  const of = (score: number, ...engines: Engine[]) =>
    grade(Object.fromEntries(engines.map((engine) => [engine, exact(score)]))).tier.value ?? 'none';

  it('take both a composite and engines', () => {
    const all: Engine[] = ['ace', 'pace', 'cool', 'core', 'flux'];
    const at = (score: number) => all.map((_, index) => of(score, ...all.slice(0, index + 1)));
    expect(at(0.85)).toEqual(['BASELINE', 'DEVELOPING', 'CAPABLE', 'OPTIMIZED', 'FRONTIER']);
    expect(at(0.7)).toEqual(['BASELINE', 'DEVELOPING', 'CAPABLE', 'OPTIMIZED', 'OPTIMIZED']);
    expect(at(0.6)).toEqual(['BASELINE', 'DEVELOPING', 'CAPABLE', 'CAPABLE', 'CAPABLE']);
    expect(at(0.45)).toEqual(['BASELINE', 'DEVELOPING', 'DEVELOPING', 'DEVELOPING', 'DEVELOPING']);
    expect(at(0.44)).toEqual(['BASELINE', 'BASELINE', 'BASELINE', 'BASELINE', 'BASELINE']);
    expect(of(0.9, 'pace', 'core')).toBe('PENDING');
    expect(grade({}).tier).toEqual({ low: 'PENDING', high: 'PENDING' });
  });

  it('say what the next one takes', () => {
    expect(grade({ ace: exact(0.5) }).next).toEqual({
      tier: 'DEVELOPING',
      composite: 0.45,
      enginesMissing: 1,
      absent: ['pace', 'cool', 'core', 'flux'],
    });
    const all = { ace: exact(1), pace: exact(1), cool: exact(1), core: exact(1), flux: exact(1) };
    expect(grade(all).next).toBeUndefined();
  });
});
