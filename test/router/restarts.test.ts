// A job that was started before, and whose earlier runs the export leaves out, is told of; the hours that
// they held cannot be.
import { expect, it } from 'vitest';
import { routedTexts } from './texts.ts';

const run = {
  JobIDRaw: '1',
  JobID: '1',
  Cluster: 'c',
  User: 'u',
  State: 'COMPLETED',
  AllocTRES: 'gres/gpu=1',
  Submit: '1767229200',
  Start: '1767232800',
  End: '1767236400',
  Restarts: '1',
};
/** An export with the column that sacct has since 24.11. */
function withRestarts(rows: readonly Record<string, string>[]): string {
  const columns = Object.keys(run);
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.join('|')).join('\n')}\n`;
}

const before = { ...run, State: 'REQUEUED', Submit: '1767225600', Start: '1767225600', End: '1767229200' };

it.each([
  ['two jobs without their earlier runs', [run, { ...run, JobIDRaw: '2', JobID: '2' }], 2, 2],
  ['a job with its earlier run', [{ ...before, Restarts: '0' }, run], 0, 2],
  ['a job that was started once', [{ ...run, Restarts: '0' }], 0, 1],
  ['a job without that column', [{ ...run, Restarts: '' }], 0, 1],
])('%s', (_which, rows, missing, hours) => {
  const { diagnostics, values } = routedTexts({ slurm_sacct: withRestarts(rows) });
  expect(diagnostics.count('runs_missing')).toBe(missing);
  expect(values).toMatchObject({ gpu_hours_allocated: hours });
});
