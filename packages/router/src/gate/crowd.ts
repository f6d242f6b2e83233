// Crowds: whether enough people contribute to a number.
import type { ContributorUnit } from '../blur/dice.ts';
import type { Population } from '../measurement.ts';
import { FEWEST, FEWEST_USERS, LARGEST_SHARE } from './policy.ts';

/** Returns true if a population has enough contributors, and for accounts enough users. */
export function isCrowd({ contributors, people }: Population, unit: ContributorUnit): boolean {
  const count = contributors.filter(({ weight }) => weight > 0n).length;
  return count >= FEWEST[unit] && (unit !== 'account' || people >= FEWEST_USERS);
}

/** Returns true if one contributor has more than four fifths. */
export function isDominated({ contributors }: Population): boolean {
  const total = contributors.reduce((sum, { weight }) => sum + weight, 0n);
  return contributors.some(
    ({ weight }) => LARGEST_SHARE.denominator * weight > LARGEST_SHARE.numerator * total,
  );
}
