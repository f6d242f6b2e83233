// A series told at once says what its samples say one by one: to each run, to each GPU, and in the package.

import { GpuSample } from '@ptl/claw-core';
import {
  areInOrder,
  type Distribution,
  type EnergyCounters,
  type SampleJoin,
  type SampleStats,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { clusters } from './clusters.ts';
import { joining } from './joining.ts';
import { inSeries, seriesOf } from './series.ts';
import { filled, JANUARY, type PlainSample, routed, type Settings, type Site, testKey } from './site.ts';

const SEED = { seed: 20260105 } as const;
const DAY = 86_400;

/** Clusters whose samples lie around a midnight, GPU by GPU, with counters, namespaces, the odd value, and times that are missing. */
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

/** All that a join holds after `feed`. */
function stateAfter({ runs = [] }: Site, feed: (join: SampleJoin) => void): unknown {
  const { join } = joining(runs, (row) => row % 5 !== 4);
  feed(join);
  join.flush();
  const { intervals, samples, unattributed, labelled } = join;
  return {
    ...{ samples, unattributed, labelled, first: intervals.first, last: intervals.last },
    seconds: intervals.seconds(),
    stats: [join.byRun, join.byHolding, join.byDevice, join.byNamespace].map(statsOf),
    energy: [join.energyByRun, join.energyByHolding, join.energyByDevice, join.energyByNamespace].map(
      joulesOf,
    ),
    time: [join.certain, join.all, join.inNamespaces].map(cellsOf),
    provisionalSamples: [...join.provisionalSamples],
    provisional: [...join.provisional].map(([node, distribution]) => [node, cellsOf(distribution)]),
  };
}

function statsOf({ columns, holders, ...stats }: SampleStats) {
  const arrays = Object.entries(columns.arrays) as [string, Float64Array][];
  return {
    ...{ holders, stats },
    columns: arrays.map(([name, column]) => [name, ...column.subarray(0, columns.length)]),
  };
}

function cellsOf({ utilization, memoryCopy, memoryUsed, powerWatts }: Distribution) {
  return [utilization, memoryCopy, memoryUsed, powerWatts].map((histogram) => [...histogram.entries()]);
}

function joulesOf(counters: EnergyCounters) {
  const seen: [number, number][] = [];
  counters.visit(Number.NaN, (holder, joules) => seen.push([holder, joules]));
  return seen;
}

describe('a series', () => {
  it('adds to the join what its samples add one by one', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(sites, fc.boolean(), (spec, outside) => {
        const site = siteOf(spec);
        const key = testKey();
        const one = stateAfter(site, (join) => {
          for (const sample of site.samples!)
            join.add(filled(new GpuSample(), sample, key), spec.live, outside);
          if (join.byRun.holders > 0) seen.add('certain');
          if (join.byHolding.holders > 0) seen.add('provisional');
          if (join.byNamespace.holders > 0) seen.add('namespaces');
          if (join.unattributed > 0) seen.add('unattributed');
        });
        const whole = stateAfter(site, (join) => {
          for (const series of seriesOf(site.samples!, spec.lengths, key))
            join.addSeries(
              ...([series, 0, series.length, spec.live, outside] as const),
              areInOrder(series.timeSeconds, 0, series.length),
            );
        });
        expect(whole).toEqual(one);
      }),
      { ...SEED, numRuns: runs(50) },
    );
    expect([...seen].sort()).toEqual(['certain', 'namespaces', 'provisional', 'unattributed']);
  });

  it('leads to the package that its samples lead to, also over the edges of the window', () => {
    const window = fc.constantFrom<Settings>(
      {},
      { startSeconds: JANUARY, endSeconds: JANUARY + DAY },
      { startSeconds: JANUARY + DAY, endSeconds: JANUARY + 2 * DAY },
    );
    fc.assert(
      fc.property(sites, window, fc.boolean(), (spec, days, noJobs) => {
        const site = noJobs ? { ...siteOf(spec), runs: [] } : siteOf(spec);
        const settings = { ...days, noJobs, live: spec.live, allowSmall: true };
        const one = routed(site, settings);
        const whole = routed(site, { ...settings, tell: inSeries(spec.lengths) });
        expect(whole.values).toEqual(one.values);
        expect(whole.reasons).toEqual(one.reasons);
        expect(whole.text).toBe(one.text);
        expect(whole.diagnostics.list()).toEqual(one.diagnostics.list());
      }),
      { ...SEED, numRuns: runs(25) },
    );
  });

  it('is taken in blocks where it is long, and tells more cells than are counted at once', () => {
    const samples = Array.from(
      { length: 20_000 },
      (_, i): PlainSample => ({
        ...{ node: 'n', device: 'g', gpuIndex: 0, timeSeconds: JANUARY + i },
        ...{ gpuUtilization: ((i * 7919) % 10_007) / 10_006, powerWatts: (i * 7907) % 40_000 },
      }),
    );
    const one = routed({ samples }, { noJobs: true, allowSmall: true });
    const whole = routed({ samples }, { noJobs: true, allowSmall: true, tell: inSeries([20_000]) });
    expect(whole.values).toEqual(one.values);
    expect(whole.text).toBe(one.text);
  });
});
