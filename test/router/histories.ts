// Random histories of a cluster as rows of accounting: requeued, preempted, resized and recycled jobs, jobs
// that never started, rows that an overlapping export repeats or tells of while they still ran, steps of
// either Slurm regime.
import fc from 'fast-check';
import { JANUARY, type PlainRun, type PlainStep, type Site } from './site.ts';

const FINAL = [
  ...['COMPLETED', 'FAILED', 'OUT_OF_MEMORY', 'CANCELLED', 'NODE_FAIL', 'TIMEOUT'],
  ...['PREEMPTED', 'DEADLINE', 'BOOT_FAIL', 'REVOKED', 'REQUEUED', 'RUNNING', 'PENDING', 'SUSPENDED'],
] as const;
const GIVEN_BACK = ['REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING'] as const;
const SEVENTHS = [1, 3, 7, 7, 14, 28, 28, 56, 112, 0, -1] as const;

const seconds = fc.oneof(fc.nat(100), fc.nat(400), fc.nat(40_000));
const step = fc.record({
  /** Parts of a thousand of the run. */
  from: fc.nat(600),
  length: fc.oneof(fc.constant(1000), fc.nat(1000)),
  gpus: fc.constantFrom(1, 1, 0.5),
  average: fc.option(fc.nat(100), { nil: undefined }),
  total: fc.option(fc.nat(100), { nil: undefined }),
  external: fc.boolean(),
});
const run = fc.record({
  wait: seconds,
  eligibleAfter: fc.option(fc.integer({ min: -50, max: 500 }), { nil: undefined }),
  seconds,
  /** GPUs in sevenths; 0: none at all; -1: of a profile that is not known. */
  sevenths: fc.constantFrom(...SEVENTHS),
  state: fc.constantFrom(...GIVEN_BACK),
  oldResize: fc.boolean(),
  start: fc.constantFrom('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'old no'),
  steps: fc.array(step, { maxLength: 3 }),
  utilization: fc.option(fc.oneof(fc.nat(1000), fc.constantFrom(0, 49, 50, 300, 599, 600)), {
    nil: undefined,
    freq: 2,
  }),
  again: fc.subarray(['whole', 'running', 'pending'] as const),
  elapsed: fc.option(fc.nat(5000), { nil: undefined }),
  suspended: fc.option(fc.nat(300), { nil: undefined }),
});
const job = fc.record({
  cluster: fc.constantFrom('a', 'b'),
  id: fc.nat(14),
  user: fc.constantFrom('u1', 'u2', 'u3', 'u4', undefined),
  account: fc.constantFrom('x', 'y', undefined),
  name: fc.constantFrom('train', 'eval', 'prep', undefined),
  gap: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.nat(100_000)),
  runs: fc.oneof(fc.tuple(run), fc.array(run, { minLength: 1, maxLength: 3 })),
  state: fc.oneof(fc.constantFrom('COMPLETED', 'TIMEOUT'), fc.constantFrom(...FINAL)),
  limitMinutes: fc.constantFrom(undefined, 0, Number.POSITIVE_INFINITY, 700, 704, 1440, 2048),
  cpus: fc.option(fc.integer({ min: 1, max: 64 }), { nil: undefined }),
  cpuPermille: fc.oneof(fc.nat(1000), fc.nat(3000)),
});
type Spec = typeof job extends fc.Arbitrary<infer S> ? S : never;
type RunSpec = Spec['runs'][number];

/** A site, and how Slurm measured its steps. */
export const histories: fc.Arbitrary<Site> = fc
  .record({
    jobs: fc.array(job, { maxLength: 60, size: 'max' }),
    regime: fc.constantFrom('old', 'new', 'new, unsaid'),
  })
  .map(({ jobs, regime }) => siteOf(jobs, regime));

function siteOf(jobs: readonly Spec[], regime: 'old' | 'new' | 'new, unsaid'): Site {
  const runs: PlainRun[] = [];
  const steps: PlainStep[] = [];
  const clock = new Map<string, number>();
  for (const spec of jobs) {
    const id = `${spec.cluster}/${spec.id}`;
    let now = (clock.get(id) ?? JANUARY) + spec.gap;
    let firstStart: number | undefined;
    spec.runs.forEach((one, i) => {
      const isLast = i === spec.runs.length - 1;
      const state = isLast ? spec.state : one.state;
      const resized = i > 0 && spec.runs[i - 1]!.state === 'RESIZING';
      const row = rowOf(spec, one, state, now, resized);
      const old = resized && one.oldResize && firstStart !== undefined && row.startSeconds !== undefined;
      const shown = old ? { ...row, startSeconds: firstStart! } : row;
      firstStart ??= row.startSeconds;
      runs.push(shown, ...repeats(shown, one));
      steps.push(...stepsOf(row, one, regime));
      now = (row.endSeconds ?? now + one.wait) + (state === 'RESIZING' ? 0 : 1);
    });
    clock.set(id, now + 1);
  }
  return { runs, steps, ...(regime === 'new' ? { version: [24, 5, 1] as const } : {}) };
}

