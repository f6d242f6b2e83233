// Runs that are a whole job in one row: counted as they come, and not remembered.
import type { JobRows } from '@ptl/claw-core/internal';
import { RunBatch } from '../rows/batches.ts';
import { standAlone } from '../rows/run-chains.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { Count } from './finalizer.ts';

export class LoneRuns {
  readonly #runs: RunTable;
  readonly #count: Count;
  readonly #batch = new RunBatch();

  constructor(runs: RunTable, count: Count) {
    this.#runs = runs;
    this.#count = count;
  }

  /** Adds rows `[from, to)`, at most `BATCH`, which the table was filled with. */
  add(rows: JobRows, from: number, to: number): void {
    const batch = this.#batch;
    batch.count = 0;
    for (let at = from; at < to; at++) {
      const row = this.#runs.linkAlone(rows, at);
      if (row < 0) continue;
      standAlone(this.#runs, row);
      batch.add(row, -1);
    }
    this.#count(batch);
    for (let i = batch.count - 1; i >= 0; i--) this.#runs.columns.free(batch.rows[i]!);
  }
}
