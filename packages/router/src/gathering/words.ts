// What the gathering says to who uses it wrongly, and from when on garbage is worth to be collected.

export const OTHER_YEARS = 'Jobs were added up for other years: read everything again.';
export const TOO_EARLY = 'It has to be said first that all accounting is in.';
/** Below this many retained runs a collection of garbage is not worth its cost. */
export const MANY_RUNS = 100_000;
