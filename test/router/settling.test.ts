// Finalizer changes memory, and no number: a route that lets runs go says the same as one that keeps them, or
// says that it cannot.

import { JobRun, JobStep, sources } from '@ptl/claw-core';
import { Gathering, jobSink, measureAll, reportOf } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs as times } from '../setup/runs.ts';
import { histories } from './histories.ts';
import { filled, JANUARY, type PlainRun, type PlainStep, type Site, testKey, versionOf } from './site.ts';

const SEED = { seed: 20260107 } as const;
/** Few enough that jobs lie in two batches, and enough that they mostly lie in one. */
const ROWS_AT_ONCE = 5;
/** Jobs with steps that stay open. */
const FEW = 2;

/** Rows as sacct prints them: by submit time, a job's steps behind its run. */
function inOrder({ runs = [], steps = [] }: Site): (PlainRun | PlainStep)[] {
  const time = (run: PlainRun) => run.submitSeconds ?? 0;
  const left = new Set(steps);
  return [...runs]
    .sort((a, b) => time(a) - time(b))
    .flatMap((run) => {
      const own = [...left].filter(
        (step) =>
          step.jobId === run.jobId &&
          step.cluster === run.cluster &&
          step.startSeconds! >= run.startSeconds! &&
          step.startSeconds! <= (run.endSeconds ?? 0),
      );
      for (const step of own) left.delete(step);
      return [run, ...own];
    });
}

/** The report over `rows`; undefined where finalizer says that it cannot follow. */
function reported(
  rows: readonly (PlainRun | PlainStep)[],
  version: Site['version'],
  mostUndecided?: number,
  jobsOnly = true,
) {
  const key = testKey();
  const options = {
    window: { given: undefined, coveredBy: 'day', nowSeconds: JANUARY } as const,
    threshold: 0.6,
  };
  const gathering = new Gathering({ ...options, assumeUtilization: undefined, mostUndecided, jobsOnly });
  gathering.origins.addJobs(sources.slurm_sacct);
  const { accounting } = gathering;
  if (version !== undefined) accounting.addVersion(versionOf({ runs: rows as PlainRun[] }, version, key));
  const { jobRun, jobStep, flush } = jobSink((all) => accounting.add(all), ROWS_AT_ONCE);
  for (const row of rows)
    if ('state' in row) jobRun(filled(new JobRun(), row, key));
    else jobStep(filled(new JobStep(), row, key));
  flush();
  if (!gathering.accountingDone()) return undefined;
  const facts = gathering.facts().report;
  return {
    open: accounting.runs.index.size,
    report: reportOf(measureAll(facts, 'report'), facts),
    people: facts.people,
  };
}

