// What is said of a claim that passed every rule: its band on its step, or the fact. Exact integers up to the printed bounds.
import { type MeasurementOf, sum } from '../measurement.ts';
import type { Band, Exact, OpenBand } from '../released.ts';
import {
  type Bounds,
  fractionBand,
  inverted,
  LADDER,
  mirrored,
  ONE,
  oneTwoFive,
  printed,
  rungOf,
} from './bands.ts';
import type { Claim } from './rule.ts';
import { rankCell } from './rules/rank.ts';
import { totalBand } from './rules/total.ts';

/** The words for a claim. Throws where measurement and form do not belong together; the first rule sees to that. */
export function toReleased(claim: Claim): Band | OpenBand | Exact {
  const { measurement, metric, step } = claim;
  const { release } = metric;
  switch (measurement.kind) {
    case 'fraction':
      return fraction(claim, measurement);
    case 'total':
      return printed(totalBand(claim, sum(measurement.population, 'weight'), measurement.perUnit));
    case 'mean': {
      if (release.form !== '1-2-5') break;
      const perUnit = measurement.count * measurement.perUnit;
      return printed(oneTwoFive(sum(measurement.population, 'weight'), perUnit, release.first));
    }
    case 'rank':
      return printed(rankCell(measurement, step));
    case 'score':
      if (release.form === 'S') return scoreBand(measurement.value, release.edges);
      break;
    case 'fact':
      if (release.form === 'X' || release.form === 'facility') return { value: measurement.value };
      if (typeof measurement.value !== 'number') break;
      if (release.form === 'fixed') return printed(fixedBand(measurement.value, rungOf(release.points)));
      if (release.form === 'F') return printed(fixedBand(measurement.value, step));
  }
  throw new TypeError('A measurement has no words in its form.');
}

/** R of the population alone: weight whose fraction is public is in neither X nor R. */
function fraction({ metric: { release }, step }: Claim, { population }: MeasurementOf<'fraction'>) {
  const weight = sum(population, 'weight');
  const part = sum(population, 'part');
  if (release.form === 'fixed') return printed(fractionBand(part, weight, rungOf(release.points)));
  if (release.form !== 'F') throw new TypeError('A fraction has no words in its form.');
  if (release.mirrored) return printed(mirrored(fractionBand(weight - part, weight, step)));
  const bounds = fractionBand(part, weight, step);
  return release.inverted ? inverted(bounds) : printed(bounds);
}

/** The band of a share that is no one's; above 1 it is cut. The bounds compared are the ones printed. */
function fixedBand(share: number, rung: number): Bounds {
  if (!(share >= 0)) throw new RangeError('A share is out of range.');
  const width = BigInt(Math.round((LADDER[rung] ?? Number.NaN) * 10));
  let low = 0n;
  while (low + 2n * width <= ONE && share >= Number(low + width) / Number(ONE)) low += width;
  return { low, high: low + width, scale: ONE };
}

/** [edge, next edge); the last has no upper end. */
function scoreBand(value: number, edges: readonly number[]): Band | OpenBand {
  const at = edges.findLastIndex((edge) => value >= edge);
  const low = edges[at];
  const high = edges[at + 1];
  if (low === undefined) throw new RangeError('A ratio is out of range.');
  if (high === undefined) return { low, value: low };
  const [from, to] = [low, high].map((edge) => BigInt(Math.round(edge * 100)));
  return printed({ low: from!, high: to!, scale: 100n });
}
