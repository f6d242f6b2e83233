// Cuts of jobs by a property of the run that names no person: their size, their duration, when they were
// submitted or ended.
import { SECONDS_PER_DAY, SECONDS_PER_HOUR, SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { NONE } from '../../accumulators/columns.ts';
import type { RunTable } from '../rows/run-table.ts';

/** The first of January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;
/** Jobs whose property is not known. */
const NOT_KNOWN = 0;

/** Part of a GPU, then GPUs up to this many, then more than the last. */
const SIZES = [1, 2, 4, 7, 8, 16, 32, 64];
const SIZE_NAMES = [
  'unknown',
  'part of one',
  '1',
  '2',
  '3 to 4',
  '5 to 7',
  '8',
  '9 to 16',
  '17 to 32',
  '33 to 64',
  'over 64',
];
/** Below this many seconds. */
const DURATIONS = [60, 600, SECONDS_PER_HOUR, 6 * SECONDS_PER_HOUR, SECONDS_PER_DAY, 3 * SECONDS_PER_DAY];
const DURATION_NAMES = [
  'never ran',
  'under 1 min',
  '1 to 10 min',
  '10 to 60 min',
  '1 to 6 h',
  '6 to 24 h',
  '1 to 3 days',
  'over 3 days',
];
const WEEKDAY_NAMES = [
  'unknown',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** A way to cut the jobs: the bucket of each, a sortable number of 16 bits, and the name of a bucket. */
export interface Cut {
  /** True if the nodes of runs have to be known. */
  readonly asksNodes?: boolean;
  /** Parts of money for a GPU-hour of a run, NaN without a price; missing where no costs are counted. */
  partsPerGpuHour?(runs: RunTable, row: number): number;
  bucketOf(runs: RunTable, row: number, seconds: number): number;
  nameOf(bucket: number): string;
}

/** Cuts that need only the run. */
type PlainCutId = 'job_size' | 'duration' | 'weekday' | 'hour' | 'day';
/** The properties by which the report can cut jobs. */
export type CutId = PlainCutId | 'gpu_model' | 'group';
export const CUT_IDS: readonly CutId[] = [
  'job_size',
  'duration',
  'weekday',
  'hour',
  'day',
  'gpu_model',
  'group',
];

/** Returns the bucket of a job that holds this many slices. */
export function sizeBucket(slices: number): number {
  if (slices === NONE || slices === 0) return NOT_KNOWN;
  if (slices < SLICES_PER_GPU) return 1;
  let at = 0;
  while (at < SIZES.length && slices > SIZES[at]! * SLICES_PER_GPU) at++;
  return 2 + at;
}

/** The plain cuts. Hours and weekdays are those of the submission, days those of the end; UTC. */
export const plainCuts: { readonly [Id in PlainCutId]: Cut } = {
  job_size: {
    bucketOf: (runs, row) => sizeBucket(runs.columns.arrays.slices[row]!),
    nameOf: (bucket) => SIZE_NAMES[bucket]!,
  },
  duration: {
    bucketOf: (_, __, seconds) => {
      if (seconds === 0) return NOT_KNOWN;
      const at = DURATIONS.findIndex((bound) => seconds < bound);
      return 1 + (at < 0 ? DURATIONS.length : at);
    },
    nameOf: (bucket) => DURATION_NAMES[bucket]!,
  },
  weekday: {
    bucketOf: ({ columns: { arrays } }, row) =>
      ofTime(arrays.submit[row]!, (time) => (Math.floor(time / SECONDS_PER_DAY) + FIRST_WEEKDAY) % 7),
    nameOf: (bucket) => WEEKDAY_NAMES[bucket]!,
  },
  hour: {
    bucketOf: ({ columns: { arrays } }, row) =>
      ofTime(arrays.submit[row]!, (time) => Math.floor(time / SECONDS_PER_HOUR) % 24),
    nameOf: (bucket) => (bucket === NOT_KNOWN ? 'unknown' : `${String(bucket - 1).padStart(2, '0')}:00`),
  },
  day: {
    bucketOf: ({ columns: { arrays } }, row) =>
      ofTime(arrays.end[row]!, (time) => Math.floor(time / SECONDS_PER_DAY)),
    nameOf: (bucket) =>
      bucket === NOT_KNOWN
        ? 'unknown'
        : new Date((bucket - 1) * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10),
  },
};

function ofTime(time: number, part: (time: number) => number): number {
  return time === NONE ? NOT_KNOWN : 1 + part(time);
}
