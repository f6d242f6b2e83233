// The claim: devices that were asked for by themselves and not as a resource of a container, and the pods
// that they are kept for.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { ClaimFields } from './schemas/claim.ts';

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class Claim implements ClaimFields {
  readonly namespace = new Identifier();
  readonly name = new Identifier();
  readonly uid = new Identifier();
  readonly pods: Identifier[] = [];
  gpus = UNKNOWN;
  gpusUnmeasured = false;
  ofResource = false;

  /** Makes everything unknown again. */
  clear(): void {
    this.namespace.clear();
    this.name.clear();
    this.uid.clear();
    this.pods.length = 0;
    this.gpus = UNKNOWN;
    this.gpusUnmeasured = this.ofResource = false;
  }
}
