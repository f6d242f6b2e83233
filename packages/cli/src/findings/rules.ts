// The rules of findings. Each gives its numbers, why they matter, and what to do.
import type { CutRow } from '@ptl/claw-router';
import { duration, percent } from '../render/numbers/value.ts';
import { count } from '../render/words.ts';
import type { Finding, Rule, Seen } from './finding.ts';
import { unmeasured } from './unmeasured.ts';

/** Less than this share of all held GPU-hours makes no finding. */
const LEAST = 0.01;
/** From here on a share of jobs makes one. */
const LEAST_EARLY = 0.02;
const LEAST_UNUSED_LIMIT = 0.5;
const LEAST_FREE = 0.05;
const LONG_WAIT_HOURS = 1;
/** A median of fewer waits means little; waits that differ by less than this factor are alike. */
const FEWEST_WAITS = 20;
const LEAST_FACTOR = 3;
const SMALL = ['part of one', '1', '2'];
const LARGE = ['8', '9 to 16', '17 to 32', '33 to 64', 'over 64'];

const hours = (gpuHours: number) => count(Math.round(gpuHours), 'GPU-hour');

/** GPU-hours that samples show at 0 %. */
const heldIdle: Rule = ({ exact, held }) => {
  const share = exact('gpu_idle_fraction');
  const all = exact('gpu_hours_allocated') ?? held;
  if (share === undefined || share < LEAST || !(all > 0)) return undefined;
  return {
    id: 'held_idle',
    gpuHours: share * all,
    title: 'Held, and idle',
    what: `In ${percent(share)} % of the held GPU time that samples show, the GPU did nothing at all; of all GPU time that jobs held, that is ${hours(share * all)}.`,
    why: 'Nobody else can use a GPU while it is held.',
    advice:
      'Begin with sessions that stay open: a shorter default time limit, or one that ends them when idle. In batch jobs load and prepare data before the GPUs are asked for.',
  };
};

const nearZero: Rule = (seen) =>
  costly(seen, ({ nearZeroGpuHours }) => nearZeroGpuHours, {
    id: 'near_zero',
    title: 'Jobs that hardly used their GPUs',
    what: `${count(
      seen.total(({ nearZeroJobs }) => nearZeroJobs),
      'job',
    )} used less than 5 % of the GPUs they held.`,
    why: 'Mostly these are programs that run on the CPU only, environments without CUDA, or sessions left open.',
    advice: 'Look at these first: each is worth a mail to its owner, with the line that checks for a GPU.',
  });

const flagged: Rule = (seen) =>
  costly(seen, ({ flaggedGpuHours, nearZeroGpuHours }) => flaggedGpuHours - nearZeroGpuHours, {
    id: 'flagged',
    title: `Jobs that used less than ${percent(seen.threshold)} %`,
    what: `${count(
      seen.total(({ flaggedJobs, nearZeroJobs }) => flaggedJobs - nearZeroJobs),
      'job',
    )} used between 5 % and ${percent(seen.threshold)} % of the GPUs they held; the upper bound is ${seen.isOwnThreshold ? 'that of --threshold' : 'the threshold of the declared workload'}.`,
    why: 'Their GPUs wait for data, for the CPU or for one another, or the work is too small for the board.',
    advice:
      'Profile the input pipeline before the model; offer MIG instances or shared GPUs to work that never fills one.',
  });

const failed: Rule = (seen) =>
  costly(seen, ({ failedGpuHours }) => failedGpuHours, {
    id: 'failed',
    title: 'Work that failed',
    what: `${count(
      seen.total(({ failedJobs }) => failedJobs),
      'job',
    )} failed, out of memory included.`,
    why: 'What a failed job had computed is lost, unless it wrote checkpoints.',
    advice: seen.has.pods
      ? 'Write checkpoints, and see which errors repeat: "kubectl get pods -A --field-selector=status.phase=Failed" lists those that are still there.'
      : 'Write checkpoints, and see which errors repeat: "sacct -a --state=FAILED,OUT_OF_MEMORY" lists them.',
  });

