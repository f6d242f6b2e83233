// The gaps of all days of a source. A day's only sample stands for the device's most common gap, else that of
// all devices.
import { QUANTITIES } from '../statistics/quantities.ts';
import { type DayRecords, STATE, UNTIMED } from './day-records.ts';
import type { InstanceSummary } from './day-writer.ts';
import { addGap, type Gaps, surelyMostCommon } from './intervals.ts';

/** MIG instances that a GPU can have, and the GPU itself. */
const PARTS_PER_DEVICE = 2 ** 10;

export class GapTotals {
  /** By device and instance, a list by quantity: the gaps of days that were not streamed. */
  readonly #known = new Map<number, Gaps[]>();

  /** Adds the gaps of a day. */
  add(device: number, instanceId: number, { gaps }: InstanceSummary): void {
    const key = keyOf(device, instanceId);
    const known = this.#known.get(key) ?? QUANTITIES.map((): Gaps => new Map());
    this.#known.set(key, known);
    for (const [quantity, ofDay] of gaps.entries())
      for (const [gap, count] of ofDay) addGap(known[quantity]!, gap, count);
  }

  /**
   * Returns the device's most common gap over all its days, else that of all devices; undefined where there
   * is no gap. NaN where unknown gaps of streamed days leave it open: those of the device, else those of the
   * source.
   */
  mostCommon(
    records: DayRecords,
    device: number,
    instanceId: number,
    quantity: number,
  ): { readonly seconds: number | undefined; readonly ofDevice: boolean } {
    const own: Gaps = new Map(this.#known.get(keyOf(device, instanceId))?.[quantity]);
    const unknown = Number.isNaN(instanceId) ? addStreamed(own, records, quantity, device) : 0;
    if (own.size + unknown > 0) return { seconds: surelyMostCommon(own, unknown), ofDevice: true };
    const all: Gaps = new Map();
    for (const gaps of this.#known.values())
      for (const [gap, count] of gaps[quantity]!) addGap(all, gap, count);
    const others = addStreamed(all, records, quantity);
    return { seconds: all.size + others > 0 ? surelyMostCommon(all, others) : undefined, ofDevice: false };
  }
}

/** Adds the gaps of streamed days, of one device or of all. Returns how many gaps are not known. */
function addStreamed(gaps: Gaps, records: DayRecords, quantity: number, device = -1): number {
  let unknown = 0;
  const take = (record: number): void => {
    if (records.state(record) !== STATE.streamed || records.day(record) === UNTIMED) return;
    const between = records.counted(record, quantity) - 1;
    if (between < 1) return;
    const odd = Math.min(between, records.oddGaps(record, quantity));
    addGap(gaps, records.interval(record), between - odd);
    unknown += odd;
  };
  if (device < 0) for (let record = 0; record < records.length; record++) take(record);
  else
    for (let record = records.lastOf(device); record >= 0; record = records.previousOf(record)) take(record);
  return unknown;
}

function keyOf(device: number, instanceId: number): number {
  const part = Number.isNaN(instanceId) ? 0 : (instanceId % (PARTS_PER_DEVICE - 1)) + 1;
  return device * PARTS_PER_DEVICE + part;
}
