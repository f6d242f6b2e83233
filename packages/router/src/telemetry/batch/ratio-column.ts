// A column of ratios of a block of samples: the sums in millionths of a range, and the weight of each value.
import type { SeriesColumn } from '@ptl/claw-core';
import { Histogram } from '../../accumulators/histogram.ts';
import { millionths } from '../../accumulators/rounding.ts';
import type { ColumnSums } from '../statistics/sample-sums.ts';
import { isRatio } from '../statistics/sample-values.ts';
import { openRatiosWasm, type RatiosWasm } from './fast/bridge.ts';

/** Opening the WebAssembly module takes longer than adding up this many samples. */
const FEW = 1 << 18;

export class RatioColumn {
  /** Undefined where no value is known. */
  #column: SeriesColumn;
  /** The weights added in JavaScript, by mark. */
  readonly #weights = [new Histogram(), new Histogram()] as const;
  #wasm: RatiosWasm | undefined;
  /** Samples to be shown before the module is opened. */
  #waiting: number;

  /** WebAssembly, where available, takes over once `waiting` samples were shown. */
  constructor(waiting = FEW) {
    this.#waiting = waiting;
  }

  /** Takes the first `length` values of a column. */
  show(column: SeriesColumn, length: number): void {
    this.#column = column;
    if (column === undefined) return;
    if (this.#waiting >= 0) {
      this.#waiting -= length;
      if (this.#waiting < 0) this.#wasm = openRatiosWasm();
    }
    this.#wasm?.column.set(column.subarray(0, length));
  }

  /** Returns true if the value of a sample is a ratio. */
  has(sample: number): boolean {
    return this.#column !== undefined && isRatio(this.#column[sample]!);
  }

  /** Adds up samples `[from, to)` under `mark` (0 or 1), and adds `weight` to each value. */
  addUp(from: number, to: number, mark: number, weight: number, sums: ColumnSums): void {
    const column = this.#column;
    if (column === undefined) return;
    if (this.#wasm === undefined) this.#add(column, from, to, this.#weights[mark]!, weight, sums);
    else this.#wasm.add(from, to, mark, weight, sums);
  }

  /** Does in JavaScript what the module does. */
  #add(
    column: Float64Array,
    from: number,
    to: number,
    weights: Histogram,
    weight: number,
    sums: ColumnSums,
  ): void {
    let known = 0;
    let sum = 0;
    let zeros = 0;
    let low = 0x7fffffff;
    let high = -1;
    for (let i = from; i < to; i++) {
      const ratio = column[i]!;
      if (!isRatio(ratio)) continue;
      const value = millionths(ratio);
      known++;
      sum += value;
      if (value === 0) zeros++;
      if (value < low) low = value;
      if (value > high) high = value;
      weights.add(value, weight);
    }
    sums.set(known, zeros, sum, low, high);
  }

  /** Adds the weights of the values under `mark` to `histogram`. */
  read(mark: number, histogram: Histogram): void {
    histogram.merge(this.#weights[mark]!);
    this.#wasm?.visit(mark, (value, weight) => histogram.add(value, weight));
  }
}
