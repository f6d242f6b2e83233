// Each quantity of a device and day comes from one source: the first whose seconds × interval are nearly the
// most.
import { QUANTITIES, QUANTITY } from '../statistics/quantities.ts';
import { NO_POWER_FOR_ENERGY } from './plan.ts';

/**
 * The samples of one source on a device and day: seconds × interval of each quantity, and the readings of the
 * energy counter.
 */
export interface Report {
  readonly reach: (quantity: number) => number;
  readonly readings: number;
}

/**
 * Returns, as bits, the quantities that each report leaves to another; `reports` are in the order of
 * precedence.
 */
export function superseded(reports: readonly Report[]): number[] {
  const bits = reports.map(() => 0);
  for (let quantity = 0; quantity < QUANTITIES.length; quantity++) {
    const most = reports.reduce((max, { reach }) => Math.max(max, reach(quantity)), 0);
    // Nine tenths of the most are enough.
    const chosen = reports.findIndex(({ reach }) => most > 0 && 10 * reach(quantity) >= 9 * most);
    for (let i = 0; i < reports.length; i++) if (i !== chosen && chosen >= 0) bits[i]! |= 1 << quantity;
    // Where the energy counter of one source counts, no power counts as energy.
    if (quantity !== QUANTITY.energy || chosen < 0 || reports[chosen]!.readings < 2) continue;
    for (let i = 0; i < reports.length; i++) if (i !== chosen) bits[i]! |= NO_POWER_FOR_ENERGY;
  }
  return bits;
}
