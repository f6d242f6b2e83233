// The interval that a sample stands for: constant per input, and learned from it without caring for any order.

/** Per series (a GPU or MIG instance): how many samples, the first and the last time. */
export class Intervals {
  readonly #count: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** The first and last time over all series; infinite where no sample has a time. */
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;

  /** Counts a sample of `series` at `time`, in seconds. */
  add(series: number, time: number): void {
    while (this.#count.length <= series) {
      this.#count.push(0);
      this.#first.push(Number.POSITIVE_INFINITY);
      this.#last.push(Number.NEGATIVE_INFINITY);
    }
    this.#count[series]!++;
    if (time < this.#first[series]!) this.#first[series] = time;
    if (time > this.#last[series]!) this.#last[series] = time;
    if (time < this.first) this.first = time;
    if (time > this.last) this.last = time;
  }

  /**
   * Whole seconds between two samples of the densest series; NaN where no series has two. Gaps only make other
   * series sparser, so the densest one tells the interval at which the input was taken.
   */
  seconds(): number {
    let best = Number.NaN;
    for (let series = 0; series < this.#count.length; series++) {
      const count = this.#count[series]!;
      if (count < 2) continue;
      const mean = (this.#last[series]! - this.#first[series]!) / (count - 1);
      if (mean > 0 && !(mean >= best)) best = mean;
    }
    return Number.isNaN(best) ? best : Math.max(1, Math.round(best));
  }
}