describe('finalizer', () => {
  it('gives the same report in the order of sacct, and holds fewer runs', () => {
    let followed = 0;
    let let_go = 0;
    fc.assert(
      fc.property(histories, (site) => {
        const rows = inOrder(site);
        const kept = reported(rows, site.version)!;
        const settled = reported(rows, site.version, FEW);
        if (settled === undefined) return;
        followed++;
        let_go += kept.open - settled.open;
        expect(settled.report).toEqual(kept.report);
        expect(settled.people).toBe(kept.people);
        // What is kept for samples that never come says the same.
        expect(reported(rows, site.version, FEW, false)!.report).toEqual(kept.report);
        expect(reported(rows, site.version, undefined, false)!.report).toEqual(kept.report);
      }),
      { ...SEED, numRuns: times(60) },
    );
    expect(followed).toBeGreaterThan(12);
    expect(let_go).toBeGreaterThan(25);
  });

  it('gives the same report in any order, or says that it cannot', () => {
    let refused = 0;
    const shuffled = histories.chain(({ runs = [], steps = [], version }) =>
      fc.record({
        rows: fc.shuffledSubarray<PlainRun | PlainStep>([...runs, ...steps], {
          minLength: runs.length + steps.length,
        }),
        version: fc.constant(version),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ rows, version }) => {
        const settled = reported(rows, version, FEW);
        if (settled === undefined) refused++;
        else expect(settled.report).toEqual(reported(rows, version)!.report);
      }),
      { ...SEED, numRuns: times(80) },
    );
    expect(refused).toBeGreaterThan(20);
  });

  const runs = Array.from({ length: 40 }, (_, i): PlainRun => {
    const times = { submitSeconds: JANUARY + i, startSeconds: JANUARY + i, endSeconds: JANUARY + i + 3600 };
    const gpus = { requestedGpus: 1, allocatedGpus: 1, allocated: true };
    return { jobId: `${i}`, user: 'u', state: 'COMPLETED', ...times, ...gpus };
  });

  it('counts a run once that an overlapping export tells again after it was let go', () => {
    const settled = reported([...runs, ...runs], undefined, FEW)!;
    expect(settled.open).toBeLessThan(2);
    expect(settled.report.find(({ metric }) => metric === 'jobs_submitted')?.value).toBe(40);
  });

  it('says that it cannot where an overlapping export tells more of a run that was let go', () => {
    const more = runs.map((run, i) => (i === 7 ? { ...run, gpuUtilization: 0.5 } : run));
    expect(reported([...runs, ...more], undefined, FEW)).toBeUndefined();
    expect(reported([...runs, ...more], undefined)).toBeDefined();
  });

  it('passes over what an earlier export said of a run while it was pending', () => {
    const { endSeconds: _, startSeconds: __, ...pending } = { ...runs[7]!, state: 'PENDING' as const };
    const settled = reported([...runs, pending], undefined, FEW)!;
    expect(settled.report).toEqual(reported([...runs, pending], undefined)!.report);
  });

  it('cannot tell what one said while it ran from another run', () => {
    const { endSeconds: _, ...running } = { ...runs[7]!, state: 'RUNNING' as const };
    expect(reported([...runs, running], undefined, FEW)).toBeUndefined();
    expect(reported([running, ...runs], undefined, FEW)!.report).toEqual(
      reported([...runs, running], undefined)!.report,
    );
  });

  it('keeps a job open whose steps ran on another cluster: they wait for a run of the same id', () => {
    const gpus = { requestedGpus: 6, allocatedGpus: 6, allocated: true };
    const times = { startSeconds: JANUARY, endSeconds: JANUARY + 3600 };
    const run = (cluster: string, jobId: string, user: string): PlainRun => ({
      cluster,
      jobId,
      user,
      state: 'COMPLETED',
      submitSeconds: JANUARY,
      ...times,
      ...gpus,
    });
    const step = (jobId: string): PlainStep => ({
      cluster: 'a',
      jobId,
      stepId: 'batch',
      allocatedGpus: 6,
      gpuUtilizationAverage: 77,
      ...times,
    });
    // Those before them make it known how to read utilization.
    const known = ['1', '2', '3'].flatMap((id) => [run('a', id, 'u'), step(id)]);
    const rows = [...known, run('b', '34', 'v'), step('34'), run('b', '35', 'v'), run('a', '34', 'w')];
    const settled = reported(rows, [24, 5, 1], 0)!;
    expect(settled.report).toEqual(reported(rows, [24, 5, 1])!.report);
    expect(settled.report.find(({ metric }) => metric === 'jobs_analyzed')?.value).toBe(4);
  });

  it('says that it cannot where a step comes late whose run was let go, and another cluster has an open job of the same id', () => {
    const times = { submitSeconds: JANUARY, startSeconds: JANUARY, endSeconds: JANUARY + 3600 };
    const gpus = { requestedGpus: 1, allocatedGpus: 1, allocated: true };
    const run = (cluster: string, jobId: string, state: 'COMPLETED' | 'REQUEUED'): PlainRun => ({
      cluster,
      jobId,
      user: 'u',
      state,
      ...times,
      ...gpus,
    });
    const late: PlainStep = {
      cluster: 'a',
      jobId: '1',
      stepId: '0',
      allocatedGpus: 1,
      gpuUtilizationTotal: 50,
      startSeconds: JANUARY,
      endSeconds: JANUARY + 3600,
    };
    const others = [run('a', '2', 'COMPLETED'), run('b', '1', 'REQUEUED'), run('a', '3', 'COMPLETED')];
    const rows = [run('a', '1', 'COMPLETED'), ...others];
    expect(reported(rows, [24, 5, 1], FEW)).toBeDefined();
    expect(reported([...rows, late], [24, 5, 1], FEW)).toBeUndefined();
    expect(
      reported([...rows, late], [24, 5, 1])!.report.find(({ metric }) => metric === 'jobs_analyzed')?.value,
    ).toBe(1);
  });
});
