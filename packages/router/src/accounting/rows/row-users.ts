// Counts the users of all rows, those of jobs without GPUs too. Accounting with one user may hide the jobs of
// others.
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import type { Accumulator } from '../../accumulators/accumulator.ts';

/** How many users the rows name. */
export type UserCount = 'none' | 'one' | 'several';

export class RowUsers implements Accumulator<[rows: JobRows, from: number, to: number]> {
  /** The lanes of the first user. */
  readonly #first = new Int32Array(4);
  count: UserCount = 'none';

  /** Adds rows `[from, to)`; steps name no user. */
  add(rows: JobRows, from: number, to: number): void {
    if (this.count === 'several') return;
    const lanes = JobRows.lanes(rows);
    for (let at = from; at < to; at++) {
      const l = at * ROW.ROW_LANES;
      if ((lanes[l + ROW.FLAGS]! & ROW.IS_STEP) === 0) this.#take(lanes, l + ROW.USER_TAG);
    }
  }

  /** Adds the users of `other`. */
  merge(other: RowUsers): void {
    if (other.count !== 'none') this.#take(other.#first, 0);
    if (other.count === 'several') this.count = 'several';
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
    if (this.count === 'none') first.set(lanes.subarray(user, user + 4));
    this.count = this.count === 'none' ? 'one' : 'several';
  }
}
