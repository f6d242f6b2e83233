// The naive reference, first half: which rows are one job, and what its utilization is. Written from the
// definitions; it shares no line with the router.
import type { PlainRun, PlainStep, Site } from './site.ts';

/** A run with everything that the definitions ask of it, unknown being undefined. */
export interface Run {
  readonly row: PlainRun;
  readonly gpus: number | undefined;
  readonly start: number | undefined;
  readonly from: number;
  readonly end: number | undefined;
  readonly started: boolean;
  /** Occupied hours are counted in seconds here. */
  readonly seconds: number;
  /** Of this run alone, where it is the last of a job that was resized. */
  readonly own: { readonly from: number; readonly seconds: number; readonly stepsFrom: number };
}

export const known = (value: number | undefined): number | undefined =>
  value === undefined || Number.isNaN(value) ? undefined : value;
/** numerator / denominator rounded half-even to millionths, in exact integers. */
export function halfEvenMillionths(numerator: bigint, denominator: bigint): number {
  const scaled = numerator * 1_000_000n;
  const floor = scaled / denominator;
  const rest = 2n * (scaled % denominator);
  const up = rest > denominator || (rest === denominator && floor % 2n === 1n);
  return Number(up ? floor + 1n : floor) / 1e6;
}

/** A GPU is cut into sevenths at most in these tests: GPU amounts as whole sevenths. */
const sevenths = (gpus: number): bigint => BigInt(Math.round(gpus * 7));

/** Rows of one run are one: the ended one, else the later one. CPU jobs are no GPU jobs. */
function distinctRows(rows: readonly PlainRun[]): PlainRun[] {
  const best = new Map<string, PlainRun>();
  const better = (a: PlainRun, b: PlainRun): boolean => {
    const rank = (row: PlainRun): number[] =>
      [row.endSeconds, row.startSeconds, row.elapsedSeconds].map((value) => known(value) ?? -1);
    const [one, other] = [rank(a), rank(b)];
    const differs = one.findIndex((value, i) => value !== other[i]);
    return differs >= 0 && one[differs]! > other[differs]!;
  };
  for (const row of rows) {
    if (row.state === 'REVOKED') continue;
    const unmeasured = row.allocated === true && known(row.allocatedGpus) === undefined;
    if (!((row.requestedGpus ?? 0) > 0 || (row.allocatedGpus ?? 0) > 0 || unmeasured)) continue;
    const key = JSON.stringify([row.cluster, row.jobId, row.submitSeconds]);
    const before = best.get(key);
    if (before === undefined || better(row, before)) best.set(key, row);
  }
  return [...best.values()];
}

/** The jobs, each as its runs in the order of submission. */
export function jobsOf(rows: readonly PlainRun[]): Run[][] {
  const byId = new Map<string, PlainRun[]>();
  for (const row of distinctRows(rows)) {
    const key = JSON.stringify([row.cluster, row.jobId]);
    byId.set(key, [...(byId.get(key) ?? []), row]);
  }
  const jobs: Run[][] = [];
  for (const some of byId.values()) {
    let job: Run[] = [];
    for (const [at, row] of some.sort((a, b) => a.submitSeconds! - b.submitSeconds!).entries()) {
      const before = job.at(-1)?.row.state ?? '';
      if (job.length > 0 && !['REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING'].includes(before)) {
        jobs.push(job);
        job = [];
      }
      job.push(runOf(row, at === 0, job.length > 0 && before === 'RESIZING'));
    }
    jobs.push(job);
  }
  return jobs;
}

/** Steps that began up to two hours before any run of the id are those of the first. */
function runOf(row: PlainRun, isFirst: boolean, resized: boolean): Run {
  const start = known(row.startSeconds);
  const end = known(row.endSeconds);
  const started = start !== undefined && (row.allocated === true || (end !== undefined && end > start));
  const from = resized ? Math.max(start ?? 0, row.submitSeconds!) : (start ?? 0);
  const seconds = started && end !== undefined ? Math.max(0, end - from) : 0;
  const unmeasured = row.allocated === true && known(row.allocatedGpus) === undefined;
  const gpus = known(row.allocatedGpus) ?? (unmeasured ? undefined : known(row.requestedGpus));
  return {
    row,
    gpus,
    start,
    from,
    end,
    started,
    seconds,
    own: { from, seconds, stepsFrom: isFirst ? from - 7200 : from },
  };
}

