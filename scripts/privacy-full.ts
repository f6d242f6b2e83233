// The full check of the privacy gate, not run in CI: 10^5 random sites against the oracle, and what an attacker really
// finds at sites of 5 to 2,000 users. Run: node --conditions=@ptl/source scripts/privacy-full.ts [SETS] [SITES]
import { isDeepStrictEqual } from 'node:util';
import { gate } from '../packages/router/src/gate/gate.ts';
import { expectedOf } from '../test/privacy/expected.ts';
import { placedFacts, realisedWidth } from '../test/privacy/realised.ts';
import { anySite, measurementsOf, populations, type Site, seeded, site } from '../test/privacy/site.ts';

const sets = Number(process.argv[2] ?? 100_000);
const sites = Number(process.argv[3] ?? 10_000);

/** How many of `count` random sites the gate and the oracle judge differently. */
function differences(count: number): number {
  let different = 0;
  for (let seed = 0; seed < count; seed++) {
    const random = seeded(seed + 1_000_000);
    const users = seed % 100 === 0 ? 41 + Math.floor(random() * 60) : 3 + Math.floor(random() * 20);
    const s = anySite(random, users);
    const n = [users, users, 60, 250][seed % 4]!;
    const { released, withheld } = gate(measurementsOf(s), { unit: 'user', contributors: n });
    const said = Object.fromEntries([
      ...released.map(({ metric, value: saying }) => [metric, saying]),
      ...withheld.map(({ metric }) => [metric, 'withheld']),
    ]);
    const expected = expectedOf(s, n);
    const same = expected === 'none' ? released.length === 0 : isDeepStrictEqual(said, expected);
    if (!same) different++;
  }
  return different;
}

/** The rate as it is. */
function exactRate(s: Site): number {
  const { contributors } = populations.rate(s);
  const sum = (of: 'weight' | 'part') => contributors.reduce((total, one) => total + Number(one[of]), 0);
  return sum('part') / sum('weight');
}

/** Narrowest interval, share of sites without a rate, and share whose rate is said within 5 points of the truth, for one size and one dominance. */
function simulate(users: number, dominant: number, accounts: 'none' | 'overlapping', count: number): void {
  let narrow = 1;
  let withheld = 0;
  let within = 0;
  for (let seed = 0; seed < count; seed++) {
    const s = site(seeded(users * 7919 + seed), {
      users,
      dominant,
      accounts,
    });
    const { released } = gate(measurementsOf(s), { unit: 'user', contributors: users });
    narrow = Math.min(narrow, realisedWidth(placedFacts(s, released)));
    const rate = released.find(({ metric }) => metric === 'gpu_efficiency_rate')?.value;
    if (rate === undefined) withheld++;
    else if ('low' in rate && Math.abs(rate.value - exactRate(s)) <= 0.05) within++;
  }
  if (narrow < 0.2 - 1e-9) process.exitCode = 1;
  const percent = (part: number) => `${((100 * part) / count).toFixed(2)} %`;
  console.log(
    `${users} users, one at ${dominant}, accounts ${accounts}: ${count} sites, narrowest ${(narrow * 100).toFixed(6)} points, ` +
      `withheld ${percent(withheld)}, within 5 points ${percent(within)}`,
  );
}

const different = differences(sets);
console.log(`${sets} random sites: ${different} differ from the oracle`);
for (const users of [5, 9, 10, 20, 50, 60, 200, 250, 500, 2000])
  for (const dominant of [0, 0.3, 0.7, 0.9])
    for (const accounts of ['none', 'overlapping'] as const)
      simulate(
        users,
        dominant,
        accounts,
        Math.max(1, Math.round(sites / 80 / Math.max(1, (users / 60) ** 2))),
      );
if (different > 0) process.exitCode = 1;
