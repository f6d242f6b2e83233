// Energy over midnight: the first reading of a day follows the last of the day before, whichever source told either.
import { type DayEnergy, UNTIMED } from './day-records.ts';
import type { ToldBy } from './told-by.ts';

/** Counter and power that differ by more than this factor cannot both be right. */
const MOST_APART = 1.5;

/** True if what the counter rose by and what was drawn meanwhile are too far apart. */
export function isDisputed({ risen, drawn }: DayEnergy): boolean {
  return drawn > 0 && (risen > drawn * MOST_APART || drawn > risen * MOST_APART);
}

interface Day {
  readonly day: number;
  readonly readings: number;
  readonly energy: DayEnergy;
  readonly told: ToldBy;
  readonly device: number;
}

/** Adds the rise from each day's last reading to the next day's first, where that has readings enough to go by. */
export function addRisesOverMidnight(
  sources: readonly ToldBy[],
  canonical: (device: number, day: number) => number,
): void {
  const byDevice = new Map<number, Day[]>();
  for (const told of sources) {
    const { records } = told.intake;
    for (const [record, energy] of records.energy) {
      const day = records.day(record);
      if (energy.first < 0 || day === UNTIMED) continue;
      const device = records.device(record);
      const found: Day = { day, readings: records.readings(record), energy, told, device };
      const key = canonical(device, day);
      const days = byDevice.get(key);
      if (days === undefined) byDevice.set(key, [found]);
      else days.push(found);
    }
  }
  for (const days of byDevice.values()) {
    days.sort((a, b) => a.day - b.day);
    for (const [i, { day, readings, energy, told, device }] of days.entries()) {
      const before = days[i - 1];
      if (before === undefined || before.day !== day - 1 || readings < 2) continue;
      const { energy: meter } = told.intake.timed;
      meter.addRiseOverMidnight(device, before.energy, energy);
    }
  }
}
