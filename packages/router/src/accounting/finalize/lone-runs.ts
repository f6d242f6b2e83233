// Runs that are each all of a job, and told by one row: nothing is looked up, and nothing remembered of one that was counted.
import type { JobRows } from '@ptl/claw-core/internal';
import { RunBatch } from '../rows/batches.ts';
import { hasEnded, standAlone } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { Count } from './finalizer.ts';

export class LoneRuns {
  readonly #runs: RunTable;
  readonly #count: Count;
  readonly #batch = new RunBatch();
  /** Rows of the table that go on: until when they held their GPUs is known once all are in. */
  readonly #open: number[] = [];

  constructor(runs: RunTable, count: Count) {
    this.#runs = runs;
    this.#count = count;
  }

  /** Takes rows `[from, to)`, which the table was filled with; lets go what has ended. */
  add(rows: JobRows, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const row = this.#runs.linkAlone(rows, at);
      if (row < 0) continue;
      standAlone(this.#runs, row);
      if (!hasEnded(this.#runs, row)) this.#open.push(row);
      else if (this.#batch.add(row, -1)) this.#countBatch();
    }
  }

  /** All are in. */
  close(): void {
    this.#countBatch();
    for (const row of this.#open) if (this.#batch.add(row, -1)) this.#countBatch();
    this.#countBatch();
  }

  #countBatch(): void {
    const { rows, count } = this.#batch;
    this.#count(this.#batch);
    for (let i = count - 1; i >= 0; i--) this.#runs.columns.free(rows[i]!);
    this.#batch.count = 0;
  }
}
