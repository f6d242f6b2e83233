// A column of ratios of a block of samples: what a stretch of it adds up to, in millionths, and its cells.
import type { SeriesColumn } from '@ptl/claw-core';
import { millionths } from '../../accumulators/rounding.ts';
import { STEPS } from '../statistics/sample-stats.ts';
import type { ColumnSums } from '../statistics/sample-sums.ts';
import { isRatio } from '../statistics/sample-values.ts';
import { BucketCounts, type Targets } from './bins.ts';
import { openRatiosWasm, type RatiosWasm } from './fast/bridge.ts';
import { CELL_BITS } from './fast/memory.ts';

/** BucketCounts a millionth. As a double this is a little more than a hundredth: no whole number is missed. */
const PER_CELL = STEPS / 1e6;
/** Opening the WebAssembly module takes longer than adding up this many samples. */
const FEW = 1 << 20;

export class RatioColumn {
  /** Undefined where nothing is known. */
  #column: SeriesColumn;
  readonly #cells: BucketCounts;
  #wasm: RatiosWasm | undefined;
  /** Samples that are to be shown before the module is opened. */
  #sortedCounts: number;

  /** WebAssembly adds up, where there is any, once `sortedCounts` samples were shown. */
  constructor(histogram: 'utilization' | 'memoryCopy' | 'memoryUsed', sortedCounts = FEW) {
    this.#cells = new BucketCounts(histogram);
    this.#sortedCounts = sortedCounts;
  }

  /** Shows the first `length` values of a column. */
  show(column: SeriesColumn, length: number): void {
    this.#column = column;
    if (column === undefined) return;
    if (this.#sortedCounts >= 0) {
      this.#sortedCounts -= length;
      if (this.#sortedCounts < 0) this.#bringWebAssembly();
    }
    this.#wasm?.column.set(column.subarray(0, length));
  }

  #bringWebAssembly(): void {
    const wasm = openRatiosWasm();
    if (wasm === undefined) return;
    this.#wasm = wasm;
    this.#cells.move(wasm.counts, wasm.used);
  }

  /** Adds up samples `[from, to)`, which bear `mark`. */
  addUp(from: number, to: number, mark: number, sums: ColumnSums): void {
    const column = this.#column;
    if (column === undefined) return;
    const first = mark << CELL_BITS;
    if (this.#wasm === undefined) this.#add(column, from, to, first, sums);
    else this.#cells.usedCount = this.#wasm.add(from, to, first, this.#cells.usedCount, sums);
  }

  /** What the module does. The loop makes no call that is not sure to be inlined: it would make an object of each number. */
  #add(column: Float64Array, from: number, to: number, first: number, sums: ColumnSums): void {
    const { counts, used } = this.#cells;
    let { usedCount } = this.#cells;
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
      const at = first | ((value * PER_CELL) | 0);
      if (counts[at]!++ === 0) used[usedCount++] = at;
    }
    this.#cells.usedCount = usedCount;
    sums.set(known, zeros, sum, low, high);
  }

  /** Gives the cells to the distributions that they go to, each value with `weight`. */
  flush(weight: number, targets: Targets): void {
    this.#cells.give(weight, targets);
  }
}
