// GPU time inside the window, of every run, whenever it ended: what the capacity is set against, and what sreport counts.
import { ExactSums } from '../../accumulators/exact-sums.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Population } from '../../measurement.ts';
import type { Window } from '../../window.ts';

/** So many numbers of runs wait at least before it is looked which of them need not wait any more. */
const FEWEST_WAITING = 4096;
/** Numbers of a run that waits: pair, slices, from, until. */
const NUMBERS = 4;

/** Adds up slice-seconds by contributor pair. */
export class TimeInWindow {
  readonly #bounds: Window;
  readonly #startSeconds: () => number;
  readonly #sums = new ExactSums(1);
  /** Runs that the beginning of the window may cut, and runs that its end may. */
  #early: number[] = [];
  readonly #late: number[] = [];
  #most = FEWEST_WAITING;

  /** `startSeconds` says when the window begins, as far as that is known: what is read next can only move it backwards. */
  constructor(bounds: Window, startSeconds: () => number) {
    this.#bounds = bounds;
    this.#startSeconds = startSeconds;
  }

  /** Adds a run that held its GPUs in `[from, until)`. `isReached`: the window reaches its end, as far as the bounds do. */
  add(pair: number, slices: number, from: number, until: number, isReached: boolean): void {
    if (!isReached) this.#late.push(pair, slices, from, until);
    else if (from >= this.#startSeconds()) addTime(this.#sums, pair, slices, from, until, this.#bounds);
    else {
      this.#early.push(pair, slices, from, until);
      if (this.#early.length > this.#most) this.#sift();
    }
  }

  /** The time of each contributor in `window`. */
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

  /** Adds what the beginning of the window cannot cut any more, since it has moved. */
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
  // More GPU time than there can be is nothing that was measured.
  if (Number.isSafeInteger(sliceSeconds)) sums.add(sums.cells(pair), sliceSeconds);
}
