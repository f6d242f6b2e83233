// The metrics of jobs: each by its definition, over lists.
import { CLASSES, type Job } from './accounting.ts';
import { quantile, quotient } from './exact.ts';
import type { Note } from './sentences.ts';
import { SLICES } from './tres.ts';

export type Value = number | string | boolean | object | null;
export type Metrics = Record<string, Value>;

/** A submitted job with its utilization in millionths, where that is known. */
export interface Judged {
  job: Job;
  u: number | undefined;
}

const HOUR = 3600;
const MILLION = 1_000_000n;
const sum = <T>(all: readonly T[], of: (one: T) => bigint) => all.reduce((total, one) => total + of(one), 0n);
const ratio = (part: bigint, whole: bigint) => (whole === 0n ? null : quotient(part, whole));
const slices = (job: Job) => BigInt(job.last.gpus!.slices!);
const classOf = (job: Job) => CLASSES[job.last.row.state];

/** Slice-seconds, or parts of them, as GPU-hours. */
export function hours(sliceSeconds: bigint, unit = 1n): number {
  return quotient(sliceSeconds, BigInt(SLICES * HOUR) * unit);
}

export const isUnmeasured = (job: Job) => job.last.gpus!.slices === undefined;

export function isAnalyzable(job: Job): boolean {
  const class_ = classOf(job);
  return (class_ === 'completed' || class_ === 'timeout') && (job.last.gpus!.slices ?? 0) > 0 && job.d > 0;
}

export function jobMetrics(
  judged: readonly Judged[],
  threshold: number,
  known: { tooManyUnmeasured: boolean; cpuTime: boolean },
  note: Note,
): Metrics {
  const submitted = judged.map(({ job }) => job);
  const analyzed = judged.filter(({ job, u }) => u !== undefined && isAnalyzable(job)) as Required<Judged>[];
  return {
    ...outcomes(submitted),
    ...efficiency(
      analyzed as { job: Job; u: number }[],
      threshold,
      known.tooManyUnmeasured,
      submitted.length > 0,
      note,
    ),
    ...walltime(submitted, note),
    ...waits(submitted, note),
    ...cpu(submitted, known.cpuTime, note),
  };
}

/** A job with tasks counts as so many. */
const count = (jobs: readonly Job[]) => sum(jobs, ({ tasks }) => BigInt(tasks));

function outcomes(submitted: readonly Job[]): Metrics {
  const all = count(submitted);
  const share = (of: (job: Job) => boolean) => ratio(count(submitted.filter(of)), all);
  const started = submitted.filter(({ started }) => started);
  const short = ratio(count(started.filter(({ d }) => d < 60)), count(started));
  return {
    jobs_submitted: Number(all),
    total_jobs: Number(all),
    short_jobs_pct: short,
    short_job_pct: short,
    job_failure_rate: share((job) => classOf(job) === 'failed'),
    node_fail_rate: share((job) => classOf(job) === 'node_fail'),
    job_cancel_rate: share((job) => classOf(job) === 'cancelled'),
    job_timeout_rate: share((job) => classOf(job) === 'timeout'),
    early_fail_rate: share((job) => job.started && classOf(job) === 'failed' && job.d < 300),
  };
}

function efficiency(
  analyzed: readonly { job: Job; u: number }[],
  threshold: number,
  unmeasured: boolean,
  some: boolean,
  note: Note,
): Metrics {
  const n = BigInt(analyzed.length);
  const requested = sum(analyzed, ({ job }) => slices(job) * BigInt(job.d));
  const used = sum(analyzed, ({ job, u }) => slices(job) * BigInt(job.d) * BigInt(u));
  const held = sum(analyzed, ({ job }) => slices(job));
  const worked = sum(analyzed, ({ job, u }) => slices(job) * BigInt(u));
  const below = (limit: number) => analyzed.filter(({ u }) => u < limit).length;
  const share = (part: number) => ratio(BigInt(part), n);
  const all = analyzed.map(({ u }) => u / 1e6);
  const none = analyzed.length === 0;
  const total = (sliceSeconds: bigint, unit = 1n) => (unmeasured || none ? null : hours(sliceSeconds, unit));
  const minutes = ratio(
    sum(analyzed, ({ job }) => BigInt(job.d)),
    60n * n,
  );
  const rate = ratio(used, requested * MILLION);
  return {
    jobs_analyzed: some ? analyzed.length : 0,
    gpu_efficiency_rate: rate,
    avg_gpu_utilization: rate,
    gpu_efficiency_score: ratio(
      sum(analyzed, ({ u }) => BigInt(u)),
      n * MILLION,
    ),
    gpu_hours_requested: total(requested),
    total_gpu_requested: total(requested),
    gpu_hours_used: total(used, MILLION),
    total_gpu_used: total(used, MILLION),
    flagged_jobs_count: none ? null : below(threshold),
    flagged_jobs_pct: share(below(threshold)),
    near_zero_jobs_pct: share(below(50_000)),
    short_analyzed_jobs_pct: share(analyzed.filter(({ job }) => job.d < 60).length),
    over_request_ratio: ratio(held * MILLION, worked),
    avg_job_duration_minutes: minutes,
    job_util_p10: quantile(all, 10) ?? null,
    job_util_p50: quantile(all, 50) ?? null,
    job_util_p90: quantile(all, 90) ?? null,
    ...chronic(analyzed, threshold, note),
  };
}

