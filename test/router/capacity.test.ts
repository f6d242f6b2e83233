// Capacity clips to the window and counts running jobs; everything else counts jobs whole, where they end.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainDevice, type PlainRun, routed } from './site.ts';

const DAY = 86_400;
const WINDOW = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
const DEVICES: PlainDevice[] = ['g0', 'g1', 'g2', 'g3'].map((device, i) => ({
  ...{ device, node: `n${i >> 1}`, model: i < 3 ? 'h100' : 'a100', migEnabled: false },
}));
const RUN: PlainRun = {
  ...{ cluster: 'c', jobId: '1', user: 'u', nodes: ['n0'], state: 'COMPLETED', submitSeconds: JANUARY - DAY },
  ...{
    startSeconds: JANUARY,
    endSeconds: JANUARY + DAY / 2,
    requestedGpus: 2,
    allocatedGpus: 2,
    allocated: true,
  },
};
const running: PlainRun = {
  ...RUN,
  state: 'RUNNING',
  endSeconds: Number.NaN,
  jobId: '2',
  startSeconds: JANUARY + DAY / 4,
};
const rateOf = (runs: readonly PlainRun[]) =>
  routed({ runs, devices: DEVICES }, WINDOW).values.allocation_rate;

describe('capacity', () => {
  it('is all GPUs through the whole window', () => {
    const { values } = routed({ runs: [RUN], devices: DEVICES }, WINDOW);
    expect(values).toMatchObject({
      gpu_hours_capacity: 96,
      gpu_fleet: [
        { gpu_model: 'a100', gpu_count: 1 },
        { gpu_model: 'h100', gpu_count: 3 },
      ],
      tdp_watts: [{ tdp_watts: 400 }, { tdp_watts: 700 }],
      mig_enabled: false,
    });
  });

  it('is allocated by what is clipped to the window, jobs that still run too', () => {
    expect(rateOf([RUN])).toBe(24 / 96);
    expect(rateOf([{ ...RUN, startSeconds: JANUARY - DAY, endSeconds: JANUARY + 2 * DAY }])).toBe(48 / 96);
    // Nothing is known of what comes after the last time that the accounting tells.
    expect(rateOf([RUN, running])).toBe((24 + 12) / 96);
  });

  it('a row of the same run while it was pending changes nothing, whichever comes first', () => {
    const pending: PlainRun = { ...running, state: 'PENDING', startSeconds: Number.NaN, allocated: false };
    expect(rateOf([RUN, running, pending])).toBe(36 / 96);
    expect(rateOf([pending, running, RUN])).toBe(36 / 96);
  });

  it('is not known where jobs ran on nodes that no telemetry shows', () => {
    const { reasons } = routed({ runs: [{ ...RUN, nodes: ['elsewhere'] }], devices: DEVICES }, WINDOW);
    const because =
      'GPU jobs ran on nodes that no source shows the GPUs of, so it is not known how many there are.';
    expect(reasons).toMatchObject({ gpu_hours_capacity: because, allocation_rate: because });
  });
});

describe('--assume-util', () => {
  const measured = { ...RUN, gpuUtilization: 0.9, name: 'x' };
  const other = { ...RUN, jobId: '2', name: 'x', allocatedGpus: 6, requestedGpus: 6 };

  it('stands in where nothing was measured, and is said', () => {
    const { values, warnings, released } = routed(
      { runs: [measured, other, { ...other, jobId: '3', user: 'v' }] },
      { assumeUtilization: 0.5, allowSmall: true },
    );
    expect(values).toMatchObject({
      ...{ jobs_analyzed: 3, gpu_hours_requested: 12 * 14, assumed_utilization_warning: true },
      ...{ flagged_jobs_count: 2, gpu_efficiency_rate: (0.9 * 2 + 0.5 * 12) / 14 },
    });
    expect(values.gpu_efficiency_score).toBeCloseTo(1.9 / 3, 12);
    expect(warnings).toContain('utilization_assumed');
    const warning = released.find(({ metric }) => metric === 'assumed_utilization_warning');
    expect(warning).toMatchObject({ source: 'assumed', confidence: 'low' });
  });

  it('is no distribution: quantiles and groups are of what was measured', () => {
    const runs = [measured, other, { ...other, jobId: '3' }];
    const { values } = routed({ runs }, { assumeUtilization: 0.5 });
    expect(values).toMatchObject({ job_util_p10: 0.9, job_util_p90: 0.9 });
    expect(values).not.toHaveProperty('job_groups_total');
  });

  it('says nothing where all is measured', () => {
    const { reasons, warnings } = routed({ runs: [measured] }, { assumeUtilization: 0.5 });
    expect(reasons).toHaveProperty('assumed_utilization_warning');
    expect(warnings).toEqual([]);
  });
});

describe('confidence', () => {
  const step = (gpuUtilizationAverage: number) => ({
    ...{ cluster: 'c', jobId: '1', stepId: '0', startSeconds: JANUARY, endSeconds: JANUARY + DAY / 2 },
    ...{ allocatedGpus: 2, gpuUtilizationAverage },
  });
  const provenance = (site: Parameters<typeof routed>[0]) => {
    const { released } = routed(site, { allowSmall: true });
    const { source, confidence } = released.find(({ metric }) => metric === 'gpu_efficiency_rate')!;
    return `${source} ${confidence}`;
  };

  it('of gpuutil is medium; low where it had to be guessed whether it is a sum', () => {
    expect(provenance({ runs: [RUN], steps: [step(90)] })).toBe('slurm low');
    expect(provenance({ runs: [RUN], steps: [step(190)] })).toBe('slurm medium');
    expect(provenance({ runs: [RUN], steps: [step(90)], version: [23, 11, 0] })).toBe('slurm medium');
    const one = { ...RUN, requestedGpus: 1, allocatedGpus: 1 };
    expect(provenance({ runs: [one], steps: [{ ...step(90), allocatedGpus: 1 }] })).toBe('slurm medium');
  });

  it('of samples is high; low where there is one of each GPU', () => {
    const sample = { node: 'n0', device: 'g', job: '1', gpuUtilization: 0.5, gpuShare: 1 };
    const timed = Array.from({ length: 60 }, (_, i) => ({ ...sample, timeSeconds: JANUARY + i * 720 }));
    const both = timed.flatMap((one) => [one, { ...one, device: 'h' }]);
    expect(provenance({ runs: [RUN], samples: both })).toBe('slurm+dcgm high');
    expect(provenance({ runs: [RUN], samples: [sample, { ...sample, device: 'h' }] })).toBe('slurm+dcgm low');
  });
});
