// The workload: a job that waits in a queue of a cluster until its GPUs are kept free for it, and the pods
// that it then makes.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { WorkloadFields } from './schemas/workload.ts';

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class Workload implements WorkloadFields {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly uid = new Identifier();
  readonly owners: Identifier[] = [];
  readonly ownerNames: Identifier[] = [];
  requestedGpus = UNKNOWN;
  createdSeconds = UNKNOWN;
  reservedSeconds = UNKNOWN;
  finishedSeconds = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.namespace.clear();
    this.name.clear();
    this.uid.clear();
    this.owners.length = this.ownerNames.length = 0;
    this.requestedGpus = UNKNOWN;
    this.createdSeconds = UNKNOWN;
    this.reservedSeconds = UNKNOWN;
    this.finishedSeconds = UNKNOWN;
  }
}
