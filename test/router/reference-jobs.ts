// The naive reference, first half: which rows are one job, and what its utilization is. Written from the definitions;
// it shares no line with the router.
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
    for (const row of some.sort((a, b) => a.submitSeconds! - b.submitSeconds!)) {
      const before = job.at(-1)?.row.state ?? '';
      if (job.length > 0 && !['REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING'].includes(before)) {
        jobs.push(job);
        job = [];
      }
      job.push(runOf(row, job.length > 0 && before === 'RESIZING'));
    }
    jobs.push(job);
  }
  return jobs;
}

function runOf(row: PlainRun, resized: boolean): Run {
  const start = known(row.startSeconds);
  const end = known(row.endSeconds);
  const started = start !== undefined && (row.allocated === true || (end !== undefined && end > start));
  const from = resized ? Math.max(start ?? 0, row.submitSeconds!) : (start ?? 0);
  const seconds = started && end !== undefined ? Math.max(0, end - from) : 0;
  const unmeasured = row.allocated === true && known(row.allocatedGpus) === undefined;
  const gpus = known(row.allocatedGpus) ?? (unmeasured ? undefined : known(row.requestedGpus));
  return { row, gpus, start, from, end, started, seconds };
}

/** u of the job that `run` speaks for: of the job row, else of its steps where they cover half of its GPU time. */
export function utilizationOf({ row, gpus, seconds, start, from, end }: Run, site: Site): number | undefined {
  if (gpus === undefined || gpus * seconds === 0) return undefined;
  if (known(row.gpuUtilization) !== undefined)
    return halfEvenMillionths(BigInt(Math.round(row.gpuUtilization! * 1e9)), 1_000_000_000n);
  const steps = (site.steps ?? []).filter((step) => step.external !== true);
  const [major = 0, minor = 0, micro = 0] = site.version ?? [];
  const summed =
    major * 10_000 + minor * 100 + micro >= 240_501 ||
    steps.some((s) => (s.gpuUtilizationAverage ?? 0) > 100);
  // In percent · sevenths · seconds.
  let used = 0n;
  let covered = 0n;
  for (const step of distinctSteps(steps)) {
    if (step.cluster !== row.cluster || step.jobId !== row.jobId) continue;
    if (step.startSeconds! < start! || step.startSeconds! > end!) continue;
    const percent = summed
      ? (known(step.gpuUtilizationTotal) ?? known(step.gpuUtilizationAverage))
      : known(step.gpuUtilizationAverage);
    if (percent === undefined || !((step.allocatedGpus ?? 0) > 0)) continue;
    // What was used before a resize is no use of what is held since.
    const time = BigInt(Math.max(0, Math.min(step.endSeconds!, end!) - Math.max(step.startSeconds!, from)));
    const cut = sevenths(step.allocatedGpus!);
    used += BigInt(percent) * time * (summed ? 7n : cut);
    covered += cut * time;
  }
  const held = sevenths(gpus) * BigInt(seconds);
  if (2n * covered < held) return undefined;
  return Math.min(1, halfEvenMillionths(used, 100n * held));
}

/** A step that two exports tell of is one step. */
function distinctSteps(steps: readonly PlainStep[]): PlainStep[] {
  const key = ({ cluster, jobId, stepId, startSeconds }: PlainStep): string =>
    JSON.stringify([cluster, jobId, stepId, startSeconds]);
  return [...new Map(steps.map((step) => [key(step), step])).values()];
}
