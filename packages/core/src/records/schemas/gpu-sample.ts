// What a GPU sample is, as zod sees it. It stands beside the row, which is read without zod: whoever checks
// rows loads it.
import * as z from 'zod';
import { identifier, quantity } from './field.ts';

/** What a GPU sample is, as zod sees it. */
export const gpuSampleSchema = z.strictObject({
  node: identifier('the host of the GPU'),
  device: identifier('the UUID of the GPU; absent where the source names none'),
  busId: identifier('its PCI bus id, where the source gives neither its UUID nor its index'),
  job: identifier('the raw id of the job that the exporter names (hpc_job)'),
  namespace: identifier('the Kubernetes namespace that held the GPU'),
  pod: identifier('the pod of that namespace, by its name; absent where several are named'),
  scrapeJob: identifier(
    "the scrape job, where the namespace is the exporter's own if the job moves the workload's labels",
  ),
  shared: z
    .boolean()
    .describe('true if the source names several jobs or namespaces on it at that time: none of them is kept'),
  pods: quantity(
    'the number of pods of that namespace that the source names on it, 2 for any number above 1',
    'pods',
  ),
  gpuIndex: quantity('index of the GPU on its host', '0…'),
  instanceId: quantity('id of the MIG instance; unknown for a whole GPU', '0…'),
  gpuShare: quantity(
    'share of the GPU that the sample stands for: 1, or compute slices of the instance / slices of the GPU',
    '0…1',
  ),
  timeSeconds: quantity('when it was taken; unknown if the text carries no time', 's since the epoch, UTC'),
  gpuUtilization: quantity('share of time in which a kernel ran', '0…1'),
  graphicsEngineActive: quantity('share of time in which the graphics engine was active', '0…1'),
  smActive: quantity('share of cycles in which an SM had a warp', '0…1'),
  memoryCopyUtilization: quantity('share of time in which memory was read or written', '0…1'),
  dramActive: quantity('share of cycles in which the memory interface was active', '0…1'),
  memoryUsedBytes: quantity('framebuffer in use', 'bytes'),
  memoryFreeBytes: quantity('framebuffer that is free', 'bytes'),
  memoryReservedBytes: quantity('framebuffer that the driver keeps for itself', 'bytes'),
  memoryTotalBytes: quantity('size of the framebuffer, if the source reports it', 'bytes'),
  powerWatts: quantity('power drawn by the board', 'W'),
  energyJoules: quantity('energy counter of the board; restarts when the driver is reloaded', 'J'),
});
export type GpuSampleFields = z.infer<typeof gpuSampleSchema>;
