// Rule 8: score ratios. They leave as PTL's own score band only, and not where one contributor has nearly all the jobs.
import type { Population } from '../../measurement.ts';
import type { Rule } from '../rule.ts';

export const score: Rule = ({ measurement, step }) => {
  if (measurement.kind !== 'score') return step;
  return measurement.populations.some(isDominated) ? 'one_contributor_dominates' : step;
};

/** More than 80 %. */
function isDominated({ contributors }: Population): boolean {
  const total = contributors.reduce((sum, { weight }) => sum + weight, 0n);
  return contributors.some(({ weight }) => 5n * weight > 4n * total);
}
