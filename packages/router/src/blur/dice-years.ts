// The dice of the year count in which the window starts. Without a given window it is known only once all
// inputs are read; until then cells are kept for the year of the earliest end so far and for the year before.

export class DiceYears {
  readonly #startSeconds: () => number;
  #list: readonly number[] | undefined;

  /**
   * `startSeconds` returns the start of the window as known so far; `certain` is the year where it is known
   * before anything is read.
   */
  constructor(startSeconds: () => number, certain: number | undefined) {
    this.#startSeconds = startSeconds;
    if (certain !== undefined) this.#list = [certain];
  }

  /** The years that may count, fixed at the first call. */
  get list(): readonly number[] {
    this.#list ??= guess(this.#startSeconds());
    return this.#list;
  }

  /** Returns true if cells are kept for `year`, or can be from now on. */
  has(year: number): boolean {
    this.#list ??= [year];
    return this.#list.includes(year);
  }
}

function guess(startSeconds: number): readonly number[] {
  if (!Number.isFinite(startSeconds)) return [];
  const year = yearOf(startSeconds);
  return [year, year - 1];
}

/** Returns the calendar year of a time, UTC. */
export function yearOf(epochSeconds: number): number {
  return new Date(epochSeconds * 1000).getUTCFullYear();
}
