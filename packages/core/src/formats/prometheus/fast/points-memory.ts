// Where things lie in the linear memory of the WebAssembly reader of points: one list for TypeScript and for
// AssemblyScript. Addresses and sizes are in bytes. AssemblyScript compiles this file too: it may hold
// nothing but constants.

/** How many points there are when the reader has stopped, as a 32-bit number. */
export const COUNT = 0;
/** Powers of ten from 10^0 to 10^15, 8 bytes each. */
export const POWERS = 64;
/** A slice of the text, and room to read past its end. */
export const TEXT = 256;
export const TEXT_CAPACITY = 65_536;
/**
 * The points, `LIMITS.devicePoints` of them: times and values, 8 bytes each. What is not used takes no
 * memory.
 */
export const POINTS = 1_048_576;
export const TIMES = 65_856;
export const VALUES = 8_454_464;
/** Pages of 64 KiB: 16,843,072 bytes are in use. */
export const PAGES = 258;
