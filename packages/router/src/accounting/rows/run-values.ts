// What a row of accounting says, as the numbers that the run table holds.
import { slicesFromGpus } from '@ptl/claw-core/internal';
import { NONE } from '../../accumulators/columns.ts';
import { millionths } from '../../accumulators/rounding.ts';

/** A time limit that is no limit. */
export const NO_LIMIT = 0xfffffffe;

/** Whole epoch seconds, or a duration. */
export function seconds(value: number): number {
  return value >= 0 && value < NO_LIMIT ? Math.floor(value) : NONE;
}

/** A time limit; Infinity is none. */
export function limitSeconds(value: number): number {
  return value === Number.POSITIVE_INFINITY ? NO_LIMIT : seconds(value);
}

/** A job that asked for GPUs, or else was given some; or held something unmeasured: a MIG profile that is not known. */
export function holdsGpus(requested: number, allocated: number, isAllocated: boolean): boolean {
  return requested > 0 || allocated > 0 || (isAllocated && Number.isNaN(allocated));
}

/** Slices held; where only the request is known, those of the request. */
export function heldSlices(requested: number, allocated: number, isAllocated: boolean): number {
  if (!Number.isNaN(allocated)) return amount(slicesFromGpus(allocated));
  return isAllocated ? NONE : amount(slicesFromGpus(requested));
}

/** A utilization in millionths. */
export function share(ratio: number): number {
  return ratio >= 0 ? millionths(Math.min(1, ratio)) : NONE;
}

/** A count that fits its column; else it is not known. */
export function amount(value: number): number {
  return value >= 0 && value < NO_LIMIT ? value : NONE;
}
