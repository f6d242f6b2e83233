// The ring of rows between a reader thread and the main thread, in shared memory. The reader waits where the
// ring is full, so that memory does not depend on the input.
import { JobRows, jobRow } from '@ptl/claw-core/internal';

/** Rows of a batch, and the number of batches in the ring: 1.3 MB in all. */
const LOT_ROWS = 1024;
const LOTS = 6;
const LOT_BYTES = LOT_ROWS * jobRow.ROW_BYTES;

const FREE = 0;
const FULL = 1;

/** The memory that both sides share. */
export interface RingMemory {
  /** Whether each batch is full. */
  readonly states: SharedArrayBuffer;
  readonly rows: SharedArrayBuffer;
}

export function ringMemory(): RingMemory {
  return {
    states: new SharedArrayBuffer(LOTS * 4),
    rows: new SharedArrayBuffer(LOTS * LOT_BYTES),
  };
}

/** One side of the ring: its batches are filled, and freed, in order. */
export class RowRing {
  readonly #states: Int32Array<SharedArrayBuffer>;
  readonly #lots: readonly JobRows[];
  #next = 0;

  constructor({ states, rows }: RingMemory) {
    this.#states = new Int32Array(states);
    this.#lots = Array.from({ length: LOTS }, (_, lot) => new JobRows(LOT_ROWS, rows, lot * LOT_BYTES));
  }

  /** For the reader: waits for the next empty batch and returns it. */
  empty(): JobRows {
    Atomics.wait(this.#states, this.#next, FULL);
    const rows = this.#lots[this.#next]!;
    rows.clear();
    return rows;
  }

  /** For the reader: marks the batch of `empty` as full. */
  fill(): void {
    Atomics.store(this.#states, this.#next, FULL);
    this.#next = (this.#next + 1) % LOTS;
  }

  /** For the main thread: returns the next full batch, of `count` rows and their lists of tags. */
  full(count: number, lists: Int32Array): JobRows {
    const rows = this.#lots[this.#next]!;
    rows.show(count, lists);
    return rows;
  }

  /** For the main thread: frees the batch of `full`. */
  free(): void {
    Atomics.store(this.#states, this.#next, FREE);
    Atomics.notify(this.#states, this.#next);
    this.#next = (this.#next + 1) % LOTS;
  }
}
