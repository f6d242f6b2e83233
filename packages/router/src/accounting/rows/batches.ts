// A batch of runs that are counted together.

/** Runs of a batch: their values fit the first-level cache. */
export const BATCH = 256;

/** What a run is, as bits. `counted`: it ended in the window. */
export const RUN_IS = { started: 1, over: 2, endOfJob: 4, counted: 8 } as const;

/** Runs that wait to be counted, each with the first step of its job, or -1. */
export class RunBatch {
  /** Rows of the run table. */
  readonly rows = new Int32Array(BATCH);
  readonly steps = new Int32Array(BATCH);
  /**
   * Bits of RUN_IS, and for how long the run and the job that it represents held GPUs: worked out once a
   * batch.
   */
  readonly is = new Uint8Array(BATCH);
  readonly heldSeconds = new Uint32Array(BATCH);
  readonly jobSeconds = new Uint32Array(BATCH);
  count = 0;

  /** Adds a run. Returns true once the batch is full. */
  add(row: number, step: number): boolean {
    this.rows[this.count] = row;
    this.steps[this.count] = step;
    this.count++;
    return this.count === BATCH;
  }
}
