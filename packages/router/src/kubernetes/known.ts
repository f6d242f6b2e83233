// Unites several records of one thing, so that their order does not matter.
import { isKnown } from '@ptl/claw-core';

/** Returns the smaller of two numbers that may be unknown. */
export function smaller(a: number, b: number): number {
  return a <= b || !isKnown(b) ? a : b;
}

/** Returns the larger of two numbers that may be unknown. */
export function larger(a: number, b: number): number {
  return a >= b || !isKnown(b) ? a : b;
}
