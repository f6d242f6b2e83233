// What is kept grows with runs, GPUs and distinct values: never with samples, repeated rows or time.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DiagnosticLog, GpuSample, JobRun, Pod, sources } from '@ptl/claw-core';
import { openRoute } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { testScope } from '../setup/scope.ts';
import { filled, JANUARY, testKey } from './site.ts';

const REPEATS = 100_000;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes of arrays that are still needed. */
function bytesKept(): number {
  // The second time, what was let go the first time is free.
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

it('a GPU that is looked at again and again takes no more memory, where its samples can be read again', () => {
  const key = testKey();
  const options = {
    key,
    diagnostics: new DiagnosticLog(),
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    scope: testScope(),
  };
  const route = openRoute({ ...options, rereadableSamples: true });
  route.accountingDone();
  const sink = route.gpus(sources.dcgm_exporter);
  const sample = filled(new GpuSample(), { node: 'n', device: 'g', gpuIndex: 0, powerWatts: 300 }, key);
  const give = (first: number, past: number): number => {
    for (let i = first; i < past; i++) {
      sample.timeSeconds = JANUARY + i;
      sample.gpuUtilization = ((i * 7919) % 1009) / 1009;
      sink.gpuSample?.(sample);
    }
    return bytesKept();
  };
  const before = give(0, REPEATS / 2);
  const after = give(REPEATS / 2, REPEATS);
  expect((after - before) / REPEATS).toBeLessThan(4);
  expect(route.samplesDone()).toBe(true);
});

it('a run that samples may be joined to takes few bytes once it was counted', () => {
  const key = testKey();
  const options = {
    key,
    diagnostics: new DiagnosticLog(),
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    scope: testScope(),
  };
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
    return bytesKept();
  };
  const before = give(0, 50_000);
  const after = give(50_000, 130_000);
  expect(route.accountingDone()).toBe(true);
  // 36 of its record and 6 of its digest, where no table has just grown.
  expect((after - before) / 80_000).toBeLessThan(64);
  expect((after - before) / 80_000).toBeGreaterThan(20);
});

it('a pod takes few bytes until all are known', () => {
  const key = testKey();
  const options = {
    key,
    diagnostics: new DiagnosticLog(),
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    scope: testScope(),
  };
  const route = openRoute(options);
  const sink = route.jobs(sources.kubernetes_pods);
  const pod = filled(new Pod(), { namespace: 's', node: 'n', phase: 'Succeeded', requestedGpus: 1 }, key);
  const kept = (): number => bytesKept() + process.memoryUsage().heapUsed;
  const give = (first: number, past: number): number => {
    for (let id = first; id < past; id++) {
      const digits = Buffer.from(String(1_000_000 + id));
      for (const name of [pod.uid, pod.name, pod.owner]) key.hash(digits, 0, digits.length, name);
      pod.createdSeconds = pod.scheduledSeconds = pod.startedSeconds = JANUARY + id;
      pod.finishedSeconds = JANUARY + id + 60;
      sink.pod?.(pod);
    }
    return kept();
  };
  const before = give(0, 25_000);
  const after = give(25_000, 65_000);
  // 177 of its row and 20 to 40 of its key: an object with five names takes 700.
  expect((after - before) / 40_000).toBeLessThan(235);
  expect((after - before) / 40_000).toBeGreaterThan(170);
});
