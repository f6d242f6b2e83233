// Units: the one place where a source's percent, MiB or millijoule becomes the house's ratio, byte and joule.

/**
 * The value of everything a source did not say. Absent is not zero: test with `isKnown`, never with `=== 0`.
 */
export const UNKNOWN = Number.NaN;

/** Returns true unless `value` is unknown (NaN). */
export function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}

/** Returns `value`, or undefined if it is unknown (NaN). */
export function known(value: number): number | undefined {
  return isKnown(value) ? value : undefined;
}

/** 0…100 to 0…1. */
export function ratioFromPercent(percent: number): number {
  return percent / 100;
}

export const BYTES_PER_KIB = 1024;
export const BYTES_PER_MIB = 1024 * 1024;
export const BYTES_PER_GIB = 1024 * 1024 * 1024;
export const SECONDS_PER_HOUR = 3600;
export const SECONDS_PER_DAY = 86_400;

/**
 * Slices of a GPU in which GPU amounts are counted exactly: MIG cuts GPUs in 7 or 4, shards mostly in up to
 * 16, and MPS in hundredths. 8400 holds them all.
 */
export const SLICES_PER_GPU = 8400;

/** GPUs to whole slices. */
export function slicesFromGpus(gpus: number): number {
  return Math.round(gpus * SLICES_PER_GPU);
}
