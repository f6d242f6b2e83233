// One column of a block of samples: integers, their cells in a histogram, and what a stretch of them adds up to.
import type { SeriesColumn } from '@ptl/claw-core';
import { millionths } from '../rounding.ts';
import { isRatio, milliwatts } from './sample-values.ts';

/** Samples of a block: its columns fit the second-level cache, and what is done once a block and cell is little beside them. */
export const BLOCK = 16_384;

/** Integers ≥ 0, -1 where unknown. */
export class BlockColumn {
  readonly values = new Int32Array(BLOCK);
  /** The cell of each value in a histogram; -1 where unknown. */
  readonly cells = new Int32Array(BLOCK);
  /** False where nothing is known: then neither values nor cells mean anything. */
  present = false;
  /** Of the stretch that was added up last: how many values are known, how many are zero, their sum, and the lowest and highest. */
  known = 0;
  zeros = 0;
  sum = 0;
  low = 0;
  high = 0;
  readonly #perCell: number;
  readonly #shift: number;

  /** `width` of the values share a cell: they are rounded down to it, or, with an `offset` of half of it, to the nearest. */
  constructor(width: number, offset: number) {
    this.#perCell = 1 / width;
    // Half a value more: then no product is so near to a whole number that its rounding matters.
    this.#shift = offset + 0.5;
  }

  /** Takes `length` ratios. The loops make no call that is not sure to be inlined: it would make an object of each number. */
  fillRatios(ratios: SeriesColumn, length: number): void {
    this.present = ratios !== undefined;
    if (ratios === undefined) return;
    const { values, cells } = this;
    const perCell = this.#perCell;
    const shift = this.#shift;
    for (let i = 0; i < length; i++) {
      const ratio = ratios[i]!;
      const value = isRatio(ratio) ? millionths(ratio) : -1;
      values[i] = value;
      cells[i] = cellOf(value, shift, perCell);
    }
  }

  /** Takes `length` readings of power in watts. */
  fillPower(watts: SeriesColumn, length: number): void {
    this.present = watts !== undefined;
    if (watts === undefined) return;
    const { values, cells } = this;
    const perCell = this.#perCell;
    const shift = this.#shift;
    for (let i = 0; i < length; i++) {
      const value = milliwatts(watts[i]!);
      values[i] = value;
      cells[i] = cellOf(value, shift, perCell);
    }
  }

  /** Adds up `[from, to)`. */
  addUp(from: number, to: number): void {
    const { values } = this;
    let known = 0;
    let sum = 0;
    let zeros = 0;
    let low = 0x7fffffff;
    let high = -1;
    for (let i = from; i < to && this.present; i++) {
      const value = values[i]!;
      if (value < 0) continue;
      known++;
      sum += value;
      if (value === 0) zeros++;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    this.known = known;
    this.sum = sum;
    this.zeros = zeros;
    this.low = low;
    this.high = high;
  }
}

/** The cell of a value; -1 where it is unknown. Small enough to be inlined wherever it stands. */
function cellOf(value: number, shift: number, perCell: number): number {
  return value < 0 ? -1 : ((value + shift) * perCell) | 0;
}
