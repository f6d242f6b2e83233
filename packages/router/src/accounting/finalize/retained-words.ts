// The words of a retained run, and the bits of the last word.

/** Words of a run. */
export const ID_LOW = 0;
export const ID_HIGH = 1;
export const FROM = 2;
export const END = 3;
/** The slices and the node where both are small; else their place in the lists, slices first. */
export const HELD = 4;
export const PAIR = 5;
export const GROUP_LOW = 6;
export const GROUP_HIGH = 7;
/** The job's utilization in millionths, all ones where unknown; its origin; and the flags. */
export const ABOUT = 8;
export const WORDS = 9;

export const MILLIONTHS = 2 ** 20 - 1;
export const ORIGIN_SHIFT = 20;
export const ORIGIN_MASK = 255;
export const IS_COUNTED = 1 << 28;
export const MAY_BE_ANALYZED = 1 << 29;
/** The utilization is gpuutil; the run represents a job that ended in the window. */
export const IS_GPUUTIL = 1 << 30;
export const REPRESENTS_JOB = 1 << 31;

/** Runs of a part, 1.2 MB. */
export const PART_BITS = 15;
export const PART = 2 ** PART_BITS;
/** The bits of a run's number that are its place in its part. */
export const PLACE = PART - 1;
