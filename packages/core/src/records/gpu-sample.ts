// The GPU sample: what one GPU, or one MIG instance of it, was seen doing at one time.
import * as z from 'zod';
import { Identifier } from '../identifier.ts';
import { UNKNOWN } from '../units.ts';
import { identifier, quantity } from './field.ts';

/** What a GPU sample is, as zod sees it. */
export const gpuSampleSchema = z.strictObject({
  node: identifier('the host of the GPU'),
  device: identifier('the GPU: its UUID, else its host and index'),
  job: identifier('the raw id of the job that the exporter names (hpc_job)'),
  namespace: identifier('the Kubernetes namespace that held the GPU'),
  shared: z
    .boolean()
    .describe('true if the source names several jobs or namespaces on it at that time: none of them is told'),
  gpuIndex: quantity('index of the GPU on its host', '0…'),
  instanceId: quantity('id of the MIG instance; unknown for a whole GPU', '0…'),
  gpuShare: quantity(
    'share of the GPU that the sample stands for: 1, or compute slices of the instance / slices of the GPU',
    '0…1',
  ),
  timeSeconds: quantity('when; unknown where the text carries no time', 's since the epoch, UTC'),
  gpuUtilization: quantity('share of time in which a kernel ran', '0…1'),
  graphicsEngineActive: quantity('share of time in which the graphics engine was active', '0…1'),
  smActive: quantity('share of cycles in which an SM had a warp', '0…1'),
  memoryCopyUtilization: quantity('share of time in which memory was read or written', '0…1'),
  dramActive: quantity('share of cycles in which the memory interface was active', '0…1'),
  memoryUsedBytes: quantity('framebuffer in use', 'bytes'),
  memoryTotalBytes: quantity('framebuffer, all of it: as reported, else used + free + reserved', 'bytes'),
  powerWatts: quantity('power drawn by the board', 'W'),
  energyJoules: quantity('energy counter of the board; restarts when the driver is reloaded', 'J'),
});
type Described = z.infer<typeof gpuSampleSchema>;

/** A reused row: parsers fill the same one again and again. */
export class GpuSample implements Described {
  readonly node = new Identifier();
  readonly device = new Identifier();
  readonly job = new Identifier();
  readonly namespace = new Identifier();
  shared = false;
  gpuIndex = UNKNOWN;
  instanceId = UNKNOWN;
  gpuShare = 1;
  timeSeconds = UNKNOWN;
  gpuUtilization = UNKNOWN;
  graphicsEngineActive = UNKNOWN;
  smActive = UNKNOWN;
  memoryCopyUtilization = UNKNOWN;
  dramActive = UNKNOWN;
  memoryUsedBytes = UNKNOWN;
  memoryTotalBytes = UNKNOWN;
  powerWatts = UNKNOWN;
  energyJoules = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.node.clear();
    this.device.clear();
    this.job.clear();
    this.namespace.clear();
    this.shared = false;
    this.gpuIndex = UNKNOWN;
    this.instanceId = UNKNOWN;
    this.gpuShare = 1;
    this.timeSeconds = UNKNOWN;
    this.clearValues();
  }

  /** Makes the measured values unknown and keeps whose they are. */
  clearValues(): void {
    this.gpuUtilization = UNKNOWN;
    this.graphicsEngineActive = UNKNOWN;
    this.smActive = UNKNOWN;
    this.memoryCopyUtilization = UNKNOWN;
    this.dramActive = UNKNOWN;
    this.memoryUsedBytes = UNKNOWN;
    this.memoryTotalBytes = UNKNOWN;
    this.powerWatts = UNKNOWN;
    this.energyJoules = UNKNOWN;
  }
}
