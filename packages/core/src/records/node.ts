// The node: one host of a cluster, as its scheduler or its orchestrator knows it, with the GPUs that it has.
import type { GpuModel } from '../hardware/gpu-model.ts';
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { NodeState } from './node-state.ts';
import type { ClusterNodeFields, NodeGpusFields } from './schemas/node.ts';

/** GPUs of a node that are alike: of one model, and given out in parts of one size. */
export class NodeGpus implements NodeGpusFields {
  model: GpuModel = 'unknown';
  physicalGpus = UNKNOWN;
  schedulableUnits = UNKNOWN;
  unitShare = 1;
  isMig = false;
  readonly indices: number[] = [];

  /** Makes everything unknown again. */
  clear(): void {
    this.model = 'unknown';
    this.physicalGpus = UNKNOWN;
    this.schedulableUnits = UNKNOWN;
    this.unitShare = 1;
    this.isMig = false;
    this.indices.length = 0;
  }
}

/**
 * A reused row: parsers fill the same one again and again. Copy what you keep. A node may be reported more
 * than once.
 */
export class ClusterNode implements ClusterNodeFields {
  readonly node = new Identifier();
  state: NodeState = 'unknown';
  shards = UNKNOWN;
  mps = UNKNOWN;
  unitShare = 1;
  sharedShare = UNKNOWN;
  timeSeconds = UNKNOWN;
  readonly gpus: NodeGpus[] = [];
  /** Entries of `gpus` that were used before. */
  readonly #spare: NodeGpus[] = [];

  /** Adds an entry to `gpus`, of which nothing is known yet. */
  addGpus(): NodeGpus {
    const gpus = this.#spare.pop() ?? new NodeGpus();
    gpus.clear();
    this.gpus.push(gpus);
    return gpus;
  }

  /** Makes everything unknown again. */
  clear(): void {
    this.node.clear();
    this.state = 'unknown';
    this.shards = this.mps = UNKNOWN;
    this.unitShare = 1;
    this.sharedShare = UNKNOWN;
    this.timeSeconds = UNKNOWN;
    while (this.gpus.length > 0) this.#spare.push(this.gpus.pop()!);
  }
}
