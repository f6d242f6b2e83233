// Converts values of samples to integers, for all callers.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';

/** No board draws a megawatt: such a value is no measurement. */
const MAX_WATTS = 1e6;

/** Returns whole millijoules of a board's counter; -1 where unknown. */
export function millijoules(joules: number): number {
  const amount = Math.round(joules * 1000);
  return amount >= 0 && amount <= Number.MAX_SAFE_INTEGER ? amount : -1;
}

/** Samples are of whole GPUs and of MIG instances: in 28 slices their sums stay small. */
const SAMPLE_SLICES_PER_GPU = 28;
/** Slices of accounting in a slice of samples. */
export const SLICES_PER_SAMPLE_SLICE = SLICES_PER_GPU / SAMPLE_SLICES_PER_GPU;

/**
 * Returns slices of 1/28 GPU for a share of a GPU; 0 where the share is unknown and the sample is unmeasured.
 */
export function slicesOfShare(share: number): number {
  return share > 0 && share <= 1 ? Math.round(share * SAMPLE_SLICES_PER_GPU) : 0;
}

/** Returns true for 0…1. */
export function isRatio(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** Returns milliwatts of a board; -1 where the value is no power. */
export function milliwatts(watts: number): number {
  return watts >= 0 && watts < MAX_WATTS ? Math.round(watts * 1000) : -1;
}
