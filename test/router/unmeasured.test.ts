// Jobs that held nobody knows how many GPUs: shared ones, and MIG instances without a readable profile. They
// are jobs, and no GPUs.
import { describe, expect, it } from 'vitest';
import { routedTexts, type SacctRow, sacct } from './texts.ts';

const START = 1_772_438_400;
const HOUR = 3600;

const job = (id: number, tres: string, more: SacctRow = {}): SacctRow => ({
  JobIDRaw: `${id}`,
  State: 'COMPLETED',
  User: 'ann',
  ReqTRES: tres,
  AllocTRES: tres,
  Submit: `${START - 60}`,
  Start: `${START}`,
  End: `${START + HOUR}`,
  NodeList: 'n1',
  ...more,
});
const NOW = { nowSeconds: START + 24 * HOUR };
const read = (rows: readonly SacctRow[]) => routedTexts({ slurm_sacct: sacct(rows) }, NOW);

const SUMS = [
  ...['gpu_hours_requested', 'gpu_hours_used', 'gpu_hours_allocated', 'allocation_rate'],
  ...['total_gpu_requested', 'total_gpu_used'],
];

describe('jobs with an unknown number of GPUs', () => {
  it.each([
    ['shards', 'cpu=1,gres/shard=2'],
    ['shares of MPS', 'cpu=1,gres/mps=25,gres/mps:a100=25'],
    ['MIG instances that do not say which', 'cpu=1,gres/gpu=1,gres/gpu:H100-mig=1'],
    ['a profile that GPUs of two sizes have', 'cpu=1,gres/gpu:1g.24gb=1'],
  ])('%s: count as jobs, outcomes and waits, and in no sum of GPUs', (_, tres) => {
    const rows = [
      job(1, tres),
      job(2, tres, { State: 'FAILED' }),
      job(3, 'gres/gpu=1', { State: 'TIMEOUT' }),
    ];
    const { values, reasons } = read(rows);
    expect(values).toMatchObject({
      jobs_submitted: 3,
      jobs_analyzed: 0,
      job_failure_rate: 1 / 3,
      job_timeout_rate: 1 / 3,
      queue_wait_hours_p50: 1 / 60,
      wait_spread_ratio: 1,
      short_job_pct: 0,
    });
    for (const metric of SUMS) {
      expect(values).not.toHaveProperty(metric);
      expect(reasons[metric]).toMatch(/profile.*shared GPUs/);
    }
  });

  it('are never analyzed, and in neither class of small and large jobs', () => {
    const util = { TRESUsageInAve: 'gres/gpuutil=50' };
    const rows = [
      ...[job(1, 'gres/shard=1', util), job(2, 'gres/gpu:A100-mig=16', util)],
      ...[job(3, 'gres/gpu=8', { ...util, Submit: `${START - 120}` }), job(4, 'gres/gpu=1', util)],
    ];
    expect(read(rows).values).toMatchObject({ jobs_analyzed: 2, small_job_wait_ratio: 0.5 });
  });

  it('leave the sums alone where they are one in a hundred, and no more', () => {
    const whole = Array.from({ length: 99 }, (_, i) => job(i + 10, 'gres/gpu=2'));
    const { values, diagnostics } = read([job(1, 'gres/shard=1'), ...whole]);
    expect(values).toMatchObject({ jobs_submitted: 100, gpu_hours_allocated: 198 });
    expect(diagnostics.list().map(({ code, field, count }) => [code, field, count])).toEqual([
      ['gpus_shared', 'allocatedGpus', 1],
      ['gpus_shared', 'requestedGpus', 1],
    ]);
    expect(read([job(1, 'gres/shard=1'), ...whole.slice(1)]).values).not.toHaveProperty(
      'gpu_hours_allocated',
    );
  });

  it('that never started are jobs, too', () => {
    const never = { State: 'CANCELLED by 1', AllocTRES: '', Start: 'None', NodeList: 'None assigned' };
    const rows = ['gres/shard=1', 'gres/gpu:mig_24gb=1'].map((tres, i) => job(i, tres, never));
    expect(read(rows).values).toMatchObject({ jobs_submitted: 2, job_cancel_rate: 1 });
  });

  it('are no sign that accounting does not record GPUs', () => {
    const { reasons, warnings } = read([job(1, 'cpu=1,gres/shard=4')]);
    expect(warnings).not.toContain('gpus_untracked');
    expect(Object.values(reasons).join(' ')).not.toMatch(/does not record GPUs/);
    expect(read([job(1, 'cpu=1')]).warnings).toContain('gpus_untracked');
  });
});

it('a job holds what was allocated, be it told twice, and the request where no more is known', () => {
  const rows = [
    ...[job(1, 'gres/gpu=8,gres/gpu:h100=8'), job(2, 'gres/gpu:a100_1g5gb=7')],
    job(3, '', { ReqTRES: 'gres/gpu=2', AllocTRES: 'cpu=4,gres/gpu=4' }),
  ];
  expect(read(rows).values).toMatchObject({ gpu_hours_allocated: 8 + 1 + 4 });
  const columns = ['JobIDRaw', 'State', 'Submit', 'Start', 'End', 'ReqTRES', 'User'] as const;
  const asked = sacct([job(1, 'gres/gpu=3,gres/gpu:h100=3')], columns);
  expect(routedTexts({ slurm_sacct: asked }, NOW).values).toMatchObject({ gpu_hours_allocated: 3 });
});
