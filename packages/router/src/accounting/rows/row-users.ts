// Whose all rows of accounting are, those of jobs without GPUs too: of one user alone, the accounting may hide the others' jobs.
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import type { Accumulator } from '../../accumulators/accumulator.ts';

/** How many users rows name. */
export type UsersTold = 'none' | 'one' | 'several';

export class RowUsers implements Accumulator<[rows: JobRows, from: number, to: number]> {
  /** The lanes of the user who was named first. */
  readonly #first = new Int32Array(4);
  told: UsersTold = 'none';

  /** Takes rows `[from, to)`; steps name no user. */
  add(rows: JobRows, from: number, to: number): void {
    if (this.told === 'several') return;
    const lanes = JobRows.lanes(rows);
    for (let at = from; at < to; at++) {
      const l = at * ROW.ROW_LANES;
      if ((lanes[l + ROW.FLAGS]! & ROW.IS_STEP) === 0) this.#take(lanes, l + ROW.USER_TAG);
    }
  }

  /** Adds the users of the rows that `other` took. */
  merge(other: RowUsers): void {
    if (other.told !== 'none') this.#take(other.#first, 0);
    if (other.told === 'several') this.told = 'several';
  }

  #take(lanes: Int32Array, user: number): void {
    const first = this.#first;
    let isPresent = false;
    let isOther = false;
    for (let lane = 0; lane < 4; lane++) {
      if (lanes[user + lane] !== 0) isPresent = true;
      if (lanes[user + lane] !== first[lane]) isOther = true;
    }
    if (!isPresent || !isOther) return;
    if (this.told === 'none') first.set(lanes.subarray(user, user + 4));
    this.told = this.told === 'none' ? 'one' : 'several';
  }
}
