// The year whose dice count is that in which the window starts. Where nobody named a window, it is known only once all
// inputs are read; until then cells are told for the year of the earliest end so far and for the year before it.

export class DiceYears {
  readonly #startSeconds: () => number;
  #list: readonly number[] | undefined;

  /**
   * `startSeconds` gives the start of the window as far as it is known; `certain` is the year where it is known before
   * anything is read.
   */
  constructor(startSeconds: () => number, certain: number | undefined) {
    this.#startSeconds = startSeconds;
    if (certain !== undefined) this.#list = [certain];
  }

  /** The years that may count, settled when they are first asked for. */
  get list(): readonly number[] {
    this.#list ??= guess(this.#startSeconds());
    return this.#list;
  }

  /** True if cells are told for `year`, or can be from now on. */
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

/** The calendar year of a time, UTC. */
export function yearOf(epochSeconds: number): number {
  return new Date(epochSeconds * 1000).getUTCFullYear();
}
