// What is kept grows with runs, GPUs and distinct values: never with samples, repeated rows or time.
import { DiagnosticLog, GpuSample, JobRun, sources } from '@ptl/claw-core';
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { joining } from './joining.ts';
import { filled, JANUARY, type PlainRun, testKey } from './site.ts';

const REPEATS = 50_000;

it('a run that is told of again and again is one row, and so is a GPU that is looked at again and again', () => {
  const times = { submitSeconds: JANUARY, startSeconds: JANUARY, endSeconds: JANUARY + REPEATS };
  const gpus = { requestedGpus: 1, allocatedGpus: 1, allocated: true };
  const run: PlainRun = { jobId: '1', user: 'u', nodes: ['n'], state: 'COMPLETED', ...times, ...gpus };
  const { key, table, devices, join } = joining(
    Array.from({ length: REPEATS }, () => run),
    () => true,
  );
  expect(table.length).toBe(1);
  expect(table.duplicates).toBe(REPEATS - 1);

  const sample = filled(new GpuSample(), { node: 'n', device: 'g', gpuIndex: 0, powerWatts: 300 }, key);
  for (let i = 0; i < REPEATS; i++) {
    sample.timeSeconds = JANUARY + i;
    sample.gpuUtilization = ((i * 7919) % 1_000_003) / 1_000_003;
    join.add(sample, false);
  }
  expect(join.samples).toBe(REPEATS);
  expect(devices.sightings.length).toBe(1);
  for (const stats of [join.byDevice, join.byHolding]) expect(stats.columns.length).toBe(1);
  expect(join.byHolding.columns.arrays.weight[0]).toBe(REPEATS * SLICES_PER_GPU);
  expect([...join.all.utilization.entries()].length).toBeLessThanOrEqual(10_001);
  expect([...join.all.powerWatts.entries()]).toEqual([[300, REPEATS]]);
});

it('a run that samples may be joined to takes few bytes once it was counted', () => {
  const key = testKey();
  const options = { key, diagnostics: new DiagnosticLog(), nowSeconds: JANUARY, version: '0.1.0' };
  const route = openRoute({ ...options, rereadable: true });
  const sink = route.jobs(sources.slurm_sacct);
  const run = filled(new JobRun(), { user: 'u', name: 'n', nodes: ['n'], state: 'COMPLETED' }, key);
  Object.assign(run, { requestedGpus: 1, allocatedGpus: 1, allocated: true });
  const give = (first: number, past: number): number => {
    for (let id = first; id < past; id++) {
      const digits = Buffer.from(String(1_000_000 + id));
      key.hashJobId(digits, 0, digits.length, run.jobId);
      run.submitSeconds = run.startSeconds = JANUARY + id;
      run.endSeconds = JANUARY + id + 60;
      sink.jobRun?.(run);
    }
    return process.memoryUsage().arrayBuffers;
  };
  const before = give(0, 50_000);
  const after = give(50_000, 130_000);
  expect(route.accountingDone()).toBe(true);
  // 36 of its record and 6 of its digest, where no table has just grown.
  expect((after - before) / 80_000).toBeLessThan(64);
  expect((after - before) / 80_000).toBeGreaterThan(20);
});
