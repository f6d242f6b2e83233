// A column of watts of a block of samples: what a stretch of it adds up to, in milliwatts, and its cells, one a watt.
import type { SeriesColumn } from '@ptl/claw-core';
import type { ColumnSums } from '../statistics/sample-sums.ts';
import { milliwatts } from '../statistics/sample-values.ts';
import { BucketCounts, type Targets } from './bins.ts';

/** Milliwatts. As a double, one over them is a little more than a thousandth: no whole number is missed. */
const WATT = 1000;

export class PowerColumn {
  /** Undefined where nothing is known. */
  #column: SeriesColumn;
  readonly #cells = new BucketCounts('powerWatts');

  show(column: SeriesColumn): void {
    this.#column = column;
  }

  /** Adds up samples `[from, to)`, which bear `mark`. */
  addUp(from: number, to: number, mark: number, sums: ColumnSums): void {
    const column = this.#column;
    if (column === undefined) return;
    const cells = this.#cells;
    let known = 0;
    let sum = 0;
    let zeros = 0;
    let low = 0x7fffffff;
    let high = -1;
    for (let i = from; i < to; i++) {
      const value = milliwatts(column[i]!);
      if (value < 0) continue;
      known++;
      sum += value;
      if (value === 0) zeros++;
      if (value < low) low = value;
      if (value > high) high = value;
      cells.count(mark, ((value + WATT / 2) * (1 / WATT)) | 0);
    }
    sums.set(known, zeros, sum, low, high);
  }

  flush(targets: Targets): void {
    this.#cells.give(1, targets);
  }
}
