// What a GPU device is, as zod sees it. It stands beside the row, which is read without zod: whoever checks
// rows loads it.
import * as z from 'zod';
import { gpuModels } from '../../hardware/gpu-model.ts';
import { identifier, quantity } from './field.ts';

/** What a GPU device is, as zod sees it. */
export const gpuDeviceSchema = z.strictObject({
  node: identifier('the host of the GPU'),
  device: identifier('the UUID of the GPU; absent where the source names none'),
  busId: identifier('its PCI bus id, where the source gives neither its UUID nor its index'),
  gpuIndex: quantity('index of the GPU on its host', '0…'),
  model: z.enum(gpuModels).describe('a key of the closed list; a raw name never leaves the parser'),
  migEnabled: z.boolean().nullable().describe('true in MIG mode, null where the source does not say'),
  migInstances: quantity('MIG instances of the GPU', 'instances'),
  memoryTotalBytes: quantity('framebuffer', 'bytes'),
  firstSeconds: quantity(
    'when it was first seen; unknown where the text carries no time',
    's since the epoch, UTC',
  ),
  lastSeconds: quantity('when it was last seen; unknown likewise', 's since the epoch, UTC'),
});
export type GpuDeviceFields = z.infer<typeof gpuDeviceSchema>;
