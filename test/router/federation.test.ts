// A federation: ids need their cluster, and the siblings of a job that ran elsewhere are no jobs.
import { describe, expect, it } from 'vitest';
import { routedTexts, sacct } from './texts.ts';

const RUN = {
  JobIDRaw: '67108958',
  User: 'ann',
  State: 'COMPLETED',
  ReqTRES: 'gres/gpu=2',
  AllocTRES: 'gres/gpu=2',
  Submit: '1767225600',
  Eligible: '1767225600',
  Start: '1767229200',
  End: '1767232800',
};

describe('a federated job', () => {
  it('is no job where it was revoked', () => {
    const revoked = { ...RUN, State: 'REVOKED', AllocTRES: '', End: RUN.Start };
    const rows = [
      { ...RUN, Cluster: 'east' },
      { ...revoked, Cluster: 'west' },
      { ...revoked, Cluster: 'north', JobIDRaw: '67108959' },
    ];
    const { values, diagnostics } = routedTexts({ slurm_sacct: sacct(rows) });
    expect(values).toMatchObject({ jobs_submitted: 1, job_cancel_rate: 0, gpu_hours_allocated: 2 });
    expect(diagnostics.count('sibling_revoked')).toBe(2);
  });

  it('and another one where another cluster has the same id', () => {
    const rows = [
      { ...RUN, Cluster: 'east' },
      { ...RUN, Cluster: 'west' },
    ];
    expect(routedTexts({ slurm_sacct: sacct(rows) }).values).toMatchObject({ jobs_submitted: 2 });
  });
});
