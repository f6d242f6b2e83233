// A job that was resized is one job: it waited before its first run, occupied GPUs from its first start to
// its last end, and did the work of its last run.
import { describe, expect, it } from 'vitest';
import { JANUARY, type PlainRun, type PlainSample, routed } from './site.ts';
import { routedTexts } from './texts.ts';

const HOUR = 3600;
const START = JANUARY + 600;
const RUN: PlainRun = {
  cluster: 'c',
  jobId: '1',
  user: 'u',
  name: 'train',
  nodes: ['n'],
  allocated: true,
};
/** Ten minutes of waiting, an hour on 8 GPUs, and then two on 4. */
const FIRST: PlainRun = {
  ...RUN,
  state: 'RESIZING',
  submitSeconds: JANUARY,
  startSeconds: START,
  endSeconds: START + HOUR,
  requestedGpus: 8,
  allocatedGpus: 8,
};
const LAST: PlainRun = {
  ...RUN,
  state: 'COMPLETED',
  submitSeconds: START + HOUR,
  endSeconds: START + 3 * HOUR,
  startSeconds: START + HOUR,
  requestedGpus: 4,
  allocatedGpus: 4,
};

/** Samples of four GPUs, one a minute from hour `from` on. */
function samples(from: number, hours: number, utilization: number): PlainSample[] {
  return Array.from({ length: 4 * 60 * hours }, (_, i) => ({
    device: `GPU-${i % 4}`,
    node: 'n',
    gpuIndex: i % 4,
    job: '1',
    gpuUtilization: utilization,
    timeSeconds: START + from * HOUR + Math.floor(i / 4) * 60,
  }));
}

describe('a job that was resized', () => {
  it.each([
    ['its own start', LAST],
    ['the first start, as old Slurm prints it', { ...LAST, startSeconds: START }],
  ])('waits and runs from its first run on, where its last row has %s', (_, last) => {
    for (const runs of [
      [FIRST, last],
      [last, FIRST],
    ])
      expect(routed({ runs }).values).toMatchObject({
        jobs_submitted: 1,
        gpu_hours_allocated: 16,
        job_duration_hours_p50: 3,
        queue_wait_hours_p50: 600 / HOUR,
      });
  });

  it('is measured by the samples of its last run, over the time of that', () => {
    const told = [...samples(0, 1, 0.2), ...samples(1, 2, 0.8)];
    const { values } = routed({ runs: [FIRST, LAST], samples: told });
    expect(values).toMatchObject({ gpu_efficiency_rate: 0.8, gpu_hours_requested: 12, gpu_hours_used: 9.6 });
    expect(routed({ runs: [FIRST, LAST], samples: samples(0, 1, 0.2) }).values.jobs_analyzed).toBe(0);
    // Half of two hours, and a third of three.
    expect(routed({ runs: [FIRST, LAST], samples: samples(2, 1, 0.8) }).values.jobs_analyzed).toBe(1);
  });

  it('is measured by the steps of its last run', () => {
    const row = (id: string, state: string, from: number, to: number, gpus: number, percent: number) =>
      `${id}|u|${state}|${START + from * HOUR}|${START + from * HOUR}|${START + to * HOUR}|gres/gpu=${gpus}|${
        percent < 0 ? '' : `gres/gpuutil=${percent}`
      }`;
    const text = [
      'JobIDRaw|User|State|Submit|Start|End|AllocTRES|TRESUsageInAve',
      row('1', 'RESIZING', 0, 1, 8, -1),
      row('1.0', 'RESIZING', 0, 1, 8, 20),
      row('1', 'COMPLETED', 1, 3, 4, -1),
      row('1.1', 'COMPLETED', 1, 3, 4, 80),
    ];
    const { values } = routedTexts({ slurm_sacct: `${text.join('\n')}\n` });
    expect(values).toMatchObject({ gpu_efficiency_rate: 0.8, gpu_hours_requested: 12 });
  });
});
