// Rule 2: the profile of the site. The fewer people, the coarser; below the least profile nothing about use is said.
import { rungOf } from '../bands.ts';
import type { Policy } from '../policy.ts';
import { type Claim, ONE_TWO_FIVE_STEP, type Rule, TOTAL_DIGITS } from '../rule.ts';

export const profile: Rule = (claim, { policy }) => {
  const { measurement, metric, step } = claim;
  const { release } = metric;
  if (release.form === 'X' || release.form === 'facility' || isHardware(claim)) return step;
  if (!policy.open) return 'site_too_small';
  if (measurement.kind === 'rank') {
    if (!policy.quantiles.includes(measurement.percent)) return 'quantile_not_in_profile';
    return Math.max(step, rungOf(policy.rankPoints));
  }
  if (release.form === 'F') return Math.max(step, rungOf(policy.finestPoints));
  if (release.form === 'T' || release.form === 'N') return Math.max(step, totalStep(policy, metric.grid));
  return step;
};

/** Numbers about servers count servers: they are gated on those, not on the people. */
function isHardware({ metric: { release } }: Claim): boolean {
  return (release.form === '1-2-5' || release.form === 'fixed') && release.servers !== undefined;
}

/** The finest step of a total that the profile and the metric's own grid both have. */
function totalStep(policy: Policy, grid: Claim['metric']['grid']): number {
  const own: readonly number[] = grid !== undefined && 'series' in grid ? (grid.digits ?? []) : [];
  const step = TOTAL_DIGITS.findIndex((digits) => digits <= policy.totalDigits && own.includes(digits));
  return step < 0 ? ONE_TWO_FIVE_STEP : step;
}
