// The times of one source's samples: how many lie outside the window, and which days all of them cover.
import type { Accumulator } from '../../accumulators/accumulator.ts';
import { Coverage } from '../../window.ts';
import { UNTIMED } from './day-records.ts';

export class SampleTimes implements Accumulator<[day: number, first: number, last: number, samples: number]> {
  /** Samples outside the window. */
  outside = 0;
  /** What samples cover, including those outside the window. */
  readonly coverage = new Coverage();
  readonly #isInWindow: (day: number) => boolean;

  /** `isInWindow` returns true for a day in the window. */
  constructor(isInWindow: (day: number) => boolean) {
    this.#isInWindow = isInWindow;
  }

  /**
   * Adds samples of one day, from `first` to `last`. Returns false for samples outside the window, also for
   * those of a wrong clock, and counts them.
   */
  add(day: number, first: number, last: number, samples: number): boolean {
    if (day === UNTIMED) return true;
    this.coverage.add(first);
    this.coverage.add(last);
    if (this.#isInWindow(day)) return true;
    this.outside += samples;
    return false;
  }

  /** Adds the times of `other`. */
  merge(other: SampleTimes): void {
    this.outside += other.outside;
    this.coverage.merge(other.coverage);
  }
}
