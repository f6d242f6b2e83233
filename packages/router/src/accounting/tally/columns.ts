// The columns of the tally: exact sums of each contributor's ended runs and jobs.

/**
 * The sums of each (user, account), by column. Times are seconds, GPUs slices (`SLICES_PER_GPU`), ratios
 * millionths.
 */
export const COLUMN = {
  runs: 0,
  allocatedSliceSeconds: 1,
  submitted: 2,
  unmeasured: 3,
  failed: 4,
  nodeFailed: 5,
  cancelled: 6,
  timedOut: 7,
  started: 8,
  startedShort: 9,
  startedFailedEarly: 10,
  waited: 11,
  waitedSmall: 12,
  waitedLarge: 13,
  requestedCpuMilliseconds: 14,
  measuredCpuMilliseconds: 15,
  usedCpuMilliseconds: 16,
  limited: 17,
  limitUsedMillionths: 18,
  limitHalfUnused: 19,
  analyzed: 20,
  analyzedSeconds: 21,
  requestedSliceSeconds: 22,
  usedSliceSecondMillionths: 23,
  utilizationMillionths: 24,
  slices: 25,
  usedSliceMillionths: 26,
  lackingSliceSecondMillionths: 27,
  flagged: 28,
  nearZero: 29,
  analyzedShort: 30,
  groups: 31,
  chronicGroups: 32,
} as const;
/** Analyzed jobs below this hardly use their GPUs. */
export const NEAR_ZERO_MILLIONTHS = 50_000;
export type ColumnName = keyof typeof COLUMN;
export const COLUMNS = Object.keys(COLUMN).length;
/** The columns from here on are sums of analyzed jobs and their groups. */
export const FIRST_ANALYZED = COLUMN.analyzed;
