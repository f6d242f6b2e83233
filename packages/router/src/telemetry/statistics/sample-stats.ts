// Statistics of each holder (a contributor, a device …): exact integer sums, and the extremes that the rank
// rule needs.
import { ExactSums } from '../../accumulators/exact-sums.ts';
import { resized } from '../../accumulators/resized.ts';
import { QUANTITY, type Seconds } from './quantities.ts';
import type { ColumnSums, SampleSums } from './sample-sums.ts';

/**
 * Weights: slice-seconds of samples with the quantity; `idle`: of those that are 0. Sums: slice-seconds ·
 * millionths.
 */
const SUMS = {
  weight: 0,
  used: 1,
  copyWeight: 2,
  copySum: 3,
  memoryWeight: 4,
  memorySum: 5,
  idle: 6,
} as const;
export type SumName = keyof typeof SUMS;
/** Distributions with extremes, by the number of their quantity. */
const EXTREMES = 3;
const UNSEEN = 0xffffffff;
const FIRST_HOLDERS = 8;

/** Sums per holder; holders are numbered by the caller and appear when first added to. */
export class SampleStats {
  readonly #sums = new ExactSums(Object.keys(SUMS).length);
  /**
   * The lowest and highest value of each distribution in millionths, row by row; UNSEEN where there is no
   * lowest.
   */
  #low = new Uint32Array(FIRST_HOLDERS * EXTREMES).fill(UNSEEN);
  #high = new Uint32Array(FIRST_HOLDERS * EXTREMES);
  /** The row of each holder plus one, 0 for none. */
  #rowOf = new Int32Array(FIRST_HOLDERS);
  #rows = 0;
  #holders = 0;

  /** One more than the largest holder seen. */
  get holders(): number {
    return this.#holders;
  }

  /** Returns true if anything was added to the holder. */
  has(holder: number): boolean {
    return this.#row(holder) >= 0;
  }

  /** Returns a sum of a holder, 0 where nothing was added. */
  sum(holder: number, name: SumName): bigint {
    const row = this.#row(holder);
    return row < 0 ? 0n : this.#sums.value(row, SUMS[name]);
  }

  /** Returns the lowest value of a distribution (a number of `QUANTITY`), in millionths. */
  low(holder: number, quantity: number): number {
    return this.#low[this.#row(holder) * EXTREMES + quantity]!;
  }

  /** Returns the highest value. */
  high(holder: number, quantity: number): number {
    return this.#high[this.#row(holder) * EXTREMES + quantity]!;
  }

  /**
   * Adds samples that stand for `slices` and `seconds` each. Throws a RangeError on numbers that are not
   * whole.
   */
  add(holder: number, sums: SampleSums, slices: number, seconds: Seconds): void {
    const { utilization, memoryCopy, memoryUsed } = sums;
    if (!Number.isSafeInteger(slices + utilization.sum + memoryCopy.sum + memoryUsed.sum))
      throw new RangeError('A sample is made of integers.');
    const row = this.#claim(holder);
    const weight = slices * seconds[QUANTITY.utilization]!;
    if (weight > 0 && utilization.zeros > 0)
      this.#sums.add(this.#sums.cells(row) + SUMS.idle, weight * utilization.zeros);
    this.#addColumn(row, QUANTITY.utilization, utilization, weight);
    this.#addColumn(row, QUANTITY.memoryCopy, memoryCopy, slices * seconds[QUANTITY.memoryCopy]!);
    this.#addColumn(row, QUANTITY.memoryUsed, memoryUsed, slices * seconds[QUANTITY.memoryUsed]!);
  }

  /** Adds a quantity; its sums are neighbours, in the order of quantities. */
  #addColumn(row: number, quantity: number, { known, sum, low, high }: ColumnSums, weight: number): void {
    if (known === 0 || weight === 0) return;
    const at = this.#sums.cells(row) + 2 * quantity;
    this.#sums.add(at, weight * known);
    this.#sums.addProduct(at + 1, sum, weight);
    this.#widen(row * EXTREMES + quantity, low, high);
  }

  /** Adds the statistics of `from` in `other` to those of `holder` here. */
  absorb(holder: number, other: SampleStats, from: number): void {
    const source = other.#row(from);
    if (source < 0) return;
    const row = this.#claim(holder);
    this.#sums.addRow(row, other.#sums, source);
    for (let i = 0; i < EXTREMES; i++)
      this.#widen(
        row * EXTREMES + i,
        other.#low[source * EXTREMES + i]!,
        other.#high[source * EXTREMES + i]!,
      );
  }

  /** Adds all of `other`, whose holders have the same numbers. */
  merge(other: SampleStats): void {
    for (let holder = 0; holder < other.#holders; holder++) this.absorb(holder, other, holder);
  }

  #widen(at: number, low: number, high: number): void {
    if (low < this.#low[at]!) this.#low[at] = low;
    if (high > this.#high[at]!) this.#high[at] = high;
  }

  #row(holder: number): number {
    return holder < this.#rowOf.length ? this.#rowOf[holder]! - 1 : -1;
  }

  #claim(holder: number): number {
    const known = this.#row(holder);
    if (known >= 0) return known;
    const row = this.#rows++;
    this.#sums.cells(row);
    if (this.#rows * EXTREMES > this.#low.length) {
      const before = this.#low.length;
      this.#low = resized(this.#low, before * 2).fill(UNSEEN, before);
      this.#high = resized(this.#high, before * 2);
    }
    if (holder >= this.#rowOf.length)
      this.#rowOf = resized(this.#rowOf, Math.max(holder + 1, this.#rowOf.length * 2));
    this.#rowOf[holder] = row + 1;
    this.#holders = Math.max(this.#holders, holder + 1);
    return row;
  }
}
