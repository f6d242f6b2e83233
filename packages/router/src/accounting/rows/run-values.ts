// Values of an accounting row as numbers of the run table.
import { slicesFromGpus } from '@ptl/claw-core/internal';
import { NONE } from '../../accumulators/columns.ts';
import { millionths } from '../../accumulators/rounding.ts';

/** The time limit "unlimited". */
export const NO_LIMIT = 0xfffffffe;

/** Returns whole epoch seconds, or a duration. */
export function seconds(value: number): number {
  return value >= 0 && value < NO_LIMIT ? Math.floor(value) : NONE;
}

/** Returns a time limit; Infinity is none. */
export function limitSeconds(value: number): number {
  return value === Number.POSITIVE_INFINITY ? NO_LIMIT : seconds(value);
}

/** Returns true if the job requested GPUs, was given some, or held a MIG profile of unknown size. */
export function holdsGpus(requested: number, allocated: number, isAllocated: boolean): boolean {
  return requested > 0 || allocated > 0 || (isAllocated && Number.isNaN(allocated));
}

/** Returns the slices held; where only the request is known, those of the request. */
export function heldSlices(requested: number, allocated: number, isAllocated: boolean): number {
  if (!Number.isNaN(allocated)) return amount(slicesFromGpus(allocated));
  return isAllocated ? NONE : amount(slicesFromGpus(requested));
}

/** Returns a utilization in millionths. */
export function share(ratio: number): number {
  return ratio >= 0 ? millionths(Math.min(1, ratio)) : NONE;
}

/** Returns a count that fits its column; else `NONE`. */
export function amount(value: number): number {
  return value >= 0 && value < NO_LIMIT ? value : NONE;
}
