// Where things lie in the linear memory of the WebAssembly reader: one list for TypeScript and for
// AssemblyScript. Addresses and sizes are in bytes. AssemblyScript compiles this file too: it may hold
// nothing but constants.

/** The twelve lanes of the identifier key (48 bytes). */
export const KEY = 0;
/** The delimiter (up to 80 bytes). */
export const DELIMITER = 64;
/** What is known of the layout, as 32-bit numbers: see the slots below. */
export const LAYOUT = 160;
/** The twelve lanes of the key of clusters. Then the last name of one, in two blocks, and its tag. */
export const CLUSTER_KEY = 416;
export const LAST_CLUSTER = 464;
/**
 * Words to compare with, 16 bytes each: a one follows the word, then zeros. First the job states in their
 * order, then those below.
 */
export const WORDS = 512;
/** Masks of 0…16 bytes: 16 bytes of ones, then 16 of zeros. */
export const MASKS = 1024;
/** Paddings of 0…15 bytes: 16 bytes of zeros, a one, 15 of zeros. */
export const PADDINGS = 1056;
/** Dates read before, 32 bytes each: 64 of them. */
export const DATES = 1088;
/** A vector of newlines. */
export const NEWLINES = 3136;
/**
 * The borders of the fields of a line, as addresses of 32 bits: one for each of its delimiters, one before
 * and one behind.
 */
export const BORDERS = 3152;
export const MOST_CUTS = 200;
/**
 * The column that stands for one that is not there: it has borders of its own, behind some that are written
 * and do not count.
 */
export const NO_COLUMN = 208;
/**
 * Names that wait for their tags, 12 bytes each: six of each row. Then the four that are worked on, 32 bytes
 * each, and a tag of none.
 */
export const QUEUE = 4096;
export const LANES = 13_696;
/** The rows that were read last. */
export const ROWS = 13_888;
export const ROWS_CAPACITY = 128;
/** The text: a slice of 64 KiB, what is left of the slice before it, and room to read past the end. */
export const TEXT = 49_152;
export const TEXT_CAPACITY = 81_920;
/** The marks in the text, 4 bytes each; every byte may be one, and a few are written that do not count. */
export const MARKS = 131_328;
/** Tags of the nodes of one list, 16 bytes each, and the name that is made of its parts. */
export const NODES = 459_072;
export const NODES_CAPACITY = 256;
export const NODE_NAME = 463_168;
/**
 * Short names and their tags, 32 bytes each, found by a hash of the name: room for the users and the nodes of
 * a large site.
 */
export const CACHE = 463_232;
export const CACHE_ENTRIES = 4096;
/** Words of states that were found, 32 bytes each: 32 of them. */
export const STATES = 594_304;
/** Types of whole GPUs, 80 bytes each: the tag, then the name with zeros behind it. */
export const GPU_TYPES = 595_328;
export const GPU_TYPES_CAPACITY = 16;
export const GPU_TYPE_BYTES = 80;
export const GPU_TYPE_NAME = 16;
export const LONGEST_GPU_TYPE = 63;
/** Pages of 64 KiB: 596,608 bytes are in use. */
export const PAGES = 10;

/**
 * Slots of `LAYOUT`: first the number of each column, `NO_COLUMN` for none, in the order of the fields that
 * are read; then what follows.
 */
export const LAYOUT_SLOTS = 64;
export const DELIMITER_BYTES = 48;
export const CUT_COUNT = 49;
export const TRAILING = 50;
export const CARRIAGE_RETURN = 51;
export const BEGIN_COLUMN = 52;
export const ID_COLUMN = 53;
/** How many types of GPUs are known. */
export const GPU_TYPE_COUNT = 54;
/** 1: a time without a zone can have two readings, and how long a step ran tells them apart. */
export const MAY_REPEAT = 55;

/** The state that is left to the other reader: something is to be said of it. */
export const REVOKED = 11;
/** Words after the states. */
export const UNLIMITED = 15;
export const PARTITION_LIMIT = 16;
export const UNKNOWN_TIME = 17;
export const NO_TIME = 18;
export const EXTERN = 19;
