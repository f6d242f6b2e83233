// What is remembered of settled runs, against a plain map: whatever the keys, neighbours or far apart.
import { FinalizedRuns, OTHER_RUN, SAME_RUN, UNKNOWN_JOB } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';

function knownOf(before: number | undefined, digest: number): number {
  if (before === undefined) return UNKNOWN_JOB;
  return before === digest ? SAME_RUN : OTHER_RUN;
}

const words = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const runs = fc.record({
  low: fc.oneof(words, fc.nat(40), fc.integer({ min: -40, max: 4000 })),
  high: fc.oneof(fc.constantFrom(0, -1, 7), words),
  digest: fc.oneof(words, fc.constantFrom(-1, 0, 2)),
});

it('tells what was known of each run before, and still knows it in the end', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 600, size: 'max' }), (some) => {
      const settled = new FinalizedRuns();
      const reference = new Map<string, number>();
      for (const { low, high, digest } of some) {
        const before = reference.get(`${low} ${high}`);
        const known = knownOf(before, digest);
        expect(settled.find(low, high, digest)).toBe(known);
        expect(settled.add(low, high, digest)).toBe(known);
        seen.add(known);
        reference.set(`${low} ${high}`, before ?? digest);
      }
      for (const { low, high, digest } of some)
        expect(settled.find(low, high, digest)).toBe(knownOf(reference.get(`${low} ${high}`), digest));
    }),
    { seed: 20261120, numRuns: 60 },
  );
  expect([...seen].sort()).toEqual([UNKNOWN_JOB, SAME_RUN, OTHER_RUN]);
});
