// Rule 7 (P9): ranks. A quantile is said as its cell, wide where one holds much of the weight, with enough people on both sides.
import type { MeasurementOf } from '../../measurement.ts';
import { type Bounds, fractionBand, ONE, rungOf } from '../bands.ts';
import { DOMINATED_RANK_POINTS } from '../policy.ts';
import type { Rule } from '../rule.ts';

/** Values of items are whole millionths. */
const MILLIONTHS = 1_000_000n;

export const rank: Rule = ({ measurement, step }, { policy }) => {
  if (measurement.kind !== 'rank') return step;
  const wide = isDominated(measurement) ? Math.max(step, rungOf(DOMINATED_RANK_POINTS)) : step;
  const cell = rankCell(measurement, wide);
  const low = Number((cell.low * MILLIONTHS) / ONE);
  const high = Number((cell.high * MILLIONTHS) / ONE);
  const last = cell.high === ONE;
  const owners = measurement.holdings.filter(({ weight }) => weight > 0n);
  // The last cell is closed: an item of exactly 1 lies in it.
  const below = owners.filter(({ min }) => last || min < high).length;
  const above = owners.filter(({ max }) => max >= low).length;
  return below < policy.k || above < policy.k ? 'rank_too_thin' : wide;
};

/** The cell of the ladder's rung in which the quantile lies. */
export function rankCell({ value }: MeasurementOf<'rank'>, rung: number): Bounds {
  return fractionBand(BigInt(Math.floor(value)), MILLIONTHS, rung);
}

/** Looks at weights only, so that the choice tells nothing about values. */
function isDominated({ percent, holdings, accountWeights }: MeasurementOf<'rank'>): boolean {
  const total = holdings.reduce((sum, { weight }) => sum + weight, 0n);
  const share = BigInt(Math.min(percent, 100 - percent));
  return [...holdings.map(({ weight }) => weight), ...accountWeights].some(
    (weight) => weight * 100n > share * total,
  );
}
