// The synthetic cluster as a whole: its nodes, and everything that ran on them in the thirty days.
import { GPUS_PER_NODE } from './pool.ts';
import { makeUsers, type PoolName } from './population.ts';
import { Random } from './random.ts';
import { type Run, schedule } from './schedule.ts';
import { type Job, makeJobs } from './submissions.ts';
import { SAMPLE_END_SECONDS, SAMPLE_START_SECONDS } from './window.ts';

/** A pool of GPU nodes and its values in telemetry. */
export interface GpuPool {
  readonly name: Exclude<PoolName, 'cpu'>;
  readonly nodes: number;
  /** The GPU type in Slurm, and the product name of the driver. */
  readonly gres: string;
  readonly modelName: string;
  /** First digit of the last part of each UUID. */
  readonly uuidPrefix: string;
  readonly memoryMib: number;
  readonly idleWatts: number;
  readonly peakWatts: number;
  readonly failures: number;
}

export const GPU_POOLS: readonly GpuPool[] = [
  {
    name: 'hopper',
    nodes: 48,
    gres: 'h100',
    modelName: 'NVIDIA H100 80GB HBM3',
    uuidPrefix: '1',
    memoryMib: 81_559,
    idleWatts: 72,
    peakWatts: 690,
    failures: 30,
  },
  {
    name: 'ampere',
    nodes: 40,
    gres: 'a100',
    modelName: 'NVIDIA A100-SXM4-80GB',
    uuidPrefix: '2',
    memoryMib: 81_920,
    idleWatts: 58,
    peakWatts: 398,
    failures: 24,
  },
];

const CPU_NODES = 24;
const SEED = 20_261_001;

/**
 * All runs that overlap the thirty days, in the order in which `sacct` lists them: by id, then by submission.
 */
export function simulateCluster(): Run[] {
  const jobs = makeJobs(new Random(SEED + 1), makeUsers(new Random(SEED)));
  const runs = GPU_POOLS.flatMap(({ name, nodes, failures }, index) =>
    schedule(
      new Random(SEED + 2 + index),
      jobs.filter((job) => job.work.pool === name),
      nodes,
      failures,
    ),
  );
  const random = new Random(SEED + 9);
  for (const job of jobs) if (job.work.pool === 'cpu') runs.push(cpuRun(random, job));
  return runs
    .filter((run) => !(run.endSeconds <= SAMPLE_START_SECONDS))
    .sort((a, b) => a.job.id - b.job.id || a.submitSeconds - b.submitSeconds);
}

/** There are enough CPU nodes for all: a run starts at once. */
function cpuRun(random: Random, job: Job): Run {
  const startSeconds = job.submitSeconds + random.integer(1, 60);
  const endSeconds = startSeconds + job.runSeconds;
  const started = startSeconds < SAMPLE_END_SECONDS;
  const ended = endSeconds < SAMPLE_END_SECONDS;
  return {
    job,
    submitSeconds: job.submitSeconds,
    startSeconds: started ? startSeconds : Number.NaN,
    endSeconds: ended ? endSeconds : Number.NaN,
    state: ended ? job.naturalEnd : started ? 'RUNNING' : 'PENDING',
    placements: started ? [{ node: random.integer(0, CPU_NODES - 1), mask: 0 }] : [],
  };
}

/** The name of a node: `sample-hopper-07`. */
export function nodeName(pool: PoolName, node: number): string {
  return `sample-${pool}-${String(node + 1).padStart(2, '0')}`;
}

/** The GPUs that a run holds, numbered through its pool. */
export function gpusOf(run: Run): number[] {
  const gpus: number[] = [];
  for (const { node, mask } of run.placements)
    for (let gpu = 0; gpu < GPUS_PER_NODE; gpu++)
      if ((mask >> gpu) & 1) gpus.push(node * GPUS_PER_NODE + gpu);
  return gpus;
}
