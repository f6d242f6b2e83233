// A GPU that samples name by its UUID alone is on the node that another record names beside it: by node and
// time they are a job's.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainDevice, type PlainRun, type PlainSample, routed } from './site.ts';

const HOUR = 3600;
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  name: 'train',
  nodes: ['n'],
  state: 'COMPLETED',
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + HOUR,
  requestedGpus: 1,
  allocatedGpus: 1,
  allocated: true,
};
const DEVICE: PlainDevice = { node: 'n', device: 'GPU-0', gpuIndex: 0 };
const samples = Array.from(
  { length: 120 },
  (_, i): PlainSample => ({ device: 'GPU-0', gpuUtilization: 0.5, timeSeconds: JANUARY + i * 30 }),
);

describe('samples that name a UUID and no node', () => {
  it('are of the job on the node where the GPU is', () => {
    const { values, readings } = routed(
      { runs: [RUN], devices: [DEVICE], samples },
      { rereadableSamples: true },
    );
    expect(values).toMatchObject({ gpu_efficiency_rate: 0.5, gpu_util_mean: 0.5, jobs_analyzed: 1 });
    expect(readings).toBe(2);
  });

  it('are so too where they cannot be read again', () => {
    const { values } = routed({ runs: [RUN], devices: [DEVICE], samples });
    expect(values).toMatchObject({ gpu_efficiency_rate: 0.5 });
  });

  it('tell an id of two clusters apart by it', () => {
    const other = { ...RUN, cluster: 'd', nodes: ['m'] };
    const labelled = samples.map((sample) => ({ ...sample, job: '1' }));
    const { values } = routed({ runs: [RUN, other], devices: [DEVICE], samples: labelled });
    expect(values).toMatchObject({ jobs_analyzed: 1, gpu_efficiency_rate: 0.5 });
  });

  it('are nobody’s where no record says on which node the GPU is', () => {
    const { values, reasons } = routed({ runs: [RUN], samples });
    expect(values).toMatchObject({ gpu_util_mean: 0.5 });
    expect(reasons).toHaveProperty('gpu_efficiency_rate');
  });
});
