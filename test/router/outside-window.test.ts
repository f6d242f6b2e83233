// Samples belong to the window by their own time.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { JANUARY, type PlainRun, type PlainSample, routed } from './site.ts';

describe('samples that cannot be joined', () => {
  const sample = (timeSeconds: number, gpuUtilization: number): PlainSample => ({
    node: 'elsewhere',
    device: 'g',
    gpuIndex: 0,
    gpuShare: 1,
    gpuUtilization,
    timeSeconds,
  });
  const minutes = (from: number, value: number) =>
    Array.from({ length: 60 }, (_, i) => sample(from + 60 * i, value));
  const samples = [...minutes(JANUARY, 0.25), ...minutes(JANUARY - 86_400 * 30, 1)];

  it('count wherever they lie where no window was asked for: files cover what they cover', () => {
    const { values, window } = routed({ runs: [RUN], samples });
    expect(values).toMatchObject({ gpu_util_mean: 0.625 });
    expect(window).toEqual({ startSeconds: JANUARY - 30 * 86_400, endSeconds: JANUARY + 86_400 });
  });

  it('count only inside the window that was asked for, and the others are counted', () => {
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
    const site = routed({ runs: [RUN], samples }, window);
    expect(site.values).toMatchObject({ gpu_util_mean: 0.25 });
    expect(site.diagnostics.count('outside_window')).toBe(60);
  });

  it('of a job that began before the window, those before it count for nothing', () => {
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
    const long: PlainRun = { ...RUN, startSeconds: JANUARY - 3600, requestedGpus: 1, allocatedGpus: 1 };
    const held = [...minutes(JANUARY - 3600, 1), ...minutes(JANUARY, 0.25)].map((one) => ({
      ...one,
      node: 'n',
    }));
    expect(routed({ runs: [long], samples: held }, window).values).toMatchObject({
      gpu_efficiency_rate: 0.25,
      gpu_util_p95: 0.25,
    });
  });

  it('show no GPU of a node that was seen outside the window alone', () => {
    const window = { startSeconds: JANUARY, endSeconds: JANUARY + 86_400 };
    const one: PlainRun = { ...RUN, requestedGpus: 1, allocatedGpus: 1 };
    const of = (index: number, from: number) =>
      minutes(from, 0.5).map((told) => ({ ...told, node: 'n', device: `g${index}`, gpuIndex: index }));
    const told = [...of(0, JANUARY), ...of(1, JANUARY - 86_400)];
    expect(routed({ runs: [one], samples: told }, window).values).toMatchObject({ jobs_analyzed: 1 });
    expect(routed({ runs: [one], samples: told }).values).toMatchObject({ jobs_analyzed: 0 });
  });
});
