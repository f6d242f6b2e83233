// The job of many tests: one hour on the two GPUs of a node.
import { JANUARY, type PlainRun } from './site.ts';

export const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  account: 'a',
  name: 'train',
  nodes: ['n'],
  state: 'COMPLETED',
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 3600,
  requestedGpus: 2,
  allocatedGpus: 2,
  allocated: true,
  requestedCpus: 8,
  cpuSeconds: 3600,
};
