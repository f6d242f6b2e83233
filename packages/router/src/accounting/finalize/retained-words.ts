// The words in which a held run is kept, and the bits of the last one.

/** Words of a run. */
export const ID_LOW = 0;
export const ID_HIGH = 1;
export const FROM = 2;
export const END = 3;
/** Its slices and its node, where both are small; else where in the lists its slices stand, and behind them its nodes. */
export const HELD = 4;
export const PAIR = 5;
export const GROUP_LOW = 6;
export const GROUP_HIGH = 7;
/** The utilization of its job in millionths, all ones where it is not known; its origin, and the flags. */
export const ABOUT = 8;
export const WORDS = 9;

export const MILLIONTHS = 2 ** 20 - 1;
export const ORIGIN_SHIFT = 20;
export const ORIGIN_MASK = 255;
export const IS_COUNTED = 1 << 28;
export const MAY_BE_ANALYZED = 1 << 29;
/** Its utilization is gpuutil's; it speaks for a job that ended in the window. */
export const IS_GPUUTIL = 1 << 30;
export const SPEAKS = 1 << 31;

/** Runs of a part, 1.2 MB. */
export const PART_BITS = 15;
export const PART = 2 ** PART_BITS;
/** The bits of a run's number that are its place in its part. */
export const PLACE = PART - 1;
