// P3 where one export names somebody by uid alone, and another of the same jobs by name: which of the two
// counts is decided by what they are, never by their hashes.
import { expect, it } from 'vitest';
import { Gatherer, merged, optionsOf } from '../laws/parts/gathered.ts';
import { seeded } from '../privacy/site.ts';
import { testScope } from '../setup/scope.ts';
import { fixedDice } from './fixed-dice.ts';
import { randomNaming } from './naming.ts';
import { makeScenario, render, type Scenario } from './scenario.ts';
import { keyOf, walk } from './street.ts';

const NAMINGS = 6;
const { sacct, ...made } = makeScenario({
  seed: 11,
  parts: ['text', 'json'],
  users: 11,
  jobsPerUser: 2,
  nodes: 2,
  gpusPerNode: 2,
  scrapes: 1,
});
/** With the extra columns, every fifth user has a uid in the text, and no name. */
const scenario = (extras: boolean): Scenario => ({
  ...made,
  sacct: { ...sacct, steps: false, shuffled: false, newlines: false, extras },
});

/** What two exports say under a naming: the text first, or the JSON. */
function said(extras: boolean, naming: number, isTextFirst: boolean): object {
  const names = randomNaming(seeded(naming), made.avoid);
  const [text, json] = render(scenario(extras), names, seeded(naming));
  const files = isTextFirst ? [text!, json!] : [json!, text!];
  const {
    package: bytes,
    report,
    outcome,
  } = walk(files, naming, undefined, {
    scope: { ...testScope(), dice: fixedDice(keyOf(naming), names) },
  });
  return { bytes, report, people: outcome.people };
}

it('a name counts above a uid, under every naming and in either order', () => {
  const named = said(false, 1, true);
  expect(named).toMatchObject({ people: { unit: 'user', contributors: 11 } });
  for (let naming = 1; naming <= NAMINGS; naming++)
    for (const isTextFirst of [true, false]) expect(said(true, naming, isTextFirst)).toEqual(named);
});

it('and in parts that were gathered apart', async () => {
  const gatherer = new Gatherer(optionsOf([], 'day'));
  const names = randomNaming(seeded(1), made.avoid);
  const filesOf = (extras: boolean) =>
    render(scenario(extras), names, seeded(1)).map(({ source, bytes }) => ({
      name: `${source} ${extras}`,
      bytes,
    }));
  const { package: bytes, people } = await gatherer.whole(filesOf(false), true);
  const [text, json] = filesOf(true);
  for (const cut of [
    [[text!], [json!]],
    [[json!], [text!]],
  ])
    expect(await gatherer.parts(cut).then(merged)).toMatchObject({ package: bytes, people });
});
