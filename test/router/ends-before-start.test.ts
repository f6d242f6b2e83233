// A run that ends before it starts counts as a job, holds GPUs for no time, and is reported.
import { expect, it } from 'vitest';
import { routedTexts, sacct } from './texts.ts';

const run = {
  JobIDRaw: '1',
  User: 'u',
  State: 'COMPLETED',
  AllocTRES: 'gres/gpu=1',
  ReqTRES: 'gres/gpu=1',
  Submit: '2026-01-02T00:00:00Z',
  Start: '2026-01-02T02:00:00Z',
  End: '2026-01-02T03:00:00Z',
};
const backwards = { ...run, JobIDRaw: '2', End: '2026-01-02T01:00:00Z' };
/** It never started: Start is when Slurm expected it to. */
const cancelled = { ...backwards, JobIDRaw: '3', State: 'CANCELLED by 1', AllocTRES: '' };
const outside = { ...backwards, JobIDRaw: '4', Start: '2025-12-31T02:00:00Z', End: '2025-12-31T01:00:00Z' };

it.each([
  ['none of them', [run], 0, 1],
  ['one of them', [run, backwards], 1, 2],
  ['one that never started', [run, cancelled], 0, 2],
  ['one outside of the window', [run, outside], 0, 1],
])('%s', (_which, rows, count, jobs) => {
  const window = { startSeconds: Date.UTC(2026, 0, 1) / 1000, endSeconds: Date.UTC(2026, 0, 31) / 1000 };
  const { diagnostics, values } = routedTexts({ slurm_sacct: sacct(rows) }, window);
  expect(diagnostics.count('ends_before_start')).toBe(count);
  expect(values).toMatchObject({ jobs_submitted: jobs, gpu_hours_allocated: 1 });
});
