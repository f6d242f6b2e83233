// What samples say of each holder (a run, a device …): exact integer sums, and the extremes that the rank rule needs.
import { resized } from '../../accumulators/resized.ts';
import { type SampleArrays, SampleColumns } from './sample-columns.ts';
import type { SampleSums } from './sample-sums.ts';

/** Steps of the distributions of samples: hundredths of a point, finer than any grid that is printed. */
export const STEPS = 10_000;
const FIRST_HOLDERS = 1024;

/** One sample as the statistics take it: integers, -1 where unknown. */
export interface SampleValues {
  /** Slices of 1/28 GPU that it stands for. */
  slices: number;
  /** Utilization, millionths. */
  utilization: number;
  /** Memory bandwidth, millionths. */
  memoryCopy: number;
  /** Framebuffer in use, millionths. */
  memoryUsed: number;
  /** Power of the board, milliwatts; -1 where unknown. */
  powerMilliwatts: number;
}

/** Sums per holder; holders are numbered by the caller and appear when first added to. */
export class SampleStats {
  readonly columns: SampleColumns;
  /** The row of each holder plus one, 0 for none; undefined where each holder has the row of its number. */
  #rowOf: Int32Array | undefined;
  #holders = 0;

  /** With `holders` each of so many has its row from the beginning: what nothing is added to takes next to no memory. */
  constructor(holders?: number) {
    this.columns = new SampleColumns(holders ?? FIRST_HOLDERS);
    if (holders === undefined) this.#rowOf = new Int32Array(FIRST_HOLDERS);
    else this.columns.fill();
    this.#holders = holders ?? 0;
  }

  /** One more than the largest holder seen. */
  get holders(): number {
    return this.#holders;
  }

  /** The row of `holder` in `columns`, -1 where it has none. */
  row(holder: number): number {
    const rows = this.#rowOf;
    if (rows === undefined) return holder < this.#holders ? holder : -1;
    return holder < rows.length ? rows[holder]! - 1 : -1;
  }

  /** Adds one sample. Throws a RangeError on NaN and infinities. */
  add(holder: number, sample: SampleValues, timed: boolean): void {
    refuseNonNumbers(sample);
    const row = this.#claim(holder);
    const a = this.columns.arrays;
    const { slices } = sample;
    if (sample.utilization >= 0) {
      this.columns.addWeight(row, slices, sample.utilization === 0 ? slices : 0);
      a.used[row]! += slices * sample.utilization;
      if (!timed) this.#addUntimed(row, slices);
      widen(a.utilizationMin, a.utilizationMax, row, sample.utilization, sample.utilization);
    }
    if (sample.memoryCopy >= 0) {
      if (a.copyWeight.length === 0) this.columns.allocate('copy');
      a.copyWeight[row]! += slices;
      a.copySum[row]! += slices * sample.memoryCopy;
      widen(a.copyMin, a.copyMax, row, sample.memoryCopy, sample.memoryCopy);
    }
    if (sample.memoryUsed >= 0) {
      if (a.memoryWeight.length === 0) this.columns.allocate('memory');
      a.memoryWeight[row]! += slices;
      a.memorySum[row]! += slices * sample.memoryUsed;
      widen(a.memoryMin, a.memoryMax, row, sample.memoryUsed, sample.memoryUsed);
    }
    if (sample.powerMilliwatts >= 0) {
      if (a.powerSum.length === 0) this.columns.allocate('power');
      a.powerSum[row]! += sample.powerMilliwatts;
      a.powerSamples[row]! += 1;
    }
  }

  /** Adds several samples. */
  addSums(holder: number, sums: SampleSums): void {
    const row = this.#claim(holder);
    const a = this.columns.arrays;
    const { slices, utilization, memoryCopy, memoryUsed, powerMilliwatts } = sums;
    if (utilization.known > 0) {
      this.columns.addWeight(row, slices * utilization.known, slices * utilization.zeros);
      a.used[row]! += slices * utilization.sum;
      if (sums.isUntimed) this.#addUntimed(row, slices * utilization.known);
      widen(a.utilizationMin, a.utilizationMax, row, utilization.low, utilization.high);
    }
    if (memoryCopy.known > 0) {
      if (a.copyWeight.length === 0) this.columns.allocate('copy');
      a.copyWeight[row]! += slices * memoryCopy.known;
      a.copySum[row]! += slices * memoryCopy.sum;
      widen(a.copyMin, a.copyMax, row, memoryCopy.low, memoryCopy.high);
    }
    if (memoryUsed.known > 0) {
      if (a.memoryWeight.length === 0) this.columns.allocate('memory');
      a.memoryWeight[row]! += slices * memoryUsed.known;
      a.memorySum[row]! += slices * memoryUsed.sum;
      widen(a.memoryMin, a.memoryMax, row, memoryUsed.low, memoryUsed.high);
    }
    if (powerMilliwatts.known > 0) {
      if (a.powerSum.length === 0) this.columns.allocate('power');
      a.powerSum[row]! += powerMilliwatts.sum;
      a.powerSamples[row]! += powerMilliwatts.known;
    }
  }

