// One row of a clock gone wrong does not keep everybody's package back.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { JANUARY, routed } from './site.ts';

describe('a run that ended in no year that a package names', () => {
  it.each([2, 4_200_000_000])('is in no window: %i', (endSeconds) => {
    const wrong = { ...RUN, jobId: '2', submitSeconds: 1, startSeconds: 1, endSeconds };
    const site = routed({ runs: [RUN, wrong] });
    expect(site.values).toMatchObject({ jobs_submitted: 1 });
    expect(site.window).toEqual({ startSeconds: JANUARY, endSeconds: JANUARY + 86_400 });
  });
});
