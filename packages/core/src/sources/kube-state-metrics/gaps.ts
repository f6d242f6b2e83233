// The interval at which pods were scraped, as raw samples show it.

/** Different gaps that are told apart: scrapes are regular, but for a few. */
const MOST = 1000;

/** Counts the gaps between successive samples of a pod. */
export class Gaps {
  readonly #counts = new Map<number, number>();

  /** Adds the gap between two samples. Those of one time, or of two series, are none. */
  add(before: number, after: number): void {
    const gap = Math.round(after - before);
    if (!(gap > 0)) return;
    const count = this.#counts.get(gap);
    if (count !== undefined || this.#counts.size < MOST) this.#counts.set(gap, (count ?? 0) + 1);
  }

  /** The most common gap, of equally common ones the smaller; NaN where there is none. */
  get usual(): number {
    let [usual, most] = [Number.NaN, 0];
    for (const [gap, count] of this.#counts)
      if (count > most || (count === most && gap < usual)) [usual, most] = [gap, count];
    return usual;
  }
}
