// P7 (a): nothing but cells. Sites whose jobs lie elsewhere in their cells, as bytes through all readers: the same package, byte for byte.
import { expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { compareMoves, FORMS, type Tally } from './forms.ts';
import { seeded } from './site.ts';

it.each(FORMS)('only cells show in a package: %s', async (form) => {
  const random = seeded(100 + FORMS.indexOf(form));
  const tally: Tally = { pairs: 0, different: [], crossings: 0, seen: 0 };
  while (tally.pairs < runs(44)) await compareMoves(random, form, 4, tally);
  expect(tally.different).toEqual([]);
  // And cells do show: where nobody is told of, or too few record a type, nothing can.
  expect(tally.seen).toBeGreaterThan(tally.crossings / 4);
});
