// The GPU sample: what one GPU, or one MIG instance of it, was seen doing at one time.
import { Identifier } from '../identity/identifier.ts';
import { UNKNOWN } from '../units.ts';
import type { GpuSampleFields } from './schemas/gpu-sample.ts';

/** The fields that hold measured values. Rows of values have them in this order. */
export const SAMPLE_VALUES = [
  'gpuUtilization',
  'graphicsEngineActive',
  'smActive',
  'memoryCopyUtilization',
  'dramActive',
  'memoryUsedBytes',
  'memoryFreeBytes',
  'memoryReservedBytes',
  'memoryTotalBytes',
  'powerWatts',
  'energyJoules',
] as const;
export type SampleValue = (typeof SAMPLE_VALUES)[number];

/** A reused row: parsers fill the same one again and again. */
export class GpuSample implements GpuSampleFields {
  readonly node = new Identifier();
  readonly device = new Identifier();
  readonly busId = new Identifier();
  readonly job = new Identifier();
  readonly namespace = new Identifier();
  readonly pod = new Identifier();
  readonly scrapeJob = new Identifier();
  shared = false;
  pods = UNKNOWN;
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
  memoryFreeBytes = UNKNOWN;
  memoryReservedBytes = UNKNOWN;
  memoryTotalBytes = UNKNOWN;
  powerWatts = UNKNOWN;
  energyJoules = UNKNOWN;

  /** Makes everything unknown again. */
  clear(): void {
    this.node.clear();
    this.device.clear();
    this.busId.clear();
    this.job.clear();
    this.namespace.clear();
    this.pod.clear();
    this.scrapeJob.clear();
    this.shared = false;
    this.pods = UNKNOWN;
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
    this.memoryFreeBytes = UNKNOWN;
    this.memoryReservedBytes = UNKNOWN;
    this.memoryTotalBytes = UNKNOWN;
    this.powerWatts = UNKNOWN;
    this.energyJoules = UNKNOWN;
  }
}
