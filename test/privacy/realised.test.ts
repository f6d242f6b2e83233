// Log-normal sites of 5 to 300 users, with and without a dominant one: 20 points stay open for everybody, and the rate is still said.
import { gate } from '@ptl/claw-router/internal';
import { expect, test } from 'vitest';
import { placedFacts, realisedWidth } from './realised.ts';
import { measurementsOf, seeded, site } from './site.ts';

test('whoever looks, 20 points stay open; and the rate is withheld in less than 1 %', () => {
  let narrow = 1;
  let withheld = 0;
  let sites = 0;
  for (const users of [5, 6, 9, 10, 20, 49, 50, 120, 200, 300])
    for (let seed = 0; seed < (users < 60 ? 24 : 3); seed++) {
      const dominant = [0, 0.3, 0.7, 0.9][seed % 4]!;
      const accounts = seed % 3 === 0 ? 'overlapping' : 'none';
      const s = site(seeded(users * 1000 + seed), { users, dominant, accounts });
      const { released } = gate(measurementsOf(s), { unit: 'user', contributors: users });
      const facts = placedFacts(s, released);
      narrow = Math.min(narrow, realisedWidth(facts));
      if (!released.some(({ metric }) => metric === 'gpu_efficiency_rate')) withheld++;
      sites++;
    }
  expect(narrow).toBeGreaterThanOrEqual(0.2 - 1e-9);
  expect(narrow).toBeLessThan(0.3);
  expect(withheld / sites).toBeLessThan(0.01);
});

/** How often the gate reads a contributor of a site with so many users and accounts. */
function readsOf(users: number, accounts: number): number {
  const base = site(seeded(1), { users, dominant: 0.3 });
  const cells = base.cells.map((cell) => ({ ...cell, account: cell.user % accounts }));
  let reads = 0;
  const get = <T extends object>(target: T, name: string | symbol): unknown => {
    reads++;
    return Reflect.get(target, name);
  };
  const measurements = measurementsOf({ ...base, accounts, cells }).map((one) => {
    if (!('population' in one)) return one;
    const contributors = one.population.contributors.map((contributor) => new Proxy(contributor, { get }));
    return { ...one, population: { ...one.population, contributors } };
  });
  const { released } = gate(measurements, { unit: 'user', contributors: users });
  expect(released).toHaveLength(measurements.length);
  return reads;
}

test('twice as many users and accounts cost about twice as much', () => {
  const [once, twice] = [readsOf(1000, 150), readsOf(2000, 300)];
  expect(once).toBeGreaterThan(1000);
  expect(twice).toBeLessThan(2.5 * once);
});
