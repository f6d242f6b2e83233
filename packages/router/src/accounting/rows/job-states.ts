// What a run's state says of its job. States are numbers here, their places in Slurm's list.
import { JOB_STATES, type JobState } from '@ptl/claw-core';

/** States after which the same job comes back as a further run; after any other the id was recycled. */
const RETURNS = setOf('REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING');
const REVOKED = JOB_STATES.indexOf('REVOKED');
const RESIZING = JOB_STATES.indexOf('RESIZING');
const UNFINISHED = setOf('PENDING', 'RUNNING', 'SUSPENDED');
/** A run that ended so has given its job back to the queue: the job itself has not ended. */
const GIVEN_BACK = setOf('REQUEUED', 'RESIZING');

/** True for the sibling of a federated job, which ran in another cluster: it is no run. */
export function isElsewhere(state: number): boolean {
  return state === REVOKED;
}

/** True if the same job comes back after a run that ended so. */
export function comesBack(state: number): boolean {
  return RETURNS[state] === 1;
}

/** True if the run ended because its job goes on with other GPUs. */
export function isResizing(state: number): boolean {
  return state === RESIZING;
}

/** True if the run has not ended. */
export function goesOn(state: number): boolean {
  return UNFINISHED[state] === 1;
}

/** True if the run ended and its job did not. */
export function isGivenBack(state: number): boolean {
  return GIVEN_BACK[state] === 1;
}

function setOf(...states: readonly JobState[]): Uint8Array {
  return Uint8Array.from(JOB_STATES, (state) => (states.includes(state) ? 1 : 0));
}
