// The people of the synthetic cluster: users in accounts, each with a few kinds of work they run again and
// again.
import type { Random } from './random.ts';

/** A pool of like nodes, which is also the partition that its jobs name. */
export type PoolName = 'hopper' | 'ampere' | 'cpu';

/** One kind of work of one user: all runs of it share a name. */
export interface Work {
  readonly name: string;
  readonly pool: PoolName;
  readonly gpus: number;
  readonly cpus: number;
  /** Median of the run time, in seconds. */
  readonly medianSeconds: number;
  /** Its typical use of GPUs, of the framebuffer and of CPUs, each 0…1. */
  readonly utilization: number;
  readonly memory: number;
  readonly cpuUse: number;
  /** The typical ratio of the time limit to the run time. */
  readonly limitFactor: number;
  readonly isArray: boolean;
  readonly preemptible: boolean;
  readonly weight: number;
}

export interface User {
  readonly name: string;
  readonly uid: number;
  readonly account: string;
  readonly works: readonly Work[];
  /** The share of all submissions, relative to other users. */
  readonly weight: number;
}

const USERS = 250;
const ACCOUNTS = 30;
/** No one gets more than this many times the average: a few are heavy, none dominates. */
const HEAVIEST = 5;

/** Sizes in GPUs: most jobs are small, most GPU-hours are in large ones. */
const SIZES = [
  { gpus: 1, weight: 50, medianSeconds: 3000 },
  { gpus: 2, weight: 12, medianSeconds: 4200 },
  { gpus: 4, weight: 15, medianSeconds: 5400 },
  { gpus: 8, weight: 16, medianSeconds: 7200 },
  { gpus: 16, weight: 4, medianSeconds: 9000 },
  { gpus: 32, weight: 1.2, medianSeconds: 9000 },
  { gpus: 64, weight: 0.3, medianSeconds: 7200 },
] as const;

const KINDS = ['train', 'finetune', 'sweep', 'evaluate', 'embed', 'notebook', 'simulate'] as const;

/** All users, the same for the same generator state. */
export function makeUsers(random: Random): User[] {
  return Array.from({ length: USERS }, (_, index) => {
    const account = index < 2 * ACCOUNTS ? index % ACCOUNTS : Math.floor(ACCOUNTS * random.next() ** 1.2);
    const skill = random.next();
    const works = Array.from({ length: random.integer(4, 9) }, (_, work) => makeWork(random, skill, work));
    if (index % 5 === 0) works.push(makeCpuWork(random, works.length));
    return {
      name: `sample-user-${String(index + 1).padStart(3, '0')}`,
      uid: 10_001 + index,
      account: `sample-lab-${String(account + 1).padStart(2, '0')}`,
      works,
      weight: Math.min(HEAVIEST, random.logNormal(0.7, 0.9)),
    };
  });
}

function makeWork(random: Random, skill: number, index: number): Work {
  const kind = KINDS[random.integer(0, KINDS.length - 1)]!;
  const size = kind === 'notebook' ? SIZES[0] : random.weighted(SIZES);
  const idle = kind === 'notebook' || random.chance(0.08);
  const busy = 0.25 + 0.5 * skill + 0.04 * Math.log2(size.gpus) + 0.12 * random.normal();
  return {
    name: `sample-${kind}-${index + 1}`,
    pool: size.gpus > 8 || random.chance(0.38) ? 'hopper' : 'ampere',
    gpus: size.gpus,
    cpus: size.gpus * random.integer(2, 12),
    medianSeconds: size.medianSeconds * random.logNormal(1.4, 0.7),
    utilization: clamp(idle ? 0.12 * random.next() : busy, 0, 0.98),
    memory: clamp(0.15 + 0.6 * busy + 0.15 * random.normal(), 0.02, 0.97),
    cpuUse: clamp(0.1 + 0.5 * random.next(), 0.02, 0.95),
    limitFactor: 1.2 + random.logNormal(1.5, 0.8),
    isArray: kind === 'sweep' && size.gpus <= 4,
    preemptible: random.chance(0.08),
    weight: random.logNormal(1, 0.6),
  };
}

function makeCpuWork(random: Random, index: number): Work {
  return {
    name: `sample-prepare-${index + 1}`,
    pool: 'cpu',
    gpus: 0,
    cpus: 2 ** random.integer(0, 6),
    medianSeconds: random.logNormal(1200, 0.8),
    utilization: 0,
    memory: 0,
    cpuUse: clamp(0.4 + 0.4 * random.next(), 0, 0.98),
    limitFactor: 2 + random.logNormal(1.5, 0.8),
    isArray: false,
    preemptible: false,
    weight: random.logNormal(26, 0.4),
  };
}

/** `value`, kept within [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
