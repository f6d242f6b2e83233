// The parts of the proofs of the blur, the gate, names and the ledger, with the sizes of a full run.
import fc from 'fast-check';
import { THRESHOLDS } from '../../test/blur/by-hand.ts';
import { distances, USUAL } from '../../test/blur/even.ts';
import { hulls } from '../../test/blur/hulls.ts';
import { play } from '../../test/ledger/histories.ts';
import { anySite, crowds, heldOf, mostMisses } from '../../test/privacy/coverage.ts';
import { compareMoves, FORMS, type Tally } from '../../test/privacy/forms.ts';
import { difference } from '../../test/privacy/judge.ts';
import { masterOf, Packages } from '../../test/privacy/packages.ts';
import { cellsOf, packagesOf, ROLES } from '../../test/privacy/roles.ts';
import { type Random, seeded } from '../../test/privacy/site.ts';
import { wrongTotals } from '../../test/privacy/totals.ts';
import { compareRenamings, emptyTally, RENAMINGS } from '../../test/promise/rename.ts';
import { ACCOUNTING, draws, TELEMETRY } from '../../test/promise/scenario.ts';
import type { Found, Part } from './part.ts';

/** A site costs as much as two packages; so each is moved often. */
const MOVES = 40;
/** Forms without telemetry cost half as much, and come twice. */
const CYCLE = [...FORMS, ...FORMS.filter((form) => !form.startsWith('dcgm') && form !== 'pods')];
/** Whoever reads a log reads no more than so many of one slice. */
const ENOUGH_WRONG = 10;
const PERCENTS = Array.from({ length: 101 }, (_, i) => i);

/** P7 (a): raw inputs that differ within cells. */
async function moves(pairs: number, random: Random): Promise<Found> {
  const tally: Tally = { pairs: 0, jobs: 0, different: [], crossings: 0, seen: 0 };
  for (let n = Math.floor(random() * CYCLE.length); tally.pairs < pairs; n++) {
    await compareMoves(random, CYCLE[n % CYCLE.length]!, MOVES, tally, new Packages());
    if (tally.different.length >= ENOUGH_WRONG) break;
  }
  const { pairs: alike, jobs, different, crossings, seen } = tally;
  return { sums: { alike, jobs, crossings, 'crossings seen': seen }, wrong: different };
}

/** P6, P9, P11: one random measurement each. */
function judge(cases: number, random: Random): Found {
  return { sums: { measurements: cases }, wrong: listed(cases, () => difference(random) ?? []) };
}

/** P8: one random site each. */
function totals(cases: number, random: Random): Found {
  return { sums: { sites: cases }, wrong: listed(cases, () => wrongTotals(random)) };
}

function listed(cases: number, one: () => string | string[]): string[] {
  const wrong: string[] = [];
  for (let n = 0; n < cases && wrong.length < ENOUGH_WRONG; n++) wrong.push(...[one()].flat());
  return wrong;
}

/** P7 (b) from raw input to bytes: all whole points of one person in every role, under so many keys. */
async function range(keys: number, random: Random): Promise<Found> {
  const wrong: string[] = [];
  const [least, most]: Record<string, number>[] = [{}, {}];
  let packages = 0;
  for (const role of Array.from({ length: keys }, () => ROLES).flat()) {
    const master = masterOf(random);
    const found = await packagesOf(role, master, PERCENTS, new Packages());
    packages += found.length;
    const cells = cellsOf(role, master);
    if (new Set(found).size !== cells.size) wrong.push(`${role.name}: another number of packages`);
    for (const [cell, within] of cells) {
      if (within.some((percent) => found[percent] !== found[within[0]!]))
        wrong.push(`${role.name}: a cell is told apart`);
      const name = `${role.family} ${cell}`;
      least![name] = Math.min(least![name] ?? 100, within[0]!);
      most![name] = Math.max(most![name] ?? 0, within.at(-1)!);
    }
  }
  return { sums: { 'keys a role': keys, packages }, least: least!, most: most!, wrong };
}

