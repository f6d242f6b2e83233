// A series told at once says what its samples say one by one: to each run, to each GPU, and in the package.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { clusters } from './clusters.ts';
import { inSeries } from './series.ts';
import { JANUARY, type PlainSample, routed, type Settings, type Site } from './site.ts';

const SEED = { seed: 20260105 } as const;
const DAY = 86_400;

/**
 * Clusters whose samples lie around a midnight, GPU by GPU, with counters, namespaces, the odd value, and
 * times that are missing.
 */
const sites = fc.record({
  cluster: clusters,
  shift: fc.constantFrom(0, DAY - 1800, DAY - 901.5),
  namespaces: fc.boolean(),
  /** One of so many samples has no time; 1: none has one. */
  untimed: fc.constantFrom(0, 0, 0, 40, 1),
  lengths: fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 5 }),
  live: fc.constantFrom(false, false, false, true),
  backwards: fc.boolean(),
});

type Spec = typeof sites extends fc.Arbitrary<infer S> ? S : never;

const ODD_WATTS = [Number.NaN, -1, 0.0004, 0.5, 300.0005, 17_000, 1e6, Number.POSITIVE_INFINITY];

function siteOf({ cluster: { site }, shift, namespaces, untimed, backwards }: Spec): Site {
  const samples = (site.samples ?? []).map((sample, i): PlainSample => {
    const odd = i % 9 === 0 ? { powerWatts: ODD_WATTS[i % ODD_WATTS.length]! } : {};
    const ratio =
      i % 11 === 0 ? { smActive: [-0.1, 1.0001, 0.1234565, 1][i % 4]!, dramActive: 0.9999995 } : {};
    const time =
      untimed === 1
        ? Number.NaN
        : i % untimed === 1
          ? [Number.NaN, Number.POSITIVE_INFINITY][i % 2]
          : sample.timeSeconds! + shift;
    const name = namespaces && sample.node === 'n0' ? { namespace: `s${sample.device}` } : {};
    // Of the two that stand for memory bandwidth some samples have either, and some both.
    const copy = i % 3 === 0 ? { memoryCopyUtilization: (i % 97) / 96 } : {};
    const joules = i % 5 === 0 ? -1 : i % 7 === 0 ? 2 ** 60 : i * 100.5;
    return { ...sample, energyJoules: joules, ...name, ...odd, ...ratio, ...copy, timeSeconds: time! };
  });
  // Neighbours share their labels more often when those that differ go together.
  const order = (sample: PlainSample) =>
    `${sample.device} ${sample.job ?? ''} ${sample.shared} ${sample.instanceId}`;
  const sorted = samples.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const runs = (site.runs ?? []).map((run) => ({
    ...run,
    startSeconds: run.startSeconds! + shift,
    submitSeconds: run.submitSeconds! + shift,
    endSeconds: run.endSeconds! + shift,
  }));
  return { runs, samples: backwards ? sorted.toReversed() : sorted };
}

describe('a series', () => {
  it('leads to the package that its samples lead to, also over the edges of the window', () => {
    const window = fc.constantFrom<Settings>(
      {},
      { startSeconds: JANUARY, endSeconds: JANUARY + DAY },
      { startSeconds: JANUARY + DAY, endSeconds: JANUARY + 2 * DAY },
    );
    fc.assert(
      fc.property(sites, window, fc.boolean(), fc.boolean(), (spec, days, noJobs, rereadableSamples) => {
        const site = noJobs ? { ...siteOf(spec), runs: [] } : siteOf(spec);
        const settings = { ...days, noJobs, live: spec.live, allowSmall: true };
        const one = routed(site, settings);
        const whole = routed(site, { ...settings, rereadableSamples, tell: inSeries(spec.lengths) });
        expect(whole.values).toEqual(one.values);
        expect(whole.reasons).toEqual(one.reasons);
        expect(whole.text).toBe(one.text);
        expect(whole.diagnostics.list()).toEqual(one.diagnostics.list());
      }),
      { ...SEED, numRuns: longRuns(30) },
    );
  });

  it('is taken in blocks where it is long', () => {
    const samples = Array.from(
      { length: 20_000 },
      (_, i): PlainSample => ({
        node: 'n',
        device: 'g',
        gpuIndex: 0,
        timeSeconds: JANUARY + i,
        gpuUtilization: ((i * 7919) % 10_007) / 10_006,
        powerWatts: (i * 7907) % 40_000,
      }),
    );
    const one = routed({ samples }, { noJobs: true, allowSmall: true });
    const whole = routed({ samples }, { noJobs: true, allowSmall: true, tell: inSeries([20_000]) });
    expect(whole.values).toEqual(one.values);
    expect(whole.text).toBe(one.text);
  });
});