const timedOut: Rule = (seen) =>
  costly(seen, ({ timedOutGpuHours }) => timedOutGpuHours, {
    id: 'timed_out',
    title: 'Jobs that ran into their time limit',
    what: `${count(
      seen.total(({ timedOutJobs }) => timedOutJobs),
      'job',
    )} timed out.`,
    why: 'What they did since their last checkpoint is lost.',
    advice: seen.has.pods
      ? 'Write a checkpoint when SIGTERM comes, which is as long before the end as terminationGracePeriodSeconds says.'
      : 'Send a signal before the end (sbatch --signal) and write a checkpoint on it; requeue what goes on.',
  });

const cancelled: Rule = (seen) =>
  costly(seen, ({ cancelledGpuHours }) => cancelledGpuHours, {
    id: 'cancelled',
    title: 'Work that was cancelled or preempted',
    what: endedThisWay(
      seen.total(({ cancelledJobs }) => cancelledJobs),
      seen.total(({ preemptedRuns }) => preemptedRuns),
    ),
    why: 'Some of it is how people work; what was preempted without a checkpoint is done twice.',
    advice: 'Where preemption is the cause, give it a grace time and requeue.',
  });

const nodeFailed: Rule = (seen) =>
  costly(seen, ({ nodeFailedGpuHours }) => nodeFailedGpuHours, {
    id: 'node_failed',
    title: 'Work that a failing node ended',
    what: endedThisWay(
      seen.total(({ nodeFailedJobs }) => nodeFailedJobs),
      seen.total(({ nodeFailedRuns }) => nodeFailedRuns),
    ),
    why: 'It is lost through no fault of its owner.',
    advice: 'See whether the same few nodes recur, and drain them by a health check.',
  });

/** GPU-hours that no job held. */
const free: Rule = ({ exact, has }) => {
  const [capacity, held] = [exact('gpu_hours_capacity'), exact('gpu_hours_allocated_in_window')];
  if (capacity === undefined || held === undefined || capacity - held < LEAST_FREE * capacity)
    return undefined;
  const wait = exact('queue_wait_hours_p90') ?? 0;
  const meanwhile =
    wait < LONG_WAIT_HOURS ? '' : ` Meanwhile a tenth of started jobs waited ${duration(wait)} or longer.`;
  return {
    id: 'not_held',
    gpuHours: capacity - held,
    title: 'GPUs that nobody held',
    what: `${percent(1 - held / capacity)} % of the fleet's GPU time was held by no job.${meanwhile}`,
    why:
      wait < LONG_WAIT_HOURS
        ? 'It is work that the fleet could still have done.'
        : 'Free GPUs beside a queue are kept from jobs by limits, reservations, drained nodes, or by shapes that do not fit.',
    advice: has.pods
      ? 'See why pods are pending ("kubectl describe pod" says what no node has), and which nodes are cordoned or not ready.'
      : 'See for which reasons jobs are pending (squeue -t PD -o %r), and which nodes are down or drained.',
  };
};

const early: Rule = ({ exact, has }) => {
  const share = exact('early_fail_rate');
  if (share === undefined || share < LEAST_EARLY) return undefined;
  return {
    id: 'early_failures',
    title: 'Failures in the first five minutes',
    what: `${percent(share)} % of all GPU jobs failed within five minutes of their start.`,
    why: 'Each of them had waited in the queue for a mistake that a test would have shown.',
    advice: has.pods
      ? 'Offer a queue for tests with a short deadline and few GPUs, and make it the habit to run there first.'
      : 'Offer a test partition with a short limit and no queue, and make it the habit to run there first.',
  };
};

