// The quota: how many GPUs of one kind a namespace may ask for, and how many it asks for.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { QuotaFields } from './schemas/quota.ts';

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class Quota implements QuotaFields {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly resource = new Identifier();
  hardGpus = UNKNOWN;
  usedGpus = UNKNOWN;
  revision = UNKNOWN;
  timeSeconds = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.namespace.clear();
    this.name.clear();
    this.resource.clear();
    this.hardGpus = UNKNOWN;
    this.usedGpus = UNKNOWN;
    this.revision = UNKNOWN;
    this.timeSeconds = UNKNOWN;
  }
}
