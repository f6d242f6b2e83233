// A: job accounting. Everything that claw works out, against peers that answer fewer questions.
import { writeSacct } from '../generate/sacct.ts';
import type { Bench, Workload } from '../harness/bench.ts';
import { reported } from '../harness/claw.ts';
import type { Contest } from '../harness/contest.ts';
import type { Program } from '../harness/measure.ts';
import {
  type Answers,
  compared,
  costsOf,
  failuresOf,
  type Section,
  type Target,
} from '../harness/section.ts';

const SEED = 42;
/** Rows of the smaller file, by which the growth of memory is measured. */
const MILLION = 1_000_000;
const WORKERS = 'claw, 2 workers';
const NAMES = [
  'claw',
  WORKERS,
  'claw without WebAssembly',
  'wc -l',
  'DuckDB, 1 thread',
  'DuckDB, 2 threads',
  'polars',
  'mawk',
];

export const accounting: Workload = {
  id: 'A',
  run(bench: Bench): Section {
    const rows = bench.quick ? MILLION : 10 * MILLION;
    const small = bench.quick
      ? undefined
      : bench.withFile('jobs.txt', writer(MILLION), (path) => {
          const contest = bench.contest();
          contest.hold([bench.claw.report('claw', path)], 3);
          return contest.peakMegabytes('claw');
        });
    return bench.withFile('jobs.txt', writer(rows), (path) => sectionOf(bench, path, rows, small));
  },
};

function writer(rows: number): (path: string) => void {
  return (path) => writeSacct(path, rows, SEED);
}

function sectionOf(bench: Bench, path: string, rows: number, smallMegabytes: number | undefined): Section {
  const contest = bench.contest();
  const duckdb = (threads: string) =>
    bench.script(
      `DuckDB, ${threads === '1' ? '1 thread' : '2 threads'}`,
      'duckdb-accounting.mjs',
      '@duckdb/node-api',
      path,
      threads,
    );
  const repeated = [
    bench.claw.report('claw', path),
    ...duckdb('1'),
    ...workers(bench, path),
    ...duckdb('2'),
    ...bench.system('wc -l', 'wc', '-l', path),
  ];
  contest.hold([bench.claw.withoutWebAssembly('claw without WebAssembly', path), ...repeated], 1);
  contest.hold(repeated, bench.quick ? 1 : 2);
  contest.hold(
    [
      ...bench.script('polars', 'polars-accounting.mjs', 'nodejs-polars', path),
      ...bench.system('mawk', 'mawk', '-f', 'peers/accounting.awk', path),
      ...bench.script('utilization', 'duckdb-utilization.mjs', '@duckdb/node-api', path),
    ],
    1,
  );
  const same = (name: string) => contest.runs('claw')[0]?.stdout === contest.runs(name)[0]?.stdout;
  const peers = ['DuckDB, 1 thread', 'DuckDB, 2 threads', 'polars', 'mawk'];
  const answers = answersOf(reported(contest.answer('claw')));
  return {
    id: 'A',
    title: 'Job accounting',
    input: `${(rows / 1e6).toFixed(0)} million rows of sacct, 22 columns, a third of them steps; ${(rows / 5e6).toFixed(1)} million names`,
    costs: costsOf(contest, NAMES),
    targets: targetsOf(contest, smallMegabytes),
    notes: [
      ...bench.absences(),
      ...failuresOf(contest, [...NAMES, 'utilization']),
      ...peers
        .filter((name) => contest.runs(name).length > 0)
        .map((name) => compared(name, answers, withRatios(contest.answer(name)), 1e-12)),
      compared('DuckDB with utilization (not timed)', answers, contest.answer('utilization'), 1e-9),
      ...['claw without WebAssembly', WORKERS]
        .filter((name) => contest.runs(name).length > 0)
        .map(
          (name) => `${name}: ${same(name) ? 'the same bytes as claw prints' : '**not the same bytes**'}.`,
        ),
      'The peers answer fewer questions than claw: no utilization, no CPU time, no contributors.',
    ],
  };
}

/** claw on two threads, once it can. */
function workers(bench: Bench, path: string): Program[] {
  if (!bench.claw.takes('--workers')) return [];
  return [bench.claw.program(WORKERS, ['report', '--json', '--workers', '2', '--from', path])];
}

function targetsOf(contest: Contest, smallMegabytes: number | undefined): Target[] {
  const peak = contest.peakMegabytes('claw');
  const lower = 'lower' as const;
  return [
    {
      id: 'A',
      text: 'CPU of claw over DuckDB, 1 thread each',
      limit: 0.7,
      better: lower,
      measured: contest.ratio('claw', 'DuckDB, 1 thread', 'cpuSeconds'),
    },
    {
      id: 'A',
      text: 'memory at 1 million rows',
      limit: 120,
      better: lower,
      measured: smallMegabytes ?? peak,
      unit: 'MB',
    },
    {
      id: 'A',
      text: 'memory at 10 million rows',
      limit: 260,
      better: lower,
      measured: smallMegabytes === undefined ? undefined : peak,
      unit: 'MB',
      because: 'not in a quick run',
    },
  ];
}

/** claw's metrics in the peers' terms. */
function answersOf(of: Record<string, number>): Answers {
  const jobs = of.jobs_submitted!;
  const analyzed = of.jobs_analyzed!;
  const seconds = (hours: string): number => Math.round(of[hours]! * 3600);
  const share = (fraction: string, whole: number): number => Math.round(of[fraction]! * whole);
  return {
    submitted: jobs,
    failed: share('job_failure_rate', jobs),
    nodeFailed: share('node_fail_rate', jobs),
    cancelled: share('job_cancel_rate', jobs),
    timedOut: share('job_timeout_rate', jobs),
    gpuSeconds: seconds('gpu_hours_allocated'),
    waitP10: seconds('queue_wait_hours_p10'),
    waitP50: seconds('queue_wait_hours_p50'),
    waitP90: seconds('queue_wait_hours_p90'),
    durationP50: seconds('job_duration_hours_p50'),
    groups: of.job_groups_total!,
    analyzed,
    requestedGpuSeconds: of.gpu_hours_requested! * 3600,
    usedGpuSeconds: of.gpu_hours_used! * 3600,
    utilizationSum: of.gpu_efficiency_score! * analyzed,
    utilizationP50: of.job_util_p50!,
    flagged: of.flagged_jobs_count!,
    nearZero: share('near_zero_jobs_pct', analyzed),
    chronicGroups: of.chronic_underutil_groups!,
    smallOverLarge: of.small_job_wait_ratio!,
    halfUnused: of.walltime_overrequest_pct!,
    shortShare: of.short_job_pct!,
  };
}

/**
 * A peer's answers, and the ratios that follow from them as claw has them: a wait below a second counts as
 * one.
 */
function withRatios(answer: Record<string, unknown> | undefined): object | undefined {
  if (answer === undefined) return undefined;
  const { waitSmallP50, waitLargeP50, limitHalfUnused, limited, short, started, ...rest } = answer as Record<
    string,
    number
  >;
  return {
    ...rest,
    smallOverLarge: Math.max(1, waitSmallP50!) / Math.max(1, waitLargeP50!),
    halfUnused: limitHalfUnused! / limited!,
    shortShare: short! / started!,
  };
}
