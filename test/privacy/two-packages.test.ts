// Two packages about one person, against somebody who knows everything else: all accounting facts, and all of
// everybody else, dice too. What both tell together is counted in cells; where two dice or two lattices are
// thrown, the points that remain are worked out by hand.
import type { RouteOptions } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { cellByHand } from '../blur/by-hand.ts';
import { masterOf, Packages } from './packages.ts';
import { Cells, type Job, jobOf, type Site } from './people.ts';
import { seeded } from './site.ts';
import { dcgmText, type SacctForm, sacctText } from './texts.ts';

const WEEKS = 28 * 86_400;
const VICTIM = 0;

const job = (user: number, percent: number, more: Partial<Job> = {}): Job =>
  jobOf(user, percent, { account: user, ...more });

const others = (count = 6): Job[] => Array.from({ length: count }, (_, i) => job(i + 1, 31 + 9 * i));
const later = (jobs: readonly Job[]): Job[] => jobs.map((one) => ({ ...one, start: one.start + WEEKS }));

interface Telling {
  readonly jobs: readonly Job[];
  readonly options?: Partial<RouteOptions>;
  readonly utilization?: SacctForm['utilization'];
  readonly dcgm?: boolean;
}

/** What an operator hands over twice, of a person with so many per cents. */
type Attempt = (percent: number) => readonly [Telling, Telling];
const one = (percent: number): Telling => ({ jobs: [job(VICTIM, percent), ...others()] });

/** Under one key and one lattice both tell the same cells, whatever else changes. */
const ALIKE: readonly (readonly [string, Attempt])[] = [
  ['two windows with the same habit', (p) => [one(p), { jobs: later(one(p).jobs) }]],
  [
    'a window with one more person than the one that it replaces',
    (p) => [one(p), { jobs: [job(VICTIM, p), ...others(7)] }],
  ],
  ['a window with the person, and without', (p) => [one(p), { jobs: others() }]],
  [
    'a window with one of the two jobs of the person, and with both',
    (p) => [one(p), { jobs: [...one(p).jobs, job(VICTIM, 45, { id: 500, minutes: 480 })] }],
  ],
  [
    'with other hours of everybody else',
    (p) => [
      one(p),
      { jobs: [job(VICTIM, p), ...others().map((other) => ({ ...other, minutes: 6000, limit: 9000 }))] },
    ],
  ],
  ['utilization assumed, and not', (p) => [one(p), { ...one(p), options: { assumeUtilization: 0.4 } }]],
  [
    'of four people, with allow-small, and of seven',
    (p) => [one(p), { jobs: [job(VICTIM, p), ...others(3)], options: { allowSmall: true } }],
  ],
  ['as gpuutil and as hardware tells it', (p) => [one(p), { ...one(p), utilization: 'none', dcgm: true }]],
  ['as gpuutil and as jobstats tells it', (p) => [one(p), { ...one(p), utilization: 'comment' }]],
  [
    'cut by facts that are the report’s alone',
    (p) => [one(p), { ...one(p), options: { cuts: ['job_size', 'day', 'weekday', 'gpu_model'] } }],
  ],
  [
    'one window of two months, and one of a month in it',
    (p) => [{ jobs: [...one(p).jobs, ...later(one(p).jobs)] }, one(p)],
  ],
];

async function told(attempt: Attempt, percent: number, master: Uint8Array, maker: Packages): Promise<string> {
  const both: string[] = [];
  for (const { jobs, options, utilization = 'mean', dcgm = false } of attempt(percent)) {
    const shares = new Map(jobs.map(({ user }) => [user, 50]));
    const site: Site = { unit: 'user', jobs, cpu: shares, memory: shares };
    const texts = {
      slurm_sacct: sacctText(site, { utilization }),
      ...(dcgm ? { dcgm_exporter: dcgmText(site, () => 50) } : {}),
    };
    both.push(await maker.of(texts, master, { gpuutil: 'mean', ...options }));
  }
  return both.join('\n');
}

/** Both ends of each cell, and a point within. */
function probes(master: Uint8Array): Map<string, readonly number[]> {
  const cells = new Map<string, number[]>();
  for (const [percent, cell] of new Cells(master, 'user', 600_000).all(VICTIM, 'util').entries())
    cells.set(cell, [...(cells.get(cell) ?? []), percent]);
  return new Map(
    [...cells].map(([cell, all]) => [cell, [all[0]!, all[Math.floor(all.length / 2)]!, all.at(-1)!]]),
  );
}

describe('two packages tell together in which cell the person lies, and no more', () => {
  const random = seeded(71);

  it.each(ALIKE)('%s', async (_, attempt) => {
    const master = masterOf(random);
    const maker = new Packages();
    const found = new Map<string, string>();
    for (const [cell, percents] of probes(master)) {
      const [first, ...rest] = await Promise.all(percents.map((p) => told(attempt, p, master, maker)));
      for (const other of rest) expect(other).toBe(first);
      expect([...found.values()]).not.toContain(first);
      found.set(cell, first!);
    }
    expect(found.size).toBeGreaterThanOrEqual(5);
  });

  it('of four people neither tells anything', async () => {
    const few: Attempt = (p) => [
      { jobs: [job(VICTIM, p), ...others(3)] },
      { jobs: later([job(VICTIM, p), ...others(2)]) },
    ];
    const master = masterOf(random);
    const maker = new Packages();
    const all = await Promise.all([0, 30, 59, 60, 100].map((p) => told(few, p, master, maker)));
    expect(new Set(all).size).toBe(1);
  });
});

/**
 * How many points remain, at least, over everything that two tellings can say: each pair of cells, over all
 * dice.
 */
function least(
  cellsOf: (percent: number, dice: readonly [number, number]) => string,
  twoDice: boolean,
): number {
  const dice = Array.from({ length: 41 }, (_, i) => Math.min(999_999, i * 25_000));
  const hulls = new Map<string, { low: number; high: number }>();
  for (const first of dice)
    for (const second of twoDice ? dice : [first])
      for (let percent = 0; percent <= 100; percent++) {
        const key = cellsOf(percent, [first, second]);
        const { low, high } = hulls.get(key) ?? { low: percent, high: percent };
        hulls.set(key, { low: Math.min(low, percent), high: Math.max(high, percent) });
      }
  return Math.min(...[...hulls.values()].map(({ low, high }) => high - low));
}

const cell = (threshold: number, percent: number, die: number): string =>
  cellByHand(threshold, Math.min(1_000_000, Math.round(percent * 10_000)), die);

describe('what remains where the same jobs are told twice', () => {
  it('under two keys, or by users and by accounts: two dice, and 19 whole points or more all the same', () => {
    // The lattice is the same: each die only says between which of its points the value may lie.
    const both = least((p, [a, b]) => `${cell(600_000, p, a)} ${cell(600_000, p, b)}`, true);
    expect(both).toBeGreaterThanOrEqual(18);
  });

  it('for another workload, or by another reading of gpuutil: less, which is why the ledger keeps a window to one package', () => {
    // One die on two lattices; and of eight GPUs the mean and the sum of one value.
    const workloads = least((p, [die]) => `${cell(600_000, p, die)} ${cell(550_000, p, die)}`, false);
    const readings = least((p, [die]) => `${cell(600_000, p, die)} ${cell(600_000, p / 8, die)}`, false);
    expect(workloads).toBeLessThan(9);
    expect(readings).toBeLessThan(9);
  });
});
