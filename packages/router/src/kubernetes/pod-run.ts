// A pod as a run: each pod that asked for GPUs is a run, and a job of its own. When it ended, and how.
import { isKnown, type JobRun, type JobState } from '@ptl/claw-core';
import type { KnownPod } from './known-pod.ts';

/** Scrapes that may miss a pod before it is taken to be gone. */
const SCRAPES_MISSED = 3;

/** True if the pod was seen no more long before the last scrape that saw any pod. */
function hasVanished(
  { lastSeenSeconds, scrapeIntervalSeconds }: KnownPod,
  lastScrapeSeconds: number,
): boolean {
  return lastSeenSeconds + SCRAPES_MISSED * scrapeIntervalSeconds < lastScrapeSeconds;
}

/** True for a pod that runs no more, as its phase says. */
export function isOver({ phase }: Pick<KnownPod, 'phase'>): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/** When the pod ended; NaN while it has not, or where nothing tells. Of one that vanished, half an interval after it was last seen. */
export function endOf(pod: KnownPod, lastScrapeSeconds: number): number {
  if (isOver(pod) && isKnown(pod.finishedSeconds)) return pod.finishedSeconds;
  if (!isOver(pod) && !hasVanished(pod, lastScrapeSeconds)) return Number.NaN;
  return Math.floor(pod.lastSeenSeconds + pod.scrapeIntervalSeconds / 2);
}

/** False for a pod that is over while nothing tells since when: for how long it held its GPUs is not known. */
export function isRun(pod: KnownPod, lastScrapeSeconds: number): boolean {
  return !isOver(pod) || isKnown(endOf(pod, lastScrapeSeconds));
}

/** Its end, in Slurm's words: the reason first, then the phase; what vanished was cancelled. */
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

/** When the pod was given a node, or began to run where that is not told; NaN while it waits. */
export function startOf({ scheduledSeconds, startedSeconds }: KnownPod): number {
  return isKnown(scheduledSeconds) ? scheduledSeconds : startedSeconds;
}

/** Makes `run` the run that a pod of so many GPUs is, NaN for not known how many. Its namespace stands where a user does, its owner where a job has its name. */
export function fillRun(run: JobRun, pod: KnownPod, lastScrapeSeconds: number, gpus: number): void {
  const start = startOf(pod);
  const end = endOf(pod, lastScrapeSeconds);
  const hasStarted = isKnown(start);
  run.clear();
  run.user.copy(pod.namespace);
  run.name.copy(pod.owner);
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
