// Both ways to add up a column of ratios say the same, and what a plain sum of the same ratios says: for any
// values, stretches and marks.
import { ColumnSums, Histogram, millionths, RatioColumn, RatiosWasm } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { runs } from '../setup/runs.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const ratio = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  fc.double({ min: 0, max: 1 }),
  // Halves of a millionth, and the neighbours of hundredths of a point.
  fc.integer({ min: 0, max: 999_999 }).map((count) => (count + 0.5) / 1e6),
  fc.integer({ min: 1, max: 10_000 }).map((step) => step / 10_000 - Number.EPSILON / 2),
  fc.constantFrom(Number.NaN, -0, -1e-9, 1 + Number.EPSILON, Number.POSITIVE_INFINITY, -1),
);
const MARKS = [0, 1];
/** Blocks, each in stretches, whose values have one weight. */
const stretch = fc.record({
  mark: fc.constantFrom(...MARKS),
  weight: fc.constantFrom(0, 1, 28, 2_419_200),
  ratios: fc.array(ratio, { maxLength: 40 }),
});
const blocks = fc.array(fc.array(stretch, { maxLength: 8 }), { minLength: 1, maxLength: 4 });
type Blocks = typeof blocks extends fc.Arbitrary<infer B> ? B : never;

/** What a column says of each stretch, and the weights of the values of each mark. */
function told(column: RatioColumn, input: Blocks) {
  const stretches: ColumnSums[] = [];
  for (const block of input) {
    // Longer than what is shown, as scratch columns are.
    const values = Float64Array.from([...block.flatMap(({ ratios }) => ratios), 0.5, 0.5]);
    column.show(values, values.length - 2);
    let at = 0;
    for (const { mark, weight, ratios } of block) {
      const sums = new ColumnSums();
      column.addUp(at, at + ratios.length, mark, weight, sums);
      at += ratios.length;
      // Zero has no sign here.
      sums.low += 0;
      sums.high += 0;
      stretches.push(sums);
    }
  }
  const weights = MARKS.map((mark) => {
    const histogram = new Histogram();
    column.read(mark, histogram);
    return histogram.entries();
  });
  return { stretches, weights };
}

/** The same, value by value. */
function expected(input: Blocks): ReturnType<typeof told> {
  const stretches: ColumnSums[] = [];
  const weights = MARKS.map(() => new Map<number, number>());
  for (const { mark, weight, ratios } of input.flat()) {
    const values = ratios.filter((value) => value >= 0 && value <= 1).map((value) => millionths(value) + 0);
    const sums = new ColumnSums();
    const zeros = values.filter((value) => value === 0).length;
    const sum = values.reduce((a, b) => a + b, 0);
    sums.set(values.length, zeros, sum, Math.min(0x7fffffff, ...values), Math.max(-1, ...values));
    stretches.push(sums);
    for (const value of values)
      if (weight > 0) weights[mark]!.set(value, (weights[mark]!.get(value) ?? 0) + weight);
  }
  return { stretches, weights: weights.map((map) => [...map].sort(([a], [b]) => a - b)) };
}

it('says the same with WebAssembly and without', () => {
  const add = vi.spyOn(RatiosWasm.prototype, 'add');
  fc.assert(
    fc.property(blocks, (input) => {
      const wanted = expected(input);
      expect(told(new RatioColumn(Number.POSITIVE_INFINITY), input)).toEqual(wanted);
      expect(add).not.toHaveBeenCalled();
      // The first block with ratios is what it takes.
      expect(told(new RatioColumn(0), input)).toEqual(wanted);
      expect(add.mock.calls.length > 0).toBe(input.some((block) => block.some((s) => s.ratios.length > 0)));
      add.mockClear();
    }),
    { seed: 20261129, numRuns: runs(12) },
  );
});

it('brings WebAssembly in between two blocks, and does without where there is none', () => {
  const add = vi.spyOn(RatiosWasm.prototype, 'add');
  const block = [{ mark: 1, weight: 28 as const, ratios: Array.from({ length: 31 }, (_, i) => i / 30) }];
  const input = [block, block, block];
  expect(told(new RatioColumn(40), input)).toEqual(expected(input));
  expect(add).toHaveBeenCalledTimes(2);
  add.mockClear();
  vi.stubGlobal('WebAssembly', undefined);
  expect(told(new RatioColumn(0), input)).toEqual(expected(input));
  expect(add).not.toHaveBeenCalled();
});
