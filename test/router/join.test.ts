// The join against brute force: each run's samples, what cannot be attributed, and everything that the report says of it.

import { GpuSample } from '@ptl/claw-core';
import { finishJoin, ResolvedDevices } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { clusters } from './clusters.ts';
import { attribute, referenceJoin, utilizationSums } from './join-reference.ts';
import { joining } from './joining.ts';
import { filled, routed, type Site, testKey } from './site.ts';

const SEED = { seed: 20260104 } as const;

/** What the join gives each run: Σ weight (sevenths), Σ weight · millionths. */
function joined({ runs = [], samples = [] }: Site) {
  const { key, held, devices, holdings, join } = joining(runs, () => true);
  for (const sample of samples) join.add(filled(new GpuSample(), sample, key), false);
  const settled = finishJoin(0, join, holdings, new ResolvedDevices(devices));
  const sums = new Map<number, { weight: number; used: number }>();
  settled.byRun.visit((run, stats, holder) => {
    const { weight, used } = stats.columns.arrays;
    const row = stats.row(holder);
    expect(sums.has(run)).toBe(false);
    sums.set(run, { weight: weight[row]! / 4, used: used[row]! / 4 });
  });
  return {
    unattributed: settled.unattributed,
    runs: runs.map((_, run) => sums.get(held[run]!) ?? { weight: 0, used: 0 }),
  };
}

describe('random clusters', () => {
  it('each run gets its samples, and what cannot be known is counted', () => {
    fc.assert(
      fc.property(clusters, ({ site }) => {
        const attributed = attribute(site);
        const wanted = (site.runs ?? []).map((_, run) => {
          const own = attributed.filter(({ to }) => to === run).map(({ sample }) => sample);
          return utilizationSums(own);
        });
        const { runs, unattributed } = joined(site);
        expect(runs).toEqual(wanted);
        if ((site.runs ?? []).length > 0)
          expect(unattributed).toBe(attributed.filter(({ to }) => to === 'unattributed').length);
      }),
      { ...SEED, numRuns: runs(25) },
    );
  });

  it('the report says of GPU time and jobs what the reference says', () => {
    fc.assert(
      fc.property(clusters, ({ site, interval }) => {
        fc.pre((site.runs ?? []).length > 0);
        const { values, diagnostics } = routed(site);
        const unattributed = attribute(site).filter(({ to }) => to === 'unattributed').length;
        expect(diagnostics.count('unattributed')).toBe(unattributed);
        const expected = referenceJoin(site, interval);
        const prefix =
          /^(gpu_util|mem_copy|fb_used|power_watts|gpu_idle|gpu_memory|energy|jobs_analyzed|gpu_eff|gpu_hours_r)/;
        expect(
          Object.keys(values)
            .filter((metric) => prefix.test(metric))
            .sort(),
        ).toEqual(Object.keys(expected).sort());
        for (const [metric, wanted] of Object.entries(expected)) {
          const value = values[metric] as number;
          if (Math.abs(value - wanted) > 1e-12 * Math.abs(wanted))
            expect({ [metric]: value }).toEqual({ [metric]: wanted });
        }
      }),
      { ...SEED, numRuns: runs(25) },
    );
  });

  it('jobs that are let go while accounting is read, and jobs that are kept, make the same package', () => {
    fc.assert(
      fc.property(clusters, ({ site }) => {
        const kept = routed(site, { allowSmall: true });
        const evict = routed(site, { allowSmall: true, rereadable: true });
        expect(evict.values).toEqual(kept.values);
        expect(evict.text).toBe(kept.text);
        expect(evict.diagnostics.list()).toEqual(kept.diagnostics.list());
      }),
      { ...SEED, numRuns: runs(25) },
    );
  });

  it('samples in any order, by time, by GPU or dealt to inputs, make the same package', () => {
    fc.assert(
      fc.property(clusters, fc.integer({ min: 1, max: 3 }), ({ site }, inputs) => {
        const samples = site.samples ?? [];
        const orders = [
          samples.toSorted((a, b) => a.timeSeconds! - b.timeSeconds!),
          samples.toReversed(),
          samples.toSorted((a, b) => ((a.timeSeconds! * 7919) % 997) - ((b.timeSeconds! * 7919) % 997)),
        ];
        const whole = routed(site, { allowSmall: true });
        for (const order of orders) {
          const again = routed(
            { ...site, samples: order },
            { allowSmall: true, inputs, key: testKey(inputs + 1) },
          );
          expect(again.values).toEqual(whole.values);
          expect(again.text).toBe(whole.text);
          expect(again.diagnostics.list()).toEqual(whole.diagnostics.list());
        }
      }),
      { ...SEED, numRuns: runs(12) },
    );
  });

  it('they hold something of everything', () => {
    const times = new Map<string | number, number>();
    const metrics = new Set<string>();
    for (const { site, interval } of fc.sample(clusters, { ...SEED, numRuns: 40 })) {
      for (const { to } of attribute(site)) {
        const kind = typeof to === 'number' ? 'run' : to;
        times.set(kind, (times.get(kind) ?? 0) + 1);
      }
      for (const metric of Object.keys(referenceJoin(site, interval))) metrics.add(metric);
    }
    for (const kind of ['run', 'nobody', 'unattributed']) expect(times.get(kind), kind).toBeGreaterThan(1000);
    expect(metrics.size).toBe(39);
  });
});
