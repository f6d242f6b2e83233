// Where things lie in the memory of a Prometheus text reader: one list for TypeScript and for AssemblyScript.
// Addresses and sizes are in bytes. AssemblyScript compiles this file too: it may hold nothing but constants.

/** Powers of ten from 10^0, as doubles: as many as a double holds exactly. */
export const POWERS = 0;
export const EXACT_POWER = 22;
/** Masks of 0…16 bytes: 16 bytes of ones, then 16 of zeros. */
export const MASKS = 192;
/**
 * Where the WebAssembly reader stopped, as 32-bit numbers: the address of the next line, the prefix of the
 * last one, lines read.
 */
export const STOP = 224;
export const STOP_AT = 0;
export const STOP_PREVIOUS = 1;
export const STOP_LINES = 2;
/**
 * Values that were read: two 64-bit slots, value and time in seconds; then two of 32 bits, series and line,
 * counted from the first that was read.
 */
export const VALUES = 256;
export const VALUE_BYTES = 24;
export const VALUES_CAPACITY = 1024;
/** Bytes of a line without its line feed; as in `LIMITS`. */
export const LINE_BYTES = 65_536;
/**
 * The text: a slice of the input, and before it room for a line that the slice before left unfinished, and
 * for its line feed.
 */
export const TEXT = 90_432;
export const TEXT_CAPACITY = 262_144;
/** From here: what is known of prefixes. Between is room to read past the end of the text. */
export const TABLE = 352_640;
/** Bytes that may be read past the end of a prefix. */
export const SLACK = 64;
/**
 * Pages of 64 KiB, at first and at most: the table of prefixes grows. 80,000 prefixes of 400 bytes need 40
 * MB, tiny ones more.
 */
export const PAGES = 7;
export const MOST_PAGES = 2048;

/**
 * What is known of a prefix, in 32-bit slots: where it lies, its bytes, what its handler said, which came
 * after it last.
 */
export const PREFIX_BYTES = 16;
export const ADDRESS = 0;
export const LENGTH = 1;
export const MEANING = 2;
export const SUCCESSOR = 3;
/** A slot of the hash table of prefixes: hash and number, each of 32 bits. */
export const SLOT_BYTES = 8;
/**
 * Slots looked at before a search gives up: at half load 64 are full together once in 2^60 tables, or by
 * intent.
 */
export const PROBES = 64;
/** No prefix. */
export const NONE = -1;

/**
 * Meanings: a series whose values are not wanted; one whose name or labels cannot be read; a comment or a
 * blank line, whose prefix is all of it, line feed included.
 */
export const PASS_OVER = -1;
export const MALFORMED = -2;
export const WHOLE_LINE = -3;
