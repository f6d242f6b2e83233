// The worked checks of the metrics' definitions, through the texts that the tools print.
import { describe, expect, it } from 'vitest';
import { JANUARY, type Routed } from './site.ts';
import { routedTexts, type SacctRow, sacct, series } from './texts.ts';

const HOUR = 3600;
/** The three jobs: GPUs, hours, percent. */
const JOBS = [
  { gpus: 8, hours: 10, percent: 90 },
  { gpus: 4, hours: 0.5, percent: 20 },
  { gpus: 8, hours: 8, percent: 80 },
] as const;
const time = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19);

/** The rows of the three jobs; `usage` says what stands on the step. */
function threeJobs(
  usage?: (job: (typeof JOBS)[number]) => Pick<SacctRow, 'TRESUsageInAve' | 'TRESUsageInTot'>,
): string {
  return sacct(
    JOBS.flatMap((job, i): SacctRow[] => {
      const id = String(101 + i);
      const tres = `cpu=16,gres/gpu:h100=${job.gpus},gres/gpu=${job.gpus},node=1`;
      const times = { Start: time(JANUARY + HOUR), End: time(JANUARY + HOUR * (1 + job.hours)) };
      const row = { JobIDRaw: id, JobID: id, Cluster: 'c', State: 'COMPLETED', AllocTRES: tres, ...times };
      const whole = { ...row, User: `user${i}`, ReqTRES: tres, NodeList: `node${i}`, Submit: time(JANUARY) };
      const step = { ...row, JobIDRaw: `${id}.0`, JobID: `${id}.0` };
      return usage === undefined ? [whole] : [whole, { ...step, ...usage(job) }];
    }),
  );
}

function expectTheThreeJobs({ values }: Routed): void {
  expect(values).toMatchObject({
    gpu_hours_requested: 146,
    jobs_analyzed: 3,
    jobs_submitted: 3,
    flagged_jobs_count: 1,
    gpu_hours_allocated: 146,
    job_util_p50: 0.8,
  });
  expect(values.gpu_hours_used).toBeCloseTo(123.6, 12);
  expect(values.gpu_efficiency_rate).toBeCloseTo(123.6 / 146, 15);
  expect((values.gpu_efficiency_rate as number).toFixed(4)).toBe('0.8466');
  expect((values.gpu_efficiency_score as number).toFixed(4)).toBe('0.6333');
}

const labels = (job: number, gpu: number): Record<string, string> => ({
  gpu: String(gpu),
  UUID: `GPU-${job}-${gpu}`,
  modelName: 'NVIDIA H100 80GB HBM3',
  Hostname: `node${job}`,
  hpc_job: String(101 + job),
});

/** One scrape of all GPUs of the three jobs; with `at`, of those for which it gives a time. */
function scrape(at?: (job: (typeof JOBS)[number]) => number | undefined): string {
  return JOBS.flatMap((job, j) =>
    Array.from({ length: job.gpus }, (_, gpu) => {
      const time = at?.(job);
      if (at !== undefined && time === undefined) return '';
      return series('DCGM_FI_DEV_GPU_UTIL', labels(j, gpu), job.percent, time);
    }),
  ).join('');
}

