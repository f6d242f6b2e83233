// When the synthetic cluster lived: thirty whole days, and some days before them so that it does not start
// empty.

const DAY_SECONDS = 86_400;

/** 2026-10-01T00:00:00Z, in epoch seconds. */
export const SAMPLE_START_SECONDS = 1_790_812_800;
export const SAMPLE_DAYS = 30;
export const SAMPLE_END_SECONDS = SAMPLE_START_SECONDS + SAMPLE_DAYS * DAY_SECONDS;
export const WARM_UP_START_SECONDS = SAMPLE_START_SECONDS - 3 * DAY_SECONDS;
/** Six in the morning of the day after the last, the nominal time at which the sample was taken. */
export const SAMPLE_NOW_SECONDS = SAMPLE_END_SECONDS + 6 * 3600;
