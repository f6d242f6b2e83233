// A list of values under the laws of accumulators, and beside a histogram, as which it goes on where it grows
// too long.
import { Histogram, ValueList } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { obeysTheLaws } from './accumulator-laws.ts';

const QUANTILES = [0, 1, 5, 25, 50, 75, 90, 99, 100];
const quantiles = (of: Pick<Histogram, 'total' | 'quantile'>) => [
  of.total,
  ...QUANTILES.map((percent) => of.quantile(percent, 100)),
];

obeysTheLaws<ValueList, number>('ValueList', {
  empty: () => new ValueList(),
  add: (list, value) => list.add(value),
  merge: (into, from) => into.merge(from),
  read: quantiles,
  items: fc.oneof(fc.nat(20), fc.nat(2 ** 31 - 1), fc.constantFrom(2 ** 32 - 1, 2 ** 32, 2 ** 40)),
  refused: [Number.NaN, Number.POSITIVE_INFINITY, 0.5, -1, 2 ** 53],
});

it('gives the quantiles of a histogram, as a list and behind one', () => {
  const parts = [1000, 2 ** 20 - 1000, 500, 600].map((length, part) => {
    const list = new ValueList();
    const histogram = new Histogram();
    for (let i = 0; i < length; i++) {
      const value = (i * 7919 + part) % 100_003;
      list.add(value);
      histogram.add(value);
    }
    expect(quantiles(list)).toEqual(quantiles(histogram));
    return { list, histogram };
  });
  const [list, histogram] = [new ValueList(), new Histogram()];
  for (const part of parts) {
    list.merge(part.list);
    histogram.merge(part.histogram);
    expect(quantiles(list)).toEqual(quantiles(histogram));
  }
  const whole = new ValueList();
  whole.merge(list);
  expect(quantiles(whole)).toEqual(quantiles(histogram));
});

it('goes on alone after a merge, though lists share what is full', () => {
  const [list, both] = [new ValueList(), new ValueList()];
  for (let value = 0; value < 1000; value++) list.add(value);
  both.merge(list);
  for (let i = 0; i < 1000; i++) both.add(7);
  for (let i = 0; i < 3000; i++) list.add(0);
  expect([both.total, both.quantile(1, 2), both.quantile(1, 1)]).toEqual([2000, 7, 999]);
  expect([list.total, list.quantile(1, 2), list.quantile(1, 1)]).toEqual([4000, 0, 999]);
});

it('goes on alone after a merge as a histogram, too', () => {
  const [list, both] = [new ValueList(), new ValueList()];
  for (const value of [2 ** 40, 3]) list.add(value);
  both.merge(list);
  list.add(1);
  both.add(2);
  expect([1, 2, 3].map((rank) => list.quantile(rank, 3))).toEqual([1, 3, 2 ** 40]);
  expect([1, 2, 3].map((rank) => both.quantile(rank, 3))).toEqual([2, 3, 2 ** 40]);
});

it('weights of a histogram stay exact beyond the four bytes that most of them take, and sums beyond 2^53', () => {
  const [dense, merged] = [new Histogram(), new Histogram()];
  for (let value = 0; value < 2000; value++) dense.add(value, value === 1999 ? 2 ** 32 - 1 : 1);
  for (let i = 0; i < 3; i++) dense.add(1999, 2 ** 51);
  for (let i = 0; i < 2; i++) dense.add(1999);
  merged.merge(dense);
  const weight = 3 * 2 ** 51 + 2 ** 32 + 1;
  for (const histogram of [dense, merged]) {
    expect(histogram.entries().at(-1)).toEqual([1999, weight]);
    expect(histogram.entries()).toHaveLength(2000);
    expect(histogram.sum()).toBe(BigInt(weight) * 1999n + (1998n * 1999n) / 2n);
  }
  // What was merged is a histogram of its own.
  merged.add(5);
  expect(merged.entries()[5]).toEqual([5, 2]);
  expect(dense.entries()[5]).toEqual([5, 1]);
});
