// How much of their time limit jobs used: suspended time is none of it.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

/** Two hours of which one was spent suspended, with a limit of four. */
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  state: 'COMPLETED',
  submitSeconds: JANUARY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + 7200,
  timeLimitSeconds: 14_400,
  requestedGpus: 1,
  allocatedGpus: 1,
  allocated: true,
};
const used = (...runs: Partial<PlainRun>[]) =>
  routed({ runs: runs.map((run, i) => ({ ...RUN, jobId: `${i}`, ...run })) }).values;

describe('the time limit', () => {
  it('is used by what Elapsed says', () => {
    const run = { elapsedSeconds: 3600, suspendedSeconds: 600 };
    expect(used(run)).toMatchObject({ walltime_efficiency_rate: 0.25, walltime_overrequest_pct: 1 });
  });

  it('else by the time held, without that of suspensions', () => {
    expect(used({ suspendedSeconds: 1800 })).toMatchObject({ walltime_efficiency_rate: 0.375 });
    expect(used({})).toMatchObject({ walltime_efficiency_rate: 0.5, walltime_overrequest_pct: 0 });
  });

  it('is used whole at most, job by job', () => {
    const runs = [28_800, 7200, 14_401].map((elapsedSeconds, i) => ({
      ...RUN,
      jobId: `${i}`,
      elapsedSeconds,
    }));
    const { values, diagnostics } = routed({ runs });
    expect(values.walltime_efficiency_rate).toBeCloseTo(2.5 / 3, 12);
    const [found] = diagnostics.list();
    expect(found).toMatchObject({ code: 'ratio_above_one', field: 'timeLimitSeconds', count: 2 });
  });

  it('while the GPUs stay held all the time', () => {
    const run = { elapsedSeconds: 3600, suspendedSeconds: 3600 };
    expect(used(run)).toMatchObject({ gpu_hours_allocated: 2, job_duration_hours_p50: 2 });
  });
});
