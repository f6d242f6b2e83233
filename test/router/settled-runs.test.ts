// What is remembered of settled runs, against a plain map: whatever the keys, neighbours or far apart.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  LATER_RUN,
  OTHER_RUN,
  RETOLD,
  SAME_RUN,
  SettledRuns,
  UNKNOWN_JOB,
} from '../../packages/router/src/jobs/settled-runs.ts';

type Told = readonly [submit: number, digest: number];

function knownOf(before: readonly Told[], [submit, digest]: Told): number {
  if (before.some(([s, d]) => s === submit && d === digest)) return SAME_RUN;
  if (before.some(([s]) => s === submit)) return RETOLD;
  if (before.some(([s]) => s > submit)) return LATER_RUN;
  return before.length > 0 ? OTHER_RUN : UNKNOWN_JOB;
}

const words = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const runs = fc.record({
  low: fc.oneof(words, fc.nat(40), fc.integer({ min: -40, max: 4000 })),
  high: fc.oneof(fc.constantFrom(0, -1, 7), words),
  submit: fc.oneof(fc.nat(3), fc.constantFrom(2 ** 32 - 3, 1_767_225_600)),
  digest: fc.integer({ min: -1, max: 2 }),
});

it('tells what was known of each run before, and still knows it in the end', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 600, size: 'max' }), (some) => {
      const settled = new SettledRuns();
      const reference = new Map<string, Told[]>();
      for (const { low, high, submit, digest } of some) {
        const before = reference.get(`${low} ${high}`) ?? [];
        const known = knownOf(before, [submit, digest]);
        expect(settled.find(low, high, submit, digest)).toBe(known);
        expect(settled.add(low, high, submit, digest)).toBe(known);
        seen.add(known);
        // A run that is told otherwise makes the whole result void: it need not be remembered.
        if (known < RETOLD) reference.set(`${low} ${high}`, [...before, [submit, digest]]);
      }
      for (const { low, high, submit, digest } of some)
        expect(settled.find(low, high, submit, digest)).toBe(
          knownOf(reference.get(`${low} ${high}`)!, [submit, digest]),
        );
    }),
    { seed: 20261120, numRuns: 60 },
  );
  expect([...seen].sort()).toEqual([UNKNOWN_JOB, OTHER_RUN, LATER_RUN, RETOLD, SAME_RUN]);
});
