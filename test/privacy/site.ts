// Random sites, seeded: log-normal users, dominant ones, accounts, ties, utilization of 0 and 1; and their measurements.
import {
  type Holding,
  type Measurement,
  type Membership,
  type MetricId,
  measured,
  type Population,
} from '@ptl/claw-router/internal';

export type Random = () => number;

/** mulberry32: 0 ≤ x < 1. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What one user ran in one account (-1: in none). */
interface Cell {
  readonly user: number;
  readonly account: number;
  readonly jobs: number;
  readonly weight: number;
  readonly gpus: number;
  readonly utilization: number;
}

export interface Site {
  readonly users: number;
  readonly accounts: number;
  readonly cells: readonly Cell[];
}

export interface SiteShape {
  readonly users: number;
  /** Share of the weight that user 0 holds; 0 for none. */
  readonly dominant?: number;
  readonly accounts?: 'none' | 'whole' | 'parts' | 'overlapping';
  readonly utilization?: 'spread' | 'zero' | 'one' | 'edges' | 'ties' | 'few';
}

const MILLION = 1_000_000;

export function site(random: Random, shape: SiteShape): Site {
  const { users, accounts = 'none' } = shape;
  const count = accounts === 'none' ? 0 : accounts === 'whole' ? 1 : 2 + Math.floor(random() * 4);
  const cells: Cell[] = [];
  for (let user = 0; user < users; user++) {
    const homes =
      count === 0
        ? [-1]
        : accounts === 'overlapping' && random() < 0.4
          ? distinct(random, count)
          : [Math.floor(random() * count)];
    for (const account of homes)
      cells.push(cell(random, user, accounts === 'parts' && random() < 0.1 ? -1 : account, shape));
  }
  const { dominant = 0 } = shape;
  if (dominant > 0) dominate(random, cells, dominant);
  return { users, accounts: count, cells };
}

/** Gives user 0 this share of the weight, and every other time of the jobs. */
function dominate(random: Random, cells: Cell[], share: number): void {
  const grown = (of: (cell: Cell) => number) =>
    Math.max(
      1,
      Math.round((cells.reduce((sum, c) => sum + (c.user === 0 ? 0 : of(c)), 0) * share) / (1 - share)),
    );
  const at = cells.findIndex((c) => c.user === 0);
  const first = { ...cells[at]!, weight: grown((c) => c.weight) };
  cells[at] = random() < 0.5 ? first : { ...first, jobs: grown((c) => c.jobs) };
}

function distinct(random: Random, count: number): number[] {
  const a = Math.floor(random() * count);
  return [a, (a + 1 + Math.floor(random() * (count - 1))) % count];
}

function cell(random: Random, user: number, account: number, { utilization = 'spread' }: SiteShape): Cell {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const ties = utilization === 'ties';
  return {
    user,
    account,
    jobs: ties ? 10 : 1 + Math.floor(random() ** 3 * 200),
    weight: ties ? 1000 : 1 + Math.floor(Math.exp(6 + 1.8 * normal)),
    gpus: ties ? 8 : 1 + Math.floor(random() * 64),
    utilization: utilizationOf(random, utilization, user),
  };
}

function utilizationOf(random: Random, style: SiteShape['utilization'], user: number): number {
  if (style === 'zero') return 0;
  if (style === 'one') return MILLION;
  if (style === 'ties') return MILLION / 2;
  if (style === 'edges') return random() < 0.5 ? 0 : MILLION;
  if (style === 'few') return user < 5 ? Math.floor(random() * MILLION) : 0;
  return Math.floor(random() * (MILLION + 1));
}

/** A population from (weight, part) of each cell. */
export function population(
  { users, accounts, cells }: Site,
  of: (cell: Cell) => readonly [number, number],
): Population {
  const contributors = Array.from({ length: users }, () => ({ weight: 0n, part: 0n }));
  const groups: Membership[][] = Array.from({ length: accounts }, () => []);
  for (const one of cells) {
    const [weight, part] = of(one).map((value) => BigInt(value)) as [bigint, bigint];
    const all = contributors[one.user]!;
    contributors[one.user] = { weight: all.weight + weight, part: all.part + part };
    if (one.account >= 0) groups[one.account]!.push({ contributor: one.user, weight, part });
  }
  return { contributors, accounts: groups.filter((members) => members.length > 0) };
}

