// P3 over telemetry, alone and joined to accounting by job or by node.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { compareRenamings, emptyTally, RENAMINGS } from './rename.ts';
import { draws, TELEMETRY } from './scenario.ts';

const PAIRS = Number(process.env.PROMISE_PAIRS ?? longRuns(504));

it('telemetry under other names gives the same package, report and diagnostics', () => {
  const tally = emptyTally();
  fc.assert(
    fc.property(draws(TELEMETRY), (draw) => compareRenamings(draw, tally)),
    {
      seed: 20_261_002,
      numRuns: Math.ceil(PAIRS / RENAMINGS),
      endOnFailure: process.env.PROMISE_PAIRS !== undefined,
    },
  );
  console.log(`${tally.pairs} pairs of telemetry, ${JSON.stringify([...tally.crowds])}`);
  expect(tally.pairs).toBeGreaterThanOrEqual(PAIRS);
  if (process.env.PROMISE_PAIRS !== undefined) return;
  for (const crowd of ['node few', 'user many', 'namespace many'])
    expect(tally.crowds.get(crowd), crowd).toBeGreaterThan(0);
  expect(tally.released / (tally.pairs / RENAMINGS)).toBeGreaterThan(10);
});
