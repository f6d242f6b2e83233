// Counts by cell on their way into histograms: the many samples of a block share few cells, and a histogram is asked once for each.
import type { Histogram } from '../accumulators/histogram.ts';
import { BLOCK, type BlockColumn } from './block-column.ts';
import type { Distribution } from './distribution.ts';
import type { SampleBlock } from './sample-block.ts';

/** Cells that are counted: all of the distributions of ratios, and more watts than any board draws. Others go straight to the histograms. */
const CELLS = 2 ** 14;
const CELL_BITS = 14;
const MARKS = 3;

/** Where samples go: all of a block, and those that bear a mark, by mark. */
export interface Targets {
  readonly all: readonly Distribution[];
  readonly marked: readonly (Distribution | undefined)[];
}

/** The histogram of a distribution that a column goes to. */
type HistogramOf = (distribution: Distribution) => Histogram;

export class Cells {
  /** By mark and cell. */
  readonly #counts = new Uint32Array(MARKS * CELLS);
  /** Which of them are not zero. */
  readonly #used = new Uint16Array(BLOCK);

  /** Adds the values of a block's column, each with `weight`. */
  add(column: BlockColumn, block: SampleBlock, weight: number, targets: Targets, of: HistogramOf): void {
    if (!column.present) return;
    const counts = this.#counts;
    const used = this.#used;
    const { cells } = column;
    const { length, marks } = block;
    let usedCount = 0;
    for (let i = 0; i < length; i++) {
      const cell = cells[i]!;
      if (cell < 0) continue;
      if (cell >= CELLS) give(targets, of, marks[i]!, cell, weight);
      else {
        const at = (marks[i]! << CELL_BITS) | cell;
        if (counts[at]!++ === 0) used[usedCount++] = at;
      }
    }
    for (let i = 0; i < usedCount; i++) {
      const at = used[i]!;
      give(targets, of, at >> CELL_BITS, at % CELLS, counts[at]! * weight);
      counts[at] = 0;
    }
  }
}

function give({ all, marked }: Targets, of: HistogramOf, mark: number, cell: number, weight: number): void {
  for (const distribution of all) of(distribution).add(cell, weight);
  const bearing = marked[mark];
  if (bearing !== undefined) of(bearing).add(cell, weight);
}
