// What is submitted to the synthetic cluster, and when: more by day than by night, less on weekends, arrays
// at once.
import { GPUS_PER_NODE } from './pool.ts';
import { clamp, type User, type Work } from './population.ts';
import type { Random } from './random.ts';
import { SAMPLE_END_SECONDS, WARM_UP_START_SECONDS } from './window.ts';

/** How a run ends unless something else ends it first. */
export type NaturalEnd = 'COMPLETED' | 'FAILED' | 'OUT_OF_MEMORY' | 'CANCELLED' | 'TIMEOUT';

export interface Job {
  /** The raw id; `label` is how Slurm prints it (array tasks carry the id of the array). */
  readonly id: number;
  readonly label: string;
  readonly user: User;
  readonly work: Work;
  readonly submitSeconds: number;
  readonly limitMinutes: number;
  readonly naturalEnd: NaturalEnd;
  readonly runSeconds: number;
  /** The job is cancelled if it waits longer than this. */
  readonly patienceSeconds: number;
  /** This job's use of its GPUs, 0…1. */
  readonly utilization: number;
  /** False where Slurm's accounting did not measure its GPUs. */
  readonly hasGpuUtilization: boolean;
  /** True where the work runs inside `srun`, as all work on several nodes does. */
  readonly hasStep: boolean;
}

/** Submissions to draw; with array tasks they become about 45,000 jobs. */
const SUBMISSIONS = 30_500;
const DAY_SECONDS = 86_400;
/** Time limits that people type, in minutes. */
const LIMITS_MINUTES = [10, 30, 60, 120, 240, 480, 720, 1440, 2880, 4320] as const;
/** Submissions per hour of the day, relative to the busiest. */
const HOURLY = [3, 2, 2, 2, 2, 3, 4, 6, 8, 10, 10, 9, 8, 10, 10, 10, 9, 9, 8, 6, 5, 5, 4, 4] as const;

/** All jobs in the order of their ids, which is the order of submission. */
export function makeJobs(random: Random, users: readonly User[]): Job[] {
  const times = Float64Array.from({ length: SUBMISSIONS }, () => submissionTime(random)).sort();
  const jobs: Job[] = [];
  let id = 100_001;
  for (const submitSeconds of times) {
    const user = random.weighted(users);
    const work = random.weighted(user.works);
    const tasks = work.isArray ? random.integer(3, 12) : 1;
    // As in Slurm, the last task of an array keeps the id of the array itself.
    for (let task = 0; task < tasks; task++)
      jobs.push(
        makeJob(random, {
          id: task === tasks - 1 ? id : id + 1 + task,
          label: tasks === 1 ? String(id) : `${id}_${task}`,
          user,
          work,
          submitSeconds,
        }),
      );
    id += tasks;
  }
  return jobs;
}

function submissionTime(random: Random): number {
  for (;;) {
    const seconds = random.integer(WARM_UP_START_SECONDS, SAMPLE_END_SECONDS - 1);
    const hour = Math.floor((seconds % DAY_SECONDS) / 3600);
    // Day 0 of the epoch was a Thursday.
    const weekday = (Math.floor(seconds / DAY_SECONDS) + 4) % 7;
    const weekend = weekday === 0 || weekday === 6;
    if (random.chance((HOURLY[hour]! / 10) * (weekend ? 0.55 : 1))) return seconds;
  }
}

type Drawn = Pick<Job, 'id' | 'label' | 'user' | 'work' | 'submitSeconds'>;

function makeJob(random: Random, drawn: Drawn): Job {
  const { work } = drawn;
  const wanted = clamp(random.logNormal(work.medianSeconds, 1), 5, 40 * 3600);
  const naturalEnd = drawEnd(random);
  const limitMinutes = timeLimit(wanted * (naturalEnd === 'TIMEOUT' ? 0.5 : work.limitFactor));
  const utilization = random.chance(0.04) ? 0 : work.utilization + 0.06 * random.normal();
  return {
    ...drawn,
    limitMinutes,
    naturalEnd,
    runSeconds: Math.max(1, Math.round(runTime(random, naturalEnd, wanted, limitMinutes))),
    patienceSeconds: random.chance(0.015) ? random.integer(0, 600) : Math.round(random.logNormal(400_000, 1)),
    utilization: clamp(utilization, 0, 0.99),
    hasGpuUtilization: work.gpus > 0 && !random.chance(0.12),
    hasStep: random.chance(0.45) || work.gpus > GPUS_PER_NODE,
  };
}

function drawEnd(random: Random): NaturalEnd {
  const draw = random.next();
  if (draw < 0.735) return 'COMPLETED';
  if (draw < 0.87) return 'FAILED';
  if (draw < 0.885) return 'OUT_OF_MEMORY';
  return draw < 0.955 ? 'CANCELLED' : 'TIMEOUT';
}

function runTime(random: Random, end: NaturalEnd, wanted: number, limitMinutes: number): number {
  if (end === 'TIMEOUT') return limitMinutes * 60 + random.integer(0, 30);
  const within = Math.min(wanted, limitMinutes * 60 - 1);
  if (end === 'COMPLETED') return within;
  // Half of the failures come early: a wrong path, a missing module.
  return random.chance(0.5) ? Math.min(within, random.logNormal(60, 1)) : within * random.next();
}

/** The smallest usual limit that is not below `seconds`. */
function timeLimit(seconds: number): number {
  return LIMITS_MINUTES.find((minutes) => minutes * 60 >= seconds) ?? LIMITS_MINUTES.at(-1)!;
}
