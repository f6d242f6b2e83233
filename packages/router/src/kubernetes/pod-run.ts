// A pod as a run: each pod that requested GPUs is a run and a job. Computes when it ended, and how.
import { isKnown, type JobRun, type JobState } from '@ptl/claw-core';
import type { KnownPod } from './known-pod.ts';

/** Scrapes that may miss a pod before it counts as gone. */
const SCRAPES_MISSED = 3;

/**
 * Returns true if the pod was last seen long before the last scrape that saw any pod. A pod whose phase
 * nobody reported has no interval: it may as well have completed.
 */
function hasVanished(
  { lastSeenSeconds, scrapeIntervalSeconds }: KnownPod,
  lastScrapeSeconds: number,
): boolean {
  return lastSeenSeconds + SCRAPES_MISSED * scrapeIntervalSeconds < lastScrapeSeconds;
}

/** Returns true for a pod whose phase is final. */
export function isOver({ phase }: Pick<KnownPod, 'phase'>): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/**
 * Returns when the pod ended; NaN while it runs or where unknown. A pod that vanished ended half an interval
 * after it was last seen.
 */
export function endOf(pod: KnownPod, lastScrapeSeconds: number): number {
  if (isOver(pod) && isKnown(pod.finishedSeconds)) return pod.finishedSeconds;
  if (!isOver(pod) && !hasVanished(pod, lastScrapeSeconds)) return Number.NaN;
  return Math.floor(pod.lastSeenSeconds + pod.scrapeIntervalSeconds / 2);
}

/** Returns false for a pod that is over at an unknown time: for how long it held its GPUs is unknown. */
export function isRun(pod: KnownPod, lastScrapeSeconds: number): boolean {
  return !isOver(pod) || isKnown(endOf(pod, lastScrapeSeconds));
}

/** Returns its end as a Slurm state: by the reason, else the phase; a pod that vanished was cancelled. */
function stateOf({ reason, phase }: KnownPod): JobState {
  switch (reason) {
    case 'DeadlineExceeded':
      return 'TIMEOUT';
    case 'NodeLost':
    case 'NodeShutdown':
    case 'Terminated':
      return 'NODE_FAIL';
    case 'Evicted':
    case 'Preempted':
    case 'UnexpectedAdmissionError':
      return 'CANCELLED';
    default:
      if (phase === 'Failed') return 'FAILED';
      return phase === 'Succeeded' ? 'COMPLETED' : 'CANCELLED';
  }
}

/** Returns when the pod was given a node, else when it started; NaN while it waits. */
export function startOf({ scheduledSeconds, startedSeconds }: KnownPod): number {
  return isKnown(scheduledSeconds) ? scheduledSeconds : startedSeconds;
}

/**
 * Fills `run` from a pod that holds `gpus` GPUs (NaN: unknown). Its namespace is the user.
 */
export function fillRun(run: JobRun, pod: KnownPod, lastScrapeSeconds: number, gpus: number): void {
  const start = startOf(pod);
  const end = endOf(pod, lastScrapeSeconds);
  const hasStarted = isKnown(start);
  run.clear();
  run.user.copy(pod.namespace);
  if (pod.node.present) run.nodes.push(pod.node);
  run.submitSeconds = pod.createdSeconds;
  run.startSeconds = start;
  run.endSeconds = end;
  run.timeLimitSeconds = pod.deadlineSeconds;
  run.requestedGpus = gpus;
  run.gpusUnmeasured = Number.isNaN(gpus);
  run.allocated = hasStarted;
  if (hasStarted) run.allocatedGpus = gpus;
  if (isKnown(end)) run.state = stateOf(pod);
  else {
    run.state = hasStarted ? 'RUNNING' : 'PENDING';
    if (isKnown(pod.lastSeenSeconds)) run.elapsedSeconds = Math.max(0, pod.lastSeenSeconds - start);
  }
}
