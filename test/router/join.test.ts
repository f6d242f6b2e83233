// The join against brute force: what cannot be attributed, and everything that the report says of GPU time
// and of jobs' utilization.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { clusters } from './clusters.ts';
import { attribute, referenceJoin } from './join-reference.ts';
import { routed } from './site.ts';

const SEED = { seed: 20260104 } as const;
const OF_GPU_TIME =
  /^(gpu_util|mem_copy|fb_used|power_watts|gpu_idle|gpu_memory|energy|jobs_analyzed|gpu_eff|gpu_hours_r)/;

describe('random clusters', () => {
  it('the report says of GPU time and jobs what the reference says', () => {
    fc.assert(
      fc.property(clusters, fc.boolean(), ({ site }, rereadableSamples) => {
        fc.pre((site.runs ?? []).length > 0);
        const { values, diagnostics } = routed(site, { rereadableSamples });
        const unattributed = attribute(site).filter(({ to }) => to === 'unattributed').length;
        expect(diagnostics.count('unattributed')).toBe(unattributed);
        const expected = referenceJoin(site);
        const found = Object.keys(values).filter((metric) => OF_GPU_TIME.test(metric));
        expect(found.sort()).toEqual(Object.keys(expected).sort());
        for (const [metric, wanted] of Object.entries(expected)) {
          const value = values[metric] as number;
          if (Math.abs(value - wanted) > 1e-9 * Math.abs(wanted))
            expect({ [metric]: value }).toEqual({ [metric]: wanted });
        }
      }),
      { ...SEED, numRuns: runs(40) },
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
      { ...SEED, numRuns: runs(20) },
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
        for (const [i, order] of orders.entries()) {
          const settings = {
            allowSmall: true,
            inputs,
            rereadableSamples: i % 2 === 0,
          };
          const again = routed({ ...site, samples: order }, settings);
          expect(again.values).toEqual(whole.values);
          expect(again.text).toBe(whole.text);
          expect(again.diagnostics.list()).toEqual(whole.diagnostics.list());
        }
      }),
      { ...SEED, numRuns: runs(10) },
    );
  });

  it('they hold something of everything', () => {
    const times = new Map<string | number, number>();
    const metrics = new Set<string>();
    for (const { site } of fc.sample(clusters, { ...SEED, numRuns: runs(20) })) {
      for (const { to } of attribute(site)) {
        const kind = typeof to === 'number' ? 'run' : to;
        times.set(kind, (times.get(kind) ?? 0) + 1);
      }
      for (const metric of Object.keys(referenceJoin(site))) metrics.add(metric);
    }
    for (const kind of ['run', 'nobody', 'unattributed']) expect(times.get(kind), kind).toBeGreaterThan(1000);
    expect(metrics.size).toBe(39);
  });
});
