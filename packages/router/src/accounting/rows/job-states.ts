// The meaning of a run's state for its job. States are numbers here, their places in Slurm's list.
import { JOB_STATES, type JobState } from '@ptl/claw-core';

/** States after which the same job comes back as a further run. After any other state the id was recycled. */
const RETURNS = setOf('REQUEUED', 'PREEMPTED', 'NODE_FAIL', 'RESIZING');
const REVOKED = JOB_STATES.indexOf('REVOKED');
const RESIZING = JOB_STATES.indexOf('RESIZING');
const UNFINISHED = setOf('PENDING', 'RUNNING', 'SUSPENDED');
/** States after which the job returned to the queue and has not ended. */
const GIVEN_BACK = setOf('REQUEUED', 'RESIZING');

/** Returns true for the sibling of a federated job that ran in another cluster: it is no run. */
export function isElsewhere(state: number): boolean {
  return state === REVOKED;
}

/** Returns true if the same job comes back after a run that ended in this state. */
export function comesBack(state: number): boolean {
  return RETURNS[state] === 1;
}

/** Returns true if the run ended because its job goes on with other GPUs. */
export function isResizing(state: number): boolean {
  return state === RESIZING;
}

/** Returns true if the run has not ended. */
export function goesOn(state: number): boolean {
  return UNFINISHED[state] === 1;
}

/** Returns true if the run ended and its job did not. */
export function isGivenBack(state: number): boolean {
  return GIVEN_BACK[state] === 1;
}

function setOf(...states: readonly JobState[]): Uint8Array {
  return Uint8Array.from(JOB_STATES, (state) => (states.includes(state) ? 1 : 0));
}
