// One pod, united from several lists or days of a history, in any order.
import { Identifier, POD_REASONS, type Pod } from '@ptl/claw-core';
import { larger, smaller } from './known.ts';
import { compareNames } from './pod-key.ts';

/** One record of a pod. */
export type PodRecord = Omit<Pod, 'waiting' | 'lastScrapeSeconds' | 'clear'>;

/** Phases in order: of two the later one counts, and of two ends the failure. */
export const PHASES: readonly Pod['phase'][] = ['Unknown', 'Pending', 'Running', 'Succeeded', 'Failed'];

/** One pod: a reused row. */
export class KnownPod implements PodRecord {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly uid = new Identifier();
  readonly owner = new Identifier();
  readonly ownerName = new Identifier();
  readonly workload = new Identifier();
  readonly node = new Identifier();
  phase: Pod['phase'] = 'Unknown';
  reason: Pod['reason'] = 'None';
  requestedGpus = Number.NaN;
  /** Those of them that are named as parts of GPUs. */
  partGpus = Number.NaN;
  sharedUnits = Number.NaN;
  /** The GPUs that it holds through claims, known once all claims are in. */
  claimedGpus = 0;
  gpusUnmeasured = false;
  createdSeconds = Number.NaN;
  scheduledSeconds = Number.NaN;
  startedSeconds = Number.NaN;
  finishedSeconds = Number.NaN;
  deadlineSeconds = Number.NaN;
  lastSeenSeconds = Number.NaN;
  scrapeIntervalSeconds = Number.NaN;

  /** Adds a record of the pod. */
  add(record: PodRecord): void {
    keepLarger(this.namespace, record.namespace);
    keepLarger(this.name, record.name);
    keepLarger(this.uid, record.uid);
    keepLarger(this.owner, record.owner);
    keepLarger(this.ownerName, record.ownerName);
    keepLarger(this.workload, record.workload);
    keepLarger(this.node, record.node);
    this.#addPhase(record);
    this.requestedGpus = larger(this.requestedGpus, record.requestedGpus);
    this.partGpus = larger(this.partGpus, record.partGpus);
    this.sharedUnits = larger(this.sharedUnits, record.sharedUnits);
    this.gpusUnmeasured ||= record.gpusUnmeasured;
    this.createdSeconds = smaller(this.createdSeconds, record.createdSeconds);
    this.scheduledSeconds = smaller(this.scheduledSeconds, record.scheduledSeconds);
    this.startedSeconds = smaller(this.startedSeconds, record.startedSeconds);
    this.finishedSeconds = larger(this.finishedSeconds, record.finishedSeconds);
    this.deadlineSeconds = smaller(this.deadlineSeconds, record.deadlineSeconds);
    this.lastSeenSeconds = larger(this.lastSeenSeconds, record.lastSeenSeconds);
    this.scrapeIntervalSeconds = larger(this.scrapeIntervalSeconds, record.scrapeIntervalSeconds);
  }

  /** Sets phase and reason together: a node that was lost can come back. */
  #addPhase({ phase, reason }: PodRecord): void {
    const later = PHASES.indexOf(phase) - PHASES.indexOf(this.phase);
    if (later < 0 || (later === 0 && rankOf(reason) >= rankOf(this.reason))) return;
    this.phase = phase;
    this.reason = reason;
  }
}

/** Returns the priority of a reason, the lowest first; none comes last. */
function rankOf(reason: Pod['reason']): number {
  return reason === 'None' ? POD_REASONS.length : POD_REASONS.indexOf(reason);
}

/** Keeps the name with the larger lanes of two names of one thing, so that the order does not matter. */
function keepLarger(ours: Identifier, theirs: Identifier): void {
  if (theirs.present && (!ours.present || compareNames(theirs, ours) > 0)) ours.copy(theirs);
}
