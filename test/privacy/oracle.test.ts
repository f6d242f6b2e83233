// The gate equals the oracle on random sites of every kind.
import { gate } from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { runs } from '../setup/runs.ts';
import { expectedOf } from './expected.ts';
import { anySite, measurementsOf, type Site, seeded } from './site.ts';

/** What the gate says, in the oracle's words. */
function saidOf(s: Site, n: number): Record<string, unknown> {
  const { released, withheld } = gate(measurementsOf(s), { unit: 'user', contributors: n });
  return Object.fromEntries([
    ...released.map(({ metric, value: saying }) => [metric, saying]),
    ...withheld.map(({ metric }) => [metric, 'withheld']),
  ]);
}

function compare(seed: number, users: (seed: number) => number, people: (users: number) => number): void {
  const random = seeded(seed);
  const s = anySite(random, users(seed));
  const n = people(s.users);
  const expected = expectedOf(s, n);
  const said = saidOf(s, n);
  if (expected === 'none')
    expect(new Set(Object.values(said)), `seed ${seed}`).toEqual(new Set(['withheld']));
  else expect(said, `seed ${seed}`).toEqual(expected);
}

test.each([3, 4, 5, 6, 9, 10, 11])(
  'equals the oracle at %i people, the edges of k and of profiles',
  (users) => {
    for (let seed = 0; seed < runs(25); seed++)
      compare(
        seed * 31 + users,
        () => users,
        (n) => n,
      );
  },
);

test('equals the oracle where a population has fewer people than the site, around k', () => {
  for (let seed = 0; seed < runs(40); seed++)
    for (const people of [49, 50, 199, 200])
      compare(
        seed,
        (s) => 8 + (s % 5),
        () => people,
      );
});

test('equals the oracle on sites of 12 to 40 people', () => {
  for (let seed = 0; seed < runs(25); seed++)
    compare(
      seed + 10_000,
      (s) => 12 + (s % 29),
      (n) => (seed % 2 === 0 ? n : 250),
    );
});
