// What a row of accounting says, as the numbers that the run table holds.
import { isKnown, type JobRun, slicesFromGpus } from '@ptl/claw-core';
import { millionths } from '../rounding.ts';
import { NONE } from './columns.ts';

/** A time limit that is no limit. */
export const NO_LIMIT = 0xfffffffe;

/** Whole epoch seconds, or a duration. */
export function seconds(value: number): number {
  return value >= 0 && value < NO_LIMIT ? Math.floor(value) : NONE;
}

/** Held something that could not be measured: AllocTRES names GPUs of a MIG profile that is not known. */
function unmeasured(run: JobRun): boolean {
  return run.allocated && Number.isNaN(run.allocatedGpus);
}

/** A job that asked for GPUs, or else was given some. */
export function holdsGpus(run: JobRun): boolean {
  return run.requestedGpus > 0 || run.allocatedGpus > 0 || unmeasured(run);
}

/** GPUs held; where only the request is known, the request. */
export function heldSlices(run: JobRun): number {
  if (isKnown(run.allocatedGpus)) return amount(slicesFromGpus(run.allocatedGpus));
  return unmeasured(run) ? NONE : amount(slicesFromGpus(run.requestedGpus));
}

/** A utilization in millionths. */
export function share(ratio: number): number {
  return ratio >= 0 ? millionths(Math.min(1, ratio)) : NONE;
}

/** A count that fits its column; else it is not known. */
export function amount(value: number): number {
  return value >= 0 && value < NO_LIMIT ? value : NONE;
}
