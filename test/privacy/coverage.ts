// How often a printed interval holds the exact number: made-up sites, also such as a malicious statistician
// would choose, under many keys.
import {
  blurredFraction,
  cellOf,
  cellsOf,
  halfWidth,
  type Lattice,
  latticeOf,
  pointOf,
  quantileOf,
} from '@ptl/claw-router/internal';
import type { Random } from './site.ts';

interface Work {
  readonly user: number;
  readonly weight: number;
  /** In millionths. */
  readonly value: number;
}

export interface Crowd {
  readonly name: string;
  readonly threshold: number;
  readonly work: readonly Work[];
}

const WHOLE = 1_000_000;
const clipped = (value: number): number => Math.max(0, Math.min(WHOLE, Math.round(value)));
/** Of two normal deviates one. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function crowd(
  name: string,
  users: number,
  of: (user: number) => { jobs?: number; weight?: number; value: () => number },
  threshold = 600_000,
): Crowd {
  const work = Array.from({ length: users }, (_, user) => {
    const { jobs = 1, weight = 1000, value } = of(user);
    return Array.from({ length: jobs }, () => ({
      user,
      value: clipped(value()),
      weight: Math.max(1, Math.round(weight / jobs)),
    }));
  }).flat();
  return { name, threshold, work };
}

/** The sites: as they are, and as nobody would wish them to be. */
export function crowds(random: Random): Crowd[] {
  const any = () => random() * WHOLE;
  return [
    ...[20, 60, 250].map((users) =>
      crowd(`${users} log-normal users`, users, () => ({
        jobs: 1 + Math.floor(random() * 6),
        weight: 1000 * Math.exp(1.5 * normal(random)),
        value: any,
      })),
    ),
    crowd('all jobs within 5 points of the threshold', 60, () => ({
      jobs: 3,
      value: () => 550_000 + random() * 100_000,
    })),
    crowd('1,732 equal users at half a step', 1732, () => ({ value: () => 100_000 })),
    crowd('12 equal users at half a step', 12, () => ({ value: () => 300_000 })),
    crowd('all at 2 to 10 %', 100, () => ({ jobs: 2, value: () => 20_000 + random() * 80_000 })),
    crowd('one user at four fifths of the hours', 60, (user) => ({
      weight: user === 0 ? 236_000 : 1000,
      jobs: user === 0 ? 40 : 2,
      value: any,
    })),
    crowd('one user at four fifths, at half a step', 60, (user) => ({
      weight: user === 0 ? 236_000 : 1000,
      value: () => 500_000,
    })),
    crowd('wide steps', 30, () => ({ value: () => 150_000 }), 300_000),
    crowd('five users, one a half', 5, (user) => ({ weight: user === 0 ? 4000 : 1000, value: any })),
    crowd('two equal users', 2, () => ({ value: () => 300_000 })),
  ];
}

/** A site of 10 to 2,000 users at random. */
export function anySite(random: Random): Crowd {
  const users = Math.floor(10 * 200 ** random());
  const [spread, habit] = [2 * random(), random()];
  const threshold = [300_000, 500_000, 550_000, 600_000][Math.floor(random() * 4)]!;
  const most = Math.floor(1 + random() * 4);
  return crowd(
    `${users} users at random`,
    users,
    () => {
      // Of some sites each person has a habit, of others each job is another.
      const own = random();
      return {
        jobs: 1 + Math.floor(random() * most),
        weight: 1000 * Math.exp(spread * normal(random)),
        value: () => WHOLE * (habit * own + (1 - habit) * random()),
      };
    },
    threshold,
  );
}

export interface Held {
  readonly name: string;
  readonly keys: number;
  /** Keys under which the interval did not hold the number: of the mean, and of what lies at the bottom. */
  rate: number;
  low: number;
  /** Quantiles that left their bounds. */
  quantiles: number;
}

/** Per cents of the quantiles that are tried. */
const RANKS = [10, 50, 90] as const;

