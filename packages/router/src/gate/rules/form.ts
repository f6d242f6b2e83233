// Rule 1: only what the release table knows leaves, and only in its own form.
import type { Release } from '../../contract/index.ts';
import type { Measurement } from '../../measurement.ts';
import { rungOf } from '../bands.ts';
import { ONE_TWO_FIVE_STEP, type Rule, TOTAL_DIGITS } from '../rule.ts';

/** Holds a claim to the finest step of its form. */
export const form: Rule = ({ measurement, metric, step }) => {
  const { release } = metric;
  if (!fits(measurement, release) || !isSound(measurement)) return 'form_mismatch';
  return Math.max(step, finest(release));
};

function finest(release: Release): number {
  if (release.form === 'F') return rungOf(release.rung);
  if (release.form === 'T') return TOTAL_DIGITS.indexOf(release.digits);
  return release.form === '1-2-5' ? ONE_TWO_FIVE_STEP : 0;
}

function fits({ kind }: Measurement, { form: name }: Release): boolean {
  switch (kind) {
    case 'fraction':
      return name === 'F' || name === 'fixed';
    case 'total':
      return name === 'T' || name === 'N' || name === '1-2-5';
    case 'mean':
      return name === '1-2-5';
    case 'rank':
      return name === 'Q';
    case 'score':
      return name === 'S';
    case 'fact':
      return ['X', 'facility', 'fixed'].includes(name);
    default:
      return false;
  }
}

/** Numbers that no grid holds are refused, whoever made them. */
function isSound(measurement: Measurement): boolean {
  switch (measurement.kind) {
    case 'total':
      return measurement.perUnit > 0n;
    case 'mean':
      return measurement.perUnit > 0n && measurement.count > 0n;
    case 'rank':
      return measurement.value >= 0 && measurement.value <= 1e6;
    case 'score':
      return measurement.value >= 0;
    case 'fact':
      return typeof measurement.value !== 'number' || Number.isFinite(measurement.value);
    default:
      return true;
  }
}
