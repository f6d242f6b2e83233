// What is known of one pod: what several lists, or days of a history, say of it, put together. No order matters.
import { Identifier, POD_REASONS, type Pod } from '@ptl/claw-core';
import { larger, smaller } from './known.ts';
import { compareNames } from './pod-key.ts';

/** What one telling says of a pod. */
export type PodTold = Omit<Pod, 'waiting' | 'lastScrapeSeconds' | 'clear'>;

/** Of two phases the one further on in this list is the later; of two ends failure is the one that has to be told. */
export const PHASES: readonly Pod['phase'][] = ['Unknown', 'Pending', 'Running', 'Succeeded', 'Failed'];

/** One pod: a reused row. */
export class KnownPod implements PodTold {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly uid = new Identifier();
  readonly owner = new Identifier();
  readonly node = new Identifier();
  phase: Pod['phase'] = 'Unknown';
  reason: Pod['reason'] = 'None';
  requestedGpus = Number.NaN;
  sharedUnits = Number.NaN;
  /** What it holds of devices that it claims: known once all claims are in. */
  claimedGpus = 0;
  gpusUnmeasured = false;
  createdSeconds = Number.NaN;
  scheduledSeconds = Number.NaN;
  startedSeconds = Number.NaN;
  finishedSeconds = Number.NaN;
  deadlineSeconds = Number.NaN;
  lastSeenSeconds = Number.NaN;
  scrapeIntervalSeconds = Number.NaN;

  /** Takes over what is said of the pod. */
  tell(told: PodTold): void {
    keepLarger(this.namespace, told.namespace);
    keepLarger(this.name, told.name);
    keepLarger(this.uid, told.uid);
    keepLarger(this.owner, told.owner);
    keepLarger(this.node, told.node);
    this.#tellPhase(told);
    this.requestedGpus = larger(this.requestedGpus, told.requestedGpus);
    this.sharedUnits = larger(this.sharedUnits, told.sharedUnits);
    this.gpusUnmeasured ||= told.gpusUnmeasured;
    this.createdSeconds = smaller(this.createdSeconds, told.createdSeconds);
    this.scheduledSeconds = smaller(this.scheduledSeconds, told.scheduledSeconds);
    this.startedSeconds = smaller(this.startedSeconds, told.startedSeconds);
    this.finishedSeconds = larger(this.finishedSeconds, told.finishedSeconds);
    this.deadlineSeconds = smaller(this.deadlineSeconds, told.deadlineSeconds);
    this.lastSeenSeconds = larger(this.lastSeenSeconds, told.lastSeenSeconds);
    this.scrapeIntervalSeconds = larger(this.scrapeIntervalSeconds, told.scrapeIntervalSeconds);
  }

  /** A reason belongs to the phase beside which it was told: a node that was lost can come back. */
  #tellPhase({ phase, reason }: PodTold): void {
    const later = PHASES.indexOf(phase) - PHASES.indexOf(this.phase);
    if (later < 0 || (later === 0 && rankOf(reason) >= rankOf(this.reason))) return;
    this.phase = phase;
    this.reason = reason;
  }
}

/** Reasons in the order in which they are looked for; none comes last. */
function rankOf(reason: Pod['reason']): number {
  return reason === 'None' ? POD_REASONS.length : POD_REASONS.indexOf(reason);
}

/** Of two names of one thing the one with the larger lanes counts, for no better reason than that no order then matters. */
function keepLarger(ours: Identifier, theirs: Identifier): void {
  if (theirs.present && (!ours.present || compareNames(theirs, ours) > 0)) ours.copy(theirs);
}
