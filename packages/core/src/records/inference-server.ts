// The inference server: how much it was asked for and how much of it was in use, at one time or over some
// time within a day.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { InferenceServerFields } from './schemas/inference-server.ts';
import type { ServerKind } from './server-kind.ts';

/** A reused row: parsers fill the same one again and again. Copy what you keep. */
export class InferenceServer implements InferenceServerFields {
  readonly server = new Identifier();
  kind: ServerKind = 'vllm';
  isHealthy: boolean | null = null;
  firstSeconds = UNKNOWN;
  lastSeconds = UNKNOWN;
  snapshots = 1;
  modelsLoaded = UNKNOWN;
  requestsRunning = UNKNOWN;
  requestsWaiting = UNKNOWN;
  kvCacheUtilization = UNKNOWN;
  requestsFinished = UNKNOWN;
  requestsAdded = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.server.clear();
    this.kind = 'vllm';
    this.isHealthy = null;
    this.firstSeconds = UNKNOWN;
    this.lastSeconds = UNKNOWN;
    this.snapshots = 1;
    this.modelsLoaded = UNKNOWN;
    this.requestsRunning = UNKNOWN;
    this.requestsWaiting = UNKNOWN;
    this.kvCacheUtilization = UNKNOWN;
    this.requestsFinished = UNKNOWN;
    this.requestsAdded = UNKNOWN;
  }
}
