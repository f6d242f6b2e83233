// The layout of the linear memory of the WebAssembly module that adds up ratios, in bytes, shared by
// TypeScript and AssemblyScript. AssemblyScript compiles this file too, so it contains only constants.

/** The sums of a range, 8 bytes each: known ratios, zeros, the sum in millionths, the lowest, the highest. */
export const SUMS = 0;
/**
 * The column, 8 bytes a value, with room to read past its end; and the values of a block: columns fit the
 * second-level cache.
 */
export const COLUMN = 64;
export const BLOCK = 16_384;
/**
 * The weight of each value, by mark: whole numbers of 8 bytes. Exporters mostly report whole points, so
 * values one point apart are neighbours: value v of 0…1,000,000 lies at (v mod 10,000) · 128 + ⌊v ÷ 10,000⌋.
 * Untouched pages take no memory.
 */
export const WEIGHTS = 131_200;
export const MARKS = 2;
/** Millionths of a point, and the places reserved for points. */
export const POINT = 10_000;
export const POINT_BITS = 7;
/** Places of a mark. */
export const PLACES = 1_280_000;
/** Pages of 64 KiB: 20,611,200 bytes are in use. */
export const PAGES = 315;
