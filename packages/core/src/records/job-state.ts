// The states of a job, in one list: Slurm's words, into which other schedulers' are translated.

/** Slurm's job states, and `UNKNOWN` for a word that is none of them. */
export const JOB_STATES = [
  'COMPLETED',
  'FAILED',
  'TIMEOUT',
  'CANCELLED',
  'OUT_OF_MEMORY',
  'NODE_FAIL',
  'PREEMPTED',
  'REQUEUED',
  'RESIZING',
  'BOOT_FAIL',
  'DEADLINE',
  'REVOKED',
  'PENDING',
  'RUNNING',
  'SUSPENDED',
  'UNKNOWN',
] as const;
/** One of `JOB_STATES`. */
export type JobState = (typeof JOB_STATES)[number];