  /** Adds all that `other` says of `from` to what is said here of `holder`. */
  absorb(holder: number, other: SampleStats, from: number): void {
    const source = other.row(from);
    if (source >= 0) this.#addRow(this.#claim(holder), other.columns.arrays, source);
  }

  #addRow(row: number, b: SampleArrays, from: number): void {
    const a = this.columns.arrays;
    this.columns.addWeight(row, b.weight[from]!, b.idle[from]!);
    a.used[row]! += b.used[from]!;
    if (b.untimed.length > 0) this.#addUntimed(row, b.untimed[from]!);
    widenBy(a.utilizationMin, a.utilizationMax, row, b.utilizationMin[from]!, b.utilizationMax[from]!);
    if (b.copyWeight.length > 0) {
      if (a.copyWeight.length === 0) this.columns.allocate('copy');
      a.copyWeight[row]! += b.copyWeight[from]!;
      a.copySum[row]! += b.copySum[from]!;
      widenBy(a.copyMin, a.copyMax, row, b.copyMin[from]!, b.copyMax[from]!);
    }
    if (b.memoryWeight.length > 0) {
      if (a.memoryWeight.length === 0) this.columns.allocate('memory');
      a.memoryWeight[row]! += b.memoryWeight[from]!;
      a.memorySum[row]! += b.memorySum[from]!;
      widenBy(a.memoryMin, a.memoryMax, row, b.memoryMin[from]!, b.memoryMax[from]!);
    }
    if (b.powerSum.length > 0) {
      if (a.powerSum.length === 0) this.columns.allocate('power');
      a.powerSum[row]! += b.powerSum[from]!;
      a.powerSamples[row]! += b.powerSamples[from]!;
    }
  }

  #addUntimed(row: number, amount: number): void {
    if (this.columns.arrays.untimed.length === 0) this.columns.allocate('untimed');
    this.columns.arrays.untimed[row]! += amount;
  }

  #claim(holder: number): number {
    const known = this.row(holder);
    if (known >= 0) return known;
    const row = this.columns.push();
    this.#setRow(holder, row);
    return row;
  }

  #setRow(holder: number, row: number): void {
    let rows = this.#rowOf;
    if (rows === undefined) throw new RangeError('There are more holders than there was said to be.');
    if (holder >= rows.length) rows = resized(rows, Math.max(holder + 1, rows.length * 2));
    rows[holder] = row + 1;
    this.#rowOf = rows;
    this.#holders = Math.max(this.#holders, holder + 1);
  }
}

/** Unknown is -1 here; NaN and infinities would spoil every sum that they touch, and show in the sum of all five. */
export function refuseNonNumbers({
  slices,
  utilization,
  memoryCopy,
  memoryUsed,
  powerMilliwatts,
}: SampleValues): void {
  if (!Number.isSafeInteger(slices + utilization + memoryCopy + memoryUsed + powerMilliwatts))
    throw new RangeError('A sample is made of integers.');
}

/** Makes the range of steps in `row` hold values from `low` to `high`, in millionths. */
function widen(min: Uint16Array, max: Uint16Array, row: number, low: number, high: number): void {
  widenBy(min, max, row, stepOf(low), stepOf(high));
}

/** Makes the range in `row` hold all steps from `lowest` to `highest`. */
function widenBy(min: Uint16Array, max: Uint16Array, row: number, lowest: number, highest: number): void {
  if (lowest < min[row]!) min[row] = lowest;
  if (highest > max[row]!) max[row] = highest;
}

/** Millionths to ten-thousandths, rounded down: a value stays in the cell of the grid that it lies in. */
export function stepOf(millionths: number): number {
  return Math.floor(millionths / 100);
}
