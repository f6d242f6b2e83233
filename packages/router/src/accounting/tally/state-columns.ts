// The column in which the end of a job is counted, by state.
import { JOB_STATES, type JobState } from '@ptl/claw-core';
import { COLUMN } from './columns.ts';

/** Has no column of its own. */
const NONE = -1;

const COLUMNS: { readonly [State in JobState]: number } = {
  COMPLETED: NONE,
  FAILED: COLUMN.failed,
  OUT_OF_MEMORY: COLUMN.failed,
  BOOT_FAIL: COLUMN.failed,
  DEADLINE: COLUMN.failed,
  NODE_FAIL: COLUMN.nodeFailed,
  CANCELLED: COLUMN.cancelled,
  PREEMPTED: COLUMN.cancelled,
  REVOKED: NONE,
  TIMEOUT: COLUMN.timedOut,
  REQUEUED: NONE,
  RESIZING: NONE,
  PENDING: NONE,
  RUNNING: NONE,
  SUSPENDED: NONE,
  UNKNOWN: NONE,
};

/** The column of each state, by the state's number; -1 for none. */
export const COLUMN_OF_STATE = Int8Array.from(JOB_STATES, (state) => COLUMNS[state]);

/** The states after which a job may be analyzed. */
export const COMPLETED = JOB_STATES.indexOf('COMPLETED');
export const TIMEOUT = JOB_STATES.indexOf('TIMEOUT');
