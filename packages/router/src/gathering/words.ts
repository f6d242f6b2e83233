// Messages of the gathering to callers that misuse it, and the number of runs from which on collecting
// garbage is worth it.

export const OTHER_YEARS = 'Jobs were added up for other years: read everything again.';
export const TOO_EARLY = 'It has to be said first that all accounting is in.';
/** Below this many retained runs a collection of garbage is not worth its cost. */
export const MANY_RUNS = 100_000;
