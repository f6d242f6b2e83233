// Capacity clips to the window and counts running jobs; everything else counts jobs whole, where they end.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainDevice, type PlainRun, routed } from './site.ts';

const DAY = 86_400;
const WINDOW = { startSeconds: JANUARY, endSeconds: JANUARY + DAY };
const DEVICES: PlainDevice[] = ['g0', 'g1', 'g2', 'g3'].map((device, i) => ({
  device,
  node: `n${i >> 1}`,
  model: i < 3 ? 'h100' : 'a100',
  migEnabled: false,
}));
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  nodes: ['n0'],
  state: 'COMPLETED',
  submitSeconds: JANUARY - DAY,
  startSeconds: JANUARY,
  endSeconds: JANUARY + DAY / 2,
  requestedGpus: 2,
  allocatedGpus: 2,
  allocated: true,
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
        { gpu_model: 'h100', gpu_count: 3 },
        { gpu_model: 'a100', gpu_count: 1 },
      ],
      tdp_watts: [{ tdp_watts: 700 }, { tdp_watts: 400 }],
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
  const gpuutil = (percent: number) => ({ gpuUtilization: Number.NaN, gpuUtilizationAverage: percent });
  const measured = { ...RUN, gpuUtilization: 0.9, name: 'x' };
  const SAMPLES = Array.from({ length: 720 }, (_, i) => ({
    node: 'n0',
    device: `g${i % 2}`,
    gpuIndex: i % 2,
    gpuShare: 1,
    gpuUtilization: 0.4,
    timeSeconds: JANUARY + (i >> 1) * 120,
  }));
  const other = { ...RUN, jobId: '2', nodes: ['n1'], name: 'x', allocatedGpus: 6, requestedGpus: 6 };

  it('stands in where nothing is known of any job, and all that rests on it says so', () => {
    const runs = [
      other,
      { ...other, jobId: '3' },
      { ...other, jobId: '4', user: 'v', state: 'TIMEOUT' },
    ] as const;
    const { values, warnings, released, remarks } = routed(
      { runs },
      { assumeUtilization: 0.5, allowSmall: true },
    );
    expect(values).toMatchObject({
      jobs_analyzed: 3,
      gpu_hours_requested: 12 * 18,
      gpu_hours_used: 6 * 18,
      gpu_efficiency_rate: 0.5,
      gpu_efficiency_score: 0.5,
      over_request_ratio: 2,
      flagged_jobs_count: 3,
      job_util_p10: 0.5,
      job_util_p90: 0.5,
      assumed_utilization_warning: true,
      job_groups_total: 1,
      chronic_underutil_groups: 1,
    });
    expect(warnings).toContain('utilization_assumed');
    expect(remarks).toEqual([]);
    const assumed = released.filter(({ source }) => source === 'assumed');
    expect(assumed.map(({ metric }) => metric)).toContain('gpu_efficiency_rate');
    expect(assumed.every(({ confidence }) => confidence === 'low')).toBe(true);
  });

  it('says so where jobs have that utilization, but none is analyzed', () => {
    const runs = [{ ...other, state: 'FAILED' } as const];
    expect(routed({ runs }, { assumeUtilization: 0.5 }).values).toMatchObject({
      jobs_analyzed: 0,
      assumed_utilization_warning: true,
    });
  });

  it.each([
    ['is summed up by accounting', { runs: [measured, other] }],
    ['is that of a job that failed', { runs: [{ ...measured, state: 'FAILED' } as const, other] }],
    [
      'is in a column of the export',
      {
        runs: [
          { ...other, exportedGpuUtilization: 0.9 },
          { ...other, jobId: '5' },
        ],
      },
    ],
    ['is told by gpuutil', { runs: [{ ...measured, ...gpuutil(90) }, other] }],
    ['is told by samples', { runs: [{ ...measured, gpuUtilization: Number.NaN }, other], samples: SAMPLES }],
  ])('does nothing where the utilization of any job %s, and that is said', (_, site) => {
    const assuming = routed(site, { assumeUtilization: 0.5 });
    const without = routed(site);
    expect(assuming.remarks).toHaveLength(1);
    expect(assuming.remarks[0]).toMatch(/--assume-util does nothing/);
    expect(without.remarks).toEqual([]);
    expect(assuming.report).toEqual(without.report);
  });

  it('stands in where all that gpuutil says is 0', () => {
    const site = { runs: [{ ...RUN, ...gpuutil(0) }] };
    expect(routed(site, { assumeUtilization: 0.5 }).values).toMatchObject({ gpu_efficiency_rate: 0.5 });
    const running = { ...measured, jobId: '9', state: 'RUNNING', endSeconds: Number.NaN } as const;
    const also = { runs: [...site.runs, running] };
    expect(routed(also, { assumeUtilization: 0.5 }).values).toMatchObject({ gpu_efficiency_rate: 0.5 });
  });
});

describe('confidence', () => {
  const step = (gpuUtilizationAverage: number) => ({
    cluster: 'c',
    jobId: '1',
    stepId: '0',
    startSeconds: JANUARY,
    endSeconds: JANUARY + DAY / 2,
    allocatedGpus: 2,
    gpuUtilizationAverage,
  });
  const provenance = (site: Parameters<typeof routed>[0]) => {
    // Five people say the same: what fewer say of a type of GPUs is not believed in a package.
    const five = <Row extends { readonly jobId?: string }>(rows: readonly Row[] = []): Row[] =>
      ['p', 'q', 'r', 's', 't'].flatMap((user) =>
        rows.map((row) => ({ ...row, jobId: `${row.jobId}${user}`, ...('state' in row ? { user } : {}) })),
      );
    const people = site.samples === undefined ? { runs: five(site.runs), steps: five(site.steps) } : {};
    const { released } = routed({ ...site, ...people }, { allowSmall: true });
    const { source, confidence } = released.find(({ metric }) => metric === 'gpu_efficiency_rate')!;
    return `${source} ${confidence}`;
  };

  it('of gpuutil is medium; low where it had to be guessed whether it is a sum', () => {
    expect(provenance({ runs: [RUN], steps: [step(90)] })).toBe('slurm low');
    expect(provenance({ runs: [RUN], steps: [step(190)] })).toBe('slurm low');
    expect(provenance({ runs: [RUN], steps: [step(190)], version: [24, 5, 1] })).toBe('slurm medium');
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