const walltime: Rule = ({ exact, has }) => {
  const share = exact('walltime_overrequest_pct');
  const used = exact('walltime_efficiency_rate');
  if (share === undefined || used === undefined || share < LEAST_UNUSED_LIMIT) return undefined;
  return {
    id: 'walltime',
    title: 'Time limits far above what jobs need',
    what: `${percent(share)} % of completed jobs used less than half of their limit; on average they used ${percent(used)} %.`,
    why: 'The scheduler fills gaps by time limits: what claims four times its time fits into no gap, and waits.',
    advice: has.pods
      ? 'Set activeDeadlineSeconds by how long the last runs took.'
      : 'Lower the default limit, and show people how long their last jobs took.',
  };
};

/** Waits of small jobs compared with those of large ones. */
const waitsBySize: Rule = ({ sizes, has }) => {
  const [small, large] = [mostOf(sizes, SMALL), mostOf(sizes, LARGE)];
  if (small?.waitHoursP50 === undefined || large?.waitHoursP50 === undefined) return undefined;
  const [a, b] = [Math.max(small.waitHoursP50, 1 / 3600), Math.max(large.waitHoursP50, 1 / 3600)];
  if (Math.max(a / b, b / a) < LEAST_FACTOR) return undefined;
  return {
    id: 'waits_by_size',
    title: a > b ? 'Small jobs wait longer than large ones' : 'Large jobs wait longer than small ones',
    what: `In the median jobs on ${gpusOf(small)} waited ${duration(a)}, and jobs on ${gpusOf(large)} ${duration(b)}.`,
    why:
      a > b
        ? 'People learn to ask for more than they need where that starts sooner.'
        : 'Large jobs wait for whole nodes to come free; some of that is the price of size.',
    advice: has.pods ? waitsOfPods(a > b) : waitsOfJobs(a > b),
  };
};

function waitsOfJobs(smallWait: boolean): string {
  return smallWait
    ? 'Weigh size and age anew (PriorityWeightJobSize, PriorityWeightAge), or reserve some GPUs for small jobs.'
    : 'See that backfill plans far enough (bf_window, bf_max_job_test), and pack small jobs onto few nodes.';
}

function waitsOfPods(smallWait: boolean): string {
  return smallWait
    ? 'See which quotas and priority classes hold small pods back, or keep some GPUs for them.'
    : 'Pack small pods onto few nodes (MostAllocated in the scheduler), and let a queue such as Kueue admit large jobs as wholes.';
}

function mostOf(sizes: readonly CutRow[], buckets: readonly string[]): CutRow | undefined {
  const some = sizes.filter(({ bucket, jobs }) => buckets.includes(bucket) && jobs >= FEWEST_WAITS);
  return some.toSorted((a, b) => b.jobs - a.jobs)[0];
}

function gpusOf({ bucket }: CutRow): string {
  if (bucket === 'part of one') return 'part of a GPU';
  return bucket === '1' ? '1 GPU' : `${bucket} GPUs`;
}

function costly(
  seen: Seen,
  hoursIn: (row: CutRow) => number,
  finding: Omit<Finding, 'gpuHours'>,
): Finding | undefined {
  const gpuHours = seen.total(hoursIn);
  return gpuHours > 0 && gpuHours >= LEAST * seen.held ? { ...finding, gpuHours, hoursIn } : undefined;
}

/** Returns `3 jobs ended this way.`, and the runs of jobs that went back into the queue. */
function endedThisWay(jobs: number, returned: number): string {
  if (returned === 0) return `${count(jobs, 'job')} ended this way.`;
  const runs = `${count(returned, 'run')} of jobs that went back into the queue`;
  return jobs === 0 ? `${runs} ended this way.` : `${count(jobs, 'job')}, and ${runs}, ended this way.`;
}

export const RULES: readonly Rule[] = [
  heldIdle,
  nearZero,
  flagged,
  failed,
  timedOut,
  cancelled,
  nodeFailed,
  free,
  unmeasured,
  waitsBySize,
  walltime,
  early,
];
