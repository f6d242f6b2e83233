// Finds the runs that ended in the window: only they are counted.
import { isInWindow, type Window } from '../../window.ts';
import { RUN_IS, type RunBatch } from './batches.ts';
import { allocatedSeconds, endsJob, hasEnded, hasStarted, jobSeconds } from './run-chains.ts';
import type { RunTable } from './run-table.ts';

export class EndedRuns {
  readonly #bounds: Window;
  /** Runs that ended outside of the window. */
  outside = 0;
  /** Runs in the window that end before they start: they held GPUs for no time. */
  backwards = 0;

  constructor(bounds: Window) {
    this.#bounds = bounds;
  }

  /** Fills in what the runs of the batch are, and how long they and their jobs held GPUs. */
  mark(runs: RunTable, batch: RunBatch): void {
    const { start, end } = runs.columns.arrays;
    for (let i = 0; i < batch.count; i++) {
      const row = batch.rows[i]!;
      const isOver = hasEnded(runs, row);
      const isCounted = isOver && isInWindow(this.#bounds, end[row]!);
      if (isOver && !isCounted) this.outside++;
      const isStarted = hasStarted(runs, row);
      if (isStarted && isCounted && end[row]! < start[row]!) this.backwards++;
      batch.is[i] =
        (isStarted ? RUN_IS.started : 0) |
        (isOver ? RUN_IS.over : 0) |
        (endsJob(runs, row) ? RUN_IS.endOfJob : 0) |
        (isCounted ? RUN_IS.counted : 0);
      batch.heldSeconds[i] = allocatedSeconds(runs, row);
      batch.jobSeconds[i] = jobSeconds(runs, row);
    }
  }
}
