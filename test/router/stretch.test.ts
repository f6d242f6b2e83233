// Where a stretch ends: worked out from the interval of regular times, and right for any.
import { firstNotBefore } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

const START = 1_767_225_600;
const step = fc.oneof(fc.constant(60), fc.constant(15), fc.constantFrom(0, 1, 59.97, 60.03, 3600));
const times = fc
  .record({ regular: fc.boolean(), steps: fc.array(step, { minLength: 1, maxLength: 300 }) })
  .map(({ regular, steps }) => {
    let time = START;
    return Float64Array.from(steps, (one) => (time += regular ? steps[0]! : one));
  });
/** Ends between, at, before and behind the times, and none. */
const until = fc.oneof(
  fc.integer({ min: -10, max: 20_000 }).map((seconds) => START + seconds),
  fc.integer({ min: 0, max: 300 }).map((count) => START + count * 60),
  fc.constant(Number.POSITIVE_INFINITY),
);

it('is where the first time stands that is not before its end, behind the first sample', () => {
  fc.assert(
    fc.property(times, until, fc.nat(), fc.nat(), (all, end, a, b) => {
      const at = a % all.length;
      const to = at + 1 + (b % (all.length - at));
      let wanted = at + 1;
      while (wanted < to && all[wanted]! < end) wanted++;
      expect(firstNotBefore(end, all, at, to)).toBe(wanted);
    }),
    { seed: 20261129, numRuns: runs(1000) },
  );
});
