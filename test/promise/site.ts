// A made-up site: who ran what, where and when, with numbers in place of all names. What is written about it
// is in render-*.ts.
import type { Random } from '../privacy/site.ts';

/** 2026-10-01T00:00:00Z. */
export const FIRST_SECOND = 1_790_812_800;
const DAY = 86_400;

export interface Knobs {
  readonly seed: number;
  readonly users: number;
  /** Jobs of each user, about. */
  readonly jobsPerUser: number;
  readonly nodes: number;
  readonly gpusPerNode: number;
  readonly scrapes: number;
  /** User 0 holds nearly all of the GPU time. */
  readonly dominant?: boolean;
}

export interface Job {
  /** Its number among the names of kind `number`. */
  readonly id: number;
  readonly user: number;
  readonly account: number;
  readonly name: number;
  readonly state: string;
  readonly submit: number;
  readonly eligible: number;
  /** 0: never started. */
  readonly start: number;
  readonly end: number;
  readonly limitMinutes: number;
  readonly cpus: number;
  readonly cpuSeconds: number;
  readonly gpus: number;
  readonly nodes: readonly number[];
  /** Per cent, of the step; NaN where the accounting does not say. */
  readonly utilization: number;
  /** Task of an array whose base is the job before; -1 for none. */
  readonly task: number;
  readonly restarts: number;
}

export interface Site {
  readonly knobs: Knobs;
  readonly clusters: number;
  readonly jobs: readonly Job[];
  readonly scrapeTimes: readonly number[];
}

const STATES = ['COMPLETED', 'COMPLETED', 'COMPLETED', 'FAILED', 'TIMEOUT', 'CANCELLED', 'OUT_OF_MEMORY'];

export function makeSite(knobs: Knobs, random: Random): Site {
  const int = (limit: number): number => Math.floor(random() * limit);
  const accounts = 1 + int(4);
  const names = 1 + int(knobs.users * 2);
  const days = 1 + int(3);
  const utilizationKnown = random() < 0.7;
  const jobs: Job[] = [];
  for (let user = 0; user < knobs.users; user++) {
    const count = Math.max(1, Math.round(knobs.jobsPerUser * (0.5 + random())));
    for (let i = 0; i < count; i++) jobs.push(makeJob(user));
  }
  const scrapeStep = [15, 30, 60, 900][int(4)]!;
  const firstScrape = FIRST_SECOND + int(days * DAY);
  return {
    knobs,
    clusters: 1 + int(2),
    jobs,
    scrapeTimes: Array.from({ length: knobs.scrapes }, (_, i) => firstScrape + i * scrapeStep),
  };

  function makeJob(user: number): Job {
    const submit = FIRST_SECOND + int(days * DAY);
    const eligible = submit + int(120);
    const started = random() < 0.9;
    const start = started ? eligible + int(7200) : 0;
    const lasted = random() < 0.2 ? int(120) : 300 + int(40_000);
    const seconds = lasted * (knobs.dominant === true && user === 0 ? 500 : 1);
    const gpus = random() < 0.1 ? 0 : 1 + int(knobs.gpusPerNode);
    const first = int(knobs.nodes);
    const spread = random() < 0.2 ? 1 + int(Math.min(3, knobs.nodes)) : 1;
    return {
      id: jobs.length,
      user,
      account: random() < 0.1 ? int(accounts) : user % accounts,
      name: int(names),
      state: started ? STATES[int(STATES.length)]! : 'CANCELLED',
      submit,
      eligible,
      start,
      end: started ? start + seconds : eligible + int(600),
      limitMinutes: random() < 0.1 ? Number.POSITIVE_INFINITY : 10 + int(2000),
      cpus: 1 + int(64),
      cpuSeconds: started ? int(seconds * 4) : 0,
      gpus: gpus * spread,
      nodes: Array.from({ length: spread }, (_, i) => (first + i) % knobs.nodes),
      utilization: utilizationKnown && random() < 0.9 ? int(101) : Number.NaN,
      task: random() < 0.15 ? int(20) : -1,
      restarts: random() < 0.05 ? 1 : 0,
    };
  }
}

/** The job that holds this GPU at this time, or undefined. */
export function holder(site: Site, node: number, gpu: number, time: number): Job | undefined {
  return site.jobs.find(
    ({ start, end, nodes, gpus }) =>
      start > 0 && start <= time && time <= end && nodes.includes(node) && gpu < gpus / nodes.length,
  );
}

/** Jobs with a host name's two parts: sites number their nodes within racks. */
export function hostOf(node: number): { rack: number; number: string } {
  return { rack: node % 2, number: String(1 + Math.floor(node / 2)).padStart(2, '0') };
}