function chronic(analyzed: readonly { job: Job; u: number }[], threshold: number, note: Note): Metrics {
  const named = analyzed.filter(({ job }) => job.last.row.name !== undefined);
  const groups = new Map<string, number[]>();
  for (const { job, u } of named) {
    const key = JSON.stringify([job.last.row.user, job.last.row.name]);
    groups.set(key, [...(groups.get(key) ?? []), u]);
  }
  const all = [...groups.values()].filter((us) => us.length >= 2);
  const low = all.filter((us) => quantile(us, 90)! < threshold);
  if (low.length > 0) note('chronic-group');
  const known = named.length > 0;
  return {
    job_groups_total: known ? all.length : null,
    chronic_underutil_groups: known ? low.length : null,
    chronic_underutil_share: ratio(BigInt(low.length), BigInt(all.length)),
  };
}

function walltime(submitted: readonly Job[], note: Note): Metrics {
  const limited = submitted.filter((job) => classOf(job) === 'completed' && (job.last.row.limit ?? 0) > 0);
  const shares = limited.map(({ d, last: { row } }) => {
    const elapsed = row.elapsed ?? Math.max(0, d - (row.suspended ?? 0));
    if (elapsed > row.limit!) note('walltime-above-one');
    if (row.elapsed === undefined && (row.suspended ?? 0) > 0) note('elapsed-without-suspended');
    return Math.min(1, elapsed / row.limit!);
  });
  const n = shares.length;
  return {
    walltime_efficiency_rate: n === 0 ? null : shares.reduce((a, b) => a + b, 0) / n,
    walltime_overrequest_pct: n === 0 ? null : shares.filter((share) => share < 0.5).length / n,
  };
}

function waits(submitted: readonly Job[], note: Note): Metrics {
  const started = submitted.filter(({ started }) => started);
  const waited = started.filter(({ wait }) => wait !== undefined);
  const w = waited.map(({ wait }) => wait!);
  const d = started.map(({ d }) => d);
  const size = ({ last }: Job) => last.gpus!.slices;
  const small = waited.filter((job) => size(job) !== undefined && size(job)! <= 2 * SLICES);
  const large = waited.filter((job) => size(job) !== undefined && size(job)! >= 8 * SLICES);
  const raised = (seconds: readonly number[], percent: number) => {
    const found = quantile(seconds, percent);
    if (found === 0) note('wait-raised');
    return found === undefined ? undefined : Math.max(1, found);
  };
  const divided = (part: number | undefined, whole: number | undefined) =>
    part === undefined || whole === undefined ? null : part / whole;
  const inHours = (seconds: number | undefined) => (seconds === undefined ? null : seconds / HOUR);
  const ofWait = (jobs: readonly Job[]) =>
    raised(
      jobs.map(({ wait }) => wait!),
      50,
    );
  return {
    scheduling_pressure_ratio: divided(raised(w, 50), raised(d, 50)),
    small_job_wait_ratio: divided(ofWait(small), ofWait(large)),
    wait_spread_ratio: divided(raised(w, 90), raised(w, 10)),
    queue_wait_hours_p10: inHours(quantile(w, 10)),
    queue_wait_hours_p50: inHours(quantile(w, 50)),
    queue_wait_hours_p90: inHours(quantile(w, 90)),
    job_duration_hours_p50: inHours(quantile(d, 50)),
  };
}

const smaller = (a: bigint, b: bigint) => (a < b ? a : b);

function cpu(submitted: readonly Job[], isKnown: boolean, note: Note): Metrics {
  const started = submitted.filter(({ started, last }) => started && last.row.cpus !== undefined);
  const measured = started.filter(({ last }) => last.row.cpuMilliseconds !== undefined);
  const asked = (job: Job) => BigInt(job.last.row.cpus!) * BigInt(job.d) * 1000n;
  const spent = (job: Job) => BigInt(job.last.row.cpuMilliseconds!);
  const users = new Map<string, Job[]>();
  for (const job of measured) users.set(job.last.row.user, [...(users.get(job.last.row.user) ?? []), job]);
  const known = isKnown && measured.length > 0;
  let used = 0n;
  for (const jobs of users.values()) {
    const [most, all] = [sum(jobs, asked), sum(jobs, spent)];
    if (all > most) note('cpu-capped');
    used += smaller(all, most);
  }
  return {
    total_cpu_requested: started.length === 0 ? null : quotient(sum(started, asked), 3_600_000n),
    total_cpu_used: known ? quotient(used, 3_600_000n) : null,
    cpu_used_fraction: known ? ratio(used, sum(measured, asked)) : null,
  };
}
