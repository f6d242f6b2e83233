// When samples were taken: which days they cover, and how many of them lie outside of the window.
import type { Found } from '../found.ts';
import { Coverage, sideOf, type Window } from '../window.ts';

export class SampleTimes {
  readonly coverage = new Coverage();
  /** Samples outside of the window, by the number of their source. */
  readonly #outside: number[] = [];
  readonly #bounds: Window;

  constructor(bounds: Window) {
    this.#bounds = bounds;
  }

  /** Takes the time of a sample; true if it lies outside of the window. A `live` one is a look at now: of no time, and in any window. */
  add(source: number, seconds: number, live: boolean): boolean {
    if (live) return false;
    this.coverage.add(seconds);
    const isOutside = sideOf(this.#bounds, seconds) !== 0;
    if (isOutside) this.#count(source, 1);
    return isOutside;
  }

  /** The same of times `[from, to)`, all of which lie on one side of the window's edges. */
  addRange(
    source: number,
    times: Float64Array,
    from: number,
    to: number,
    inOrder: boolean,
    live: boolean,
  ): boolean {
    if (live) return false;
    const { coverage } = this;
    if (inOrder) {
      coverage.add(times[from]!);
      coverage.add(times[to - 1]!);
    } else for (let i = from; i < to; i++) coverage.add(times[i]!);
    const isOutside = sideOf(this.#bounds, times[from]!) !== 0;
    if (isOutside) this.#count(source, to - from);
    return isOutside;
  }

  /** How many lie outside, for each source that has such samples. */
  found(idOf: (source: number) => string): Found[] {
    return this.#outside.flatMap((count, source) =>
      count > 0 ? [{ source: idOf(source), code: 'outside_window', count }] : [],
    );
  }

  #count(source: number, samples: number): void {
    this.#outside[source] = (this.#outside[source] ?? 0) + samples;
  }
}
