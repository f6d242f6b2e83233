// The tally: what the ended runs and jobs of each contributor add up to, one exact column a sum.

/** The sums that are kept per (user, account), by column. Times are seconds, GPUs slices of 1/28, ratios millionths. */
export const COLUMN = {
  runs: 0,
  allocatedSliceSeconds: 1,
  submitted: 2,
  failed: 3,
  nodeFailed: 4,
  cancelled: 5,
  timedOut: 6,
  started: 7,
  startedShort: 8,
  startedFailedEarly: 9,
  waited: 10,
  waitedSmall: 11,
  waitedLarge: 12,
  requestedCpuMilliseconds: 13,
  measuredCpuMilliseconds: 14,
  usedCpuMilliseconds: 15,
  limited: 16,
  limitUsedMillionths: 17,
  limitHalfUnused: 18,
  analyzed: 19,
  analyzedSeconds: 20,
  requestedSliceSeconds: 21,
  usedSliceSecondMillionths: 22,
  utilizationMillionths: 23,
  slices: 24,
  usedSliceMillionths: 25,
  notFlagged: 26,
  nearZero: 27,
  analyzedShort: 28,
  groups: 29,
  chronicGroups: 30,
} as const;
export type ColumnName = keyof typeof COLUMN;
export const COLUMNS = Object.keys(COLUMN).length;
