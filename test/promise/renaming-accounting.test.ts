// P3 over accounting: any one-to-one renaming of users, accounts, jobs, hosts and all the rest leaves every
// byte as it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { compareRenamings, emptyTally, RENAMINGS } from './rename.ts';
import { ACCOUNTING, draws } from './scenario.ts';

const PAIRS = Number(process.env.PROMISE_PAIRS ?? longRuns(504));

it('accounting under other names gives the same package, report and diagnostics', () => {
  const tally = emptyTally();
  fc.assert(
    fc.property(draws(ACCOUNTING), (draw) => compareRenamings(draw, tally)),
    {
      seed: 20_261_001,
      numRuns: Math.ceil(PAIRS / RENAMINGS),
      endOnFailure: process.env.PROMISE_PAIRS !== undefined,
    },
  );
  console.log(`${tally.pairs} pairs of accounting, ${JSON.stringify([...tally.crowds])}`);
  expect(tally.pairs).toBeGreaterThanOrEqual(PAIRS);
  // Invariance of empty packages would be no feat: users are counted, and numbers about them are in the
  // packages.
  if (process.env.PROMISE_PAIRS !== undefined) return;
  for (const crowd of ['user few', 'user many']) expect(tally.crowds.get(crowd), crowd).toBeGreaterThan(0);
  expect(tally.released / (tally.pairs / RENAMINGS)).toBeGreaterThan(10);
});