function rowOf(
  spec: Spec,
  run: RunSpec,
  state: PlainRun['state'] & string,
  now: number,
  resized: boolean,
): PlainRun {
  const goesOn = state === 'RUNNING' || state === 'PENDING' || state === 'SUSPENDED';
  const start = state === 'PENDING' ? 'no' : state === 'RESIZING' || resized ? 'yes' : run.start;
  const startSeconds = start === 'no' ? undefined : resized ? now : now + run.wait;
  const endSeconds = goesOn
    ? undefined
    : (startSeconds ?? now + run.wait) + (start === 'yes' ? run.seconds : 0);
  const gpus = run.sevenths < 0 ? undefined : run.sevenths / 7;
  const allocated = start === 'yes';
  const cpuSeconds = ((spec.cpus ?? 1) * (allocated ? run.seconds : 0) * spec.cpuPermille) / 1000;
  return {
    cluster: spec.cluster,
    jobId: String(spec.id),
    state,
    submitSeconds: now,
    allocated,
    ...(spec.user === undefined ? {} : { user: spec.user }),
    ...(spec.account === undefined ? {} : { account: spec.account }),
    ...(spec.name === undefined ? {} : { name: spec.name }),
    ...(run.eligibleAfter === undefined ? {} : { eligibleSeconds: now + run.eligibleAfter }),
    ...(startSeconds === undefined ? {} : { startSeconds }),
    ...(endSeconds === undefined ? {} : { endSeconds }),
    ...(spec.limitMinutes === undefined ? {} : { timeLimitSeconds: spec.limitMinutes * 60 }),
    requestedGpus: gpus ?? 1,
    ...(allocated && gpus !== undefined ? { allocatedGpus: gpus } : {}),
    ...(spec.cpus === undefined ? {} : { requestedCpus: spec.cpus }),
    cpuSeconds,
    ...(run.elapsed === undefined ? {} : { elapsedSeconds: Math.min(run.seconds, run.elapsed) }),
    ...(run.suspended === undefined ? {} : { suspendedSeconds: run.suspended }),
    ...(run.utilization === undefined ? {} : { gpuUtilization: run.utilization / 1000 }),
  };
}

/** What an overlapping export says of the same run. */
function repeats(row: PlainRun, { again }: RunSpec): PlainRun[] {
  const { endSeconds, startSeconds, ...early } = row;
  return again.flatMap((how): PlainRun[] => {
    if (how === 'whole') return [row];
    if (endSeconds === undefined) return [];
    if (how === 'pending') return [{ ...early, state: 'PENDING', allocated: false }];
    const { elapsedSeconds } = early;
    const sofar = elapsedSeconds === undefined ? {} : { elapsedSeconds: Math.floor(elapsedSeconds / 2) };
    return startSeconds === undefined ? [] : [{ ...early, ...sofar, startSeconds, state: 'RUNNING' }];
  });
}

function stepsOf(row: PlainRun, { steps, seconds: length }: RunSpec, regime: string): PlainStep[] {
  const { startSeconds, cluster, jobId, allocatedGpus } = row;
  if (
    row.endSeconds === undefined ||
    startSeconds === undefined ||
    cluster === undefined ||
    jobId === undefined
  )
    return [];
  return steps.map((spec, i): PlainStep => {
    const from = Math.floor((length * spec.from) / 1000);
    const until = Math.min(length, from + Math.floor((length * spec.length) / 1000));
    const gpus = Math.max(1 / 7, Math.floor((allocatedGpus ?? 0) * spec.gpus));
    const summed = (percent: number): number => (regime === 'old' ? percent : Math.floor(percent * gpus));
    return {
      cluster,
      jobId,
      stepId: `${i}`,
      external: spec.external,
      startSeconds: startSeconds + from,
      endSeconds: startSeconds + until,
      allocatedGpus: gpus,
      ...(spec.average === undefined ? {} : { gpuUtilizationAverage: summed(spec.average) }),
      ...(spec.total === undefined ? {} : { gpuUtilizationTotal: summed(spec.total) }),
    };
  });
}
