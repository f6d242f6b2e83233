// One column of a block of samples: what a stretch of it adds up to, and how many values lie in which cell of a histogram. The many
// samples of a block share few cells, and a histogram is asked once for each.
import type { SeriesColumn } from '@ptl/claw-core';
import { millionths } from '../rounding.ts';
import type { Distribution } from './distribution.ts';
import type { ColumnSums } from './sample-sums.ts';
import { isRatio, milliwatts } from './sample-values.ts';

/** Samples of a block: its columns fit the second-level cache, and what is done once a block and cell is little beside them. */
export const BLOCK = 16_384;
/** Whose a sample is: nobody's, or not known; certain; or provisional. */
export const MARK = { none: 0, certain: 1, provisional: 2 } as const;
const MARKS = Object.keys(MARK).length;
/** Cells that are counted: all of the distributions of ratios, and more watts than any board draws. */
const CELL_BITS = 14;
const CELLS = 2 ** CELL_BITS;

type HistogramName = 'utilization' | 'memoryCopy' | 'memoryUsed' | 'powerWatts';

/** Where a block goes: all of it, and what bears a mark, by mark. */
export interface Targets {
  readonly all: readonly Distribution[];
  readonly marked: readonly (Distribution | undefined)[];
}

export class BlockColumn {
  /** Undefined where nothing is known. */
  #column: SeriesColumn;
  /** By mark and cell, and which of them are not zero. */
  readonly #counts = new Uint32Array(MARKS * CELLS);
  readonly #used = new Uint16Array(BLOCK);
  #usedCount = 0;
  /** Mark and cell of each value beyond them. */
  readonly #beyond: number[] = [];
  readonly #histogram: HistogramName;
  readonly #perCell: number;
  readonly #shift: number;

  /** `width` of the values share a cell of this histogram: they are rounded down to it, or, with an `offset` of half of it, to the nearest. */
  constructor(histogram: HistogramName, width: number, offset: number) {
    this.#histogram = histogram;
    this.#perCell = 1 / width;
    // Half a value more: then no product is so near to a whole number that its rounding matters.
    this.#shift = offset + 0.5;
  }

  /** Shows a column of ratios, or of watts. */
  show(column: SeriesColumn): void {
    this.#column = column;
  }

  /** Adds up ratios `[from, to)`, which bear `mark`. The loops make no call that is not sure to be inlined: it would make an object of each number. */
  addRatios(from: number, to: number, mark: number, sums: ColumnSums): void {
    const column = this.#column;
    if (column === undefined) return;
    const counts = this.#counts;
    const used = this.#used;
    const perCell = this.#perCell;
    const shift = this.#shift;
    const first = mark << CELL_BITS;
    let usedCount = this.#usedCount;
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
      const at = first | (((value + shift) * perCell) | 0);
      if (counts[at]!++ === 0) used[usedCount++] = at;
    }
    this.#usedCount = usedCount;
    sums.set(known, zeros, sum, low, high);
  }

  /** The same of watts, of which there may be more than cells. */
  addPower(from: number, to: number, mark: number, sums: ColumnSums): void {
    const column = this.#column;
    if (column === undefined) return;
    const perCell = this.#perCell;
    const shift = this.#shift;
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
      this.#count(mark, ((value + shift) * perCell) | 0);
    }
    sums.set(known, zeros, sum, low, high);
  }

  #count(mark: number, cell: number): void {
    if (cell >= CELLS) {
      this.#beyond.push(mark, cell);
      return;
    }
    const at = (mark << CELL_BITS) | cell;
    if (this.#counts[at]!++ === 0) this.#used[this.#usedCount++] = at;
  }

  /** Gives what was counted to the distributions that it goes to, each value with `weight`, and begins anew. */
  giveCells(weight: number, targets: Targets): void {
    const name = this.#histogram;
    for (let i = 0; i < this.#usedCount; i++) {
      const at = this.#used[i]!;
      give(targets, name, at >> CELL_BITS, at % CELLS, this.#counts[at]! * weight);
      this.#counts[at] = 0;
    }
    this.#usedCount = 0;
    for (let i = 0; i < this.#beyond.length; i += 2)
      give(targets, name, this.#beyond[i]!, this.#beyond[i + 1]!, weight);
    this.#beyond.length = 0;
  }
}

function give(
  { all, marked }: Targets,
  name: HistogramName,
  mark: number,
  cell: number,
  weight: number,
): void {
  for (const distribution of all) distribution[name].add(cell, weight);
  marked[mark]?.[name].add(cell, weight);
}
