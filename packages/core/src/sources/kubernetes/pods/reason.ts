// Why a pod ended: the words of its status, and those of the condition that says what disrupted it.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import type { PodReason } from '../../../records/pod-reason.ts';

/** What kubelets of all versions write as the reason of a pod's status. */
const OF_STATUS = words({
  DeadlineExceeded: 'DeadlineExceeded',
  NodeLost: 'NodeLost',
  NodeShutdown: 'NodeShutdown',
  Shutdown: 'NodeShutdown',
  Terminated: 'Terminated',
  Evicted: 'Evicted',
  Preempted: 'Preempted',
  Preempting: 'Preempted',
  UnexpectedAdmissionError: 'UnexpectedAdmissionError',
});

/**
 * What the condition `DisruptionTarget` gives as its reason; the status says more of what a kubelet ended.
 */
const OF_DISRUPTION = words({
  PreemptionByScheduler: 'Preempted',
  EvictionByEvictionAPI: 'Evicted',
  DeletionByTaintManager: 'NodeLost',
  DeletionByPodGC: 'NodeLost',
});

interface ReasonWord {
  readonly word: Uint8Array;
  readonly reason: PodReason;
}

function words(reasons: Readonly<Record<string, PodReason>>): readonly ReasonWord[] {
  return Object.entries(reasons).map(([word, reason]) => ({ word: ascii(word), reason }));
}

/** The reason that a pod's status gives. */
export function statusReason(bytes: Uint8Array, start: number, end: number): PodReason {
  return find(OF_STATUS, bytes, start, end) ?? (end > start ? 'Other' : 'None');
}

/** The reason that the condition of a disruption gives. */
export function disruptionReason(bytes: Uint8Array, start: number, end: number): PodReason {
  return find(OF_DISRUPTION, bytes, start, end) ?? 'None';
}

function find(
  among: readonly ReasonWord[],
  bytes: Uint8Array,
  start: number,
  end: number,
): PodReason | undefined {
  return among.find(({ word }) => isWord(bytes, start, end, word))?.reason;
}
