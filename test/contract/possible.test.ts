// What looks odd in a package and may be, and what verify demands beyond its numbers: a reason for each
// metric that is missing, a warning of what was assumed, and days that were.
import {
  buildPackage,
  type MetricId,
  packageBytes,
  type Released,
  verifyPackage,
} from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { about, band, exampleBytes, exampleInput, released } from './example.ts';

type Said = Partial<Record<MetricId, Released['value']>>;

describe('a package', () => {
  it.each<[string, Said]>([
    // Jobs that run on at the end of the period hold GPUs in it, and their hours belong to a later one.
    [
      'a fleet that is held by jobs that go on',
      { allocation_rate: band(0.9, 0.95), gpu_hours_allocated: band(2000, 5000) },
    ],
    ['MIG mode without an instance', { mig_enabled: { value: true } }],
    // The flagged share is one of jobs.
    [
      'long jobs that are not flagged',
      { flagged_jobs_pct: { value: 0.9 }, gpu_util_p50: { value: 0.8, low: 0.6, high: 1 } },
    ],
  ])('may tell of %s', (_what, said) => {
    const all = {
      gpu_fleet: { value: [{ gpu_model: 'h100', gpu_count: 8 }] },
      gpu_hours_capacity: { value: 5760 },
      ...said,
    };
    const list = Object.entries(all).map(([metric, value]) => released(metric as MetricId, value));
    expect(verifyPackage(exampleBytes({ released: list }))).toMatchObject({ ok: true });
  });

  it('warns of assumed utilization where it is assumed, and only there', () => {
    const verdict = (source: string, warnings: readonly string[]) => {
      const score = { value: 0.5, low: 0.5, high: 0.5 };
      const list = [
        released('gpu_efficiency_score', source === 'assumed' ? score : about(0.5, 21), { source }),
      ];
      return verifyPackage(exampleBytes({ released: list, warnings }));
    };
    const refused = { ok: false, code: 'coherence', place: 'warnings' };
    expect(verdict('assumed', ['utilization_assumed'])).toMatchObject({ ok: true });
    expect(verdict('slurm', [])).toMatchObject({ ok: true });
    expect(verdict('assumed', [])).toEqual(refused);
    expect(verdict('slurm', ['utilization_assumed'])).toEqual(refused);
  });

  it('names each metric that it does not tell, and is of days that were', () => {
    const input = exampleInput();
    const untold = {
      ...input,
      withheld: input.withheld.filter(({ metric }) => metric !== 'job_cancel_rate'),
    };
    expect(verifyPackage(packageBytes(buildPackage(untold)))).toEqual({
      ok: false,
      code: 'policy',
      place: 'privacy/withheld',
    });
    const early = (seconds: number) =>
      verifyPackage(exampleBytes({ nowSeconds: input.window.endSeconds + seconds }));
    expect(early(-1)).toMatchObject({ ok: true });
    expect(early(-86_401)).toEqual({ ok: false, code: 'time', place: 'package_timestamp' });
  });
});
