// Of how many users all rows are: an export of one user's jobs may be all that its account was let see.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

const run = (jobId: string, user: string, gpus = 1): PlainRun => ({
  cluster: 'c',
  jobId,
  user,
  state: 'COMPLETED',
  requestedGpus: gpus,
  allocatedGpus: gpus,
  allocated: true,
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 3600,
});
const told = (...runs: PlainRun[]) =>
  [runs, runs.toReversed()].map((rows) => routed({ runs: rows }).people.users);

describe('rows of accounting', () => {
  it('may be of one user, of several, or of none', () => {
    expect(told(run('1', 'u'), run('2', 'u'))).toEqual(['one', 'one']);
    expect(told(run('1', 'u'), run('2', 'u'), run('3', 'v'))).toEqual(['several', 'several']);
    expect(told(run('1', ''), run('2', ''))).toEqual(['none', 'none']);
    expect(told(run('1', ''), run('2', 'u'))).toEqual(['one', 'one']);
  });

  it('are of several also where only one of them has GPU jobs', () => {
    expect(told(run('1', 'u'), run('2', 'v', 0))).toEqual(['several', 'several']);
  });

  it('are of nobody where there are none', () => {
    expect(routed({ samples: [] }, { noJobs: true }).people.users).toBeUndefined();
  });
});