describe('the three jobs: 146 requested, 123.6 used, rate 0.8466, score 0.6333', () => {
  it("by Slurm's gpuutil as a mean over the GPUs", () => {
    const usage = ({ percent }: { percent: number }) => ({
      TRESUsageInAve: `cpu=00:00:01,gres/gpuutil=${percent}`,
    });
    expectTheThreeJobs(routedTexts({ slurm_sacct: threeJobs(usage) }));
  });

  it("by Slurm's gpuutil as a sum over the GPUs", () => {
    const usage = ({ percent, gpus }: { percent: number; gpus: number }) => ({
      TRESUsageInAve: `gres/gpuutil=${percent * gpus}`,
      TRESUsageInTot: `gres/gpuutil=${percent * gpus}`,
    });
    expectTheThreeJobs(routedTexts({ slurm_sacct: threeJobs(usage) }, { gpuutil: 'sum' }));
  });

  it('by DCGM with the label hpc_job, without times', () => {
    expectTheThreeJobs(routedTexts({ slurm_sacct: threeJobs(), dcgm_exporter: scrape() }));
  });

  it('by DCGM with the label hpc_job and times', () => {
    const times = Array.from({ length: 61 }, (_, i) => JANUARY + HOUR + i * 600);
    const during = (at: number) => scrape((job) => (at <= JANUARY + HOUR * (1 + job.hours) ? at : undefined));
    const text = times.map(during).join('');
    expectTheThreeJobs(routedTexts({ slurm_sacct: threeJobs(), dcgm_exporter: text }));
  });

  it('hardware telemetry wins over gpuutil, job by job', () => {
    const usage = () => ({ TRESUsageInAve: 'gres/gpuutil=1' });
    const { values } = routedTexts({ slurm_sacct: threeJobs(usage), dcgm_exporter: scrape() });
    expect(values.gpu_hours_used).toBeCloseTo(123.6, 12);
    expect(values.ace_input_path).toBe('claw');
  });

  it('without any telemetry there is nothing to analyze, and that is said', () => {
    const { values, reasons } = routedTexts({ slurm_sacct: threeJobs() });
    expect(values).toMatchObject({
      jobs_submitted: 3,
      jobs_analyzed: 0,
      gpu_hours_allocated: 146,
      short_job_pct: 0,
    });
    for (const metric of ['gpu_efficiency_rate', 'gpu_efficiency_score', 'short_analyzed_jobs_pct'])
      expect(reasons[metric], metric).toBe(
        'No input measures half of the GPU time of any job that completed or timed out.',
      );
    expect(reasons.ace_input_path).toBe(
      'No input measures half of the GPU time of any job that completed or timed out.',
    );
  });
});

describe('an export in which no job names any GPU', () => {
  const rows = JOBS.map(
    (job, i): SacctRow => ({
      JobIDRaw: `${i}`,
      JobID: `${i}`,
      User: `user${i}`,
      State: 'COMPLETED',
      Submit: time(JANUARY),
      Start: time(JANUARY),
      End: time(JANUARY + job.hours * HOUR),
      AllocTRES: 'cpu=16,mem=4G,node=1',
    }),
  );

  it('is untracked: no number of jobs is 0, and a package does not tell it from a site with too few people', () => {
    const { values, reasons, warnings, withheld } = routedTexts({ slurm_sacct: sacct(rows) });
    expect(values).toEqual({ scheduler_type: 'slurm' });
    expect(warnings).toContain('gpus_untracked');
    for (const metric of ['jobs_submitted', 'gpu_hours_allocated', 'gpu_efficiency_rate', 'job_failure_rate'])
      expect(reasons[metric]).toBe(
        'No job names a GPU: either the site has none, or its accounting does not record them.',
      );
    const reasonOf = new Map(withheld.map(({ metric, reason }) => [metric, reason]));
    expect(reasonOf.get('jobs_submitted')).toBe('protected');
    expect(reasonOf.get('vllm_servers_total')).toBe('no_source');
  });

  it('one job that names a GPU is enough to be tracked', () => {
    const one = {
      ...rows[0]!,
      JobIDRaw: '9',
      JobID: '9',
      AllocTRES: 'cpu=1,gres/gpu=1',
      ReqTRES: 'cpu=1,gres/gpu=1',
    };
    const { values, warnings } = routedTexts({ slurm_sacct: sacct([...rows, one]) });
    expect(values.jobs_submitted).toBe(1);
    expect(warnings).not.toContain('gpus_untracked');
  });
});

it('eight GPUs that are named twice are eight', () => {
  const row = { JobIDRaw: '1', JobID: '1', User: 'u', State: 'COMPLETED', Submit: time(JANUARY) };
  const times = { Start: time(JANUARY), End: time(JANUARY + HOUR) };
  const text = sacct([{ ...row, ...times, AllocTRES: 'gres/gpu=8,gres/gpu:h100=8', ReqTRES: 'gres/gpu=8' }]);
  expect(routedTexts({ slurm_sacct: text }).values.gpu_hours_allocated).toBe(8);
});
