// State classes: how a job's end is counted.
import type { JobState } from '@ptl/claw-core';

export type StateClass = 'completed' | 'failed' | 'node_fail' | 'cancelled' | 'timeout' | 'none';

const CLASSES: { readonly [State in JobState]: StateClass } = {
  COMPLETED: 'completed',
  FAILED: 'failed',
  OUT_OF_MEMORY: 'failed',
  BOOT_FAIL: 'failed',
  DEADLINE: 'failed',
  NODE_FAIL: 'node_fail',
  CANCELLED: 'cancelled',
  PREEMPTED: 'cancelled',
  REVOKED: 'cancelled',
  TIMEOUT: 'timeout',
  REQUEUED: 'none',
  RESIZING: 'none',
  PENDING: 'none',
  RUNNING: 'none',
  SUSPENDED: 'none',
  UNKNOWN: 'none',
};

export function classOf(state: JobState): StateClass {
  return CLASSES[state];
}
