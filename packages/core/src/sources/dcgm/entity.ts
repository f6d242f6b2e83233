// What is open while a scrape is read: devices, their MIG instances, and under which labels each was seen.

import type { GpuModel } from '../../hardware/gpu-model.ts';
import type { MigSlices } from '../../hardware/mig.ts';
import { Identifier } from '../../identity/identifier.ts';
import { SAMPLE_VALUES } from '../../records/gpu-sample.ts';
import type { GpuSeries } from '../../records/gpu-series.ts';
import { UNKNOWN } from '../../units.ts';

/**
 * One GPU, as its UUID, its host and its index name it together. Its open sample ends when one of its series
 * comes again.
 */
export class Device {
  /** Its UUID; absent where the labels have none. */
  readonly uuid = new Identifier();
  readonly node = new Identifier();
  /** Its PCI bus id, where the labels have neither UUID nor index. */
  readonly busId = new Identifier();
  gpuIndex = UNKNOWN;
  model: GpuModel = 'unknown';
  migSlices: MigSlices | undefined = undefined;
  memoryTotalBytes = UNKNOWN;
  /**
   * True once GPU_UTIL of the whole GPU was seen, whatever its value: of a GPU in MIG mode nothing measures
   * it.
   */
  measuredAsWhole = false;
  /** The whole GPU (instance NaN) and its MIG instances, by instance id, the whole first. */
  readonly parts: Entity[] = [];
  /** How many sets of labels were read that may have changed what is said above. */
  labels = 0;
  open = false;
  timeSeconds = UNKNOWN;
  /** The first and the last time of its samples; infinite where none has a time. */
  firstSeconds = Number.POSITIVE_INFINITY;
  lastSeconds = Number.NEGATIVE_INFINITY;
  lastField = -1;
}

/** How the RATIO fields of DCGM 4.6 and 4.7 are to be read. */
export type RatioScale = 'unknown' | 'percent' | 'ratio';

/** Samples of an entity that wait to be emitted together. */
export interface WaitingSamples {
  readonly series: GpuSeries;
  /** True if another sample fits. */
  readonly hasRoom: boolean;
  /**
   * True if the samples are of the same holders as the open one of `part`, whose samples these are, and
   * nothing was learned of its GPU since.
   */
  isOf(part: Entity): boolean;
  /** Begins anew, with samples of the holders of the open one of `part`. */
  begin(part: Entity): void;
  /** Adds the open sample of `part`, and notes what it shows of the GPU. */
  put(part: Entity): void;
}

/** A GPU as a whole, or one MIG instance of it. */
export class Entity {
  readonly device: Device;
  readonly instanceId: number;
  /** Bit f: field f is in the open sample. */
  seen = 0;
  #values: Float64Array | undefined;
  #printed: Float64Array | undefined;
  /** True if the open sample has such a value. */
  isAmbiguous = false;
  scale: RatioScale = 'unknown';
  /** True if the open sample has fields that only exist since DCGM 4.7. */
  since47 = false;
  /** The last line of the open sample, for diagnostics. */
  line = 0;
  readonly holders: LabelSet[] = [];
  /** Samples that were emitted one by one. */
  emitted = 0;
  batch: WaitingSamples | undefined = undefined;

  constructor(device: Device, instanceId: number) {
    this.device = device;
    this.instanceId = instanceId;
  }

  /** The open sample. Made when it is first asked for: a part whose samples come as columns needs none. */
  get values(): Float64Array {
    this.#values ??= unknowns();
    return this.#values;
  }

  /** What was printed under a name whose scale is ambiguous. */
  get printed(): Float64Array {
    this.#printed ??= unknowns();
    return this.#printed;
  }

  /** Closes the open sample. */
  clear(): void {
    if (this.seen !== 0) this.values.fill(UNKNOWN);
    if (this.isAmbiguous) this.printed.fill(UNKNOWN);
    this.seen = 0;
    this.since47 = false;
    this.isAmbiguous = false;
    while (this.holders.length > 0) this.holders.pop()!.seen = 0;
  }
}

function unknowns(): Float64Array {
  return new Float64Array(SAMPLE_VALUES.length).fill(UNKNOWN);
}

/** One set of labels under which a part is seen: several jobs or pods on a GPU give it several. */
export class LabelSet {
  readonly part: Entity;
  readonly gpuShare: number;
  readonly job = new Identifier();
  readonly namespace = new Identifier();
  /** The pod of that namespace, by its name. */
  readonly pod = new Identifier();
  /** The scrape job, where the namespace is the exporter's own if the job moves the workload's labels. */
  readonly scrapeJob = new Identifier();
  /** Bit f: field f with these labels is in the open sample. */
  seen = 0;

  constructor(part: Entity, gpuShare: number) {
    this.part = part;
    this.gpuShare = gpuShare;
  }
}
