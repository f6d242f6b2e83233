// How many values of blocks of samples lie in which cell of a histogram. Many samples share sortedCounts cells, and a histogram is asked once for each.
import type { Distribution } from '../statistics/distribution.ts';
import { CELL_BITS, CELLS, MARKS } from './fast/memory.ts';

/** Attributor a sample is: nobody's, or not known; certain; or provisional. */
export const CLASS = { none: 0, certain: 1, provisional: 2 } as const;

type HistogramName = 'utilization' | 'memoryCopy' | 'memoryUsed' | 'powerWatts';

/** Where values go: all of them, and those that bear a mark, by mark. */
export interface Targets {
  readonly all: readonly Distribution[];
  readonly marked: readonly (Distribution | undefined)[];
}

export class BucketCounts {
  /** By mark and cell, and which of them are not zero. Each holds up to 2^32 values. */
  counts: Uint32Array = new Uint32Array(MARKS * CELLS);
  used: Uint16Array = new Uint16Array(MARKS * CELLS);
  usedCount = 0;
  /** The same of cells beyond them, of which sortedCounts bear anything: no board draws so much power. */
  readonly #beyond = new Map<number, number>();
  readonly #histogram: HistogramName;

  constructor(histogram: HistogramName) {
    this.#histogram = histogram;
  }

  /** Goes on in arrays of the same length. */
  move(counts: Uint32Array, used: Uint16Array): void {
    counts.set(this.counts);
    used.set(this.used);
    this.counts = counts;
    this.used = used;
  }

  /** Counts a value that bears `mark` in a cell ≥ 0. */
  count(mark: number, cell: number): void {
    if (cell >= CELLS) {
      const key = cell * MARKS + mark;
      this.#beyond.set(key, (this.#beyond.get(key) ?? 0) + 1);
      return;
    }
    const at = (mark << CELL_BITS) | cell;
    if (this.counts[at]!++ === 0) this.used[this.usedCount++] = at;
  }

  /** Gives what was counted to the distributions that it goes to, each value with `weight`, and begins anew. */
  give(weight: number, targets: Targets): void {
    const { counts } = this;
    const name = this.#histogram;
    // In order: the distributions look for the next value behind the last one.
    for (const at of this.used.subarray(0, this.usedCount).sort()) {
      give(targets, name, at >> CELL_BITS, at % CELLS, counts[at]! * weight);
      counts[at] = 0;
    }
    this.usedCount = 0;
    for (const [key, count] of this.#beyond)
      give(targets, name, key % MARKS, Math.floor(key / MARKS), count * weight);
    this.#beyond.clear();
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
