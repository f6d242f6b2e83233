// A finished route with the bytes of its package, as `route` returns them.
import type { Outcome } from '@ptl/claw-router';
import { type Finished, packed } from '@ptl/claw-router/internal';

export function withBytes({ content, ...finished }: Finished): Outcome {
  return { ...finished, bytes: content && packed(content) };
}
