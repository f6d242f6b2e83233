// A column of watts of a block of samples: the sums in milliwatts of a range, and the weight of each value.
import type { SeriesColumn } from '@ptl/claw-core';
import { Histogram } from '../../accumulators/histogram.ts';
import type { ColumnSums } from '../statistics/sample-sums.ts';
import { milliwatts } from '../statistics/sample-values.ts';

export class PowerColumn {
  /** Undefined where no value is known. */
  #column: SeriesColumn;
  readonly #weights = [new Histogram(), new Histogram()] as const;

  show(column: SeriesColumn): void {
    this.#column = column;
  }

  get isShown(): boolean {
    return this.#column !== undefined;
  }

  /** Returns the milliwatts of a sample; -1 where unknown. */
  at(sample: number): number {
    return this.#column === undefined ? -1 : milliwatts(this.#column[sample]!);
  }

  /** Adds up samples `[from, to)` under `mark` (0 or 1), and adds `weight` to each value. */
  addUp(from: number, to: number, mark: number, weight: number, sums: ColumnSums): void {
    const column = this.#column;
    if (column === undefined) return;
    const weights = this.#weights[mark]!;
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
      weights.add(value, weight);
    }
    sums.set(known, zeros, sum, low, high);
  }

  /** Adds the weights of the values under `mark` to `histogram`. */
  read(mark: number, histogram: Histogram): void {
    histogram.merge(this.#weights[mark]!);
  }
}
