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

  it('cover days, too, where no window was asked for', () => {
    const { values, window } = routed({ runs: [RUN], samples });
    expect(values).toMatchObject({ gpu_util_mean: 0.625 });
    expect(window).toEqual({ startSeconds: JANUARY - 86_400 * 30, endSeconds: JANUARY + 86_400 });
  });

  it('and count only inside the window that was asked for', () => {
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
    const { values, diagnostics } = routed({ runs: [RUN], samples }, window);
    expect(values).toMatchObject({ gpu_util_mean: 0.25 });
    expect(diagnostics.count('outside_window')).toBe(60);
  });
});
