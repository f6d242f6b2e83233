// Jobs that use their GPUs less than the first step of the lattice count in part, however little they lack.
import { expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  state: 'COMPLETED',
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 3600,
  requestedGpus: 1,
  allocatedGpus: 1,
  allocated: true,
};

it.each([
  [0, 1],
  [0.1, 0.5],
  [0.199998, 0.00001],
  [0.199999, 0.000005],
  [0.2, 0],
])('of a job that used %s of its GPU the share is %s', (gpuUtilization, share) => {
  const runs = [{ ...RUN, gpuUtilization }];
  for (const jobsOnly of [false, true])
    expect(routed({ runs }, { jobsOnly }).values.low_util_share).toBeCloseTo(share, 7);
});
