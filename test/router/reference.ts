// A naive reference of the metrics of job accounting, written from their definitions: plain arrays, plain
// objects, names as strings. It shares no line with the router. Values agree to a 1e-12th.
import {
  halfEvenMillionths,
  jobsOf,
  known,
  lastOf,
  type Run,
  recordingClusters,
  utilizationOf,
} from './reference-jobs.ts';
import type { PlainRun, Site } from './site.ts';

type Values = Record<string, number>;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const share = (part: number, whole: number): number => part / whole;

/** Nearest rank: the ⌈q·n⌉-th smallest, q in percent. */
export function nearestRank(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.floor((percent * sorted.length + 99) / 100)) - 1] ?? Number.NaN;
}

/** States in which a job has not ended. */
const OPEN = ['PENDING', 'RUNNING', 'SUSPENDED', 'REQUEUED', 'RESIZING'];
/** Those in which it has, by what the rates call them. */
const CLASSES = {
  failed: ['FAILED', 'OUT_OF_MEMORY', 'BOOT_FAIL', 'DEADLINE'],
  node_fail: ['NODE_FAIL'],
  timeout: ['TIMEOUT'],
  cancelled: ['CANCELLED', 'PREEMPTED'],
};

/** Every metric of job accounting, but what cannot be computed and totals that nobody adds to. */
export function referenceMetrics(site: Site, threshold: number, window?: readonly [number, number]): Values {
  const jobs = jobsOf(site.runs ?? []);
  const inWindow = ({ end, row }: Run): boolean =>
    end !== undefined &&
    !['PENDING', 'RUNNING', 'SUSPENDED'].includes(row.state!) &&
    (window === undefined || (end >= window[0] && end < window[1]));
  const ended = jobs.flat().filter(inWindow);
  const submitted = jobs
    .map(lastOf)
    .filter((last) => inWindow(last) && !['REQUEUED', 'RESIZING'].includes(last.row.state!));
  const started = submitted.filter((run) => run.started);
  const over = jobs.map(lastOf).filter(({ end, row }) => end !== undefined && !OPEN.includes(row.state!));
  const values: Values = {
    ...(isMeasured(submitted)
      ? {
          gpu_hours_allocated: hoursOf(ended),
          gpu_hours_allocated_in_window: hoursInWindow(site, jobs.flat(), window),
        }
      : {}),
    ...stateMetrics(submitted, started),
    ...waitMetrics(started),
    ...cpuMetrics(site, started),
    ...utilizationMetrics(submitted, site, recordingClusters(over, site), threshold),
  };
  const nothing = new Set([
    'gpu_hours_allocated',
    // Runs that ended as the window began held nothing in it.
    ...(hoursOf(ended) > 0 ? [] : ['gpu_hours_allocated_in_window']),
    'jobs_submitted',
    'total_jobs',
    'total_cpu_requested',
  ]);
  return Object.fromEntries(
    Object.entries(values).filter(
      ([id, value]) => Number.isFinite(value) && !(nothing.has(id) && value === 0),
    ),
  );
}

const goesOn = ({ state }: PlainRun): boolean => ['PENDING', 'RUNNING', 'SUSPENDED'].includes(state!);

/** What runs held in the window, as far as is known; without a window, in the days in which rows end. */
function hoursInWindow(site: Site, runs: readonly Run[], given?: readonly [number, number]): number {
  const { runs: rows = [], steps = [] } = site;
  const ends = rows.filter((row) => !goesOn(row)).flatMap((row) => known(row.endSeconds) ?? []);
  const [start, end] = given ?? [
    Math.floor(Math.min(...ends) / 86_400) * 86_400,
    (Math.floor(Math.max(...ends) / 86_400) + 1) * 86_400,
  ];
  const latest = (cluster?: string): number =>
    Math.max(
      ...[...rows, ...steps]
        .filter((row) => row.cluster === cluster)
        .flatMap((row) => [known(row.startSeconds) ?? 0, known(row.endSeconds) ?? 0]),
    );
  const until = ({ row, start: from, end: last }: Run): number => {
    if (last !== undefined && !goesOn(row)) return last;
    const elapsed = known(row.elapsedSeconds);
    return elapsed === undefined ? latest(row.cluster) : from! + elapsed + (known(row.suspendedSeconds) ?? 0);
  };
  const hours = runs
    .filter(
      ({ row, started, start: from }) =>
        row.state !== 'PENDING' && (started || (from !== undefined && goesOn(row))),
    )
    .map((run) => (run.gpus ?? 0) * Math.max(0, Math.min(until(run), end) - Math.max(run.from, start)));
  return sum(hours) / 3600;
}

