// Every accumulator of the router under the shared laws, and against naive arithmetic and simple-statistics.
import {
  Distribution,
  EnergyCounters,
  ExactSums,
  Groups,
  Histogram,
  Intervals,
  rounded,
  SampleStats,
  type SampleValues,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { mean, sum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { obeysTheLaws } from './accumulator-laws.ts';

const SEED = { seed: 20260102, numRuns: runs(80) } as const;
const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const NO_INTEGERS = [...NO_NUMBERS, 0.5, 2 ** 53];
const ordinals = fc.nat(6);
/** Values around every edge of the histogram: few and many, dense and sparse. */
const values = fc.oneof(
  fc.nat(20),
  fc.nat(5000),
  fc.nat(2 ** 32 - 1),
  fc.constantFrom(0, 2 ** 20 - 1, 2 ** 20),
);
const unknownOr = (max: number) => fc.oneof(fc.constant(-1), fc.constant(0), fc.nat(max));
const samples: fc.Arbitrary<SampleValues> = fc.record({
  slices: fc.constantFrom(0, 4, 7, 8, 28),
  utilization: unknownOr(1_000_000),
  memoryCopy: unknownOr(10_000),
  memoryUsed: unknownOr(10_000),
  powerMilliwatts: unknownOr(1_200_000),
});
const GOOD: SampleValues = { slices: 28, utilization: 1, memoryCopy: 1, memoryUsed: 1, powerMilliwatts: 1 };
const badSamples = (Object.keys(GOOD) as (keyof SampleValues)[]).flatMap((field) =>
  NO_NUMBERS.map((value) => ({ ...GOOD, [field]: value })),
);

function cells(sums: ExactSums): string[] {
  const read = [0, 1, 2, 3, 4, 5, 6].map((row) => [0, 1, 2].map((column) => sums.value(row, column)));
  return [...read.flat(), ...[0, 1, 2].map((column) => sums.total(column))].map(String);
}

const integers = fc.maxSafeInteger();
obeysTheLaws<ExactSums, { row: number; column: number; a: number; b?: number }>('ExactSums', {
  empty: () => new ExactSums(3),
  add: (sums, { row, column, a, b }) =>
    b === undefined ? sums.add(sums.cells(row) + column, a) : sums.addProduct(sums.cells(row) + column, a, b),
  merge: (into, from) => into.merge(from),
  read: cells,
  items: fc.oneof(
    fc.record({ row: ordinals, column: fc.nat(2), a: integers }),
    fc.record({
      row: ordinals,
      column: fc.nat(2),
      a: fc.integer({ min: -(2 ** 45), max: 2 ** 45 }),
      b: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    }),
  ),
  refused: NO_INTEGERS.flatMap((bad) => [
    { row: 0, column: 0, a: bad },
    { row: 0, column: 0, a: bad, b: 1 },
    { row: 0, column: 0, a: 1, b: bad },
    { row: 0, column: 0, a: 1, b: 2 ** 26 },
  ]),
});

obeysTheLaws<Histogram, { value: number; weight: number }>('Histogram', {
  empty: () => new Histogram(),
  add: (histogram, { value, weight }) => histogram.add(value, weight),
  merge: (into, from) => into.merge(from),
  read: (h) => [[...h.entries()], h.total, String(h.sum()), h.quantile(1, 2), h.quantile(9, 10)],
  items: fc.record({ value: values, weight: fc.nat(100) }),
  refused: [...NO_INTEGERS, -1].flatMap((bad) => [
    { value: bad, weight: 1 },
    { value: 1, weight: bad },
  ]),
});

obeysTheLaws<Groups, { low: number; high: number; owner: number; below: boolean }>('Groups', {
  empty: () => new Groups(),
  add: (groups, { low, high, owner, below }) => groups.add(low, high, owner, below),
  merge: (into, from) => into.merge(from),
  read: (groups) => {
    // In no order that means anything.
    const seen: string[] = [];
    groups.visit((...visited) => seen.push(String(visited)));
    return seen.sort();
  },
  items: fc.record({
    low: fc.oneof(ordinals, fc.nat(2000)),
    high: fc.integer({ min: -1, max: 1 }),
    owner: ordinals,
    below: fc.boolean(),
  }),
  refused: NO_INTEGERS.flatMap((bad) => [
    { low: bad, high: 0, owner: 0, below: true },
    { low: 0, high: bad, owner: 0, below: true },
    { low: 0, high: 0, owner: bad, below: true },
    { low: 0, high: 0, owner: -1, below: true },
  ]),
});

obeysTheLaws<SampleStats, { holder: number; sample: SampleValues; timed: boolean }>('SampleStats', {
  empty: () => new SampleStats(),
  add: (stats, { holder, sample, timed }) => stats.add(holder, sample, timed),
  merge: (into, from) => {
    for (let holder = 0; holder < from.holders; holder++) into.absorb(holder, from, holder);
  },
  read: (stats) => {
    const { arrays } = stats.columns;
    const names = Object.keys(arrays) as (keyof typeof arrays)[];
    return Array.from({ length: stats.holders }, (_, holder) => {
      const row = stats.row(holder);
      return row < 0 ? null : names.map((name) => arrays[name][row]);
    });
  },
  items: fc.record({ holder: fc.oneof(ordinals, fc.nat(3000)), sample: samples, timed: fc.boolean() }),
  refused: badSamples.map((sample) => ({ holder: 0, sample, timed: true })),
});

obeysTheLaws<Distribution, SampleValues>('Distribution', {
  empty: () => new Distribution(),
  add: (distribution, sample) => distribution.add(sample),
  merge: (into, from) => into.merge(from),
  read: (d) => [d.utilization, d.memoryCopy, d.memoryUsed, d.powerWatts].map((h) => [...h.entries()]),
  items: samples,
  refused: badSamples,
});

obeysTheLaws<EnergyCounters, { holder: number; board: number; joules: number }>('EnergyCounters', {
  empty: () => new EnergyCounters(),
  add: (counters, { holder, board, joules }) => counters.add(holder, board, joules),
  merge: (into, from) => into.merge(from),
  read: (counters) => {
    const seen: string[] = [];
    counters.visit(Number.NaN, (holder, joules) => seen.push(`${holder} ${joules}`));
    return seen.sort();
  },
  items: fc.record({ holder: fc.nat(2), board: fc.nat(2), joules: fc.nat(1_000_000) }),
  refused: [...NO_NUMBERS, -1].map((joules) => ({ holder: 0, board: 0, joules })),
});

obeysTheLaws<Intervals, { series: number; time: number }>('Intervals', {
  empty: () => new Intervals(),
  add: (intervals, { series, time }) => intervals.add(series, time),
  merge: (into, from) => into.merge(from),
  read: (intervals) => [intervals.seconds(), intervals.first, intervals.last],
  items: fc.record({ series: ordinals, time: fc.integer({ min: -1_000_000, max: 2_000_000_000 }) }),
  refused: NO_NUMBERS.map((time) => ({ series: 0, time })),
});

describe('against naive arithmetic', () => {
  it('sums and means are those of simple-statistics', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 100 }), (some) => {
        const sums = new ExactSums(1);
        for (const value of some) sums.add(sums.cells(0), value);
        expect(Number(sums.value(0, 0))).toBe(sum(some));
        const histogram = new Histogram();
        for (const value of some) histogram.add(value + 1e6);
        expect(histogram.total).toBe(some.length);
        expect(Number(histogram.sum()) / histogram.total).toBeCloseTo(mean(some) + 1e6, 6);
      }),
      SEED,
    );
  });

  it('sums stay exact up to 2^79, where doubles do not', () => {
    const sums = new ExactSums(1);
    let exact = 0n;
    let double = 0;
    for (let i = 0; i < 15_000; i++) {
      const a = 2 ** 45 - i * 7919;
      sums.addProduct(sums.cells(0), a, 999_983);
      exact += BigInt(a) * 999_983n;
      double += a * 999_983;
    }
    expect(sums.value(0, 0)).toBe(exact);
    expect(BigInt(double)).not.toBe(exact);
  });

  it('quantiles are the nearest rank of a sorted list, with weights too', () => {
    const item = fc.tuple(values, fc.integer({ min: 1, max: 5 }));
    const percents = fc.constantFrom(1, 5, 10, 25, 50, 75, 90, 95, 99, 100);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 60 }), percents, (some, percent) => {
        const histogram = new Histogram();
        for (const [value, weight] of some) histogram.add(value, weight);
        const list = some
          .flatMap(([value, weight]) => Array<number>(weight).fill(value))
          .sort((a, b) => a - b);
        // ⌈q·n⌉ in integers: ⌈percent·n / 100⌉.
        const rank = Math.floor((percent * list.length + 99) / 100);
        expect(histogram.quantile(percent, 100)).toBe(list[rank - 1]);
      }),
      { ...SEED, numRuns: runs(150) },
    );
  });

  it('many distinct values are kept as exactly as few', () => {
    const histogram = new Histogram();
    for (let i = 0; i < 3000; i++) histogram.add((i * 7919) % 3001);
    const list = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 3001).sort((a, b) => a - b);
    for (const percent of [1, 10, 50, 90, 100])
      expect(histogram.quantile(percent, 100)).toBe(list[percent * 30 - 1]);
    expect(histogram.sum()).toBe(BigInt(sum(list)));
  });

  it('an empty histogram has no quantile', () => {
    expect(new Histogram().quantile(1, 2)).toBeNaN();
  });

  it('energy is the rise of the counter, for as many intervals as there are readings', () => {
    const counters = new EnergyCounters();
    for (const joules of [900, 300, 500, 700]) counters.add(3, 1, joules);
    counters.add(4, 1, 5000);
    const seen: number[][] = [];
    counters.visit(60, (holder, joules) => seen.push([holder, joules]));
    expect(seen).toEqual([[3, 800]]);
  });

  it('rounds ratios half-even, exactly', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 4096 }), (numerator, denominator) => {
        const twice = (2n * BigInt(numerator) * 1_000_000n) / BigInt(denominator);
        const exact = (2n * BigInt(numerator) * 1_000_000n) % BigInt(denominator) === 0n;
        const floor = twice / 2n;
        const up = twice % 2n === 1n && (!exact || floor % 2n === 1n);
        expect(rounded(numerator, 1_000_000, denominator)).toBe(Number(up ? floor + 1n : floor));
      }),
      { ...SEED, numRuns: runs(600) },
    );
    expect([rounded(15, 1_000_000, 1920), rounded(45, 1_000_000, 1920)]).toEqual([7812, 23_438]);
  });
});
