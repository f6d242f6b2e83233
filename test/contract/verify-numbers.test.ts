// Verifying the numbers of a package: what the gate can print is accepted, and nothing else.
import {
  type MetricId,
  packageBytes,
  type Released,
  type VerdictCode,
  verifyPackage,
} from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { about, band, exampleBytes, examplePackage, released } from './example.ts';

const RATE = 'ace/gpu_efficiency_rate';
const INVERSE = 'ace/over_request_ratio';
const QUANTILE = 'utilization/gpu_util_p50';

// biome-ignore lint/suspicious/noExplicitAny: tests break packages on purpose
const numbers: [what: string, change: (content: any) => void, code: VerdictCode, place: string][] = [
  ['a value between the tenths of a point', (p) => (p.ace.gpu_efficiency_rate.value = 0.6125), 'grid', RATE],
  ['an end that was moved', (p) => (p.ace.gpu_efficiency_rate.low = 0.5255), 'interval', RATE],
  ['an interval off the middle', (p) => (p.ace.gpu_efficiency_rate.value = 0.613), 'interval', RATE],
  [
    'an interval of no width',
    (p) => Object.assign(p.ace.gpu_efficiency_rate, { low: 0.612, high: 0.612 }),
    'interval',
    RATE,
  ],
  [
    'a half-width off the series',
    (p) => Object.assign(p.ace.gpu_efficiency_rate, { low: 0.512, high: 0.712 }),
    'interval',
    RATE,
  ],
  [
    'a half-width beyond that of one user',
    (p) => Object.assign(p.ace.gpu_efficiency_rate, about(0.612, 22)),
    'interval',
    RATE,
  ],
  [
    'an inverse with an end that was moved',
    (p) => (p.ace.over_request_ratio.high = 1.92),
    'interval',
    INVERSE,
  ],
  ['an inverse without its end', (p) => delete p.ace.over_request_ratio.high, 'interval', INVERSE],
  ['an inverse without its value', (p) => delete p.ace.over_request_ratio.value, 'interval', INVERSE],
  [
    'an exact share between the tenths of a point',
    (p) => (p.ace.flagged_jobs_pct.value = 0.3715),
    'grid',
    'ace/flagged_jobs_pct',
  ],
  ['a quantile of thousandths', (p) => (p.utilization.gpu_util_p50.value = 0.575), 'grid', QUANTILE],
  [
    'a quantile about no point of the lattice',
    (p) => Object.assign(p.utilization.gpu_util_p50, { low: 0.5, high: 0.9 }),
    'interval',
    QUANTILE,
  ],
  [
    'a quantile about a point of another lattice',
    (p) => Object.assign(p.utilization.gpu_util_p50, { low: 0.25, high: 0.75 }),
    'interval',
    QUANTILE,
  ],
  ['a quantile below its bounds', (p) => (p.utilization.gpu_util_p50.value = 0.3), 'interval', QUANTILE],
  ['a quantile above its bounds', (p) => (p.utilization.gpu_util_p50.value = 0.9), 'interval', QUANTILE],
  [
    'a value off the middle of a band',
    (p) => (p.ace.jobs_submitted.value = 20_400),
    'midpoint',
    'ace/jobs_submitted',
  ],
  [
    'a value of an open band',
    (p) => (p.pace.wait_spread_ratio.value = 21),
    'midpoint',
    'pace/wait_spread_ratio',
  ],
  [
    'another edge of a score band',
    (p) => (p.pace.scheduling_pressure_ratio.high = 0.5),
    'grid',
    'pace/scheduling_pressure_ratio',
  ],
  [
    'a total of four digits',
    (p) => Object.assign(p.ace.gpu_hours_requested, { low: 123_400, high: 123_500, value: 123_450 }),
    'grid',
    'ace/gpu_hours_requested',
  ],
  [
    'coverage off the grid',
    (p) => (p.discovery.collection_results.dcgm_exporter.coverage.low = 0.91),
    'grid',
    'discovery/collection_results/dcgm_exporter/coverage',
  ],
];

