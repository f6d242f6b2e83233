// A batch of jobs that share a property, with their values side by side.
import { BATCH } from '../rows/batches.ts';

export class JobBatch {
  /** The run that represents the job: its row of the run table. */
  readonly rows = new Int32Array(BATCH);
  /** The first step of the job, -1 for none. */
  readonly steps = new Int32Array(BATCH);
  /** The place of the sums of its contributor pair. */
  readonly cells = new Int32Array(BATCH);
  /** For how long the job occupied GPUs. */
  readonly seconds = new Float64Array(BATCH);
  count = 0;

  /** Adds a job; there must be room. */
  add(row: number, step: number, cells: number, seconds: number): void {
    const at = this.count++;
    this.rows[at] = row;
    this.steps[at] = step;
    this.cells[at] = cells;
    this.seconds[at] = seconds;
  }
}
