// The renaming property over as many pairs as asked for: node --conditions=@ptl/source scripts/promise-renaming.ts [PAIRS] [SEED]
import fc from 'fast-check';
import { compareRenamings, emptyTally, RENAMINGS } from '../test/promise/rename.ts';
import { ACCOUNTING, draws, TELEMETRY } from '../test/promise/scenario.ts';

const pairs = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? 1);
const tally = emptyTally();
let told = 0;
fc.assert(
  fc.property(draws([...ACCOUNTING, ...TELEMETRY]), (draw) => {
    compareRenamings(draw, tally);
    if (tally.pairs - told < 10_000) return;
    told = tally.pairs;
    console.log(`${told} pairs, no difference`);
  }),
  { seed, numRuns: Math.ceil(pairs / RENAMINGS), endOnFailure: true },
);
console.log(
  `${tally.pairs} pairs, no difference; scenarios by profile: ${JSON.stringify([...tally.crowds])}`,
);
