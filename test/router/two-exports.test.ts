// One run told by two exports is one run, and knows what either tells, in whatever order they are read.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainSample, routed } from './site.ts';

/** One hour on the two GPUs of a node. */
const RUN: PlainRun = {
  ...{ cluster: 'c', jobId: '1', user: 'u', account: 'a', name: 'train', nodes: ['n'], state: 'COMPLETED' },
  ...{ submitSeconds: JANUARY, startSeconds: JANUARY, endSeconds: JANUARY + 3600 },
  ...{ requestedGpus: 2, allocatedGpus: 2, allocated: true, requestedCpus: 8, cpuSeconds: 3600 },
};
describe('text and JSON of one run', () => {
  const SHARED: PlainRun = { ...RUN, requestedGpus: 1, allocatedGpus: 1 };
  const text = [SHARED, { ...SHARED, jobId: '2' }];
  const json = text.map((run, i) => ({ ...run, gpuIndexMask: 1 << i }));
  const samples: PlainSample[] = Array.from({ length: 120 }, (_, i) => ({
    ...{ node: 'n', device: `g${i % 2}`, gpuIndex: i % 2, gpuShare: 1, gpuUtilization: (i % 2) / 2 },
    timeSeconds: JANUARY + 60 * (i >> 1),
  }));

  it('the order of the two does not matter', () => {
    const one = routed({ runs: [...text, ...json], samples });
    const other = routed({ runs: [...json, ...text], samples });
    expect(one.values).toMatchObject({ jobs_submitted: 2, gpu_efficiency_rate: 0.25 });
    expect(one.values).toEqual(other.values);
    expect(one.text).toBe(other.text);
  });
});
