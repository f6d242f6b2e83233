// P4: the order of rows, their split into files and the size of chunks change no byte.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { longRuns } from '../setup/runs.ts';
import { randomNaming } from './naming.ts';
import { ACCOUNTING, type Draw, draws, makeScenario, render, TELEMETRY } from './scenario.ts';
import { walk } from './street.ts';

const RUNS = Math.ceil(Number(process.env.PROMISE_PAIRS ?? longRuns(200)) / 5);

function compareLayouts(draw: Draw): void {
  const scenario = makeScenario(draw);
  const naming = randomNaming(seeded(draw.seed), scenario.avoid);
  const files = (order?: number, split?: number) =>
    render(scenario, naming, seeded(draw.seed), {
      ...(order === undefined ? {} : { order: seeded(order) }),
      ...(split === undefined ? {} : { files: split }),
    });
  const key = draw.seed;
  const first = walk(files(), key);
  for (const bytes of [1 + (draw.seed % 7), 61])
    expect(seen(walk(files(), key, bytes), true), `chunks of ${bytes}`).toEqual(seen(first, true));
  expect(seen(walk(files(draw.seed + 1), key)), 'other order').toEqual(seen(first));
  expect(seen(walk(files(undefined, 3), key)), 'three files').toEqual(seen(first));
  expect(seen(walk(files(draw.seed + 2, 2), key)), 'order and files').toEqual(seen(first));
}

/**
 * Diagnostics tell of lines and headers, which are others in another order: they are compared where lines are
 * the same.
 */
function seen(walked: ReturnType<typeof walk>, lines = false): readonly string[] {
  return [walked.package, walked.report, ...(lines ? [walked.said] : [])];
}

it('row order, file split and chunk size change no byte', () => {
  fc.assert(fc.property(draws([...ACCOUNTING, ...TELEMETRY]), compareLayouts), {
    seed: 20_261_003,
    numRuns: RUNS,
    endOnFailure: process.env.PROMISE_PAIRS !== undefined,
  });
});
