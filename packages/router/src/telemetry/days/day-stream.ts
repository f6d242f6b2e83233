// Adds samples up as they come: those of one device and day, in the order of time, in any number of parts.
import type { GpuSample } from '@ptl/claw-core';
import type { SampleJoin } from '../sample-join.ts';
import { QUANTITIES, QUANTITY } from '../statistics/quantities.ts';
import { type DayEnergy, type DayRecords, noEnergy, STATE, UNTIMED } from './day-records.ts';
import { NO_POWER_FOR_ENERGY, type Plan } from './plan.ts';

/** Samples `[from, to)` of the last read, and their seconds. */
export interface Streamed {
  readonly of: GpuSample;
  readonly from: number;
  readonly to: number;
  readonly seconds: Float64Array;
  readonly first: number;
  readonly last: number;
  /** The expected gap between them, and how many gaps differ. */
  readonly gap: number;
  readonly odd: number;
}

export class DayStream {
  readonly #plan: Plan;
  readonly #records: DayRecords;
  readonly #interval = new Float64Array(QUANTITIES.length);

  constructor(plan: Plan, records: DayRecords) {
    this.#plan = plan;
    this.#records = records;
  }

  /** Adds samples that come after all others of the record. */
  add(join: SampleJoin, record: number, samples: Streamed): void {
    const records = this.#records;
    const { of, from, to, seconds, first, last, gap } = samples;
    const isNew = records.state(record) !== STATE.streamed;
    if (isNew) records.stream(record, gap);
    const interval = records.interval(record);
    // The gap between this part and the one before counts, too. Where another gap was expected, none counts
    // as the day's.
    const joint = isNew || first - records.last(record) === interval ? 0 : 1;
    const odd = (gap === interval ? samples.odd : to - from - 1) + joint;
    const device = records.device(record);
    const superseded = this.#plan.superseded(device, records.day(record));
    for (let quantity = 0; quantity < QUANTITIES.length; quantity++)
      this.#interval[quantity] = (superseded & (1 << quantity)) === 0 ? interval : 0;
    const readings = countReadings(join, from, to);
    const energy = this.#energyOf(join, record, superseded, readings);
    const sums = join.add({ of, device, from, to, seconds, interval: this.#interval, energy });
    if (energy?.byPower === true && sums.power.known > 0) records.noteByPower(record);
    records.extend(record, to - from, last, odd);
    records.count(record, QUANTITY.utilization, sums.utilization.known);
    records.count(record, QUANTITY.memoryCopy, sums.memoryCopy.known);
    records.count(record, QUANTITY.memoryUsed, sums.memoryUsed.known);
    records.count(record, QUANTITY.power, sums.power.known);
    records.count(record, QUANTITY.energy, readings);
  }

  /**
   * Returns earlier counter readings of the record where its energy counts; power stands in until a counter
   * is seen.
   */
  #energyOf(join: SampleJoin, record: number, superseded: number, readings: number): DayEnergy | undefined {
    const records = this.#records;
    if (records.day(record) === UNTIMED) return undefined;
    const byPower = readings === 0 && records.counted(record, QUANTITY.energy) === 0;
    const bits = byPower ? NO_POWER_FOR_ENERGY | (1 << QUANTITY.power) : 1 << QUANTITY.energy;
    if ((superseded & bits) !== 0) return undefined;
    if (byPower) return join.hasPower ? BY_POWER : undefined;
    let energy = records.energy.get(record);
    if (energy === undefined) {
      energy = noEnergy();
      records.energy.set(record, energy);
    }
    return energy;
  }
}

/** Never written to. */
const BY_POWER: DayEnergy = { ...noEnergy(), byPower: true };

function countReadings(join: SampleJoin, from: number, to: number): number {
  let readings = 0;
  for (let i = from; i < to && join.hasEnergy; i++) if (join.has(QUANTITY.energy, i)) readings++;
  return readings;
}
