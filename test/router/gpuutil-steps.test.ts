// The steps that carry gpuutil: whose GPUs are unknown, and which are told twice.
import { expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainStep, routed, type Site } from './site.ts';

const HOUR = 3600;
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  state: 'COMPLETED',
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
  requestedGpus: 2,
  allocatedGpus: 2,
};
const STEP: PlainStep = {
  cluster: 'c',
  jobId: '1',
  stepId: '0',
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
  allocatedGpus: 2,
};
const site = (...steps: readonly PlainStep[]): Site => ({ runs: [RUN], steps, version: [24, 5, 1] });

it.each([0, Number.NaN])('gpuutil of a step that held %s GPUs says nothing', (allocatedGpus) => {
  const step = { ...STEP, allocatedGpus, gpuUtilizationAverage: 80 };
  expect(routed(site(step)).values).toMatchObject({ jobs_submitted: 1, jobs_analyzed: 0 });
});

it.each([
  [{ endSeconds: JANUARY + HOUR / 2, gpuUtilizationAverage: 90 }, { gpuUtilizationAverage: 80 }],
  [{ gpuUtilizationAverage: 20 }, { gpuUtilizationAverage: 80 }],
  [
    { gpuUtilizationAverage: 80, gpuUtilizationTotal: 40 },
    { gpuUtilizationAverage: 80, gpuUtilizationTotal: 80 },
  ],
] as const)('gpuutil of a step that is told as %j and as %j is the latter, in either order', (one, other) => {
  const told = [one, other].map((row) => ({ ...STEP, stepId: '1', ...row }));
  // A step of another name makes the job one of several steps; it has no time.
  const empty = { ...STEP, endSeconds: JANUARY, gpuUtilizationAverage: 0 };
  for (const steps of [told, told.toReversed()])
    expect(routed(site(...steps, empty)).values.gpu_efficiency_rate).toBe(0.4);
});
