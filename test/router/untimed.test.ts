// Samples without time stand for a job only if they are of at least half of its GPUs.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainSample, routed } from './site.ts';

/** One hour on the two GPUs of a node. */
const RUN: PlainRun = {
  ...{ cluster: 'c', jobId: '1', user: 'u', account: 'a', name: 'train', nodes: ['n'], state: 'COMPLETED' },
  ...{ submitSeconds: JANUARY, startSeconds: JANUARY, endSeconds: JANUARY + 3600 },
  ...{ requestedGpus: 2, allocatedGpus: 2, allocated: true, requestedCpus: 8, cpuSeconds: 3600 },
};
const scrape = (gpus: number): PlainSample[] =>
  Array.from({ length: gpus }, (_, i) => ({
    ...{ node: 'n', device: `g${i}`, gpuIndex: i, gpuShare: 1, gpuUtilization: 0.5, job: '1' },
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
