// Parts of GPUs as whole slices: each is rounded, and what that adds or takes is made good by the next, so that they add up to what they are.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';

/** A part of a GPU, or several GPUs, that is held for some time. */
export interface Part {
  readonly gpus: number;
  readonly seconds: number;
}

/** The GPUs of each of `parts` in whole slices, in their order: Σ GPUs × seconds is that of the parts, but for half a slice of one of them. */
export function inSlices(parts: readonly Part[]): number[] {
  let missing = 0;
  return parts.map(({ gpus, seconds }) => {
    const exact = gpus * SLICES_PER_GPU;
    const slices = Math.max(0, Math.round(exact + missing / seconds));
    missing += (exact - slices) * seconds;
    return slices / SLICES_PER_GPU;
  });
}

/** True for what is no whole number of slices. */
export function isOdd(gpus: number): boolean {
  const slices = gpus * SLICES_PER_GPU;
  return Math.abs(slices - Math.round(slices)) > ROUNDING;
}

/** Sevenths are no binary fractions. */
const ROUNDING = 1e-6;
