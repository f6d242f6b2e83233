// Rule 3 (P6): enough people behind every number; and behind both sides of a fraction, or it is said coarsely.
import type { Contribution, Population } from '../../measurement.ts';
import { rungOf } from '../bands.ts';
import { THIN_POINTS } from '../policy.ts';
import type { Claim, Rule } from '../rule.ts';

export const contributors: Rule = (claim, { policy }) => {
  const { measurement, metric, step } = claim;
  const k = servers(claim) ?? (measurement.kind === 'score' ? policy.scoreK : policy.k);
  switch (measurement.kind) {
    case 'rank':
      return count(measurement.holdings) < k ? 'too_few_contributors' : step;
    case 'score':
      return measurement.populations.length === 0 || measurement.populations.some((p) => people(p) < k)
        ? 'too_few_contributors'
        : step;
    case 'total':
    case 'mean':
      return people(measurement.population) < k ? 'too_few_contributors' : step;
    case 'fraction': {
      if (people(measurement.population) < k) return 'too_few_contributors';
      if (metric.release.form !== 'F') return step;
      return isThin(measurement.population, k) ? Math.max(step, rungOf(THIN_POINTS)) : step;
    }
    default:
      return step;
  }
};

function servers({ metric: { release } }: Claim): number | undefined {
  return release.form === '1-2-5' || release.form === 'fixed' ? release.servers : undefined;
}

/** True if the numerator or the complement rests on fewer than k contributors, none included. */
function isThin({ contributors: all }: Population, k: number): boolean {
  const numerator = all.filter(({ part }) => part > 0n).length;
  const complement = all.filter(({ part, weight }) => part < weight).length;
  return numerator < k || complement < k;
}

function people(population: Population): number {
  return count(population.contributors);
}

function count(all: readonly Pick<Contribution, 'weight'>[]): number {
  return all.filter(({ weight }) => weight > 0n).length;
}
