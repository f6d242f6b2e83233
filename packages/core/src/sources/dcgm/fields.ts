// DCGM's fields that are used: every name that a generation of the exporter gave them, their unit and their
// range.

import { ascii, isWord, startsWith } from '../../formats/bytes/ascii.ts';
import { LIMITS } from '../../limits.ts';
import { SAMPLE_VALUES, type SampleValue } from '../../records/gpu-sample.ts';
import { BYTES_PER_MIB } from '../../units.ts';

/**
 * How many of what is printed make one of the quantity's unit. DCGM 4.6 prints percent under a name that says
 * ratio, 4.7 the ratio.
 */
type Scale = number | 'percent_or_ratio';

/**
 * A field: what it measures, how it is scaled, and the largest value that is physically possible, in the
 * quantity's unit.
 */
export interface DcgmField {
  readonly name: Uint8Array;
  readonly quantity: number;
  /** The quantity is the printed number divided by this. */
  readonly divisor: number;
  readonly ambiguousScale: boolean;
  readonly max: number;
  /** True for names that exist only since DCGM 4.7, in which the RATIO fields are ratios. */
  readonly since47: boolean;
}

const PERCENT: Scale = 100;
const AS_PRINTED: Scale = 1;
const MIB: Scale = 1 / BYTES_PER_MIB;
const MILLIJOULES: Scale = 1000;

/**
 * Largest values that can be. Ratios of counters exceed 1 by rounding; what exceeds it by more than this is
 * garbage.
 */
const RATIO_TOLERANCE = 1.01;
const MAX: { readonly [Name in SampleValue]: number } = {
  gpuUtilization: 1,
  graphicsEngineActive: RATIO_TOLERANCE,
  smActive: RATIO_TOLERANCE,
  memoryCopyUtilization: 1,
  dramActive: RATIO_TOLERANCE,
  memoryUsedBytes: LIMITS.gpuMemoryBytes,
  memoryFreeBytes: LIMITS.gpuMemoryBytes,
  memoryReservedBytes: LIMITS.gpuMemoryBytes,
  memoryTotalBytes: LIMITS.gpuMemoryBytes,
  powerWatts: LIMITS.boardWatts,
  energyJoules: Number.MAX_SAFE_INTEGER,
};

/** Names of one quantity, oldest first: 1.x, 2.0 to 4.8, 4.9. */
const NAMES: readonly (readonly [name: string, quantity: SampleValue, scale: Scale])[] = [
  ['dcgm_gpu_utilization', 'gpuUtilization', PERCENT],
  ['DCGM_FI_DEV_GPU_UTIL', 'gpuUtilization', PERCENT],
  ['DCGM_FI_DEV_GPU_UTIL_RATIO', 'gpuUtilization', 'percent_or_ratio'],
  ['dcgm_mem_copy_utilization', 'memoryCopyUtilization', PERCENT],
  ['DCGM_FI_DEV_MEM_COPY_UTIL', 'memoryCopyUtilization', PERCENT],
  ['DCGM_FI_DEV_MEMORY_UTIL_RATIO', 'memoryCopyUtilization', 'percent_or_ratio'],
  ['dcgm_fi_prof_gr_engine_active', 'graphicsEngineActive', AS_PRINTED],
  ['DCGM_FI_PROF_GR_ENGINE_ACTIVE', 'graphicsEngineActive', AS_PRINTED],
  ['DCGM_FI_PROF_GR_ENGINE_UTIL_RATIO', 'graphicsEngineActive', AS_PRINTED],
  ['dcgm_fi_prof_sm_active', 'smActive', AS_PRINTED],
  ['DCGM_FI_PROF_SM_ACTIVE', 'smActive', AS_PRINTED],
  ['DCGM_FI_PROF_SM_UTIL_RATIO', 'smActive', AS_PRINTED],
  ['dcgm_fi_prof_dram_active', 'dramActive', AS_PRINTED],
  ['DCGM_FI_PROF_DRAM_ACTIVE', 'dramActive', AS_PRINTED],
  ['DCGM_FI_PROF_DRAM_UTIL_RATIO', 'dramActive', AS_PRINTED],
  ['dcgm_fb_used', 'memoryUsedBytes', MIB],
  ['DCGM_FI_DEV_FB_USED', 'memoryUsedBytes', MIB],
  ['DCGM_FI_DEV_FB_USED_BYTES', 'memoryUsedBytes', AS_PRINTED],
  ['dcgm_fb_free', 'memoryFreeBytes', MIB],
  ['DCGM_FI_DEV_FB_FREE', 'memoryFreeBytes', MIB],
  ['DCGM_FI_DEV_FB_FREE_BYTES', 'memoryFreeBytes', AS_PRINTED],
  ['DCGM_FI_DEV_FB_RESERVED', 'memoryReservedBytes', MIB],
  ['DCGM_FI_DEV_FB_RESERVED_BYTES', 'memoryReservedBytes', AS_PRINTED],
  ['DCGM_FI_DEV_FB_TOTAL', 'memoryTotalBytes', MIB],
  ['DCGM_FI_DEV_FB_CAPACITY_BYTES', 'memoryTotalBytes', AS_PRINTED],
  ['dcgm_power_usage', 'powerWatts', AS_PRINTED],
  ['DCGM_FI_DEV_POWER_USAGE', 'powerWatts', AS_PRINTED],
  ['DCGM_FI_DEV_BOARD_POWER_WATTS', 'powerWatts', AS_PRINTED],
  ['dcgm_total_energy_consumption', 'energyJoules', MILLIJOULES],
  ['DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION', 'energyJoules', MILLIJOULES],
  ['DCGM_FI_DEV_GPU_ENERGY_JOULES_TOTAL', 'energyJoules', AS_PRINTED],
];

