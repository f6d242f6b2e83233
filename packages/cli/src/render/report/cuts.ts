// Shows the jobs, cut by an anonymous property, as a table.
import type { CutId, CutRow, CutRows } from '@ptl/claw-router';
import { duration, percent } from '../numbers/value.ts';
import { money, number, readable } from '../words.ts';

export const CUT_TITLES: Readonly<Record<CutId, string>> = {
  job_size: 'By the GPUs that a job holds',
  duration: 'By how long jobs ran',
  weekday: 'By the weekday of submission, UTC',
  hour: 'By the hour of submission, UTC',
  day: 'By the day on which jobs ended, UTC',
  gpu_model: 'By the model of the GPUs',
  group: 'By your own groups',
};
/** The title of the first column. */
const FIRST: Readonly<Record<CutId, string>> = {
  job_size: 'GPUs',
  duration: 'ran',
  weekday: 'weekday',
  hour: 'hour',
  day: 'day',
  gpu_model: 'model',
  group: 'group',
};

/** The head, and a row for each bucket. Jobs are flagged below a utilization of `threshold`, 0…1. */
export function cutTable({ by, rows }: CutRows, threshold: number): string[][] {
  const isPriced = rows.some(({ cost }) => cost !== undefined);
  return [
    [
      ...[FIRST[by], 'jobs', 'failed', 'GPU-h', ...(isPriced ? ['cost'] : [])],
      ...['used', `below ${percent(threshold)} %`, 'wait p50', 'p90'],
    ],
    ...rows.map((row) => [
      row.bucket,
      number(row.jobs),
      share(row.failedJobs, row.jobs),
      readable(Math.round(row.heldGpuHours)),
      ...(isPriced ? [costOf(row)] : []),
      share(row.usedGpuHours, row.analyzedGpuHours),
      share(row.flaggedJobs, row.analyzedJobs),
      wait(row.waitHoursP50),
      wait(row.waitHoursP90),
    ]),
  ];
}

/** A row none of whose hours have a price has no cost, rather than a cost of 0. */
function costOf({ cost = 0, unpricedGpuHours = 0 }: CutRow): string {
  return cost === 0 && unpricedGpuHours > 0 ? '-' : money(cost);
}

function share(part: number, whole: number): string {
  return whole > 0 ? `${percent(part / whole)} %` : '-';
}

function wait(hours: number | undefined): string {
  return hours === undefined ? '-' : duration(hours);
}

type Member = readonly [name: string, of: (row: CutRow) => string | number | null];

/** The members of the rows for scripts, in order; those about money only where there are prices. */
export function cutMembers(rows: readonly CutRow[]): readonly Member[] {
  return rows.some(({ cost }) => cost !== undefined) ? [...MEMBERS, ...MONEY_MEMBERS] : MEMBERS;
}

const MONEY_MEMBERS: readonly Member[] = [
  ['cost', ({ cost }) => cost ?? null],
  ['failed_cost', ({ failedCost }) => failedCost ?? null],
  ['unpriced_gpu_hours', ({ unpricedGpuHours }) => unpricedGpuHours ?? null],
];

const MEMBERS: readonly Member[] = [
  ['bucket', ({ bucket }) => bucket],
  ['jobs', ({ jobs }) => jobs],
  ['failed_jobs', ({ failedJobs }) => failedJobs],
  ['node_failed_jobs', ({ nodeFailedJobs }) => nodeFailedJobs],
  ['cancelled_jobs', ({ cancelledJobs }) => cancelledJobs],
  ['timed_out_jobs', ({ timedOutJobs }) => timedOutJobs],
  ['held_gpu_hours', ({ heldGpuHours }) => heldGpuHours],
  ['failed_gpu_hours', ({ failedGpuHours }) => failedGpuHours],
  ['node_failed_gpu_hours', ({ nodeFailedGpuHours }) => nodeFailedGpuHours],
  ['cancelled_gpu_hours', ({ cancelledGpuHours }) => cancelledGpuHours],
  ['timed_out_gpu_hours', ({ timedOutGpuHours }) => timedOutGpuHours],
  ['analyzed_jobs', ({ analyzedJobs }) => analyzedJobs],
  ['analyzed_gpu_hours', ({ analyzedGpuHours }) => analyzedGpuHours],
  ['used_gpu_hours', ({ usedGpuHours }) => usedGpuHours],
  ['flagged_jobs', ({ flaggedJobs }) => flaggedJobs],
  ['flagged_gpu_hours', ({ flaggedGpuHours }) => flaggedGpuHours],
  ['near_zero_jobs', ({ nearZeroJobs }) => nearZeroJobs],
  ['near_zero_gpu_hours', ({ nearZeroGpuHours }) => nearZeroGpuHours],
  ['wait_hours_p50', ({ waitHoursP50 }) => waitHoursP50 ?? null],
  ['wait_hours_p90', ({ waitHoursP90 }) => waitHoursP90 ?? null],
];

/** {by, rows} for scripts. */
export function cutJson({ by, rows }: CutRows): object {
  const members = cutMembers(rows);
  return {
    by,
    rows: rows.map((row) => Object.fromEntries(members.map(([name, of]) => [name, of(row)]))),
  };
}
