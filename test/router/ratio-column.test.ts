// Both ways to add up a column of ratios say the same, and what a plain sum of the same ratios says: for any values, stretches and marks.
import {
  CLASS,
  ColumnSums,
  Distribution,
  millionths,
  RatioColumn,
  RatiosWasm,
} from '@ptl/claw-router/internal';
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
const marks = fc.constantFrom(...Object.values(CLASS));
/** Blocks, each in stretches. */
const blocks = fc.array(
  fc.array(fc.record({ mark: marks, ratios: fc.array(ratio, { maxLength: 40 }) }), { maxLength: 8 }),
  { minLength: 1, maxLength: 4 },
);
type Blocks = typeof blocks extends fc.Arbitrary<infer B> ? B : never;

/** What a column says of each stretch, and what reaches the distributions, after each block or all `atOnce`: everybody's, and those of two marks. */
function told(column: RatioColumn, input: Blocks, weight: number, atOnce = false) {
  const stretches: ColumnSums[] = [];
  const [all, certain, provisional] = [new Distribution(), new Distribution(), new Distribution()];
  const targets = { all: [all], marked: [undefined, certain, provisional] };
  for (const block of input) {
    // Longer than what is shown, as scratch columns are.
    const values = Float64Array.from([...block.flatMap(({ ratios }) => ratios), 0.5, 0.5]);
    column.show(values, values.length - 2);
    let at = 0;
    for (const { mark, ratios } of block) {
      const sums = new ColumnSums();
      column.addUp(at, at + ratios.length, mark, sums);
      at += ratios.length;
      // Zero has no sign here.
      sums.low += 0;
      sums.high += 0;
      stretches.push(sums);
    }
    if (!atOnce) column.flush(weight, targets);
  }
  column.flush(weight, targets);
  return { stretches, cells: [all, certain, provisional].map(({ utilization }) => utilization.entries()) };
}

/** The same, value by value. */
function expected(input: Blocks, weight: number): ReturnType<typeof told> {
  const stretches: ColumnSums[] = [];
  const cells = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
  for (const { mark, ratios } of input.flat()) {
    const values = ratios.filter((value) => value >= 0 && value <= 1).map((value) => millionths(value) + 0);
    const sums = new ColumnSums();
    const zeros = values.filter((value) => value === 0).length;
    const sum = values.reduce((a, b) => a + b, 0);
    sums.set(values.length, zeros, sum, Math.min(0x7fffffff, ...values), Math.max(-1, ...values));
    stretches.push(sums);
    for (const to of mark === CLASS.none ? [cells[0]!] : [cells[0]!, cells[mark]!])
      for (const value of values) {
        const cell = Math.floor(value / 100);
        to.set(cell, (to.get(cell) ?? 0) + weight);
      }
  }
  return { stretches, cells: cells.map((map) => [...map].sort(([a], [b]) => a - b)) };
}

it('says the same with WebAssembly and without', () => {
  const add = vi.spyOn(RatiosWasm.prototype, 'add');
  fc.assert(
    fc.property(blocks, fc.constantFrom(1, 28), (input, weight) => {
      const wanted = expected(input, weight);
      expect(told(new RatioColumn('utilization', Number.POSITIVE_INFINITY), input, weight)).toEqual(wanted);
      expect(add).not.toHaveBeenCalled();
      // The first block with ratios is what it takes.
      expect(told(new RatioColumn('utilization', 0), input, weight)).toEqual(wanted);
      expect(add.mock.calls.length > 0).toBe(input.some((block) => block.some((s) => s.ratios.length > 0)));
      add.mockClear();
    }),
    { seed: 20261129, numRuns: runs(100) },
  );
});

it('brings WebAssembly in between two blocks, and does without where there is none', () => {
  const add = vi.spyOn(RatiosWasm.prototype, 'add');
  const block = [{ mark: CLASS.certain, ratios: Array.from({ length: 31 }, (_, i) => i / 30) }];
  const input = [block, block, block];
  for (const atOnce of [false, true]) {
    expect(told(new RatioColumn('utilization', 40), input, 1, atOnce)).toEqual(expected(input, 1));
    expect(add).toHaveBeenCalledTimes(2);
    add.mockClear();
  }
  vi.stubGlobal('WebAssembly', undefined);
  expect(told(new RatioColumn('utilization', 0), input, 1)).toEqual(expected(input, 1));
  expect(add).not.toHaveBeenCalled();
});
