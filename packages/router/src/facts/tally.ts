// The tally: what the ended runs and jobs of each contributor add up to, one exact column a sum.

/** The sums that are kept per (user, account). Times are seconds, GPUs slices of 1/28, ratios millionths. */
export const COLUMN_NAMES = [
  'runs',
  'allocatedSliceSeconds',
  'submitted',
  'failed',
  'nodeFailed',
  'cancelled',
  'timedOut',
  'started',
  'startedShort',
  'startedFailedEarly',
  'waited',
  'waitedSmall',
  'waitedLarge',
  'requestedCpuMilliseconds',
  'measuredCpuMilliseconds',
  'usedCpuMilliseconds',
  'limited',
  'limitUsedMillionths',
  'limitHalfUnused',
  'analyzed',
  'analyzedSeconds',
  'requestedSliceSeconds',
  'usedSliceSecondMillionths',
  'utilizationMillionths',
  'slices',
  'usedSliceMillionths',
  'notFlagged',
  'nearZero',
  'analyzedShort',
  'groups',
  'chronicGroups',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Each sum's column number. */
export const COLUMN = Object.fromEntries(COLUMN_NAMES.map((name, i) => [name, i])) as {
  readonly [N in ColumnName]: number;
};