/** All names that are used. The index of a field fits into 5 bits. */
export const FIELDS: readonly DcgmField[] = NAMES.map(([name, quantity, scale]) => ({
  name: ascii(name),
  quantity: SAMPLE_VALUES.indexOf(quantity),
  divisor: scale === 'percent_or_ratio' ? 1 : scale,
  ambiguousScale: scale === 'percent_or_ratio',
  max: MAX[quantity],
  since47: name.startsWith('DCGM_FI_DEV_FB_') && name.endsWith('_BYTES'),
}));

/** The names of all fields that are used. */
export const DCGM_NAMES: readonly string[] = NAMES.map(([name]) => name);

/** What an export without them lacks, in the exporter's words. */
export const DCGM_FIELD_NAMES = {
  gpuUtilization: 'DCGM_FI_DEV_GPU_UTIL or another field that is used',
} as const;

const FAMILIES = ['DCGM_FI_', 'DCGM_EXP_', 'dcgm_'].map(ascii);

/** The index of the field with the name `bytes[start, end)`, or -1. */
export function fieldOf(bytes: Uint8Array, start: number, end: number): number {
  return FIELDS.findIndex((field) => isWord(bytes, start, end, field.name));
}

/**
 * The index of the field that is called `name`, in any case, with `FI_DEV_` or `FI_PROF_` or without
 * (`dcgm_gpu_util`); -1 for none.
 */
export function fieldCalled(name: string): number {
  const plain = (one: string): string => one.toLowerCase().replace(/_fi_(dev|prof)_/, '_');
  return DCGM_NAMES.findIndex((one) => plain(one) === plain(name));
}

/** True for any name of the exporter's, used or not. */
export function isDcgmName(bytes: Uint8Array, start: number, end: number): boolean {
  return FAMILIES.some((family) => startsWith(bytes, start, end, family));
}

/** Below this no value is a blank. */
export const BLANKS_FROM = 2 ** 31 - 16;

/**
 * True for the numbers that DCGM puts where it has no value: INT32, INT64 and FP64 "blank" and the 15 codes
 * after each. As doubles all INT64 codes are 2^63, so they are compared with >=. No field in use reaches
 * them: memory ends below 2^47 bytes and is no odd number of bytes, and an energy counter passes through
 * these values once in years.
 */
export function isBlankValue(value: number): boolean {
  if (value < BLANKS_FROM) return false;
  return (
    (value >= 2 ** 63 && value < Number.POSITIVE_INFINITY) ||
    (value >= 2 ** 47 && value < 2 ** 47 + 16) ||
    (value >= BLANKS_FROM && value < 2 ** 31)
  );
}
