// One device-day is told by one source, quantity by quantity: by the first whose seconds × interval are nearly the most.
import { QUANTITIES, QUANTITY } from '../statistics/quantities.ts';
import { NO_POWER_FOR_ENERGY } from './plan.ts';

/** What one source says of a device and day: seconds × interval of each quantity, and how often it read the energy counter. */
export interface Telling {
  readonly reach: (quantity: number) => number;
  readonly readings: number;
}

/** Of several tellings, in the order in which their sources go first, what each must leave to others: a bit a quantity. */
export function superseded(tellings: readonly Telling[]): number[] {
  const bits = tellings.map(() => 0);
  for (let quantity = 0; quantity < QUANTITIES.length; quantity++) {
    const most = tellings.reduce((max, { reach }) => Math.max(max, reach(quantity)), 0);
    // Nine tenths of the most are enough.
    const chosen = tellings.findIndex(({ reach }) => most > 0 && 10 * reach(quantity) >= 9 * most);
    for (let i = 0; i < tellings.length; i++) if (i !== chosen && chosen >= 0) bits[i]! |= 1 << quantity;
    // Where one source's counter tells the energy, nobody's power does.
    if (quantity !== QUANTITY.energy || chosen < 0 || tellings[chosen]!.readings < 2) continue;
    for (let i = 0; i < tellings.length; i++) if (i !== chosen) bits[i]! |= NO_POWER_FOR_ENERGY;
  }
  return bits;
}
