// The interval that a sample stands for: constant per input, and learned from it without caring for any order.

/** Per series (a GPU or MIG instance): how many samples, the first and the last time. */
export class Intervals {
  readonly #count: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
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
    for (let series = 0; series < other.#count.length; series++)
      if (other.#count[series]! > 0)
        this.#extend(series, other.#count[series]!, other.#first[series]!, other.#last[series]!);
  }

  #extend(series: number, count: number, first: number, last: number): void {
    while (this.#count.length <= series) {
      this.#count.push(0);
      this.#first.push(Number.POSITIVE_INFINITY);
      this.#last.push(Number.NEGATIVE_INFINITY);
    }
    this.#count[series]! += count;
    if (first < this.#first[series]!) this.#first[series] = first;
    if (last > this.#last[series]!) this.#last[series] = last;
    if (first < this.first) this.first = first;
    if (last > this.last) this.last = last;
  }

  /**
   * Whole seconds between two samples of the densest series; NaN where no series has two. Gaps only make other
   * series sparser, so the densest one tells the interval at which the input was taken. A series of few samples says
   * little: two that happen to lie a second apart must not speak for all others.
   */
  seconds(): number {
    let best = Number.NaN;
    const most = this.#count.reduce((a, b) => Math.max(a, b), 0);
    for (let series = 0; series < this.#count.length; series++) {
      const count = this.#count[series]!;
      if (count < 2 || count * 2 < most) continue;
      const mean = (this.#last[series]! - this.#first[series]!) / (count - 1);
      if (mean > 0 && !(mean >= best)) best = mean;
    }
    return Number.isNaN(best) ? best : Math.max(1, Math.round(best));
  }
}
