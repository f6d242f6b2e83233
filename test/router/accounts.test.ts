// Labels of numbers about accounts: five accounts of one user do not decide them.
import { expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

const run = (jobId: string, account: number, user: number, more: Partial<PlainRun>): PlainRun => ({
  cluster: 'c',
  jobId,
  user: `u${user}`,
  account: `a${account}`,
  state: 'COMPLETED',
  requestedGpus: 8,
  allocatedGpus: 8,
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 36_000,
  ...more,
});
/** A small job of each account, by a user each, whose utilization is certain. */
const certain = [0, 1, 2, 3, 4].map((i) =>
  run(`c${i}`, i, i, { requestedGpus: 1, allocatedGpus: 1, gpuUtilization: 0.5 }),
);
/** Most of the GPU time: large jobs in all five accounts whose gpuutil is read by a guess. */
const guessed = (userOf: (account: number) => number) =>
  [0, 1, 2, 3, 4].map((i) => run(`g${i}`, i, userOf(i), { gpuUtilizationAverage: 90 }));

function confidence(userOf: (account: number) => number): string | undefined {
  const runs = [...certain, ...guessed(userOf)];
  const { released } = routed({ runs }, { contributors: 'account' });
  return released.find(({ metric }) => metric === 'gpu_efficiency_rate')?.confidence;
}

it('go by what five users have', () => {
  expect(confidence((account) => account)).toBe('low');
  expect(confidence(() => 0)).toBe('medium');
});
