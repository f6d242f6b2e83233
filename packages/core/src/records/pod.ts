// The pod: what a Kubernetes pod asks for, and when it was created, scheduled, started and finished.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { PodFields } from './schemas/pod.ts';

/** Kubernetes' phases of a pod; `Unknown` for a word that is none of them as well. */
export const POD_PHASES = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const;
export type PodPhase = (typeof POD_PHASES)[number];

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class Pod implements PodFields {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly node = new Identifier();
  phase: PodPhase = 'Unknown';
  waiting = false;
  requestedGpus = UNKNOWN;
  sharedGpus = false;
  createdSeconds = UNKNOWN;
  scheduledSeconds = UNKNOWN;
  startedSeconds = UNKNOWN;
  finishedSeconds = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.namespace.clear();
    this.name.clear();
    this.node.clear();
    this.phase = 'Unknown';
    this.waiting = false;
    this.requestedGpus = UNKNOWN;
    this.sharedGpus = false;
    this.createdSeconds = UNKNOWN;
    this.scheduledSeconds = UNKNOWN;
    this.startedSeconds = UNKNOWN;
    this.finishedSeconds = UNKNOWN;
  }
}
