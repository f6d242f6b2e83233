// Where things lie in the linear memory of the WebAssembly module that adds up ratios: one list for TypeScript and for AssemblyScript.
// Addresses and sizes are in bytes. AssemblyScript compiles this file too: it may hold nothing but constants.

/** What a stretch adds up to, 8 bytes each: how many ratios are known, how many are zero, their sum in millionths, the lowest, the highest. */
export const SUMS = 0;
/** The column, 8 bytes a value, and room to read past its end; and its values, which are those of a block: columns fit the second-level cache. */
export const COLUMN = 64;
export const BLOCK = 16_384;
/** How many values bear which mark and lie in which cell, 4 bytes each; then which of the counts are not zero, 2 bytes each. */
export const COUNTS = 131_200;
export const MARKS = 3;
export const CELL_BITS = 14;
export const CELLS = 16_384;
export const USED = 327_808;
/** Pages of 64 KiB: 426,112 bytes are in use. */
export const PAGES = 7;
