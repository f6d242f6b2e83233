// Made-up sites of people with jobs, and what decides a package of theirs: the cell of each job under its
// contributor's die.
import { cellByHand, dieByHand, keysByHand, laneBytes } from '../blur/by-hand.ts';
import type { Random } from './site.ts';

/** One job: accounting facts, and how much its GPUs did. */
export interface Job {
  readonly id: number;
  /** -1: the row names nobody. */
  readonly user: number;
  readonly account: number;
  readonly type: string;
  readonly gpus: number;
  readonly cpus: number;
  readonly start: number;
  readonly minutes: number;
  readonly limit: number;
  readonly state: 'COMPLETED' | 'TIMEOUT' | 'FAILED' | 'CANCELLED by 7' | 'NODE_FAIL';
  /** Whole per cents. */
  readonly percent: number;
  /** Half of the time it was so many per cents more, and half less. */
  readonly wobble: number;
}

/** A job of an hour on one GPU, in the user's own hour. */
export function jobOf(user: number, percent: number, more: Partial<Job> = {}): Job {
  return {
    id: 100 + user,
    user,
    account: 0,
    type: 'h100',
    gpus: 1,
    cpus: 1,
    percent,
    wobble: 0,
    start: MONDAY + 3600 * user,
    minutes: 60,
    limit: 120,
    state: 'COMPLETED',
    ...more,
  };
}

/** Who counts as one: pods know namespaces alone, one for each person. */
export type Unit = 'user' | 'account' | 'namespace';

export interface Site {
  readonly unit: Unit;
  readonly jobs: readonly Job[];
  /** By contributor, whole per cents: of the CPU time asked for, and of the memory of GPUs. */
  readonly cpu: ReadonlyMap<number, number>;
  readonly memory: ReadonlyMap<number, number>;
}

/** What a site is made like. */
export interface Shape {
  readonly users: number;
  readonly types: number;
  /** Fewest and most jobs of a person. */
  readonly jobs: readonly [number, number];
  readonly unit?: Unit;
}

/** 2026-01-05T00:00:00Z, a Monday. */
export const MONDAY = 1_767_571_200;
const MINUTE = 60;
const DAYS = 20;

export const contributorOf = (
  unit: Site['unit'],
  { user, account }: Pick<Job, 'user' | 'account'>,
): number => (unit === 'account' ? account : user);
const NAMED = { user: 'person', account: 'group', namespace: 'team' } as const;
/** The names of contributors: nobody has none, but for a namespace, which each pod has. */
export const nameOf = (unit: Site['unit'], contributor: number): string =>
  contributor < 0 && unit !== 'namespace' ? '' : `${NAMED[unit]}${contributor}`;

const pick = <One>(random: Random, list: readonly One[]): One => list[Math.floor(random() * list.length)]!;

export function siteOf(random: Random, { users, types, jobs: [fewest, most], unit = 'user' }: Shape): Site {
  const jobs: Job[] = [];
  for (let n = 0; n < users; n++) {
    const user = n === 0 && random() < 0.2 ? -1 : n;
    const account = n % 7;
    const count = fewest + Math.floor(random() * (most - fewest + 1));
    for (let i = 0; i < count; i++) {
      const minutes = 10 * (2 + Math.floor(random() * 8));
      jobs.push({
        id: 100 + jobs.length,
        user,
        account,
        minutes,
        type: pick(random, ['h100', 'a100', 'mi210'].slice(0, types)),
        gpus: pick(random, [1, 1, 2, 4]),
        cpus: pick(random, [1, 4, 10]),
        start: MONDAY + MINUTE * 10 * Math.floor(random() * DAYS * 144),
        limit: minutes * pick(random, [1, 1, 2, 3]),
        state:
          random() < 0.8 ? 'COMPLETED' : pick(random, ['TIMEOUT', 'FAILED', 'CANCELLED by 7', 'NODE_FAIL']),
        percent: pick(random, [Math.floor(random() * 101), Math.floor(random() * 30), 0, 100]),
        wobble: 0,
      });
    }
  }
  const contributors = new Set(jobs.map((job) => contributorOf(unit, job)));
  const some = () => new Map([...contributors].map((one) => [one, Math.floor(random() * 101)]));
  return { unit, jobs, cpu: some(), memory: some() };
}

type Diced = 'util' | 'cpu' | 'memory';

/** What follows from a die: the cell of each whole per cent, and all whole per cents of that cell. */
interface Known {
  readonly die: number;
  readonly cells: readonly string[];
  readonly alike: readonly (readonly number[])[];
}

/** The cells of a scope's contributors, worked out by hand. */
export class Cells {
  readonly #keys: ReturnType<typeof keysByHand>;
  readonly #unit: Site['unit'];
  readonly #threshold: number;
  readonly #year: number;
  readonly #of = new Map<Diced, Map<number, Known>>();

  constructor(master: Uint8Array, unit: Site['unit'], threshold: number, year = 2026) {
    this.#keys = keysByHand(master);
    this.#unit = unit;
    this.#year = year;
    this.#threshold = threshold;
  }

  die(contributor: number, family: Diced): number {
    return this.#known(contributor, family).die;
  }

  /** The cell of each whole per cent. */
  all(contributor: number, family: Diced): readonly string[] {
    return this.#known(contributor, family).cells;
  }

  /** Another whole per cent in the same cell, or the same one. */
  moved(random: Random, contributor: number, family: Diced, percent: number): number {
    return pick(random, this.#known(contributor, family).alike[percent]!);
  }

  /** The nearest whole per cent in another cell: up, or down where there is none. */
  beyond(contributor: number, family: Diced, percent: number): number {
    const cells = this.all(contributor, family);
    const up = cells.findIndex((cell, other) => other > percent && cell !== cells[percent]);
    return up >= 0 ? up : cells.findLastIndex((cell) => cell !== cells[percent]);
  }

  #known(contributor: number, family: Diced): Known {
    const ofFamily = this.#of.get(family) ?? new Map<number, Known>();
    this.#of.set(family, ofFamily);
    const known = ofFamily.get(contributor) ?? this.#worked(contributor, family);
    ofFamily.set(contributor, known);
    return known;
  }

  #worked(contributor: number, family: Diced): Known {
    const lanes = laneBytes(this.#keys.identifier, nameOf(this.#unit, contributor));
    const die = dieByHand(this.#keys.dice, this.#year, this.#unit, lanes, family);
    const threshold = family === 'util' ? this.#threshold : undefined;
    const cells = Array.from({ length: 101 }, (_, i) => cellByHand(threshold, i * 10_000, die));
    const within = Map.groupBy(cells.keys(), (percent) => cells[percent]!);
    return { die, cells, alike: cells.map((cell) => within.get(cell)!) };
  }
}

/**
 * The same site with every job's utilization somewhere else in its cell, and CPU time and memory likewise.
 */
export function movedSite(random: Random, site: Site, cells: Cells): Site {
  const { unit } = site;
  const shares = (family: 'cpu' | 'memory'): Map<number, number> =>
    new Map([...site[family]].map(([one, share]) => [one, cells.moved(random, one, family, share)]));
  return {
    unit,
    cpu: shares('cpu'),
    memory: shares('memory'),
    jobs: site.jobs.map((job) => {
      const percent = cells.moved(random, contributorOf(unit, job), 'util', job.percent);
      return { ...job, percent, wobble: Math.floor(random() * (1 + Math.min(percent, 100 - percent))) };
    }),
  };
}
