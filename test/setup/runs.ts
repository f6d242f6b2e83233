// How often a property is tried: as often as its test says, or TEST_RUNS times as often.
const FACTOR = Number(process.env.TEST_RUNS ?? 1);
/** Without TEST_RUNS, what takes long is tried less often. */
const SHORT = process.env.TEST_RUNS === undefined ? 5 : 1;

/** Returns the number of runs for a property that is tried `usual` times. */
export function runs(usual: number): number {
  return Math.ceil(usual * FACTOR);
}

/**
 * Returns all of `list` for `npm run test:ci`, and every fifth for `npm test`, beginning with the one at
 * `first`.
 */
export function longList<T>(list: readonly T[], first = 0): T[] {
  return list.filter((_, index) => index % SHORT === first % SHORT);
}

/**
 * Returns the number of runs for a property that is tried `usual` times by `npm run test:ci`, a fifth of it
 * by `npm test`.
 */
export function longRuns(usual: number): number {
  return runs(usual / SHORT);
}
