// A cut as the operator reads it: a row a bucket, in hours.
import { SECONDS_PER_HOUR } from '@ptl/claw-core/internal';
import type { CutId } from '../accounting/cuts/cut.ts';
import { CUT_COLUMN, type CutTally } from '../accounting/cuts/cut-tally.ts';
import { PARTS_OF_MONEY } from '../accounting/cuts/cuts.ts';
import { quotient } from '../measurement.ts';
import { PER_GPU_HOUR } from './ace.ts';

/** The sums of the jobs of a bucket that ended in the window. */
export interface CutRow {
  /** Its name, such as `3 to 4` GPUs, `Monday`, `2026-10-01`. */
  readonly bucket: string;
  readonly jobs: number;
  readonly failedJobs: number;
  readonly nodeFailedJobs: number;
  readonly cancelledJobs: number;
  readonly timedOutJobs: number;
  /** GPU-hours of all their runs, and of runs that ended in each way. */
  readonly heldGpuHours: number;
  readonly failedGpuHours: number;
  readonly nodeFailedGpuHours: number;
  readonly cancelledGpuHours: number;
  readonly timedOutGpuHours: number;
  /** Runs of jobs that went back into the queue when a node failed, or when they were preempted. */
  readonly nodeFailedRuns: number;
  readonly preemptedRuns: number;
  /** Jobs that completed or timed out and whose utilization is known. */
  readonly analyzedJobs: number;
  readonly analyzedGpuHours: number;
  readonly usedGpuHours: number;
  /** Analyzed jobs below the threshold; and below 5 %. */
  readonly flaggedJobs: number;
  readonly flaggedGpuHours: number;
  readonly nearZeroJobs: number;
  readonly nearZeroGpuHours: number;
  /** The cost of held GPU-hours, and of those of runs that failed; missing where there are no prices. */
  readonly cost?: number;
  readonly failedCost?: number;
  /** Held GPU-hours of models without a price. */
  readonly unpricedGpuHours?: number;
  /** Undefined where no job of the bucket started. */
  readonly waitHoursP50?: number;
  readonly waitHoursP90?: number;
}

/** The jobs, cut by a property that names no person, or by groups that the operator named. */
export interface CutRows {
  readonly by: CutId;
  readonly rows: readonly CutRow[];
}

/** Returns the rows of a cut that are not empty, in the order of their buckets. */
export function cutRows(by: CutId, tally: CutTally): CutRows {
  const filled = tally.buckets().filter(([, row]) => isFilled(tally, row));
  return { by, rows: filled.map(([bucket, row]) => rowOf(tally.nameOf(bucket), tally, row)) };
}

function isFilled({ sums }: CutTally, row: number): boolean {
  return [CUT_COLUMN.jobs, CUT_COLUMN.heldSliceSeconds].some((column) => sums.value(row, column) > 0n);
}

function rowOf(bucket: string, { sums, waits, isPriced }: CutTally, row: number): CutRow {
  const count = (column: keyof typeof CUT_COLUMN) => Number(sums.value(row, CUT_COLUMN[column]));
  const hours = (column: keyof typeof CUT_COLUMN, per = 1n) =>
    quotient(sums.value(row, CUT_COLUMN[column]), PER_GPU_HOUR * per);
  const waited = waits[row]!;
  const wait = (tenths: number) => waited.quantile(tenths, 10) / SECONDS_PER_HOUR;
  return {
    bucket,
    jobs: count('jobs'),
    failedJobs: count('failed'),
    nodeFailedJobs: count('nodeFailed'),
    cancelledJobs: count('cancelled'),
    timedOutJobs: count('timedOut'),
    heldGpuHours: hours('heldSliceSeconds'),
    failedGpuHours: hours('failedSliceSeconds'),
    nodeFailedGpuHours: hours('nodeFailedSliceSeconds'),
    cancelledGpuHours: hours('cancelledSliceSeconds'),
    timedOutGpuHours: hours('timedOutSliceSeconds'),
    nodeFailedRuns: count('nodeFailedRuns'),
    preemptedRuns: count('preemptedRuns'),
    analyzedJobs: count('analyzed'),
    analyzedGpuHours: hours('analyzedSliceSeconds'),
    usedGpuHours: hours('usedSliceSecondMillionths', 1_000_000n),
    flaggedJobs: count('flagged'),
    flaggedGpuHours: hours('flaggedSliceSeconds'),
    nearZeroJobs: count('nearZero'),
    nearZeroGpuHours: hours('nearZeroSliceSeconds'),
    ...(isPriced
      ? {
          cost: hours('cost', BigInt(PARTS_OF_MONEY)),
          failedCost: hours('failedCost', BigInt(PARTS_OF_MONEY)),
          unpricedGpuHours: hours('unpricedSliceSeconds'),
        }
      : {}),
    ...(waited.total === 0 ? {} : { waitHoursP50: wait(5), waitHoursP90: wait(9) }),
  };
}
