// P7 (a): nothing but cells. Sites whose jobs lie elsewhere in their cells, as bytes through all readers: the
// same package, byte for byte.
import { expect, it } from 'vitest';
import { longRuns } from '../setup/runs.ts';
import { compareMoves, FORMS, readingOf, type Tally, textsOf } from './forms.ts';
import { masterOf, Packages, packageOf } from './packages.ts';
import { siteOf } from './people.ts';
import { seeded } from './site.ts';

it.each(FORMS)('only cells show in a package: %s', async (form) => {
  const random = seeded(100 + FORMS.indexOf(form));
  const tally: Tally = { pairs: 0, jobs: 0, different: [], crossings: 0, seen: 0 };
  while (tally.pairs < longRuns(220)) await compareMoves(random, form, 4, tally);
  expect(tally.different).toEqual([]);
  // And cells do show: where nobody is told of, or too few record a type, nothing can.
  expect(tally.seen).toBeGreaterThan(tally.crossings / 4);
});

it.each(FORMS)(
  'the bytes are those of the route where packages are compared by what they are made of: %s',
  async (form) => {
    const master = masterOf(seeded(9));
    const site = siteOf(seeded(8), { users: 7, types: 2, jobs: [1, 2] });
    const texts = textsOf(site, form, seeded(7));
    const packages = new Packages();
    const whole = await packageOf(texts, master, readingOf(form));
    expect(whole).toContain('"ptl_output_v1"');
    for (let n = 0; n < 2; n++) expect(await packages.of(texts, master, readingOf(form))).toBe(whole);
  },
);
