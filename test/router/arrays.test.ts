// The tasks of an array that stand in one row: pending ones are left out, and those that ended before they
// started are so many jobs.
import { describe, expect, it } from 'vitest';
import { routedTexts, sacct } from './texts.ts';

const TIMES = { Submit: '1767225600', Eligible: '1767225600', Start: 'None', End: '1767312000' };
const WAITED = { ...TIMES, State: 'CANCELLED by 1001', ReqTRES: 'cpu=4,gres/gpu=2', User: 'ann' };
const RAN = {
  JobIDRaw: '90',
  JobID: '90',
  User: 'ben',
  State: 'COMPLETED',
  ReqTRES: 'gres/gpu=2',
  AllocTRES: 'gres/gpu=2',
  Submit: '1767225600',
  Eligible: '1767225600',
  Start: '1767225600',
  End: '1767229200',
};

const countsOf = (rows: Parameters<typeof sacct>[0]) => {
  const { values, diagnostics } = routedTexts({ slurm_sacct: sacct(rows) });
  return {
    jobs: values.jobs_submitted,
    cancelled: Math.round(Number(values.job_cancel_rate) * Number(values.jobs_submitted)),
    pending: diagnostics.count('array_pending'),
    cut: diagnostics.count('array_cut'),
  };
};

describe('an array in one row', () => {
  it('is a job a task where it was cancelled while it was pending', () => {
    const rows = [RAN, { ...WAITED, JobIDRaw: '71', JobID: '71_[3-6,20,30-40:5%2]' }];
    expect(countsOf(rows)).toEqual({ jobs: 9, cancelled: 8, pending: 0, cut: 0 });
  });

  it('so where Slurm prints the end as its start, and where there is one task', () => {
    const rows = [
      { ...WAITED, Start: WAITED.End, JobIDRaw: '71', JobID: '71_[0-2]' },
      { ...WAITED, JobIDRaw: '72', JobID: '72_[8]' },
    ];
    const { values } = routedTexts({ slurm_sacct: sacct(rows) });
    expect(countsOf(rows)).toMatchObject({ jobs: 4, cancelled: 4 });
    expect(values).not.toHaveProperty('short_jobs_pct');
  });

  it('is left out while it is pending, task by task counted', () => {
    const waits = { ...WAITED, State: 'PENDING', End: 'Unknown' };
    const rows = [RAN, { ...waits, JobIDRaw: '71', JobID: '71_[0-9]' }];
    expect(countsOf(rows)).toEqual({ jobs: 1, cancelled: 0, pending: 10, cut: 0 });
  });

  it('is one job where its list was cut off, and that is said', () => {
    const rows = [RAN, { ...WAITED, JobIDRaw: '36', JobID: '36_[2,4,6,8,10,12,14,16,18,20,22,' }];
    expect(countsOf(rows)).toEqual({ jobs: 2, cancelled: 1, pending: 0, cut: 1 });
  });

  it('counts once where two exports tell of it', () => {
    const row = { ...WAITED, JobIDRaw: '71', JobID: '71_[0-3]' };
    expect(countsOf([row, RAN, row])).toMatchObject({ jobs: 5, cancelled: 4 });
  });
});

describe('an array in one job of sacct --json', () => {
  const job = (id: number, task: string, state: unknown, start: unknown) => ({
    job_id: id,
    cluster: 'c',
    user: 'ann',
    array: { job_id: id, task_id: { set: false, number: 0 }, task },
    state: { current: state },
    time: { submission: 1767225600, eligible: 1767225600, start, end: 1767312000 },
    tres: { allocated: [], requested: [{ type: 'gres', name: 'gpu', count: 2 }] },
  });
  const counted = (...jobs: unknown[]) => {
    const { values, diagnostics } = routedTexts({ slurm_sacct_json: JSON.stringify({ jobs }) });
    const [pending, cut] = [diagnostics.count('array_pending'), diagnostics.count('array_cut')];
    return { jobs: values.jobs_submitted, cancelled: values.job_cancel_rate, pending, cut };
  };

  it('stands for the bits of its mask, or for its list', () => {
    const mask = job(71, '0x1F', ['CANCELLED'], 4294967294);
    const list = job(72, '0-8:2%4', 'CANCELLED', null);
    const bracketed = job(73, '[0-3,7]', 'CANCELLED', null);
    expect(counted(mask, list, bracketed)).toEqual({ jobs: 15, cancelled: 1, pending: 0, cut: 0 });
  });

  it('is left out while it is pending, and one job where its list is not understood', () => {
    const pending = job(71, '0x1F', ['PENDING'], 0);
    const cut = job(72, '1,3,5,...', 'CANCELLED', null);
    const alsoCut = job(73, '[1,3,...', 'CANCELLED', null);
    expect(counted(pending, cut, alsoCut)).toEqual({ jobs: 2, cancelled: 1, pending: 5, cut: 2 });
  });
});
