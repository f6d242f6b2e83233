// Whether the site is one account: then that account is everybody, and nobody in particular.
import type { Measurement, Population, Unmeasured } from '../measurement.ts';
import { isWholeSite } from './population-view.ts';

/** True if no measurement has an account that holds only a part of its population. */
export function isOneAccount(measurements: readonly (Measurement | Unmeasured)[]): boolean {
  return measurements.every((measurement) => {
    if (measurement.kind === 'rank') return measurement.accountWeights.length === 0;
    return populationsOf(measurement).every(isWholeSite);
  });
}

function populationsOf(measurement: Measurement | Unmeasured): readonly Population[] {
  if (measurement.kind === 'score') return measurement.populations;
  return 'population' in measurement ? [measurement.population] : [];
}
