// Counts by cell on their way into a histogram: the many samples of a block share few cells, and the histogram is asked once for each.
import type { Histogram } from '../accumulators/histogram.ts';
import { BLOCK, type BlockColumn } from './block-column.ts';
import type { SampleBlock } from './sample-block.ts';

/** Cells that are counted: all of the distributions of ratios, and more watts than any board draws. Others go straight to the histogram. */
const CELLS = 2 ** 14;

export class Cells {
  readonly #counts = new Uint32Array(CELLS);
  /** The cells that are not zero. */
  readonly #used = new Uint16Array(BLOCK);

  /** Adds those values of a block's column that bear one of the `marks`, each with `weight`. */
  add(histogram: Histogram, weight: number, column: BlockColumn, block: SampleBlock, marks: number): void {
    if (!column.present) return;
    const counts = this.#counts;
    const used = this.#used;
    const { cells } = column;
    const { length, marks: marked } = block;
    let usedCount = 0;
    for (let i = 0; i < length; i++) {
      const cell = cells[i]!;
      if ((marked[i]! & marks) === 0 || cell < 0) continue;
      if (cell >= CELLS) histogram.add(cell, weight);
      else if (counts[cell]!++ === 0) used[usedCount++] = cell;
    }
    for (let i = 0; i < usedCount; i++) {
      const cell = used[i]!;
      histogram.add(cell, counts[cell]! * weight);
      counts[cell] = 0;
    }
  }
}
