// Jobs of a batch that have something in common: what was worked out of each stands side by side.
import { BATCH } from '../rows/batches.ts';

export class JobBatch {
  /** The run that speaks for the job: its row of the run table. */
  readonly rows = new Int32Array(BATCH);
  /** The first step of the job, -1 for none. */
  readonly steps = new Int32Array(BATCH);
  /** Where the sums of its contributor pair begin. */
  readonly cells = new Int32Array(BATCH);
  /** For how long the job occupied GPUs. */
  readonly seconds = new Float64Array(BATCH);
  count = 0;

  /** Adds a job; there has to be room. */
  add(row: number, step: number, cells: number, seconds: number): void {
    const at = this.count++;
    this.rows[at] = row;
    this.steps[at] = step;
    this.cells[at] = cells;
    this.seconds[at] = seconds;
  }
}
