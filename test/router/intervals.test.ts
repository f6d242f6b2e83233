// The interval that a sample stands for is learned from the series that were sampled well.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { JANUARY, type PlainSample, routed } from './site.ts';

const SAMPLE: PlainSample = { node: 'n', gpuIndex: 0, gpuShare: 1, gpuUtilization: 0.5 };
const SAMPLES: PlainSample[] = Array.from({ length: 120 }, (_, i) => ({
  ...SAMPLE,
  device: `g${i % 2}`,
  gpuIndex: i % 2,
  timeSeconds: JANUARY + 60 * (i >> 1),
}));

describe('the interval of samples', () => {
  it('a GPU that was seen twice within a second does not speak for the others', () => {
    const stray = [0, 1].map((i) => ({ ...SAMPLE, device: 'x', node: 'far', timeSeconds: JANUARY + i }));
    const site = routed({ runs: [RUN], samples: [...SAMPLES, ...stray] });
    expect(site.values).toMatchObject({ jobs_analyzed: 1, gpu_efficiency_rate: 0.5 });
  });
});
