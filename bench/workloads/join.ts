// D: the join of one-minute samples to the jobs that held the GPUs.

import { rmSync } from 'node:fs';
import { join as joinPaths } from 'node:path';
import { type JoinSize, writeJoin } from '../generate/join.ts';
import type { Bench, Workload } from '../harness/bench.ts';
import { reported } from '../harness/claw.ts';
import { measure } from '../harness/measure.ts';
import { compared, costsOf, failuresOf, type Section } from '../harness/section.ts';

const QUICK: JoinSize = { nodes: 250, days: 15, jobs: 60_000 };
const FULL: JoinSize = { nodes: 2000, days: 30, jobs: 1_000_000 };
const PLANS = ['asof', 'minutes'] as const;

export const join: Workload = {
  id: 'D',
  run(bench: Bench): Section {
    const size = bench.quick ? QUICK : FULL;
    const folder = bench.folder('join');
    const at = (name: string): string => joinPaths(folder, name);
    const files = {
      jobs: at('jobs.txt'),
      samples: at('samples.json'),
      jobsCsv: at('jobs.csv'),
      samplesCsv: at('samples.csv'),
    };
    writeJoin(files, size, 3);
    const section = sectionOf(bench, folder, size, files);
    rmSync(folder, { recursive: true });
    return section;
  },
};

function sectionOf(
  bench: Bench,
  folder: string,
  size: JoinSize,
  files: { jobs: string; samples: string },
): Section {
  const duckdb = (name: string, threads: string, plan: string) =>
    bench.script(name, 'duckdb-join.mjs', '@duckdb/node-api', folder, threads, plan);
  for (const prepare of duckdb('DuckDB', '2', 'prepare')) measure(prepare, bench.runFolder);
  const claw = bench.claw.report('claw', files.jobs, files.samples);
  const readable = measure(claw, bench.runFolder).status === 0;
  const contest = bench.contest();
  const plans = PLANS.flatMap((plan) => duckdb(`DuckDB, plan ${plan}`, '1', plan));
  const names = plans.map(({ name }) => name);
  contest.hold([...(readable ? [claw] : []), ...plans], 3);
  const ran = names.filter((name) => contest.runs(name).length > 0);
  const best = ran.sort((a, b) => contest.median(a, 'cpuSeconds') - contest.median(b, 'cpuSeconds'))[0];
  const because = readable ? 'DuckDB is missing' : 'not available yet: claw does not read these samples';
  const metrics = reported(contest.answer('claw'));
  const ours = { analyzed: metrics.jobs_analyzed!, rate: metrics.gpu_efficiency_rate! };
  const samples = (size.nodes * size.days * 1440) / 1e6;
  return {
    id: 'D',
    title: 'Join of samples to jobs',
    input:
      `${samples.toFixed(0)} million one-minute samples of ${size.nodes} GPUs, ${(size.jobs / 1e6).toFixed(2)} million jobs; ` +
      'claw reads sacct text and query_range JSON, DuckDB the same facts from Parquet',
    costs: costsOf(contest, ['claw', ...names]),
    targets: [
      {
        id: 'D',
        text: `CPU of claw over the best plan of DuckDB${best === undefined ? '' : ` (${best.slice('DuckDB, plan '.length)})`}, 1 thread each`,
        limit: 0.26,
        better: 'lower',
        measured: best === undefined ? undefined : contest.ratio('claw', best, 'cpuSeconds'),
        because,
      },
      {
        id: 'D',
        text: 'memory',
        limit: 150,
        better: 'lower',
        measured: readable ? contest.peakMegabytes('claw') : undefined,
        unit: 'MB',
        because,
      },
    ],
    notes: [
      ...bench.absences(),
      ...failuresOf(contest, ['claw', ...names]),
      ...(readable ? ran.map((name) => compared(name, ours, contest.answer(name), 1e-6)) : []),
    ],
  };
}
