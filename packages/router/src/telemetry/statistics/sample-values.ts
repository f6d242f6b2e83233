// What a sample says, as the statistics take it: integers. The one place where values become them.
import { type GpuSample, isKnown } from '@ptl/claw-core';
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { millionths } from '../../accumulators/rounding.ts';
import type { SampleValues } from './sample-stats.ts';

/** No board draws a megawatt: what does is no measurement. */
const MAX_WATTS = 1e6;

/**
 * Utilization is max(compute, memory bandwidth): GPU_UTIL, else GR_ENGINE_ACTIVE, else SM_ACTIVE; MEM_COPY_UTIL, else
 * DRAM_ACTIVE. Memory alone tells nothing of the compute, so it is no utilization. Of a MIG instance GPU_UTIL is no measure:
 * drivers that print it there print 0.
 */
export function readSample(sample: GpuSample, values: SampleValues): void {
  const whole = isKnown(sample.instanceId) ? Number.NaN : sample.gpuUtilization;
  const compute = first(whole, sample.graphicsEngineActive, sample.smActive);
  const memory = first(sample.memoryCopyUtilization, sample.dramActive, Number.NaN);
  values.slices = slicesOfShare(sample.gpuShare);
  values.utilization = ratioMillionths(compute);
  if (memory > compute) values.utilization = ratioMillionths(memory);
  values.memoryCopy = ratioMillionths(memory);
  values.memoryUsed = ratioMillionths(sample.memoryUsedBytes / memoryTotal(sample));
  values.powerMilliwatts = milliwatts(sample.powerWatts);
}

/** The framebuffer in all: as the source reports it, else used + free + reserved; drivers that reserve none do not say so. */
function memoryTotal(sample: GpuSample): number {
  const { memoryUsedBytes: used, memoryFreeBytes: free, memoryReservedBytes: reserved } = sample;
  return first(sample.memoryTotalBytes, used + free + (isKnown(reserved) ? reserved : 0), Number.NaN);
}

/** Whole joules of a board's counter; -1 where unknown. */
export function wholeJoules(joules: number): number {
  return joules <= Number.MAX_SAFE_INTEGER ? Math.round(joules) : -1;
}

/** Slices of 1/28 GPU for a share of a GPU; 0 where the share is unknown: the sample is unmeasured. */
export function slicesOfShare(share: number): number {
  return share > 0 && share <= 1 ? Math.round(share * SLICES_PER_GPU) : 0;
}

/** Millionths of a ratio; -1 for what is none. */
function ratioMillionths(value: number): number {
  return isRatio(value) ? millionths(value) : -1;
}

/** True for 0…1. */
export function isRatio(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** Milliwatts of a board; -1 for what is no power. */
export function milliwatts(watts: number): number {
  return watts >= 0 && watts < MAX_WATTS ? Math.round(watts * 1000) : -1;
}

function first(a: number, b: number, c: number): number {
  if (isKnown(a)) return a;
  return isKnown(b) ? b : c;
}
