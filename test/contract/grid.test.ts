// The grids: which bands there are, and arithmetic on decimals as they are printed.
import { midpoint, onGrid, onStep } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

describe('midpoint', () => {
  it('is exact where doubles are not', () => {
    expect((0.1 + 0.2) / 2).not.toBe(0.15);
    expect(midpoint(0.1, 0.2)).toBe(0.15);
    expect(midpoint(0, 1e12)).toBe(5e11);
    expect(midpoint(1.23e-7, 1e-6)).toBe(5.615e-7);
    expect(midpoint(123_000, 124_000)).toBe(123_500);
  });

  it('agrees with integers on every grid of thousandths', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
        expect(midpoint(a / 1000, b / 1000)).toBe((a + b) / 2000);
      }),
      { seed: 3, numRuns: runs(600) },
    );
  });
});

describe('onGrid', () => {
  const fifths = { width: 0.05 };
  const total = { series: '1-2-5', first: 1, digits: [3, 2] } as const;
  const count = { series: '1-2-5', first: 5, digits: [3, 2] } as const;
  const cases: [string, boolean, boolean][] = [
    ['5 points', onGrid(fifths, { low: 0.55, high: 0.6 }), true],
    ['the first 5 points', onGrid(fifths, { low: 0, high: 0.05 }), true],
    ['the last 5 points', onGrid(fifths, { low: 0.95, high: 1 }), true],
    ['between two bands', onGrid(fifths, { low: 0.56, high: 0.61 }), false],
    ['two bands in one', onGrid(fifths, { low: 0.55, high: 0.65 }), false],
    ['finer', onGrid(fifths, { low: 0.55, high: 0.56 }), false],
    ['nothing', onGrid(fifths, { low: 0.55, high: 0.55 }), false],
    ['an open band', onGrid(fifths, { low: 0.55 }), false],
    [
      'an interval, of which the lattice decides',
      onGrid({ interval: 0.001 }, { low: 0.5, high: 0.6 }),
      false,
    ],
    ['3 digits', onGrid(total, { low: 123_000, high: 124_000 }), true],
    ['3 digits behind the point', onGrid(total, { low: 1.23, high: 1.24 }), true],
    ['3 digits up to the next power', onGrid(total, { low: 999, high: 1000 }), true],
    ['2 digits', onGrid(total, { low: 120, high: 130 }), true],
    ['4 digits', onGrid(total, { low: 1234, high: 1235 }), false],
    ['3 digits, two steps', onGrid(total, { low: 123, high: 125 }), false],
    ['below 1', onGrid(total, { low: 0.123, high: 0.124 }), false],
    ['1-2-5', onGrid(total, { low: 20, high: 50 }), true],
    ['1-2-5 from the wrong start', onGrid(total, { low: 30, high: 50 }), false],
    ['the first', onGrid(total, { low: 0, high: 1 }), true],
    ['the first of counts', onGrid(count, { low: 0, high: 5 }), true],
    ['the first of totals as a count', onGrid(count, { low: 0, high: 1 }), false],
    ['a count below 100 in digits', onGrid(count, { low: 12.3, high: 12.4 }), false],
    ['3 digits where there are 2 at most', onGrid({ ...count, digits: [2] }, { low: 123, high: 124 }), false],
    ['a count from 100 on in digits', onGrid(count, { low: 123, high: 124 }), true],
    ['a count below 100 in 2 digits', onGrid(count, { low: 12, high: 13 }), false],
    ['a score band', onGrid({ edges: [0, 3, 5] }, { low: 3, high: 5 }), true],
    ['an upper end of the top score band', onGrid({ edges: [0, 3, 5] }, { low: 5, high: 9 }), false],
    ['the top score band', onGrid({ edges: [0, 3, 5] }, { low: 5 }), true],
    ['two score bands in one', onGrid({ edges: [0, 3, 5] }, { low: 0, high: 5 }), false],
  ];
  it.each(cases)('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });

  it('knows whole multiples', () => {
    expect(onStep({ step: 0.01 }, 1.15)).toBe(true);
    expect(onStep({ step: 0.01 }, 1.155)).toBe(false);
    expect(onStep({ step: 1 }, 2 ** 40)).toBe(true);
    expect(onStep({ width: 0.05 }, 0.5)).toBe(false);
  });
});
