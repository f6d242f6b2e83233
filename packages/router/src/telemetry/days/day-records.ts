// What is remembered of each device and day of one source: enough to tell, once all is in, whether adding it up in passing was right.
import { Columns } from '../../accumulators/columns.ts';
import { resized } from '../../accumulators/resized.ts';
import { QUANTITIES, QUANTITY } from '../statistics/quantities.ts';

/** The day of samples that carry no time. */
export const UNTIMED = -1;
/**
 * streamed: its samples were added up as they came, in order. kept: they wait for the end. closed: they waited until samples of another day
 * came. broken: samples came that should have been put together with those that were added up before.
 */
export const STATE = { streamed: 0, kept: 1, closed: 2, broken: 3 } as const;

const COUNTS = QUANTITIES.length;
const empty = (length: number) => ({
  device: new Int32Array(length),
  day: new Int32Array(length),
  /** The record of the device that was made before, and one; 0 for none. */
  previous: new Int32Array(length),
  state: new Uint8Array(length),
  byPower: new Uint8Array(length),
  /** The last second. */
  last: new Uint32Array(length),
  /** The interval by which a streamed day was weighed; how many seconds it has; and how many gaps between them are others. */
  interval: new Uint32Array(length),
  seconds: new Uint32Array(length),
  odd: new Uint32Array(length),
});

/** What a day's energy counter read first and last, and who held the device then. */
export interface DayEnergy {
  /** Millijoules; -1 where there is no reading. */
  first: number;
  firstHolder: number;
  last: number;
  lastHolder: number;
  /** Millijoules between readings that power is known of, by the counter and by power. */
  risen: number;
  drawn: number;
  /** True if power was taken for energy. */
  byPower: boolean;
}

export function noEnergy(): DayEnergy {
  return { first: -1, firstHolder: -1, last: -1, lastHolder: -1, risen: 0, drawn: 0, byPower: false };
}

export class DayRecords {
  readonly #columns = new Columns(empty);
  /** The last record of each device, and one; 0 for none. */
  #lastOf = new Int32Array(256);
  /** How many samples of each record have each quantity. */
  #counts = new Uint32Array(0);
  readonly energy = new Map<number, DayEnergy>();
  /** Seconds × interval of each quantity, of records that were not streamed. */
  readonly reach = new Map<number, Float64Array>();

  get length(): number {
    return this.#columns.length;
  }

  /** The record of a device and day; -1 where there is none. */
  find(device: number, day: number): number {
    if (device >= this.#lastOf.length) return -1;
    const { previous, day: days } = this.#columns.arrays;
    let record = this.#lastOf[device]! - 1;
    while (record >= 0 && days[record] !== day) record = previous[record]! - 1;
    return record;
  }

  /** The record of the device that was made last; -1 for none. */
  lastOf(device: number): number {
    return device < this.#lastOf.length ? this.#lastOf[device]! - 1 : -1;
  }

  /** The record of the same device that was made before `record`; -1 for none. */
  previousOf(record: number): number {
    return this.#columns.arrays.previous[record]! - 1;
  }

  /** Makes a record. */
  add(device: number, day: number, state: number, interval: number): number {
    const record = this.#columns.push();
    const a = this.#columns.arrays;
    if (device >= this.#lastOf.length) this.#lastOf = resized(this.#lastOf, device * 2);
    a.device[record] = device;
    a.day[record] = day;
    a.previous[record] = this.#lastOf[device]!;
    a.state[record] = state;
    a.interval[record] = interval;
    this.#lastOf[device] = record + 1;
    if ((record + 1) * COUNTS > this.#counts.length)
      this.#counts = resized(this.#counts, Math.max(1024, Math.ceil(record * 1.5)) * COUNTS);
    return record;
  }

  /** The samples of a record are added up as they come, at this interval. */
  stream(record: number, interval: number): void {
    this.#columns.arrays.state[record] = STATE.streamed;
    this.#columns.arrays.interval[record] = interval;
  }

  /** Power was taken for the energy of some samples of a record that is streamed. */
  noteByPower(record: number): void {
    this.#columns.arrays.byPower[record] = 1;
  }

  /** Notes samples at `seconds` seconds up to `last`, in order behind those that were there before; `odd` of their gaps are not the interval. */
  extend(record: number, seconds: number, last: number, odd: number): void {
    const a = this.#columns.arrays;
    a.seconds[record]! += seconds;
    a.odd[record]! += odd;
    a.last[record] = last;
  }

  /** Counts samples that have a quantity. */
  count(record: number, quantity: number, samples: number): void {
    this.#counts[record * COUNTS + quantity]! += samples;
  }

  setCount(record: number, quantity: number, samples: number): void {
    this.#counts[record * COUNTS + quantity] = samples;
  }

  /** Readings of the energy counter. */
  readings(record: number): number {
    return this.counted(record, QUANTITY.energy);
  }

  /** How many samples have the quantity, of those whose bits are set, that most samples have. */
  mostCounted(record: number, quantities: number): number {
    let most = 0;
    for (let quantity = 0; quantity < COUNTS; quantity++)
      if ((quantities & (1 << quantity)) !== 0) most = Math.max(most, this.counted(record, quantity));
    return most;
  }

  counted(record: number, quantity: number): number {
    return this.#counts[record * COUNTS + quantity]!;
  }

  device(record: number): number {
    return this.#columns.arrays.device[record]!;
  }

  day(record: number): number {
    return this.#columns.arrays.day[record]!;
  }

  state(record: number): number {
    return this.#columns.arrays.state[record]!;
  }

  setState(record: number, state: number): void {
    this.#columns.arrays.state[record] = state;
  }

  last(record: number): number {
    return this.#columns.arrays.last[record]!;
  }

  interval(record: number): number {
    return this.#columns.arrays.interval[record]!;
  }

  /** How many gaps of a quantity may be others than the interval. */
  oddGaps(record: number, quantity: number): number {
    const { seconds, odd } = this.#columns.arrays;
    return odd[record]! + seconds[record]! - this.counted(record, quantity);
  }

  /** Seconds × interval with a quantity. */
  reachOf(record: number, quantity: number): number {
    const exact = this.reach.get(record);
    return exact === undefined ? this.counted(record, quantity) * this.interval(record) : exact[quantity]!;
  }

  /**
   * True if the interval by which a streamed day was weighed is the most common gap of each quantity, for certain: most gaps are it. A
   * quantity with one second has no gap. Nor may power have been taken for the energy of a day on which the counter was seen.
   */
  isProven(record: number): boolean {
    if (this.day(record) === UNTIMED) return true;
    const readings = this.counted(record, QUANTITY.energy);
    if (readings > 0 && this.#columns.arrays.byPower[record] === 1) return false;
    for (let quantity = 0; quantity < COUNTS; quantity++) {
      const gaps = this.counted(record, quantity) - 1;
      if (gaps >= 0 && 2 * this.oddGaps(record, quantity) >= gaps) return false;
    }
    return true;
  }
}
