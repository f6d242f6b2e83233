// How often a property is tried: as often as a short suite affords, or TEST_RUNS times as often (npm run test:long).
const FACTOR = Number(process.env.TEST_RUNS ?? 1);

/** Returns the number of runs for a property that the short suite tries `usual` times. */
export function runs(usual: number): number {
  return Math.ceil(usual * FACTOR);
}
