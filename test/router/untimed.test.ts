// Samples without time are one look at each GPU, and stand for a job only if they are of at least half of its
// GPUs.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { type PlainRun, type PlainSample, routed } from './site.ts';

const scrape = (gpus: number): PlainSample[] =>
  Array.from({ length: gpus }, (_, i) => ({
    node: 'n',
    device: `g${i}`,
    gpuIndex: i,
    gpuShare: 1,
    gpuUtilization: 0.5,
    job: '1',
  }));

describe('a scrape without times that names the job', () => {
  const wide: PlainRun = { ...RUN, requestedGpus: 8, allocatedGpus: 8 };

  it('of half of its GPUs is its utilization', () => {
    expect(routed({ runs: [wide], samples: scrape(4) }).values).toMatchObject({ jobs_analyzed: 1 });
  });

  it('of fewer is not', () => {
    expect(routed({ runs: [wide], samples: scrape(3) }).values).toMatchObject({ jobs_analyzed: 0 });
  });
});

describe('samples without times of one GPU', () => {
  const base: PlainSample = { node: 'n', device: 'g0', gpuIndex: 0, gpuShare: 1 };
  const MEBIBYTE = 2 ** 20;
  const looked = (samples: readonly PlainSample[]) => routed({ samples }, { noJobs: true }).values;

  it('are one look, in however many parts they come', () => {
    const parts = [
      { ...base, gpuUtilization: 0.2 },
      { ...base, graphicsEngineActive: 0.6 },
      { ...base, memoryUsedBytes: 30 * MEBIBYTE },
      { ...base, memoryFreeBytes: 10 * MEBIBYTE },
    ];
    for (const samples of [parts, parts.toReversed()])
      expect(looked(samples)).toMatchObject({ gpu_util_mean: 0.2, gpu_memory_capacity_pct: 0.75 });
  });

  it('say the larger value of each field where they say it twice, however often', () => {
    const samples = Array.from({ length: 300 }, (_, i) => ({ ...base, gpuUtilization: (i % 90) / 100 }));
    expect(looked(samples)).toMatchObject({ gpu_util_p05: 0.89, gpu_util_p95: 0.89 });
  });

  it('are several looks where they name several jobs', () => {
    const samples = ['1', '2'].map((job) => ({ ...base, job, gpuUtilization: job === '1' ? 0.2 : 0.8 }));
    expect(looked(samples)).toMatchObject({ gpu_util_mean: 0.5 });
  });
});
