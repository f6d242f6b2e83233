// The pod: what a Kubernetes pod asks for, and when it was created, scheduled, started and finished.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { PodPhase } from './pod-phase.ts';
import type { PodReason } from './pod-reason.ts';
import type { PodFields } from './schemas/pod.ts';

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class Pod implements PodFields {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly uid = new Identifier();
  readonly owner = new Identifier();
  readonly ownerName = new Identifier();
  readonly workload = new Identifier();
  readonly node = new Identifier();
  phase: PodPhase = 'Unknown';
  reason: PodReason = 'None';
  waiting = false;
  requestedGpus = UNKNOWN;
  partGpus = UNKNOWN;
  sharedUnits = UNKNOWN;
  gpusUnmeasured = false;
  createdSeconds = UNKNOWN;
  scheduledSeconds = UNKNOWN;
  startedSeconds = UNKNOWN;
  finishedSeconds = UNKNOWN;
  deadlineSeconds = UNKNOWN;
  lastSeenSeconds = UNKNOWN;
  lastScrapeSeconds = UNKNOWN;
  scrapeIntervalSeconds = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.namespace.clear();
    this.name.clear();
    this.uid.clear();
    this.owner.clear();
    this.ownerName.clear();
    this.workload.clear();
    this.node.clear();
    this.phase = 'Unknown';
    this.reason = 'None';
    this.waiting = false;
    this.requestedGpus = UNKNOWN;
    this.partGpus = UNKNOWN;
    this.sharedUnits = UNKNOWN;
    this.gpusUnmeasured = false;
    this.createdSeconds = UNKNOWN;
    this.scheduledSeconds = UNKNOWN;
    this.startedSeconds = UNKNOWN;
    this.finishedSeconds = UNKNOWN;
    this.deadlineSeconds = UNKNOWN;
    this.lastSeenSeconds = UNKNOWN;
    this.lastScrapeSeconds = UNKNOWN;
    this.scrapeIntervalSeconds = UNKNOWN;
  }
}
