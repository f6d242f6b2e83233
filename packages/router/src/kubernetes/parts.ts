// Rounds parts of GPUs to whole slices; the next part makes good for each rounding, so that the sum stays.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';

/** A part of a GPU, or several GPUs, held for some time. */
export interface Part {
  readonly gpus: number;
  readonly seconds: number;
}

/**
 * Returns the GPUs of each of `parts` in whole slices. Σ GPUs × seconds stays the same but for half a slice
 * of one part.
 */
export function inSlices(parts: readonly Part[]): number[] {
  let missing = 0;
  return parts.map(({ gpus, seconds }) => {
    const exact = gpus * SLICES_PER_GPU;
    const slices = Math.max(0, Math.round(exact + missing / seconds));
    missing += (exact - slices) * seconds;
    return slices / SLICES_PER_GPU;
  });
}

/** Returns true for GPUs that are no whole number of slices. */
export function isOdd(gpus: number): boolean {
  const slices = gpus * SLICES_PER_GPU;
  return Math.abs(slices - Math.round(slices)) > ROUNDING;
}

/** Sevenths are no binary fractions. */
const ROUNDING = 1e-6;
