// Energy over midnight: a day's first reading follows the last of the day before, whichever source reported
// them.
import { type DayEnergy, UNTIMED } from './day-records.ts';
import type { SourceTelemetry } from './source-telemetry.ts';

/** Counter and power that differ by more than this factor cannot both be right. */
const MOST_APART = 1.5;

/** Returns true if the counter's rise and the power drawn meanwhile differ too much. */
export function isDisputed({ risen, drawn }: DayEnergy): boolean {
  return drawn > 0 && (risen > drawn * MOST_APART || drawn > risen * MOST_APART);
}

interface Day {
  readonly day: number;
  readonly readings: number;
  readonly energy: DayEnergy;
  readonly source: SourceTelemetry;
  readonly device: number;
}

/**
 * Adds the rise from each day's last reading to the next day's first, if the next day has enough readings.
 */
export function addRisesOverMidnight(
  sources: readonly SourceTelemetry[],
  canonical: (device: number, day: number) => number,
): void {
  const byDevice = new Map<number, Day[]>();
  for (const source of sources) {
    const { records } = source.intake;
    for (const [record, energy] of records.energy) {
      const day = records.day(record);
      if (energy.first < 0 || day === UNTIMED) continue;
      const device = records.device(record);
      const found: Day = { day, readings: records.readings(record), energy, source, device };
      const key = canonical(device, day);
      const days = byDevice.get(key);
      if (days === undefined) byDevice.set(key, [found]);
      else days.push(found);
    }
  }
  for (const days of byDevice.values()) {
    days.sort((a, b) => a.day - b.day);
    for (const [i, { day, readings, energy, source, device }] of days.entries()) {
      const before = days[i - 1];
      if (before === undefined || before.day !== day - 1 || readings < 2) continue;
      const { energy: meter } = source.intake.timed;
      meter.addRiseOverMidnight(device, before.energy, energy);
    }
  }
}
