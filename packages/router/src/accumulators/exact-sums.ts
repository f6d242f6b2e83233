// Exact sums: a table of integer sums that do not depend on the order of adding, splitting or merging. A sum
// is high · 2^26 + low in two doubles, so that products of GPU time and utilization stay exact far beyond
// 2^53 (up to 2^79). It becomes a BigInt only when it is read.
import type { Accumulator } from './accumulator.ts';
import { resized } from './resized.ts';

const LIMB = 2 ** 26;
/** Above this the low limb is carried: one more product (< 2^52) still fits below 2^53. */
const CARRY = 2 ** 52;
const FIRST_ROWS = 4;

/** `columns` sums for each row; rows appear when first added to. Integers only, negative ones too. */
export class ExactSums
  implements Accumulator<[at: number, value: number], [rowOf?: (row: number) => number, first?: number]>
{
  readonly columns: number;
  #low: Float64Array;
  #high: Float64Array;
  #rows = 0;

  constructor(columns: number) {
    this.columns = columns;
    this.#low = new Float64Array(columns * FIRST_ROWS);
    this.#high = new Float64Array(columns * FIRST_ROWS);
  }

  get rows(): number {
    return this.#rows;
  }

  /** Returns the number of the cell in the first column of `row`; the other columns follow. */
  cells(row: number): number {
    if (row >= this.#rows) this.#addRows(row + 1);
    return row * this.columns;
  }

  /** Adds an integer below 2^53 to a cell. Throws a RangeError on NaN, infinities and fractions. */
  add(at: number, value: number): void {
    const low = this.#low[at]! + value;
    // The common case: value and sum are whole. NaN fails the test.
    if (low < CARRY && low > -CARRY && Math.trunc(value) === value) this.#low[at] = low;
    else this.#addAny(at, value);
  }

  #addAny(at: number, value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError('Only safe integers can be summed exactly.');
    const high = Math.trunc(value / LIMB);
    this.#high[at]! += high;
    this.#carry(at, value - high * LIMB);
  }

  /** Adds one to a cell. */
  count(at: number): void {
    this.#low[at]! += 1;
  }

  /** Adds a · b to a cell, for integers a < 2^53 and b < 2^26 in size. */
  addProduct(at: number, a: number, b: number): void {
    const low = this.#low[at]! + a * b;
    // The common case: both factors are whole, and the product is small enough to be exact.
    const isExact = low < CARRY && low > -CARRY && b < LIMB && b > -LIMB;
    if (isExact && Math.trunc(a) === a && Math.trunc(b) === b) this.#low[at] = low;
    else this.#addAnyProduct(at, a, b);
  }

  #addAnyProduct(at: number, a: number, b: number): void {
    if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(b) >= LIMB)
      throw new RangeError('Only safe integers can be multiplied exactly.');
    const high = Math.trunc(a / LIMB);
    this.#high[at]! += high * b;
    this.#carry(at, (a - high * LIMB) * b);
  }

  /** Returns the sum; 0 for a cell that nothing was added to. */
  value(row: number, column: number): bigint {
    if (row >= this.#rows) return 0n;
    const at = row * this.columns + column;
    return BigInt(this.#high[at]!) * BigInt(LIMB) + BigInt(this.#low[at]!);
  }

  /** Returns the sum over all rows. */
  total(column: number): bigint {
    let sum = 0n;
    for (let row = 0; row < this.#rows; row++) sum += this.value(row, column);
    return sum;
  }

  /**
   * Adds all of `other`; `rowOf` maps its rows to rows here. Its columns start at column `first` here, and
   * all of them must fit.
   */
  merge(other: ExactSums, rowOf: (row: number) => number = (row) => row, first = 0): void {
    if (first + other.columns > this.columns) throw new RangeError('There are not so many columns.');
    for (let row = 0; row < other.#rows; row++) this.addRow(rowOf(row), other, row, first);
  }

  /** Adds row `from` of `other` to `row`, likewise. */
  addRow(row: number, other: ExactSums, from: number, first = 0): void {
    const to = this.cells(row) + first;
    const at = from * other.columns;
    for (let column = 0; column < other.columns; column++) {
      this.#high[to + column]! += other.#high[at + column]!;
      this.#carry(to + column, other.#low[at + column]!);
    }
  }

  #carry(at: number, amount: number): void {
    const low = this.#low[at]! + amount;
    if (low < CARRY && low > -CARRY) {
      this.#low[at] = low;
      return;
    }
    const high = Math.trunc(low / LIMB);
    this.#high[at]! += high;
    this.#low[at] = low - high * LIMB;
  }

  #addRows(rows: number): void {
    this.#rows = rows;
    const needed = rows * this.columns;
    if (needed <= this.#low.length) return;
    const length = Math.max(needed, this.#low.length * 2);
    this.#low = resized(this.#low, length);
    this.#high = resized(this.#high, length);
  }
}