/** False where so many jobs held an unknown number of GPUs that sums of GPUs say too little. */
function isMeasured(submitted: readonly Run[]): boolean {
  return submitted.filter(({ gpus }) => gpus === undefined).length * 100 <= submitted.length;
}

function hoursOf(runs: readonly Run[]): number {
  return sum(runs.map(({ gpus = 0, seconds }) => gpus * seconds)) / 3600;
}

function stateMetrics(submitted: readonly Run[], started: readonly Run[]): Values {
  const of = (end: keyof typeof CLASSES) => submitted.filter(({ row }) => CLASSES[end].includes(row.state!));
  const early = of('failed').filter((run) => run.started && run.seconds < 300);
  const isLimited = (limit = Number.NaN): boolean => limit > 0 && Number.isFinite(limit);
  const limited = started.filter(({ row }) => row.state === 'COMPLETED' && isLimited(row.timeLimitSeconds));
  // Slurm lets a job run on a little; a fraction ends at 1.
  const limitUsed = limited.map(({ row, seconds }) =>
    Math.min(1, halfEvenMillionths(BigInt(elapsedOf(row, seconds)), BigInt(row.timeLimitSeconds!))),
  );
  return {
    jobs_submitted: submitted.length,
    total_jobs: submitted.length,
    job_failure_rate: share(of('failed').length, submitted.length),
    node_fail_rate: share(of('node_fail').length, submitted.length),
    job_cancel_rate: share(of('cancelled').length, submitted.length),
    job_timeout_rate: share(of('timeout').length, submitted.length),
    early_fail_rate: share(early.length, submitted.length),
    walltime_efficiency_rate: mean(limitUsed),
    walltime_overrequest_pct: share(
      limited.filter(({ row, seconds }) => elapsedOf(row, seconds) / row.timeLimitSeconds! < 0.5).length,
      limited.length,
    ),
  };
}

/** The time that counts against the limit: that of suspensions does not. */
function elapsedOf(row: PlainRun, seconds: number): number {
  return known(row.elapsedSeconds) ?? Math.max(0, seconds - (known(row.suspendedSeconds) ?? 0));
}

function waitMetrics(started: readonly Run[]): Values {
  const wait = ({ row, start }: Run): number =>
    Math.max(0, start! - Math.max(row.submitSeconds!, known(row.eligibleSeconds) ?? row.submitSeconds!));
  const waits = started.map(wait);
  const durations = started.map(({ seconds }) => seconds);
  const small = started.filter(({ gpus }) => gpus !== undefined && gpus <= 2).map(wait);
  const large = started.filter(({ gpus }) => gpus !== undefined && gpus >= 8).map(wait);
  const atLeastOne = (values: readonly number[]): number[] => values.map((value) => Math.max(1, value));
  const ratio = (a: readonly number[], p: number, b: readonly number[], q: number): number =>
    nearestRank(atLeastOne(a), p) / nearestRank(atLeastOne(b), q);
  const shortShare = share(durations.filter((seconds) => seconds < 60).length, started.length);
  return {
    scheduling_pressure_ratio: ratio(waits, 50, durations, 50),
    small_job_wait_ratio: ratio(small, 50, large, 50),
    wait_spread_ratio: ratio(waits, 90, waits, 10),
    short_jobs_pct: shortShare,
    short_job_pct: shortShare,
    queue_wait_hours_p10: nearestRank(waits, 10) / 3600,
    queue_wait_hours_p50: nearestRank(waits, 50) / 3600,
    queue_wait_hours_p90: nearestRank(waits, 90) / 3600,
    job_duration_hours_p50: nearestRank(durations, 50) / 3600,
  };
}

