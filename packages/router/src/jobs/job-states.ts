// What a run's state says of its job.
import type { JobState } from '@ptl/claw-core';

/** States after which the same job comes back as a further run; after any other the id was recycled. */
const RETURNS: ReadonlySet<JobState> = new Set(['REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING']);
const UNFINISHED: ReadonlySet<JobState> = new Set(['PENDING', 'RUNNING', 'SUSPENDED']);
/** A run that ended so has given its job back to the queue: the job itself has not ended. */
const GIVEN_BACK: ReadonlySet<JobState> = new Set(['REQUEUED', 'RESIZING']);

/** True if the same job comes back after a run that ended so. */
export function comesBack(state: JobState): boolean {
  return RETURNS.has(state);
}

/** True if the run has not ended. */
export function goesOn(state: JobState): boolean {
  return UNFINISHED.has(state);
}

/** True if the run ended and its job did not. */
export function isGivenBack(state: JobState): boolean {
  return GIVEN_BACK.has(state);
}
