// What several tellings of one thing say, put together so that no order matters.
import { isKnown } from '@ptl/claw-core';

/** The smaller of two numbers of which either may be unknown. */
export function smaller(a: number, b: number): number {
  return a <= b || !isKnown(b) ? a : b;
}

/** The larger of two numbers of which either may be unknown. */
export function larger(a: number, b: number): number {
  return a >= b || !isKnown(b) ? a : b;
}