function cpuMetrics(site: Site, started: readonly Run[]): Values {
  const counted = started.filter(({ row }) => known(row.requestedCpus) !== undefined);
  const requested = sum(counted.map(({ row, seconds }) => row.requestedCpus! * seconds)) / 3600;
  const users = [...new Set(counted.map(({ row }) => row.user))];
  const used = sum(
    users.map((user) => {
      const own = counted.filter(({ row }) => row.user === user);
      const asked = sum(own.map(({ row, seconds }) => row.requestedCpus! * seconds)) / 3600;
      return Math.min(asked, sum(own.map(({ row }) => Math.round((row.cpuSeconds ?? 0) * 1000))) / 3_600_000);
    }),
  );
  const isKnown =
    (site.steps ?? []).length > 0 && (site.runs ?? []).some(({ cpuSeconds }) => (cpuSeconds ?? 0) > 0);
  const fraction = isKnown ? used / requested : Number.NaN;
  return {
    total_cpu_requested: requested,
    cpu_used_fraction: fraction,
    total_cpu_used: Number.isFinite(fraction) ? used : Number.NaN,
  };
}

/** Σ w·max(0, 1 − u ÷ step) by GPU-hours. The first step: a third of .6, half of .55 or .45, else all. */
function lowShare(jobs: readonly { u: number; g: number; d: number }[], threshold: number): number {
  const step = threshold / Math.max(1, Math.floor(threshold / 0.2 + 1e-9));
  const held = sum(jobs.map(({ g, d }) => g * d));
  return sum(jobs.map(({ u, g, d }) => g * d * Math.max(0, 1 - u / step))) / held;
}

function utilizationMetrics(
  submitted: readonly Run[],
  site: Site,
  recording: ReadonlySet<string | undefined>,
  threshold: number,
): Values {
  const jobs = submitted.flatMap((run) => {
    if (run.row.state !== 'COMPLETED' && run.row.state !== 'TIMEOUT') return [];
    const u = utilizationOf(run, site, recording);
    return u === undefined ? [] : [{ run, u, g: run.gpus!, d: run.seconds / 3600 }];
  });
  const n = jobs.length;
  if (n === 0) return submitted.length === 0 ? {} : { jobs_analyzed: 0 };
  const requested = sum(jobs.map(({ g, d }) => g * d));
  const used = sum(jobs.map(({ u, g, d }) => u * g * d));
  const flagged = jobs.filter(({ u }) => u < threshold).length;
  const groups = new Map<string, number[]>();
  for (const { run, u } of jobs) {
    if (run.row.name === undefined) continue;
    const key = JSON.stringify([run.row.user, run.row.name]);
    groups.set(key, [...(groups.get(key) ?? []), u]);
  }
  const again = [...groups.values()].filter((us) => us.length >= 2);
  const chronic = again.filter((us) => nearestRank(us, 90) < threshold).length;
  const us = jobs.map(({ u }) => u);
  const score = mean(us);
  return {
    gpu_efficiency_rate: used / requested,
    gpu_efficiency_score: score,
    avg_gpu_utilization: used / requested,
    jobs_analyzed: n,
    ...(isMeasured(submitted)
      ? {
          gpu_hours_requested: requested,
          total_gpu_requested: requested,
          gpu_hours_used: used,
          total_gpu_used: used,
        }
      : {}),
    flagged_jobs_count: flagged,
    flagged_jobs_pct: flagged / n,
    low_util_share: lowShare(jobs, threshold),
    near_zero_jobs_pct: share(jobs.filter(({ u }) => u < 0.05).length, n),
    short_analyzed_jobs_pct: share(jobs.filter(({ run }) => run.seconds < 60).length, n),
    over_request_ratio: mean(jobs.map(({ g }) => g)) / mean(jobs.map(({ u, g }) => u * g)),
    job_groups_total: again.length,
    chronic_underutil_groups: chronic,
    ...(again.length === 0 ? {} : { chronic_underutil_share: chronic / again.length }),
    job_util_p10: nearestRank(us, 10),
    job_util_p50: nearestRank(us, 50),
    job_util_p90: nearestRank(us, 90),
    avg_job_duration_minutes: mean(jobs.map(({ d }) => d * 60)),
  };
}