describe('the numbers of a package', () => {
  it.each(numbers)('are not %s', (_what, change, code, place) => {
    const content = structuredClone(examplePackage());
    change(content);
    expect(verifyPackage(packageBytes(content))).toEqual({ ok: false, code, place });
  });

  it('tells bands of counts from ones that are too fine', () => {
    const check = (low: number, high: number) =>
      verifyPackage(exampleBytes({ released: [released('jobs_submitted', band(low, high))] }));
    expect(check(100, 200)).toMatchObject({ ok: true });
    expect(check(120, 130)).toMatchObject({ ok: true });
    expect(check(5, 10)).toMatchObject({ ok: true });
    // Five people have five jobs.
    expect(check(0, 5)).toEqual({ ok: false, code: 'coherence', place: 'ace/jobs_submitted' });
    expect(check(123, 124)).toMatchObject({ code: 'grid' });
    expect(check(12, 13)).toMatchObject({ code: 'grid' });
    expect(check(1, 2)).toMatchObject({ code: 'grid' });
    expect(check(100, 500)).toMatchObject({ code: 'grid' });
  });

  it('accepts the width of one contributor, whatever the steps of its family', () => {
    const check = (workload: 'training_large' | 'inference_realtime', metric: MetricId, n: number) =>
      verifyPackage(
        exampleBytes({ parameters: { k: 5, workload }, released: [released(metric, about(0.5, n))] }),
      ).ok;
    // 0.1 · 1.3²¹ points are 24.7, 1.3²² are 32.1, 1.3²⁷ are 119.
    expect(check('training_large', 'gpu_efficiency_rate', 21)).toBe(true);
    expect(check('training_large', 'gpu_efficiency_rate', 22)).toBe(false);
    expect(check('inference_realtime', 'gpu_efficiency_rate', 22)).toBe(true);
    expect(check('inference_realtime', 'job_failure_rate', 22)).toBe(false);
    expect(check('training_large', 'walltime_efficiency_rate', 22)).toBe(true);
    expect(check('training_large', 'low_util_share', 26)).toBe(true);
  });

  it('accepts the inverse of a number whose interval reaches 0, and of 0', () => {
    const check = (value: { low: number; value?: number; high?: number }) =>
      verifyPackage(exampleBytes({ released: [released('over_request_ratio', value)] }));
    // 10 points and 0, each ± 10.6: half-width 0.1 · 1.3¹⁸ = 11.2 points.
    expect(check({ value: 10, low: 4.7 })).toMatchObject({ ok: true });
    expect(check({ low: 8.88 })).toMatchObject({ ok: true });
    expect(check({ low: 8.88, high: 20 })).toMatchObject({ code: 'interval' });
    expect(check({ value: 10, low: 4.7, high: 100 })).toMatchObject({ code: 'interval' });
  });

  it('have no width where utilization is assumed, and only there', () => {
    const check = (metric: MetricId, value: Released['value'], source: string) =>
      verifyPackage(exampleBytes({ released: [released(metric, value, { source, confidence: 'low' })] }));
    const certain = { value: 0.35, low: 0.35, high: 0.35 };
    const inverse = { value: 2.86, low: 2.85, high: 2.86 };
    for (const metric of ['gpu_efficiency_rate', 'gpu_util_p50'] as const) {
      expect(check(metric, certain, 'assumed')).toMatchObject({ ok: true });
      expect(check(metric, certain, 'slurm')).toMatchObject({ code: 'interval' });
      expect(check(metric, { ...certain, high: 0.36 }, 'assumed')).toMatchObject({ code: 'interval' });
    }
    expect(check('over_request_ratio', inverse, 'assumed')).toMatchObject({ ok: true });
    expect(check('over_request_ratio', inverse, 'slurm')).toMatchObject({ code: 'interval' });
  });
});
