// The product held against the reference: of a few made-up sites here, of thousands by compare.ts.
import { expect, test } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { compare } from './compare.ts';
import { makeSite } from './site/site.ts';

/** Apart, so that what is tried in one go is not always the same run of seeds. */
const FIRST = [1, 20_001] as const;
const SITES = longRuns(40);

test.each(FIRST)('the product says what the reference says of the sites from %d on', async (first) => {
  const found: string[] = [];
  for (let seed = first; seed < first + SITES; seed++)
    for (const { metric, expected, got } of await compare(makeSite(seed)))
      found.push(`${seed} ${metric}: ${JSON.stringify(expected)}, not ${JSON.stringify(got)}`);
  expect(found).toEqual([]);
});
