// Where things lie in the linear memory of the WebAssembly module that adds up ratios: one list for TypeScript and for AssemblyScript.
// Addresses and sizes are in bytes. AssemblyScript compiles this file too: it may hold nothing but constants.

/** What a stretch adds up to, 8 bytes each: how many ratios are known, how many are zero, their sum in millionths, the lowest, the highest. */
export const SUMS = 0;
/** The column, 8 bytes a value, and room to read past its end; and its values, which are those of a block: columns fit the second-level cache. */
export const COLUMN = 64;
export const BLOCK = 16_384;
/**
 * The weight that each value has, by mark: whole numbers of 8 bytes. Values that are whole points apart stand side by side, for exporters
 * mostly tell whole points: value v of 0…1,000,000 stands at (v mod 10,000) · 128 + ⌊v ÷ 10,000⌋. What was never touched takes no memory.
 */
export const WEIGHTS = 131_200;
export const MARKS = 2;
/** Millionths of a point, and places for as many points. */
export const POINT = 10_000;
export const POINT_BITS = 7;
/** Places of a mark. */
export const PLACES = 1_280_000;
/** Pages of 64 KiB: 20,611,200 bytes are in use. */
export const PAGES = 315;
