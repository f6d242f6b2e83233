// The board of a GPU with MIG instances. Each instance repeats the board's power and energy: they count once,
// and have a holder only where all instances of that second have the same one.
import type { SampleJoin } from '../sample-join.ts';
import type { BoardReadings } from '../statistics/energy-meter.ts';
import { millijoules, milliwatts } from '../statistics/sample-values.ts';
import type { Assembled } from './assembled.ts';
import type { DayEnergy } from './day-records.ts';

interface Reading {
  readonly second: number;
  millijoules: number;
  milliwatts: number;
  /** -1 where there is no holder, or several. */
  holder: number;
  /** The seconds that a reading of power stands for. */
  readonly interval: number;
}

/** Adds the energy of a board. `power` is the interval of power of each instance. */
export function addBoard(
  join: SampleJoin,
  device: number,
  instances: readonly Assembled[],
  power: readonly number[],
  energy: DayEnergy,
  terms: { readonly energy: 'rises' | 'power' | 'neither'; readonly isMeter: boolean },
): void {
  const readings = readingsOf(join, device, instances, power);
  const seconds = Float64Array.from(readings, ({ second }) => second);
  const board: BoardReadings = {
    millijoules: (i) => readings[i]!.millijoules,
    milliwatts: (i) => readings[i]!.milliwatts,
  };
  for (let from = 0; from < readings.length && terms.energy !== 'neither'; ) {
    const { holder, interval } = readings[from]!;
    let to = from + 1;
    while (to < readings.length && readings[to]!.holder === holder && readings[to]!.interval === interval)
      to++;
    if (energy.byPower) join.energy.addPower(board, seconds, from, to, device, holder, interval);
    else join.energy.addRises(board, seconds, from, to, device, holder, energy);
    from = to;
  }
  if (terms.energy !== 'rises' && terms.isMeter) noteOnly(readings, energy);
}

function noteOnly(readings: readonly Reading[], energy: DayEnergy): void {
  const only = readings.find((reading) => reading.millijoules >= 0);
  if (only === undefined) return;
  energy.first = energy.last = only.millijoules;
  energy.firstHolder = energy.lastHolder = only.holder;
}

/** Returns one reading for each second with power or energy, in the order of time; of several the larger. */
function readingsOf(
  join: SampleJoin,
  device: number,
  instances: readonly Assembled[],
  power: readonly number[],
): Reading[] {
  const bySecond = new Map<number, Reading>();
  for (const [i, { series, seconds, length, labels }] of instances.entries())
    for (let row = 0, label = 0; row < length; row++) {
      while (labels[label]!.end <= row) label++;
      const energy = millijoules(series.energyJoules?.[row] ?? Number.NaN);
      const drawn = milliwatts(series.powerWatts?.[row] ?? Number.NaN);
      if (energy < 0 && drawn < 0) continue;
      const second = seconds[row]!;
      const holder = join.holderAt(labels[label]!.of.sample, device, second);
      const known = bySecond.get(second);
      if (known === undefined)
        bySecond.set(second, { second, millijoules: energy, milliwatts: drawn, holder, interval: power[i]! });
      else {
        known.millijoules = Math.max(known.millijoules, energy);
        known.milliwatts = Math.max(known.milliwatts, drawn);
        if (known.holder !== holder) known.holder = -1;
      }
    }
  return [...bySecond.values()].sort((a, b) => a.second - b.second);
}
