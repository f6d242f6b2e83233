// Rule 4: the same people, the same quality. No other utilization metric is finer than the rate, and near-zero no finer than flagged.
import { rungOf } from '../bands.ts';
import { FLAGGED, followsRate, POINTS_WITHOUT_RATE, RATE } from '../policy.ts';
import { ONE_TWO_FIVE_STEP, onLadder, type Rule } from '../rule.ts';

export const rate: Rule = (claim, { settled }) => {
  const { measurement, step } = claim;
  if (measurement.metric === 'near_zero_jobs_pct') {
    const flagged = settled.get(FLAGGED);
    if (flagged === 'protected') return 'flagged_protected';
    return Math.max(step, flagged?.step ?? 0);
  }
  if (!followsRate(measurement.metric)) return step;
  const rated = settled.get(RATE);
  if (!onLadder(claim)) {
    // Energy: digits need a rate on 5 points or finer to go by. 1-2-5 tells less than any rung, also less than none.
    const fine = rated !== undefined && rated !== 'protected' && rated.step <= rungOf(POINTS_WITHOUT_RATE);
    return fine ? step : Math.max(step, ONE_TWO_FIVE_STEP);
  }
  // Coarser than a rate that no band may hold: nothing. A rate that was never measured leaves 5 points.
  if (rated === 'protected') return 'rate_protected';
  const loose = rated === undefined || (measurement.kind === 'rank' && measurement.unjoined === true);
  return Math.max(step, rated?.step ?? 0, loose ? rungOf(POINTS_WITHOUT_RATE) : 0);
};
