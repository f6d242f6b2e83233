// Every accumulator of the router under the shared laws, and against naive arithmetic and simple-statistics.
import {
  ColumnSums,
  Distribution,
  ExactSums,
  Groups,
  Histogram,
  RunSums,
  rounded,
  roundedQuotient,
  SampleStats,
  SampleSums,
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

type Item = { holder: number; slices: number; seconds: number; values: readonly number[] };
obeysTheLaws<SampleStats, Item>('SampleStats', {
  empty: () => new SampleStats(),
  add: (stats, { holder, slices, seconds, values: some }) => {
    const sums = new SampleSums();
    for (const column of [sums.utilization, sums.memoryCopy, sums.memoryUsed])
      for (const value of some)
        column.add(
          Object.assign(new ColumnSums(), {
            known: 1,
            zeros: value === 0 ? 1 : 0,
            sum: value,
            low: value,
            high: value,
          }),
        );
    stats.add(holder, sums, slices, new Float64Array(5).fill(seconds));
  },
  merge: (into, from) => into.merge(from),
  read: (stats) =>
    Array.from({ length: stats.holders }, (_, holder) => {
      if (!stats.has(holder)) return null;
      const names = ['weight', 'used', 'idle', 'copyWeight', 'copySum', 'memoryWeight', 'memorySum'] as const;
      const extremes = [0, 1, 2].map((quantity) => [
        stats.low(holder, quantity),
        stats.high(holder, quantity),
      ]);
      return [...names.map((name) => String(stats.sum(holder, name))), extremes];
    }),
  items: fc.record({
    holder: fc.oneof(ordinals, fc.nat(3000)),
    slices: fc.constantFrom(0, 4, 7, 8, 28),
    seconds: fc.constantFrom(0, 1, 60, 86_400),
    values: fc.array(fc.nat(1_000_000), { maxLength: 5 }),
  }),
  refused: NO_NUMBERS.map((bad) => ({ holder: 0, slices: 28, seconds: 60, values: [bad] })),
});

obeysTheLaws<Distribution, { name: 'utilization' | 'power'; value: number; weight: number }>('Distribution', {
  empty: () => new Distribution(),
  add: (distribution, { name, value, weight }) => distribution[name].add(value, weight),
  merge: (into, from) => into.merge(from),
  read: (d) => [d.utilization, d.memoryCopy, d.memoryUsed, d.power].map((h) => [...h.entries()]),
  items: fc.record({
    name: fc.constantFrom('utilization', 'power'),
    value: fc.nat(1_000_000),
    weight: fc.nat(2 ** 33),
  }),
  refused: NO_NUMBERS.map((value) => ({ name: 'power' as const, value, weight: 1 })),
});

obeysTheLaws<RunSums, { run: number; weight: number; used: number }>('RunSums', {
  empty: () => new RunSums(8),
  add: (sums, { run, weight, used }) => sums.add(run, weight, used),
  merge: (into, from) => into.merge(from),
  read: (sums) => Array.from({ length: 8 }, (_, run) => [sums.weight(run), String(sums.used(run))]),
  items: fc.record({ run: fc.nat(7), weight: fc.nat(2 ** 32), used: fc.nat(2 ** 52) }),
  refused: NO_NUMBERS.flatMap((bad) => [
    { run: 0, weight: bad, used: 1 },
    { run: 0, weight: 1, used: bad },
  ]),
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

  it('rounds ratios half-even, exactly', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 4096 }), (numerator, denominator) => {
        const twice = (2n * BigInt(numerator) * 1_000_000n) / BigInt(denominator);
        const exact = (2n * BigInt(numerator) * 1_000_000n) % BigInt(denominator) === 0n;
        const floor = twice / 2n;
        const up = twice % 2n === 1n && (!exact || floor % 2n === 1n);
        expect(rounded(numerator, 1_000_000, denominator)).toBe(Number(up ? floor + 1n : floor));
        expect(roundedQuotient(BigInt(numerator) * 1_000_000n, BigInt(denominator))).toBe(
          Number(up ? floor + 1n : floor),
        );
      }),
      { ...SEED, numRuns: runs(600) },
    );
    expect([rounded(15, 1_000_000, 1920), rounded(45, 1_000_000, 1920)]).toEqual([7812, 23_438]);
  });
});

it('the example of the contract holds', () => {
  const monday = new Histogram();
  for (const wait of [5, 60, 60]) monday.add(wait);
  const tuesday = new Histogram();
  for (const wait of [7, 90]) tuesday.add(wait);
  monday.merge(tuesday);
  expect(monday.quantile(1, 2)).toBe(60);
});
