// Energy: the rises of a board's counter in the order of time, or power over time where a day's counter is
// insufficient.
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import type { DayEnergy } from '../days/day-records.ts';
import type { EnergySums } from './energy-sums.ts';

/** The readings of a board, by the number of the sample. */
export interface BoardReadings {
  /** Returns the counter; -1 where unknown. */
  millijoules(sample: number): number;
  /** Returns the power; -1 where unknown. */
  milliwatts(sample: number): number;
}

/** Adds up energy by holder. Holders are numbered as by `holderOf`. */
export class EnergyMeter {
  readonly sums: EnergySums;
  readonly #held: RetainedRuns;

  constructor(sums: EnergySums, held: RetainedRuns) {
    this.sums = sums;
    this.#held = held;
  }

  /**
   * Adds the rises at samples `[from, to)` of `device`, all held by `holder`; `day` has the earlier readings
   * of the counter.
   */
  addRises(
    readings: BoardReadings,
    seconds: Float64Array,
    from: number,
    to: number,
    device: number,
    holder: number,
    day: DayEnergy,
  ): void {
    let before = -1;
    let risen = 0;
    for (let i = from; i < to; i++) {
      const reading = readings.millijoules(i);
      if (reading < 0) continue;
      if (day.last < 0) {
        day.first = reading;
        day.firstHolder = holder;
      } else {
        const rise = riseBetween(day.last, reading);
        if (day.lastHolder === holder) risen += rise;
        else this.sums.add('device', device, rise);
        const milliwatts = before < 0 ? -1 : readings.milliwatts(before);
        if (milliwatts >= 0) {
          day.risen += rise;
          day.drawn += milliwatts * (seconds[i]! - seconds[before]!);
        }
      }
      day.last = reading;
      day.lastHolder = holder;
      before = i;
    }
    this.#add(device, holder, risen);
  }

  /** Adds the rise of the counter from the last reading of one day to the first of the next. */
  addRiseOverMidnight(device: number, before: DayEnergy, after: DayEnergy): void {
    const rise = riseBetween(before.last, after.first);
    if (before.lastHolder === after.firstHolder) this.#add(device, after.firstHolder, rise);
    else this.sums.add('device', device, rise);
  }

  /**
   * Adds power over the time that samples `[from, to)` stand for, `interval` seconds each; a run's energy
   * ends with the run.
   */
  addPower(
    readings: BoardReadings,
    seconds: Float64Array,
    from: number,
    to: number,
    device: number,
    holder: number,
    interval: number,
  ): void {
    const end = this.#endOf(holder);
    let known = 0;
    let all = 0;
    let beyond = 0;
    for (let i = from; i < to; i++) {
      const milliwatts = readings.milliwatts(i);
      if (milliwatts < 0) continue;
      known++;
      all += milliwatts * interval;
      beyond += milliwatts * Math.max(0, seconds[i]! + interval - end);
    }
    // Unknown power is not zero.
    if (known === 0) return;
    this.sums.add('device', device, all);
    if (holder >= 0) this.#addHeld(device, holder, all - beyond);
  }

  #add(device: number, holder: number, amount: number): void {
    if (amount === 0) return;
    this.sums.add('device', device, amount);
    if (holder >= 0) this.#addHeld(device, holder, amount);
  }

  #addHeld(device: number, holder: number, amount: number): void {
    this.sums.add('heldDevice', device, amount);
    const label = holder >> 1;
    if (holder % 2 === 0) this.sums.add(this.#held.holders, this.#held.pair(label), amount);
    // Labels are numbered by the attributor: odd numbers are namespaces.
    else if (label % 2 === 1) this.sums.add('namespace', label >> 1, amount);
    else this.sums.add('other', 0, amount);
  }

  #endOf(holder: number): number {
    if (holder < 0 || holder % 2 === 1) return Number.POSITIVE_INFINITY;
    const end = this.#held.end(holder >> 1);
    return end === NONE ? Number.POSITIVE_INFINITY : end;
  }
}

/** Returns the rise. A counter that falls was reset, and counts from 0. */
function riseBetween(before: number, after: number): number {
  return after >= before ? after - before : after;
}
