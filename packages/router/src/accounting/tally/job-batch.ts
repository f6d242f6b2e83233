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
  readonly seconds = new Uint32Array(BATCH);
  /** How long it waited; `NONE` where it never started, or its submission is not known. */
  readonly waits = new Uint32Array(BATCH);
  /**
   * The waits of the small jobs and of the large ones, `NONE` for the others: filled when waits are counted.
   */
  readonly waitsSmall = new Uint32Array(BATCH);
  readonly waitsLarge = new Uint32Array(BATCH);
  count = 0;

  /** Adds a job; there must be room. */
  add(row: number, step: number, cells: number, seconds: number, wait: number): void {
    const at = this.count++;
    this.rows[at] = row;
    this.steps[at] = step;
    this.cells[at] = cells;
    this.seconds[at] = seconds;
    this.waits[at] = wait;
  }
}