/** Tries a site under so many keys. */
export function heldOf({ name, threshold, work }: Crowd, keys: number, random: Random): Held {
  const lattice = latticeOf(threshold);
  const weights = new Map<number, bigint>();
  for (const { user, weight } of work) weights.set(user, (weights.get(user) ?? 0n) + BigInt(weight));
  const shares = [...weights.values()];
  const total = shares.reduce((sum, one) => sum + one, 0n);
  const widths = { rate: halfWidth(lattice.largestStep, shares), low: halfWidth(WHOLE, shares) };
  const mean = (of: (value: number) => number): number =>
    work.reduce((sum, { weight, value }) => sum + weight * of(value), 0) / Number(total);
  const exact = {
    rate: mean((value) => value / WHOLE),
    low: mean((value) => Math.max(0, 1 - value / lattice.firstStep)),
    ranked: nearest(work, RANKS).map((value) => value / WHOLE),
  };
  const held = { name, keys, rate: 0, low: 0, quantiles: 0 };
  const columns = columnsOf(lattice, work);
  for (let key = 0; key < keys; key++) {
    const cells = thrown(lattice, columns, weights.size, random);
    const part = cells.reduce((sum, weight, cell) => sum + weight * BigInt(pointOf(lattice, cell)), 0n);
    const rate = blurredFraction(part, total * BigInt(WHOLE), widths.rate);
    const low = blurredFraction(cells[0]! + cells[1]!, total, widths.low);
    if (exact.rate < rate.low || exact.rate > rate.high) held.rate++;
    if (exact.low < low.low || exact.low > low.high) held.low++;
    for (const [i, percent] of RANKS.entries()) {
      const { low: from, high: to } = quantileOf(lattice, cells, percent)!;
      if (exact.ranked[i]! < from || exact.ranked[i]! > to) held.quantiles++;
    }
  }
  return held;
}

/** The jobs of a site in columns, each in one of two cells: from die `border` on, in the upper one. */
interface Columns {
  readonly users: Int32Array;
  readonly weights: Float64Array;
  readonly borders: Float64Array;
  readonly lower: Int32Array;
  readonly upper: Int32Array;
}

function columnsOf(lattice: Lattice, work: readonly Work[]): Columns {
  return {
    users: Int32Array.from(work, ({ user }) => user),
    weights: Float64Array.from(work, ({ weight }) => weight),
    borders: Float64Array.from(work, ({ value }) => borderOf(lattice, value)),
    lower: Int32Array.from(work, ({ value }) => cellOf(lattice, value, 0)),
    upper: Int32Array.from(work, ({ value }) => cellOf(lattice, value, WHOLE - 1)),
  };
}

/** The first die that rounds a value up; a million where none does. */
export function borderOf(lattice: Lattice, value: number): number {
  const lowest = cellOf(lattice, value, 0);
  let [down, up] = [0, WHOLE];
  while (up - down > 1) {
    const die = (up + down) >> 1;
    if (cellOf(lattice, value, die) === lowest) down = die;
    else up = die;
  }
  return up;
}

/** The weight of each cell under new dice. */
function thrown(lattice: Lattice, jobs: Columns, people: number, random: Random): bigint[] {
  const dice = new Float64Array(people);
  for (let user = 0; user < people; user++) dice[user] = Math.floor(random() * WHOLE);
  const cells = new Float64Array(cellsOf(lattice));
  const { users, weights, borders, lower, upper } = jobs;
  for (let job = 0; job < users.length; job++) {
    const cell = dice[users[job]!]! < borders[job]! ? lower[job]! : upper[job]!;
    cells[cell]! += weights[job]!;
  }
  return Array.from(cells, BigInt);
}

/** The exact quantiles, by nearest rank. */
function nearest(work: readonly Work[], percents: readonly number[]): number[] {
  const sorted = work.toSorted((a, b) => a.value - b.value);
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  return percents.map((percent) => {
    let below = 0;
    for (const { weight, value } of sorted) {
      below += weight;
      if (below >= (percent * all) / 100) return value;
    }
    return WHOLE;
  });
}

/** The most misses of so many keys that 1 in 20 allows for, with three standard errors. */
export function mostMisses(keys: number): number {
  return 0.05 * keys + 3 * Math.sqrt(0.05 * 0.95 * keys);
}