export const populations = {
  rate: (s: Site) => population(s, (c) => [c.weight * MILLION, c.weight * c.utilization]),
  score: (s: Site) => population(s, (c) => [c.jobs * MILLION, c.jobs * c.utilization]),
  requested: (s: Site) => population(s, (c) => [c.gpus * c.jobs * MILLION, c.gpus * c.jobs * c.utilization]),
  flagged: (s: Site) =>
    population(s, (c) => [c.jobs, Math.floor((c.jobs * (MILLION - c.utilization)) / MILLION)]),
  nearZero: (s: Site) => population(s, (c) => [c.jobs, c.utilization === 0 ? c.jobs : 0]),
  weights: (s: Site) => population(s, (c) => [c.weight, 0]),
  jobs: (s: Site) => population(s, (c) => [c.jobs, 0]),
} as const;

/** One holding a user: its items lie around its utilization. */
export function holdings(s: Site): {
  holdings: Holding[];
  accountWeights: bigint[];
  items: [number, number][];
} {
  const { contributors, accounts } = populations.weights(s);
  const items: [number, number][] = s.cells.map((c) => [c.utilization, c.weight]);
  const own = contributors.map(({ weight }, user) => {
    const values = s.cells.filter((c) => c.user === user).map((c) => c.utilization);
    return { weight, min: Math.min(...values), max: Math.max(...values) };
  });
  const whole = contributors.reduce((sum, c) => sum + c.weight, 0n);
  const weights = accounts.map((members) => members.reduce((sum, m) => sum + m.weight, 0n));
  return { holdings: own, accountWeights: weights.filter((weight) => weight !== whole), items };
}

/** The smallest value at which the cumulative weight reaches q. */
export function quantile(items: readonly [number, number][], percent: number): number {
  const sorted = [...items].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let seen = 0;
  for (const [value, weight] of sorted) {
    seen += weight;
    if (seen * 100 >= percent * total) return value;
  }
  return sorted.at(-1)![0];
}

const FROM = { source: 'slurm', confidence: 'medium' } as const;

export function fractionOf(metric: MetricId, of: Population): Measurement {
  return measured({ kind: 'fraction', metric, ...FROM, population: of });
}
export function totalOf(metric: MetricId, of: Population, perUnit = 1n): Measurement {
  return measured({ kind: 'total', metric, ...FROM, population: of, perUnit });
}
export function rankOf(metric: MetricId, percent: number, s: Site): Measurement {
  const { items, ...owners } = holdings(s);
  return measured({ kind: 'rank', metric, ...FROM, percent, value: quantile(items, percent), ...owners });
}
export function scoreOf(metric: MetricId, value: number, of: readonly Population[]): Measurement {
  return measured({ kind: 'score', metric, ...FROM, value, populations: of });
}

/** Everything that the oracle judges. */
export function measurementsOf(s: Site): Measurement[] {
  return [
    fractionOf('near_zero_jobs_pct', populations.nearZero(s)),
    fractionOf('over_request_ratio', populations.requested(s)),
    totalOf('gpu_hours_requested', populations.weights(s), 7n),
    fractionOf('job_failure_rate', populations.nearZero(s)),
    fractionOf('gpu_idle_fraction', populations.rate(s)),
    totalOf('jobs_submitted', populations.jobs(s)),
    totalOf('jobs_analyzed', populations.jobs(s)),
    totalOf('energy_kwh', populations.weights(s), 3n),
    fractionOf('gpu_efficiency_score', populations.score(s)),
    fractionOf('flagged_jobs_pct', populations.flagged(s)),
    fractionOf('gpu_efficiency_rate', populations.rate(s)),
    rankOf('gpu_util_p05', 5, s),
    rankOf('gpu_util_p25', 25, s),
    rankOf('gpu_util_p50', 50, s),
    rankOf('gpu_util_p90', 90, s),
    scoreOf('scheduling_pressure_ratio', 0.3, [populations.jobs(s)]),
  ];
}

const UTILIZATIONS = ['spread', 'spread', 'spread', 'zero', 'one', 'edges', 'ties', 'few'] as const;
const ACCOUNTS = ['none', 'none', 'whole', 'parts', 'overlapping'] as const;
const DOMINANT = [0, 0, 0, 0.3, 0.5, 0.7, 0.79, 0.81, 0.9, 0.99] as const;

/** A site of about `users` users with one of every oddity. */
export function anySite(random: Random, users: number): Site {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return site(random, {
    users,
    dominant: pick(DOMINANT),
    accounts: users > 1 ? pick(ACCOUNTS) : 'none',
    utilization: pick(UTILIZATIONS),
  });
}
