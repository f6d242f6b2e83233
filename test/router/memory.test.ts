// What is kept grows with runs, GPUs and distinct values: never with samples, repeated rows or time.
import { GpuSample, JobRun } from '@ptl/claw-core';
import { expect, it } from 'vitest';
import { Contributors } from '../../packages/router/src/jobs/contributors.ts';
import { JobIndex } from '../../packages/router/src/jobs/job-index.ts';
import { jobSink } from '../../packages/router/src/jobs/job-sink.ts';
import { emptyNames } from '../../packages/router/src/jobs/names.ts';
import { resolveJobs } from '../../packages/router/src/jobs/resolve.ts';
import { RunTable } from '../../packages/router/src/jobs/run-table.ts';
import { Fleet } from '../../packages/router/src/join/fleet.ts';
import { Holdings } from '../../packages/router/src/join/holdings.ts';
import { SampleJoin } from '../../packages/router/src/join/sample-join.ts';
import { filled, JANUARY, testKey } from './site.ts';

const REPEATS = 200_000;

it('a run that is told of again and again is one row, and so is a GPU that is looked at again and again', () => {
  const key = testKey();
  const names = emptyNames();
  const table = new RunTable(new Contributors(), names, new JobIndex());
  const times = { submitSeconds: JANUARY, startSeconds: JANUARY, endSeconds: JANUARY + REPEATS };
  const gpus = { requestedGpus: 1, allocatedGpus: 1, allocated: true };
  const run = filled(
    new JobRun(),
    { jobId: '1', user: 'u', nodes: ['n'], state: 'COMPLETED', ...times, ...gpus },
    key,
  );
  const { jobRun } = jobSink((rows) => {
    table.fill(rows, 0, 1);
    table.link(rows, 0);
  }, 1);
  for (let i = 0; i < REPEATS; i++) jobRun(run);
  expect(table.length).toBe(1);
  expect(table.duplicates).toBe(REPEATS - 1);

  resolveJobs(table);
  const fleet = new Fleet(names.nodes);
  const join = new SampleJoin(
    table,
    names,
    new Holdings(table, names.nodes.size),
    fleet,
    new Uint8Array([1]),
  );
  const sample = filled(new GpuSample(), { node: 'n', device: 'g', gpuIndex: 0, powerWatts: 300 }, key);
  for (let i = 0; i < REPEATS; i++) {
    sample.timeSeconds = JANUARY + i;
    sample.gpuUtilization = ((i * 7919) % 1_000_003) / 1_000_003;
    join.add(sample, false);
  }
  expect(join.samples).toBe(REPEATS);
  expect(fleet.devices.length).toBe(1);
  for (const stats of [join.byDevice, join.byHolding]) expect(stats.columns.length).toBe(1);
  expect(join.byHolding.columns.arrays.samples[0]).toBe(REPEATS);
  expect([...join.all.utilization.entries()].length).toBeLessThanOrEqual(10_001);
  expect([...join.all.powerWatts.entries()]).toEqual([[300, REPEATS]]);
});
