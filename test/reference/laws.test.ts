// The reference held against itself: order, files and layouts decide nothing; and every sentence is put to the test.
import { expect, test } from 'vitest';
import { disagreements } from './compare.ts';
import { report } from './report.ts';
import { makeSite } from './site/site.ts';
import { tally } from './tally.ts';

const SEEDS = Array.from({ length: 60 }, (_, at) => 5000 + at);
const MINUTES = 60_000;

test('a site told in another layout has the same numbers', { timeout: 5 * MINUTES }, () => {
  for (const seed of SEEDS) {
    const one = makeSite(seed);
    const other = makeSite(seed, seed + 1);
    const right = report(one.files, one.args);
    const got = report(other.files, other.args);
    expect(got.exit, `seed ${seed}`).toBe(right.exit);
    expect(got.period, `seed ${seed}`).toEqual(right.period);
    expect(disagreements(right.metrics, got.metrics), `seed ${seed}`).toEqual([]);
  }
});

test('every sentence has something to do in at least 20 of 1,000 sites', { timeout: 10 * MINUTES }, () => {
  const counts = tally(1, 1000);
  console.log([...counts].map(([sentence, count]) => `${count} ${sentence}`).join('\n'));
  expect([...counts].filter(([, count]) => count < 20)).toEqual([]);
});
