// What samples say of each holder (a run, a device …): exact integer sums, and the extremes that the rank rule needs.
import { Columns } from '../jobs/columns.ts';
import type { SampleBlock } from './sample-block.ts';

/** Steps of the distributions of samples: hundredths of a point, finer than any grid that is printed. */
export const STEPS = 10_000;
const UNSEEN = 0xffff;

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

const empty = (length: number) => ({
  /** Σ slices over samples with a utilization, and Σ slices · millionths. */
  weight: new Float64Array(length),
  used: new Float64Array(length),
  idle: new Float64Array(length),
  utilizationMin: new Uint16Array(length),
  utilizationMax: new Uint16Array(length),
  copyWeight: new Float64Array(length),
  copySum: new Float64Array(length),
  copyMin: new Uint16Array(length),
  copyMax: new Uint16Array(length),
  memoryWeight: new Float64Array(length),
  memorySum: new Float64Array(length),
  memoryMin: new Uint16Array(length),
  memoryMax: new Uint16Array(length),
  powerSum: new Float64Array(length),
  powerSamples: new Float64Array(length),
  /** Σ slices over samples that carry no time. */
  untimed: new Float64Array(length),
  samples: new Float64Array(length),
});

/** Sums per holder; holders are numbered by the caller and appear when first added to. */
export class SampleStats {
  readonly columns = new Columns(empty);
  #rowOf = new Int32Array(1024).fill(-1);
  #holders = 0;

  /** One more than the largest holder seen. */
  get holders(): number {
    return this.#holders;
  }

  /** The row of `holder` in `columns`, -1 where no sample was seen. */
  row(holder: number): number {
    return holder < this.#rowOf.length ? this.#rowOf[holder]! : -1;
  }

  /** Adds one sample. Throws a RangeError on NaN and infinities. */
  add(holder: number, sample: SampleValues, timed: boolean): void {
    refuseNonNumbers(sample);
    const row = this.#claim(holder);
    const a = this.columns.arrays;
    const { slices } = sample;
    a.samples[row]! += 1;
    if (sample.utilization >= 0) {
      a.weight[row]! += slices;
      a.used[row]! += slices * sample.utilization;
      if (sample.utilization === 0) a.idle[row]! += slices;
      if (!timed) a.untimed[row]! += slices;
      widen(a.utilizationMin, a.utilizationMax, row, sample.utilization, sample.utilization);
    }
    if (sample.memoryCopy >= 0) {
      a.copyWeight[row]! += slices;
      a.copySum[row]! += slices * sample.memoryCopy;
      widen(a.copyMin, a.copyMax, row, sample.memoryCopy, sample.memoryCopy);
    }
    if (sample.memoryUsed >= 0) {
      a.memoryWeight[row]! += slices;
      a.memorySum[row]! += slices * sample.memoryUsed;
      widen(a.memoryMin, a.memoryMax, row, sample.memoryUsed, sample.memoryUsed);
    }
    if (sample.powerMilliwatts >= 0) {
      a.powerSum[row]! += sample.powerMilliwatts;
      a.powerSamples[row]! += 1;
    }
  }

  /** Adds the `samples` that `block` added up last. */
  addBlock(holder: number, block: SampleBlock, samples: number): void {
    const row = this.#claim(holder);
    const a = this.columns.arrays;
    const { slices, utilization, memoryCopy, memoryUsed, powerMilliwatts } = block;
    a.samples[row]! += samples;
    if (utilization.known > 0) {
      a.weight[row]! += slices * utilization.known;
      a.used[row]! += slices * utilization.sum;
      a.idle[row]! += slices * utilization.zeros;
      if (block.isUntimed) a.untimed[row]! += slices * utilization.known;
      widen(a.utilizationMin, a.utilizationMax, row, utilization.low, utilization.high);
    }
    if (memoryCopy.known > 0) {
      a.copyWeight[row]! += slices * memoryCopy.known;
      a.copySum[row]! += slices * memoryCopy.sum;
      widen(a.copyMin, a.copyMax, row, memoryCopy.low, memoryCopy.high);
    }
    if (memoryUsed.known > 0) {
      a.memoryWeight[row]! += slices * memoryUsed.known;
      a.memorySum[row]! += slices * memoryUsed.sum;
      widen(a.memoryMin, a.memoryMax, row, memoryUsed.low, memoryUsed.high);
    }
    a.powerSum[row]! += powerMilliwatts.sum;
    a.powerSamples[row]! += powerMilliwatts.known;
  }

  /** Adds all that `other` says of `from` to what is said here of `holder`. */
  absorb(holder: number, other: SampleStats, from: number): void {
    const source = other.row(from);
    if (source < 0) return;
    const row = this.#claim(holder);
    const a = this.columns.arrays;
    const b = other.columns.arrays;
    for (const name of SUMS) a[name][row]! += b[name][source]!;
    for (const name of MINIMA) a[name][row] = Math.min(a[name][row]!, b[name][source]!);
    for (const name of MAXIMA) a[name][row] = Math.max(a[name][row]!, b[name][source]!);
  }

  #claim(holder: number): number {
    if (holder >= this.#rowOf.length) {
      const larger = new Int32Array(Math.max(holder + 1, this.#rowOf.length * 2)).fill(-1);
      larger.set(this.#rowOf);
      this.#rowOf = larger;
    }
    let row = this.#rowOf[holder]!;
    if (row < 0) {
      row = this.columns.push();
      this.#rowOf[holder] = row;
      this.#holders = Math.max(this.#holders, holder + 1);
      for (const name of MINIMA) this.columns.arrays[name][row] = UNSEEN;
    }
    return row;
  }
}

const MINIMA = ['utilizationMin', 'copyMin', 'memoryMin'] as const;
const MAXIMA = ['utilizationMax', 'copyMax', 'memoryMax'] as const;
const SUMS = [
  'weight',
  'used',
  'idle',
  'copyWeight',
  'copySum',
  'memoryWeight',
  'memorySum',
  'powerSum',
  'powerSamples',
  'untimed',
  'samples',
] as const;

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
  const lowest = stepOf(low);
  const highest = stepOf(high);
  if (lowest < min[row]!) min[row] = lowest;
  if (highest > max[row]!) max[row] = highest;
}

/** Millionths to ten-thousandths, rounded down: a value stays in the cell of the grid that it lies in. */
export function stepOf(millionths: number): number {
  return Math.floor(millionths / 100);
}
