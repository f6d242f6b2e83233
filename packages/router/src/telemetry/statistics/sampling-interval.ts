// The interval that a sample stands for: constant per input, and learned from it without caring for any order.

import { isKnown } from '@ptl/claw-core';
import { Columns } from '../../accumulators/columns.ts';
import { resized } from '../../accumulators/resized.ts';

const empty = (length: number) => ({
  series: new Int32Array(length),
  count: new Float64Array(length),
  first: new Float64Array(length),
  last: new Float64Array(length),
});
const FIRST_SERIES = 1024;

/** Per series (a GPU or MIG instance): how many samples, the first and the last time. */
export class Intervals {
  readonly #columns = new Columns(empty);
  /** The row of each series, and one; 0 where it has none. Few of the numbers that a series could have are in use. */
  #rows = new Int32Array(FIRST_SERIES);
  /** The first and last time over all series; infinite where no sample has a time. */
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;

  /** Counts a sample of `series` at `time`, in seconds. Throws a RangeError on NaN and infinities. */
  add(series: number, time: number): void {
    this.addRange(series, 1, time, time);
  }

  /** Counts `count` samples of `series`, of which these are the first and the last time. Throws a RangeError as `add` does. */
  addRange(series: number, count: number, first: number, last: number): void {
    if (!Number.isFinite(last - first)) throw new RangeError('A sample is taken at a finite time.');
    this.#extend(series, count, first, last);
  }

  /** Adds all of `other`, whose series are numbered as ours are. */
  merge(other: Intervals): void {
    const { series, count, first, last } = other.#columns.arrays;
    for (let row = 0; row < other.#columns.length; row++)
      this.#extend(series[row]!, count[row]!, first[row]!, last[row]!);
  }

  #extend(series: number, count: number, first: number, last: number): void {
    const row = this.#claim(series);
    const a = this.#columns.arrays;
    const isNew = a.count[row] === 0;
    a.count[row]! += count;
    if (isNew || first < a.first[row]!) a.first[row] = first;
    if (isNew || last > a.last[row]!) a.last[row] = last;
    if (first < this.first) this.first = first;
    if (last > this.last) this.last = last;
  }

  #claim(series: number): number {
    if (series >= this.#rows.length) this.#rows = resized(this.#rows, 2 * series);
    const known = this.#rows[series]!;
    if (known > 0) return known - 1;
    const row = this.#columns.push();
    this.#rows[series] = row + 1;
    this.#columns.arrays.series[row] = series;
    return row;
  }

  /**
   * Whole seconds between two samples of the densest series; NaN where no series has two. Gaps only make other
   * series sparser, so the densest one tells the interval at which the input was taken. A series of few samples says
   * little: two that happen to lie a second apart must not speak for all others.
   */
  seconds(): number {
    let best = Number.NaN;
    const { count, first, last } = this.#columns.arrays;
    const most = count.reduce((a, b) => Math.max(a, b), 0);
    for (let row = 0; row < this.#columns.length; row++) {
      if (count[row]! < 2 || count[row]! * 2 < most) continue;
      const mean = (last[row]! - first[row]!) / (count[row]! - 1);
      if (mean > 0 && !(mean >= best)) best = mean;
    }
    return Number.isNaN(best) ? best : Math.max(1, Math.round(best));
  }
}

/** MIG instances that one GPU can have, and the GPU itself: series of one device. */
const SERIES_PER_DEVICE = 16;

/** The number of the series of a GPU, or of its MIG instance `instanceId`. */
export function seriesOf(device: number, instanceId: number): number {
  const instance = isKnown(instanceId) ? Math.min(instanceId + 1, SERIES_PER_DEVICE - 1) : 0;
  return device * SERIES_PER_DEVICE + instance;
}
