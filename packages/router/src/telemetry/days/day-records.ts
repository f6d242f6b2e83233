// The record of each device and day of one source: enough to check in the end whether adding it up early was
// right.
import { Columns } from '../../accumulators/columns.ts';
import { resized } from '../../accumulators/resized.ts';
import { QUANTITIES, QUANTITY } from '../statistics/quantities.ts';

/** The day of samples without a time. */
export const UNTIMED = -1;
/**
 * streamed: its samples were added up as they came, in order. kept: they wait for the end. closed: they
 * waited until samples of another day came. broken: later samples belonged together with those that were
 * added up.
 */
export const STATE = { streamed: 0, kept: 1, closed: 2, broken: 3 } as const;

const COUNTS = QUANTITIES.length;
const empty = (length: number) => ({
  device: new Int32Array(length),
  day: new Int32Array(length),
  /** The previous record of the device plus one; 0 for none. */
  previous: new Int32Array(length),
  state: new Uint8Array(length),
  byPower: new Uint8Array(length),
  /** The last second. */
  last: new Uint32Array(length),
  /**
   * The interval of a streamed day; its number of seconds; and how many gaps between them differ from the
   * interval.
   */
  interval: new Uint32Array(length),
  seconds: new Uint32Array(length),
  odd: new Uint32Array(length),
});

/** The first and last reading of a day's energy counter, and the holders at those times. */
export interface DayEnergy {
  /** Millijoules; -1 where there is no reading. */
  first: number;
  firstHolder: number;
  last: number;
  lastHolder: number;
  /** Millijoules between readings that have power, by the counter and by power. */
  risen: number;
  drawn: number;
  /** True if power was used for energy. */
  byPower: boolean;
}

export function noEnergy(): DayEnergy {
  return { first: -1, firstHolder: -1, last: -1, lastHolder: -1, risen: 0, drawn: 0, byPower: false };
}

export class DayRecords {
  readonly #columns = new Columns(empty);
  /** The last record of each device plus one; 0 for none. */
  #lastOf = new Int32Array(256);
  /** How many samples of each record have each quantity. */
  #counts = new Uint32Array(0);
  readonly energy = new Map<number, DayEnergy>();
  /** Seconds × interval of each quantity, for records that were not streamed. */
  readonly reach = new Map<number, Float64Array>();

  get length(): number {
    return this.#columns.length;
  }

  /** Returns the record of a device and day; -1 where there is none. */
  find(device: number, day: number): number {
    if (device >= this.#lastOf.length) return -1;
    const { previous, day: days } = this.#columns.arrays;
    let record = this.#lastOf[device]! - 1;
    while (record >= 0 && days[record] !== day) record = previous[record]! - 1;
    return record;
  }

  /** Returns the last record of the device; -1 for none. */
  lastOf(device: number): number {
    return device < this.#lastOf.length ? this.#lastOf[device]! - 1 : -1;
  }

  /** Returns the record of the same device before `record`; -1 for none. */
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

  /** Marks the record as streamed at this interval. */
  stream(record: number, interval: number): void {
    this.#columns.arrays.state[record] = STATE.streamed;
    this.#columns.arrays.interval[record] = interval;
  }

  /** Notes that power was used for the energy of some samples of a streamed record. */
  noteByPower(record: number): void {
    this.#columns.arrays.byPower[record] = 1;
  }

  /**
   * Notes samples at `seconds` seconds up to `last`, after the earlier ones; `odd` of their gaps differ from
   * the interval.
   */
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

  /** Returns the number of readings of the energy counter. */
  readings(record: number): number {
    return this.counted(record, QUANTITY.energy);
  }

  /** Returns the sample count of the most frequent quantity among those whose bits are set. */
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

  /** Returns how many gaps of a quantity may differ from the interval. */
  oddGaps(record: number, quantity: number): number {
    const { seconds, odd } = this.#columns.arrays;
    return odd[record]! + seconds[record]! - this.counted(record, quantity);
  }

  /** Returns seconds × interval of a quantity. */
  reachOf(record: number, quantity: number): number {
    const exact = this.reach.get(record);
    return exact === undefined ? this.counted(record, quantity) * this.interval(record) : exact[quantity]!;
  }

  /**
   * Returns true if the interval of a streamed day is certainly the most common gap of each quantity, because
   * most gaps equal it. A quantity with one second has no gap. Power must not have been used for the energy
   * of a day with a counter.
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
