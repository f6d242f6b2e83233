// Where things lie in the linear memory of the WebAssembly reader of JSON: one list for TypeScript and for
// AssemblyScript. Addresses and sizes are in bytes. AssemblyScript compiles this file too: it may hold
// nothing but constants.

/**
 * What is expected next. Up to `FOREIGN` there is no document; from `KEY_TEXT` to `WORD` a scalar is being
 * read.
 */
export const BETWEEN = 0;
export const FOREIGN = 1;
export const VALUE = 2;
export const ITEM_OR_END = 3;
export const KEY = 4;
export const KEY_OR_END = 5;
export const COLON = 6;
export const NEXT = 7;
export const KEY_TEXT = 8;
export const TEXT = 9;
export const WORD = 10;
/** In a container that is not walked. */
export const SKIP = 11;
export const FAILED = 12;

/** Where the reading is, as 32-bit numbers: see the slots below. */
export const PLACE = 0;
export const PLACE_SLOTS = 16;
/**
 * The opening bracket of each container that is open, and of each that is passed over; what is wanted of the
 * former, 4 bytes each.
 */
export const BRACKETS = 64;
export const SKIPPED_BRACKETS = 128;
export const NODES = 192;
/** Levels of nesting that there is room for. */
export const DEPTH = 64;
/** What is wanted: nodes of 40 bytes, then their tables of keys. */
export const TREE = 512;
export const TREE_CAPACITY = 24_064;
/** What was found, 20 bytes each, and room for one more. */
export const EVENTS = 24_576;
export const EVENTS_CAPACITY = 2000;
/** The slice of the text that is read, and room to read past its end. */
export const SLICE = 65_536;
export const SLICE_CAPACITY = 65_536;
/** Pages of 64 KiB. */
export const PAGES = 3;

/** Slots of `PLACE`. */
export const STATE = 0;
/** How many wanted containers are open, and how many may be, with those that are passed over. */
export const OPEN = 1;
export const MOST_OPEN = 2;
/** The node of the value to come; 0 where nothing of it is wanted. */
export const TARGET = 3;
/** Of what is passed over: its depth, and whether it stands in a string, and there behind a backslash. */
export const SKIPPED = 4;
export const IN_TEXT = 5;
export const IN_ESCAPE = 6;
/** How many lines ended, and how much was found. */
export const LINES = 7;
export const FOUND = 8;
/** Why the reading stopped, if not for the end of the slice. */
export const STOP = 9;

/** Something is cut off by the end of the slice. */
export const CUT = 1;
/** Something is not plain. */
export const ODD = 2;

/** A node: 32-bit slots. A node's number is its address; 0 is none. */
export const NODE_BYTES = 40;
export const NODE_ID = 0;
export const NODE_ITEMS = 1;
export const NODE_HAS_KEYS = 2;
export const NODE_OTHERS = 3;
export const NODE_IS_OTHER = 4;
export const NODE_HAS_READER = 5;
/**
 * Its table: the address of as many addresses of keys as its mask and one, 0 where free. A key: its node, its
 * length, its bytes.
 */
export const NODE_KEYS = 6;
export const NODE_MASK = 7;
export const NODE_IS_QUIET = 8;
export const NODE_OTHERS_WITH = 9;

/**
 * An event: what it is (a kind of value, or one of these), the id, where it begins and ends in the slice, and
 * how many lines ended before.
 */
export const EVENT_SLOTS = 5;
export const OPENS = 8;
export const CLOSES = 9;
export const NAMES = 10;
/** Kinds of values, as in `JSON_KIND`. */
export const IS_NULL = 1;
export const IS_FALSE = 2;
export const IS_TRUE = 3;
export const IS_NUMBER = 4;
export const IS_TEXT = 5;
export const IS_CONTAINER = 7;
