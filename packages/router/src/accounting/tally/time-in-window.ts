// GPU time of all runs inside the window, whenever they ended: it is compared with the capacity, and equals
// what sreport counts.
import { ExactSums } from '../../accumulators/exact-sums.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Population } from '../../measurement.ts';
import type { Window } from '../../window.ts';

/** At least this many numbers of runs wait before it is tried to add them. */
const FEWEST_WAITING = 4096;
/** Numbers of a waiting run: pair, slices, from, until. */
const NUMBERS = 4;

/** Sums slice-seconds by contributor pair. */
export class TimeInWindow {
  readonly #bounds: Window;
  readonly #startSeconds: () => number;
  readonly #sums = new ExactSums(1);
  /** Runs that the start of the window may cut, and runs that its end may cut. */
  #early: number[] = [];
  readonly #late: number[] = [];
  #most = FEWEST_WAITING;

  /**
   * `startSeconds` returns when the window begins, as known so far; later rows can only move it backwards.
   */
  constructor(bounds: Window, startSeconds: () => number) {
    this.#bounds = bounds;
    this.#startSeconds = startSeconds;
  }

  /**
   * Adds a run that held its GPUs in `[from, until)`. `isReached`: the window contains its end, within the
   * bounds.
   */
  add(pair: number, slices: number, from: number, until: number, isReached: boolean): void {
    if (!isReached) this.#late.push(pair, slices, from, until);
    else if (from >= this.#startSeconds()) addTime(this.#sums, pair, slices, from, until, this.#bounds);
    else {
      this.#early.push(pair, slices, from, until);
      if (this.#early.length > this.#most) this.#sift();
    }
  }

  /** Returns the time of each contributor in `window`. */
  population(contributors: Contributors, window: Window): Population {
    const sums = new ExactSums(1);
    sums.merge(this.#sums);
    for (const waiting of [this.#early, this.#late])
      for (let at = 0; at < waiting.length; at += NUMBERS) addTo(sums, waiting, at, window);
    return contributors.populationOf(
      (pair) => sums.value(pair, 0),
      () => 0n,
    );
  }

  /** Adds the waiting runs that the start of the window cannot cut any more, since it has moved. */
  #sift(): void {
    const start = this.#startSeconds();
    const waiting = this.#early;
    this.#early = [];
    for (let at = 0; at < waiting.length; at += NUMBERS)
      if (waiting[at + 2]! >= start) addTo(this.#sums, waiting, at, this.#bounds);
      else for (let i = 0; i < NUMBERS; i++) this.#early.push(waiting[at + i]!);
    this.#most = Math.max(FEWEST_WAITING, 2 * this.#early.length);
  }
}

/** Adds the run whose numbers are `runs[at…]`. */
function addTo(sums: ExactSums, runs: readonly number[], at: number, window: Window): void {
  addTime(sums, runs[at]!, runs[at + 1]!, runs[at + 2]!, runs[at + 3]!, window);
}

function addTime(
  sums: ExactSums,
  pair: number,
  slices: number,
  from: number,
  until: number,
  { startSeconds, endSeconds }: Window,
): void {
  const seconds = Math.min(until, endSeconds) - Math.max(from, startSeconds);
  const sliceSeconds = slices * Math.max(0, seconds);
  // An impossible amount of GPU time was not measured.
  if (Number.isSafeInteger(sliceSeconds)) sums.add(sums.cells(pair), sliceSeconds);
}
