// The GPU device: one physical GPU of the fleet. Hardware is the organization's own fact; its serial numbers are not told.
import * as z from 'zod';
import { type GpuModel, gpuModels } from '../gpu-model.ts';
import { Identifier } from '../identifier.ts';
import { UNKNOWN } from '../units.ts';
import { identifier, quantity } from './field.ts';

/** What a GPU device is, as zod sees it. */
export const gpuDeviceSchema = z.strictObject({
  node: identifier('the host of the GPU'),
  device: identifier('the GPU: its UUID, else its host and index'),
  model: z.enum(gpuModels).describe('a key of the closed list; a raw name never leaves the parser'),
  migEnabled: z.boolean().nullable().describe('true in MIG mode, null where the source does not say'),
  migInstances: quantity('MIG instances of the GPU', 'instances'),
  memoryTotalBytes: quantity('framebuffer', 'bytes'),
});
type Described = z.infer<typeof gpuDeviceSchema>;

/** A reused row: parsers fill the same one again and again. A device may be told of more than once. */
export class GpuDevice implements Described {
  readonly node = new Identifier();
  readonly device = new Identifier();
  model: GpuModel = 'unknown';
  migEnabled: boolean | null = null;
  migInstances = UNKNOWN;
  memoryTotalBytes = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.node.clear();
    this.device.clear();
    this.model = 'unknown';
    this.migEnabled = null;
    this.migInstances = UNKNOWN;
    this.memoryTotalBytes = UNKNOWN;
  }
}
