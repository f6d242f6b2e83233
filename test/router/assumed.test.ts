// What --assume-util rests on: a utilization that is known, though it is 0 and gpuutil is not believed, and
// jobs whose GPUs are known.
import { describe, expect, it } from 'vitest';
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
  gpuTypes: ['mi210'],
  allocated: true,
};
const ASSUMING = { assumeUtilization: 0.5, allowSmall: true };
const UNBELIEVED = { ...RUN, gpuUtilizationAverage: 0 };

describe.each([false, true])('a column of the export, where jobs alone are given: %s', (jobsOnly) => {
  it.each([0, 0.000001, 0.3])('of %s counts where gpuutil is not believed', (exportedGpuUtilization) => {
    const site = { runs: [{ ...UNBELIEVED, exportedGpuUtilization }] };
    const expected = { jobs_analyzed: 1, gpu_efficiency_rate: exportedGpuUtilization };
    expect(routed(site, { jobsOnly }).values).toMatchObject(expected);
    const assuming = routed(site, { ...ASSUMING, jobsOnly });
    expect(assuming.values).toMatchObject(expected);
    expect(assuming.values.assumed_utilization_warning).toBeUndefined();
  });

  it('that is missing counts nothing', () => {
    expect(routed({ runs: [UNBELIEVED] }, { jobsOnly }).values).toMatchObject({ jobs_analyzed: 0 });
  });
});

describe('a gpuutil of 0 that is believed', () => {
  it('is a known utilization of its type', () => {
    const failed = { ...RUN, jobId: '2', state: 'FAILED', gpuUtilizationAverage: 50 } as const;
    const { values } = routed({ runs: [UNBELIEVED, failed] }, ASSUMING);
    expect(values).toMatchObject({ jobs_analyzed: 1, gpu_efficiency_rate: 0 });
  });
});

describe('an assumption', () => {
  const sourceOf = (metric: string, run: PlainRun): unknown => {
    const runs = Array.from({ length: 12 }, (_, i) => ({ ...run, jobId: `${i}`, user: `u${i % 6}` }));
    const found = routed({ runs }, ASSUMING).released.find((one) => one.metric === metric)!;
    return [found.source, found.confidence];
  };

  it.each(['jobs_analyzed', 'gpu_hours_requested'])('is named by %s, which rests on it', (metric) => {
    expect(sourceOf(metric, RUN)).toEqual(['assumed', 'low']);
    expect(sourceOf('jobs_submitted', RUN)).not.toEqual(['assumed', 'low']);
    const measured = { ...RUN, gpuUtilization: 0.5 };
    expect(sourceOf(metric, measured)).toEqual(sourceOf('jobs_submitted', measured));
  });

  it('supplies nothing where no job held a known number of GPUs', () => {
    const unknown = { ...RUN, requestedGpus: Number.NaN, allocatedGpus: Number.NaN };
    const warningOf = (runs: readonly PlainRun[]): unknown =>
      routed({ runs }, ASSUMING).values.assumed_utilization_warning;
    expect(warningOf([unknown])).toBeUndefined();
    expect(warningOf([unknown, { ...RUN, jobId: '2' }])).toBe(true);
  });
});
