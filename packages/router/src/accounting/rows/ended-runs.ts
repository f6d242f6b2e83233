// The runs that ended in the window: the only ones that are counted.
import { isInWindow, type Window } from '../../window.ts';
import { RunBatch } from './batches.ts';
import { hasEnded } from './run-chains.ts';
import type { RunTable } from './run-table.ts';

/** Chooses them from batches. */
export class EndedRuns {
  readonly #bounds: Window;
  readonly #chosen = new RunBatch();
  /** Runs that ended outside of it. */
  outside = 0;

  constructor(bounds: Window) {
    this.#bounds = bounds;
  }

  /** Those of the batch; the result is reused. */
  choose(runs: RunTable, { rows, steps, count }: RunBatch): RunBatch {
    const chosen = this.#chosen;
    chosen.count = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      if (this.has(runs, row)) chosen.add(row, steps[i]!);
      else if (hasEnded(runs, row)) this.outside++;
    }
    return chosen;
  }

  /** True for a run that ended in the window. */
  has(runs: RunTable, row: number): boolean {
    return hasEnded(runs, row) && isInWindow(this.#bounds, runs.columns.arrays.end[row]!);
  }
}
