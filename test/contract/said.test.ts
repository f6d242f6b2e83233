// What the gate prints stands on the grids of the schema, digit for digit: two pieces of code that must agree.
import {
  type Band,
  digitsBand,
  fractionBand,
  type Grid,
  inverted,
  LADDER,
  midpoint,
  mirrored,
  type OpenBand,
  oneTwoFive,
  onGrid,
  printed,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

function fits(grid: Grid, said: Band | OpenBand): void {
  expect(onGrid(grid, 'high' in said ? { low: said.low, high: said.high } : { low: said.low })).toBe(true);
  expect(said.value).toBe('high' in said ? midpoint(said.low, said.high) : said.low);
}

const ladder = [0.1, 0.5, 1, 5, 10, 20, 40];
const share = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([a, b]): [part: bigint, weight: bigint] => (a < b ? [a, b] : [b, a === 0n ? 1n : a]));
const settings = { seed: 5, numRuns: runs(600) };

describe('what the gate prints', () => {
  it('of a fraction is a band of the ladder', () => {
    fc.assert(
      fc.property(share, fc.nat(LADDER.length - 1), ([part, weight], rung) => {
        const bounds = fractionBand(part, weight, rung);
        fits({ ladder }, printed(bounds));
        fits({ ladder, mirrored: true }, printed(mirrored(bounds)));
        if (rung >= LADDER.indexOf(10)) fits({ ladder, inverted: true }, inverted(bounds));
      }),
      settings,
    );
  });

  it('of a total or a count is a band of its series', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 17n }),
        fc.constantFrom(1n, 60n, 100_800n),
        (weight, perUnit) => {
          for (const digits of [2, 3] as const)
            fits(
              { series: '1-2-5', first: 1, digits: [digits] },
              printed(digitsBand(weight, perUnit, digits)),
            );
          for (const first of [1, 5] as const)
            fits({ series: '1-2-5', first }, printed(oneTwoFive(weight, perUnit, first)));
        },
      ),
      settings,
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 100_800n, max: 10n ** 8n }), (weight) => {
        fits({ series: '1-2-5', first: 1, digits: [3] }, printed(digitsBand(weight, 100_800n, 3)));
      }),
      settings,
    );
  });
});
