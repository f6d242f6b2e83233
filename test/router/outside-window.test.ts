// Samples that no run can be found for belong to the window by their own time.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainSample, routed } from './site.ts';

/** One hour on the two GPUs of a node. */
const RUN: PlainRun = {
  ...{ cluster: 'c', jobId: '1', user: 'u', account: 'a', name: 'train', nodes: ['n'], state: 'COMPLETED' },
  ...{ submitSeconds: JANUARY, startSeconds: JANUARY, endSeconds: JANUARY + 3600 },
  ...{ requestedGpus: 2, allocatedGpus: 2, allocated: true, requestedCpus: 8, cpuSeconds: 3600 },
};
describe('samples that cannot be joined', () => {
  const sample = (timeSeconds: number, gpuUtilization: number): PlainSample => ({
    ...{ node: 'elsewhere', device: 'g', gpuIndex: 0, gpuShare: 1, gpuUtilization, timeSeconds },
  });
  const minutes = (from: number, value: number) =>
    Array.from({ length: 60 }, (_, i) => sample(from + 60 * i, value));
  const samples = [...minutes(JANUARY, 0.25), ...minutes(JANUARY - 86_400 * 30, 1)];

  it('count only inside the window that the jobs cover', () => {
    expect(routed({ runs: [RUN], samples }).values).toMatchObject({ gpu_util_mean: 0.25 });
  });

  it('and inside the window that was asked for', () => {
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
    expect(routed({ runs: [RUN], samples }, window).values).toMatchObject({ gpu_util_mean: 0.25 });
  });
});
