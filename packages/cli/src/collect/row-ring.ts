// The ring of rows between a thread that reads accounting and the one that adds it up: memory that both see. The reader waits where the
// ring is full, so that memory stays the same whatever the input.
import { JobRows, jobRow } from '@ptl/claw-core/internal';

/** Rows that are handed over at a time, and how many such lots there may be on the way: 1.3 MB in all. */
const LOT_ROWS = 1024;
const LOTS = 6;
const LOT_BYTES = LOT_ROWS * jobRow.ROW_BYTES;

const FREE = 0;
const FULL = 1;

/** What both sides share. */
export interface RingMemory {
  /** For each lot whether it is full. */
  readonly states: SharedArrayBuffer;
  readonly rows: SharedArrayBuffer;
}

export function ringMemory(): RingMemory {
  return {
    states: new SharedArrayBuffer(LOTS * 4),
    rows: new SharedArrayBuffer(LOTS * LOT_BYTES),
  };
}

/** One side of the ring: its lots are filled, and freed, one after the other. */
export class RowRing {
  readonly #states: Int32Array<SharedArrayBuffer>;
  readonly #lots: readonly JobRows[];
  #next = 0;

  constructor({ states, rows }: RingMemory) {
    this.#states = new Int32Array(states);
    this.#lots = Array.from({ length: LOTS }, (_, lot) => new JobRows(LOT_ROWS, rows, lot * LOT_BYTES));
  }

  /** The reader's: the next lot, empty; waits for it. */
  empty(): JobRows {
    Atomics.wait(this.#states, this.#next, FULL);
    const rows = this.#lots[this.#next]!;
    rows.clear();
    return rows;
  }

  /** The reader's: the lot that `empty` gave is full. */
  fill(): void {
    Atomics.store(this.#states, this.#next, FULL);
    this.#next = (this.#next + 1) % LOTS;
  }

  /** The other's: the next full lot, of `count` rows and their lists of tags. */
  full(count: number, lists: Int32Array): JobRows {
    const rows = this.#lots[this.#next]!;
    rows.show(count, lists);
    return rows;
  }

  /** The other's: the lot that `full` gave was used. */
  free(): void {
    Atomics.store(this.#states, this.#next, FREE);
    Atomics.notify(this.#states, this.#next);
    this.#next = (this.#next + 1) % LOTS;
  }
}
