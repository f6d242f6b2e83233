// The proofs of test/blur and test/privacy in full size: node --conditions=@ptl/source scripts/privacy-full.ts [PART] [COUNT] [SEED]
// PART is moves, gate, totals, range, coverage, hulls or dice; without it all run. Prints what was tried, and ends with 1 if anything failed.
import { cpus } from 'node:os';
import { THRESHOLDS } from '../test/blur/by-hand.ts';
import { distances, USUAL } from '../test/blur/even.ts';
import { hulls } from '../test/blur/hulls.ts';
import { crowds, heldOf, mostMisses } from '../test/privacy/coverage.ts';
import { compareMoves, FORMS, type Tally } from '../test/privacy/forms.ts';
import { difference } from '../test/privacy/judge.ts';
import { masterOf } from '../test/privacy/packages.ts';
import { cellsOf, packagesOf, ROLES } from '../test/privacy/roles.ts';
import { type Random, seeded } from '../test/privacy/site.ts';
import { wrongTotals } from '../test/privacy/totals.ts';

/** What a part found: one line of what was tried, and what is wrong. */
interface Proof {
  readonly tried: string;
  readonly wrong: readonly string[];
}

interface Part {
  readonly count: number;
  run(count: number, random: Random, seed: number): Promise<Proof> | Proof;
}

const TOLD_EVERY = 10_000;
const MOVES = 9;

/** P7 (a): pairs of raw inputs that differ within cells. */
async function moves(pairs: number, random: Random): Promise<Proof> {
  const tally: Tally = { pairs: 0, different: [], crossings: 0, seen: 0 };
  let told = 0;
  for (let n = 0; tally.pairs < pairs && tally.different.length < 10; n++) {
    await compareMoves(random, FORMS[n % FORMS.length]!, MOVES, tally);
    if (tally.pairs - told < TOLD_EVERY) continue;
    told = tally.pairs;
    console.log(`  ${told} pairs, ${tally.different.length} differ`);
  }
  const { different, crossings, seen } = tally;
  const tried = `${tally.pairs} pairs within cells are alike; of ${crossings} pairs across a border ${seen} differ`;
  return { tried, wrong: different };
}

/** P6, P9, P11: one random measurement each. */
function judge(count: number, random: Random): Proof {
  const wrong = listed(count, () => difference(random) ?? []);
  return { tried: `${count} random measurements against the oracle`, wrong };
}

/** P8: one random site each. */
function totals(count: number, random: Random): Proof {
  const wrong = listed(count, () => wrongTotals(random));
  return { tried: `all pairs of totals of ${count} random sites`, wrong };
}

function listed(count: number, one: () => string | string[]): string[] {
  const wrong: string[] = [];
  for (let n = 0; n < count && wrong.length < 10; n++) wrong.push(...[one()].flat());
  return wrong;
}

/** P7 (b) from raw input to bytes: all whole points of one person, in every role, under so many keys. */
async function range(keys: number, random: Random): Promise<Proof> {
  const wrong: string[] = [];
  const spans = new Map<string, { low: number; high: number }>();
  const percents = Array.from({ length: 101 }, (_, i) => i);
  for (let key = 0; key < keys && wrong.length < 10; key++) {
    const role = ROLES[key % ROLES.length]!;
    const master = masterOf(random);
    const packages = await packagesOf(role, master, percents);
    const cells = cellsOf(role, master);
    if (new Set(packages).size !== cells.size) wrong.push(`${role.name}: another number of packages`);
    for (const [cell, within] of cells) {
      if (within.some((percent) => packages[percent] !== packages[within[0]!]))
        wrong.push(`${role.name}: a cell is told apart`);
      const key = `${role.family} ${cell}`;
      const span = spans.get(key) ?? { low: 100, high: 0 };
      spans.set(key, {
        low: Math.min(span.low, within[0]!),
        high: Math.max(span.high, within.at(-1)!),
      });
    }
  }
  const widths = [...spans].map(([cell, { low, high }]) => `${cell} ${low}–${high}`);
  return { tried: `101 points of one person under ${keys} keys; over them: ${widths.join(', ')}`, wrong };
}

/** The accuracy that is printed, under so many keys for each site. */
function coverage(keys: number, random: Random): Proof {
  const wrong: string[] = [];
  const lines = crowds(random).map((crowd) => {
    const { name, rate, low, quantiles } = heldOf(crowd, keys, random);
    if (Math.max(rate, low) > mostMisses(keys) || quantiles > 0) wrong.push(name);
    const percent = (misses: number): string => ((100 * (keys - misses)) / keys).toFixed(2);
    return `\n    ${name}: rate ${percent(rate)} %, low_util_share ${percent(low)} %, quantiles ${quantiles} out`;
  });
  return { tried: `intervals under ${keys} keys hold the exact number:${lines.join('')}`, wrong };
}

/** P7 (b): the means of up to three jobs, so many weightings for each lattice. */
function widths(count: number, _random: Random, seed: number): Proof {
  let [narrowest, tried] = [100, 0];
  for (const threshold of THRESHOLDS)
    for (const { low, high } of hulls(threshold, { dice: 1001, weights: count, seed: seed + threshold })) {
      narrowest = Math.min(narrowest, high - low);
      tried++;
    }
  const wrong = narrowest < 18 - 1e-9 ? [`${narrowest} points`] : [];
  return { tried: `${tried} combinations of cells: ${narrowest.toFixed(4)} points or more stay open`, wrong };
}

/** P3: dice of so many made-up names. */
function dice(names: number, random: Random): Proof {
  const found = Object.entries(distances(masterOf(random), names));
  const wrong = found.filter(([, distance]) => distance < USUAL.least || distance > USUAL.most);
  const said = found.map(([what, distance]) => `${what} ${distance.toFixed(1)}`).join(', ');
  return {
    tried: `χ² of ${names} names, 99 degrees of freedom: ${said}`,
    wrong: wrong.map(([what]) => what),
  };
}

const PARTS: Readonly<Record<string, Part>> = {
  dice: { count: 1_000_000, run: dice },
  hulls: { count: 1000, run: widths },
  gate: { count: 100_000, run: judge },
  totals: { count: 100_000, run: totals },
  coverage: { count: 10_000, run: coverage },
  range: { count: 1000, run: range },
  moves: { count: 1_000_000, run: moves },
};

const [only = '', given, seedText = '1'] = process.argv.slice(2);
const seed = Number(seedText);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, seed ${seed}`);
for (const [name, part] of Object.entries(PARTS)) {
  if (only !== '' && only !== name) continue;
  const began = process.cpuUsage().user;
  const { tried, wrong } = await part.run(Number(given ?? part.count), seeded(seed), seed);
  console.log(`${name}: ${tried} (${Math.round((process.cpuUsage().user - began) / 1e6)} s of CPU)`);
  for (const one of wrong) console.log(`  WRONG: ${one}`);
  if (wrong.length > 0) process.exitCode = 1;
}