/** The accuracy that is printed, of the sites that nobody would wish for. */
function coverage(keys: number, random: Random): Found {
  const wrong: string[] = [];
  const least: Record<string, number> = {};
  for (const crowd of crowds(seeded(31))) {
    const { name, rate, low, quantiles } = heldOf(crowd, keys, random);
    if (Math.max(rate, low) > mostMisses(keys) || quantiles > 0) wrong.push(name);
    least[name] = Math.min(least[name] ?? 100, (100 * (keys - Math.max(rate, low))) / keys);
  }
  return { sums: { 'keys a site': keys }, least, wrong };
}

const SITE_KEYS = 2000;

/** The same of sites at random, each under 2,000 keys. */
function sites(cases: number, random: Random): Found {
  const wrong: string[] = [];
  let least = 100;
  for (let n = 0; n < cases; n++) {
    const { name, rate, low, quantiles } = heldOf(anySite(random), SITE_KEYS, random);
    if (Math.max(rate, low) > mostMisses(SITE_KEYS) || quantiles > 0) wrong.push(name);
    least = Math.min(least, (100 * (SITE_KEYS - Math.max(rate, low))) / SITE_KEYS);
  }
  return { sums: { sites: cases, keys: cases * SITE_KEYS }, least: { 'per cent of keys': least }, wrong };
}

/** P7 (b): the means of up to three jobs, so many weightings for each lattice. */
function widths(weightings: number, _random: Random, seed: number): Found {
  let [narrowest, combinations] = [100, 0];
  for (const threshold of THRESHOLDS)
    for (const { low, high } of hulls(threshold, {
      dice: 1001,
      weights: weightings,
      seed: seed + threshold,
    })) {
      narrowest = Math.min(narrowest, high - low);
      combinations++;
    }
  const wrong = narrowest < 18 - 1e-9 ? [`${narrowest} points`] : [];
  return { sums: { combinations }, least: { points: narrowest }, wrong };
}

/** P3: dice of so many made-up names, χ² of 99 degrees of freedom. */
function dice(names: number, random: Random): Found {
  const found = Object.entries(distances(masterOf(random), names));
  const wrong = found.filter(([, distance]) => distance < USUAL.least || distance > USUAL.most);
  return { sums: { names }, most: Object.fromEntries(found), wrong: wrong.map(([what]) => what) };
}

/** Of so many namings of a site, all alike where each is like the first. */
const NAMINGS = 1 + RENAMINGS;
const PAIRS = (NAMINGS * RENAMINGS) / 2;

/** P3: sites under other names. */
function renaming(pairs: number, _random: Random, seed: number): Found {
  const tally = emptyTally();
  const wrong: string[] = [];
  const arbitrary = draws([...ACCOUNTING, ...TELEMETRY]);
  for (const draw of fc.sample(arbitrary, { seed, numRuns: Math.ceil(pairs / PAIRS) }))
    try {
      compareRenamings(draw, tally);
    } catch (error) {
      wrong.push(`${JSON.stringify(draw)}: ${(error as Error).message}`);
    }
  const sites = tally.pairs / RENAMINGS;
  return {
    sums: { pairs: sites * PAIRS, namings: sites * NAMINGS, ...Object.fromEntries(tally.crowds) },
    wrong,
  };
}

/** P10: histories of a site and of somebody who subtracts. */
function histories(cases: number, _random: Random, seed: number): Found {
  const wrong: string[] = [];
  let [asked, handed] = [0, 0];
  for (let n = 0; n < cases; n++) {
    const history = play(seed * cases + n);
    asked += history.asked;
    handed += history.handed.length;
    if (history.found.length > 0) wrong.push(history.found.join('; '));
  }
  return { sums: { histories: cases, runs: asked, 'packages handed over': handed }, wrong };
}

export const PARTS: Readonly<Record<string, Part>> = {
  dice: { full: 1_000_000, slice: 1_000_000, run: dice },
  hulls: { full: 1000, slice: 100, run: widths },
  gate: { full: 100_000, slice: 10_000, run: judge },
  totals: { full: 100_000, slice: 10_000, run: totals },
  histories: { full: 10_000, slice: 1000, run: histories },
  coverage: { full: 10_000, slice: 10_000, run: coverage },
  sites: { full: 10_000, slice: 100, run: sites },
  range: { full: 1000, slice: 2, run: range },
  renaming: { full: 1_000_000, slice: 4500, run: renaming },
  moves: { full: 1_000_000, slice: 960, run: moves },
};
