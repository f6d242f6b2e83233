// Why a pod ended, or was ended, as far as it decides how its end counts, in one list.

/** The reasons that decide how a pod's end counts; `None` where none is given, `Other` for any other word. */
export const POD_REASONS = [
  'None',
  'DeadlineExceeded',
  'NodeLost',
  'NodeShutdown',
  'Terminated',
  'Evicted',
  'Preempted',
  'UnexpectedAdmissionError',
  'Other',
] as const;
/** One of `POD_REASONS`. */
export type PodReason = (typeof POD_REASONS)[number];
