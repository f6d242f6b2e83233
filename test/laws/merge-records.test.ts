// Parts of what no text tells in these tests: versions of Slurm, indices of GPUs, clusters that share ids.
// Records are dealt one by one.
import { DiagnosticLog, GpuSample, JobRun, JobStep, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusters } from '../router/clusters.ts';
import { histories } from '../router/histories.ts';
import {
  filled,
  JANUARY,
  type PlainRun,
  routed,
  type Site,
  said,
  testKey,
  versionOf,
} from '../router/site.ts';
import { longRuns } from '../setup/runs.ts';
import { testScope } from '../setup/scope.ts';

const SEED = { seed: 20260111 } as const;
const KEY = testKey();

/** Every other run is told a second time, by an export that knows less of it, or something else. */
function toldTwice(site: Site): Site {
  const less = (run: PlainRun, i: number): PlainRun => {
    const { nodes, gpuIndexMask, name, eligibleSeconds, cpuSeconds, ...rest } = run;
    if (i % 4 === 0) return { ...rest, ...(nodes && { nodes }), elapsedSeconds: 77, timeLimitSeconds: 7200 };
    return { ...rest, ...(name && { name }), restarts: 1, exportedGpuUtilization: 0.25 };
  };
  const running = ({ gpuIndexMask: _, endSeconds: __, ...run }: PlainRun): PlainRun => ({
    ...run,
    state: 'RUNNING',
  });
  const runs = (site.runs ?? []).flatMap((run, i) =>
    i % 2 === 1 ? [running(run), run] : i % 3 === 0 ? [run, less(run, i)] : [less(run, i), run],
  );
  return { ...site, runs };
}

/**
 * Deals the records of a site to three parts, samples before accounting; the version of Slurm is told to the
 * last.
 */
function inParts({ runs: rows = [], steps = [], samples = [], version }: Site) {
  const diagnostics = new DiagnosticLog();
  const scope = testScope();
  const options = {
    key: KEY,
    scope,
    diagnostics,
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    isPart: true,
  };
  const parts = [0, 1, 2].map(() => openRoute(options));
  const gpus = parts.map((part) => part.gpus(sources.dcgm_exporter));
  const jobs = parts.map((part) => part.jobs(sources.slurm_sacct));
  for (const [i, row] of samples.entries()) gpus[i % 3]!.gpuSample?.(filled(new GpuSample(), row, KEY));
  for (const [i, row] of rows.entries()) jobs[i % 3]!.jobRun?.(filled(new JobRun(), row, KEY));
  for (const [i, row] of steps.entries())
    jobs[2 - Math.min(2, i >> 5)]!.jobStep?.(filled(new JobStep(), row, KEY));
  if (version !== undefined) jobs[2]!.schedulerVersion?.(versionOf({ runs: rows, steps }, version, KEY));
  const [first, ...others] = parts;
  for (const other of others) first!.merge(other.gathered());
  first!.accountingDone();
  first!.samplesDone();
  const told = [{ source: sources.slurm_sacct, records: rows.length + steps.length, rejected: 0 }];
  const seen = [{ source: sources.dcgm_exporter, records: samples.length, rejected: 0 }];
  return said(first!.finish(samples.length > 0 ? [...told, ...seen] : told), diagnostics);
}

it.each([
  ['histories of jobs', histories],
  ['clusters with samples', clusters.map(({ site }) => site)],
] as const)('%s merge to the whole', (_, sites) => {
  fc.assert(
    fc.property(sites as fc.Arbitrary<Site>, (once) => {
      const site = toldTwice(once);
      const whole = routed(site, { key: KEY });
      const merged = inParts(site);
      expect(merged.values).toEqual(whole.values);
      expect(merged.reasons).toEqual(whole.reasons);
      expect(merged.remarks).toEqual(whole.remarks);
      expect(merged.text).toBe(whole.text);
      expect(merged.diagnostics.list()).toEqual(whole.diagnostics.list());
    }),
    { ...SEED, numRuns: longRuns(20) },
  );
});