/**
 * The run that speaks for a job: the last; one that was resized occupied its GPUs, and had waited, from its
 * first size on.
 */
export function lastOf(job: readonly Run[]): Run {
  const last = job.at(-1)!;
  const first = job[job.findLastIndex((_, at) => at === 0 || job[at - 1]!.row.state !== 'RESIZING')]!;
  if (first === last) return last;
  const { start, from } = first;
  const { submitSeconds = Number.NaN, eligibleSeconds = Number.NaN } = first.row;
  const isOver = last.started && last.end !== undefined && start !== undefined;
  const seconds = isOver ? Math.max(0, last.end! - start) : 0;
  return { ...last, row: { ...last.row, submitSeconds, eligibleSeconds }, start, from, seconds };
}

/**
 * What gpuutil says of the job that `run` speaks for: in percent · sevenths · seconds, and the sevenths ·
 * seconds behind it.
 */
function gpuutilOf({ row, own: { stepsFrom }, end }: Run, site: Site): { used: bigint; covered: bigint } {
  const values = distinctSteps((site.steps ?? []).filter((step) => step.external !== true)).filter(
    (step) =>
      step.cluster === row.cluster &&
      step.jobId === row.jobId &&
      step.startSeconds! >= stepsFrom &&
      step.startSeconds! <= end! &&
      (step.allocatedGpus ?? 0) > 0,
  );
  const [major = 0, minor = 0, micro = 0] = site.version ?? [];
  const fits = (percent: number | undefined, step: PlainStep): boolean =>
    percent !== undefined && percent <= 100 * step.allocatedGpus! + 1e-9;
  // Without a version the job's own values tell: what is more than 100 on several GPUs can only be a sum.
  const isSum =
    site.version === undefined
      ? values.some((s) => {
          const average = known(s.gpuUtilizationAverage);
          return s.allocatedGpus! >= 2 && average !== undefined && average > 100 && fits(average, s);
        })
      : major * 10_000 + minor * 100 + micro >= 240_501;
  let used = 0n;
  let covered = 0n;
  for (const step of values) {
    const average = known(step.gpuUtilizationAverage);
    const total = known(step.gpuUtilizationTotal);
    const isTotal = total !== undefined && (fits(total, step) || !fits(average, step));
    const percent = isSum && isTotal ? total : average;
    if (percent === undefined || !(isSum ? fits(percent, step) : percent <= 100)) continue;
    const time = BigInt(Math.max(0, Math.min(step.endSeconds!, end!) - step.startSeconds!));
    const cut = sevenths(step.allocatedGpus!);
    used += BigInt(percent) * time * (isSum ? 7n : cut);
    covered += cut * time;
  }
  return { used, covered };
}

/** The clusters whose gpuutil records anything: where all of it is 0, it says nothing. */
export function recordingClusters(jobs: readonly Run[], site: Site): ReadonlySet<string | undefined> {
  const ended = jobs.filter(({ gpus, seconds }) => gpus !== undefined && gpus * seconds > 0);
  const saying = ended.filter((run) => gpuutilOf(run, site).used > 0n);
  return new Set(saying.map(({ row }) => row.cluster));
}

/**
 * u of the job that `run` speaks for: of the job row, else of its steps where they cover half of its GPU
 * time.
 */
export function utilizationOf(
  run: Run,
  site: Site,
  recording: ReadonlySet<string | undefined>,
): number | undefined {
  const { row, gpus, seconds } = run;
  if (gpus === undefined || gpus * seconds === 0) return undefined;
  if (known(row.gpuUtilization) !== undefined)
    return halfEvenMillionths(BigInt(Math.round(row.gpuUtilization! * 1e9)), 1_000_000_000n);
  if (!recording.has(row.cluster)) return undefined;
  const { used, covered } = gpuutilOf(run, site);
  const held = sevenths(gpus) * BigInt(run.own.seconds);
  if (held === 0n || 2n * covered < held) return undefined;
  return Math.min(1, halfEvenMillionths(used, 100n * held));
}

/** A step that two exports tell of is one step. */
function distinctSteps(steps: readonly PlainStep[]): PlainStep[] {
  const key = ({ cluster, jobId, stepId, startSeconds }: PlainStep): string =>
    JSON.stringify([cluster, jobId, stepId, startSeconds]);
  return [...new Map(steps.map((step) => [key(step), step])).values()];
}
