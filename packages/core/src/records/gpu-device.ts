// The GPU device: one physical GPU of the fleet. Hardware is the organization's own fact; its serial numbers
// are not kept.
import type { GpuModel } from '../hardware/gpu-model.ts';
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { GpuDeviceFields } from './schemas/gpu-device.ts';

/** A reused row: parsers fill the same one again and again. A device may be reported more than once. */
export class GpuDevice implements GpuDeviceFields {
  readonly node = new Identifier();
  readonly device = new Identifier();
  readonly busId = new Identifier();
  gpuIndex = UNKNOWN;
  model: GpuModel = 'unknown';
  migEnabled: boolean | null = null;
  migInstances = UNKNOWN;
  memoryTotalBytes = UNKNOWN;
  firstSeconds = UNKNOWN;
  lastSeconds = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.node.clear();
    this.device.clear();
    this.busId.clear();
    this.gpuIndex = UNKNOWN;
    this.model = 'unknown';
    this.migEnabled = null;
    this.migInstances = UNKNOWN;
    this.memoryTotalBytes = UNKNOWN;
    this.firstSeconds = UNKNOWN;
    this.lastSeconds = UNKNOWN;
  }
}
