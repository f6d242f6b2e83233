// The times of the samples of one source: which of them lie in the window, and which days all of them cover.
import type { Accumulator } from '../../accumulators/accumulator.ts';
import { Coverage } from '../../window.ts';
import { UNTIMED } from './day-records.ts';

export class SampleTimes implements Accumulator<[day: number, first: number, last: number, samples: number]> {
  /** Samples that lie outside the window. */
  outside = 0;
  /** What samples cover, those outside the window, too. */
  readonly coverage = new Coverage();
  readonly #isInWindow: (day: number) => boolean;

  /** `isInWindow` is true for a day that is in the window. */
  constructor(isInWindow: (day: number) => boolean) {
    this.#isInWindow = isInWindow;
  }

  /**
   * Adds samples of one day, from `first` to `last`. False for those outside the window, and for those of a clock that
   * is wrong; they are counted.
   */
  add(day: number, first: number, last: number, samples: number): boolean {
    if (day === UNTIMED) return true;
    this.coverage.add(first);
    this.coverage.add(last);
    if (this.#isInWindow(day)) return true;
    this.outside += samples;
    return false;
  }

  /** Adds the times that `other` was given. */
  merge(other: SampleTimes): void {
    this.outside += other.outside;
    this.coverage.merge(other.coverage);
  }
}
