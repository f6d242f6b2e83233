// The words of a retained run, the bits of the last word, and the parts that runs stand in.

import { resized } from '../../accumulators/resized.ts';

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

/** Room for so many runs in the beginning. */
const FIRST_RUNS = 64;

/** Returns the part of that number with room at `at`. The first one grows, so that few runs take little. */
export function roomyPart(parts: Uint32Array[], number: number, at: number): Uint32Array {
  const part = parts[number];
  if (part !== undefined && at < part.length) return part;
  const whole = PART * WORDS;
  const made =
    part === undefined
      ? new Uint32Array(number === 0 ? FIRST_RUNS * WORDS : whole)
      : resized(part, Math.min(whole, part.length * 4));
  parts[number] = made;
  return made;
}
