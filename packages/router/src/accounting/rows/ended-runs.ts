// Chooses the runs that ended in the window: only they are counted.
import { isInWindow, type Window } from '../../window.ts';
import { RunBatch } from './batches.ts';
import { hasEnded } from './run-chains.ts';
import type { RunTable } from './run-table.ts';

export class EndedRuns {
  readonly #bounds: Window;
  readonly #chosen = new RunBatch();
  /** Runs that ended outside of the window. */
  outside = 0;

  constructor(bounds: Window) {
    this.#bounds = bounds;
  }

  /** Returns the runs of the batch that ended in the window; the result is reused. */
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

  /** Returns true for a run that ended in the window. */
  has(runs: RunTable, row: number): boolean {
    return hasEnded(runs, row) && isInWindow(this.#bounds, runs.columns.arrays.end[row]!);
  }
}
