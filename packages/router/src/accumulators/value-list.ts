// Quantiles of values in many buckets: each value is kept, until a histogram is smaller.
import type { Accumulator } from './accumulator.ts';
import { Histogram } from './histogram.ts';

/** A histogram of seconds takes as much memory as twice this many values. */
const MOST = 2 ** 20;
const FIRST_CHUNK = 64;
const MOST_IN_CHUNK = 2 ** 14;
const NOTHING = new Uint32Array(0);
/** The bits of a value that are compared together, from the highest on; there are 32. */
const DIGIT_BITS = 11;
const DIGIT = 2 ** DIGIT_BITS - 1;
const SHIFTS = [22, 11, 0];

export class ValueList implements Accumulator<[value: number]> {
  /** Full chunks: they do not change any more, so lists can share them. */
  readonly #full: Uint32Array[] = [];
  #inFull = 0;
  /** The chunk that is being filled. */
  #last = NOTHING;
  #used = 0;
  /** All values, once there are too many for a list. */
  #histogram: Histogram | undefined;
  /** True if another list has the same histogram: whoever goes on copies it. */
  #isShared = false;

  /** The number of values. */
  get total(): number {
    return this.#histogram?.total ?? this.#inFull + this.#used;
  }

  /** True if nothing was added. */
  get isEmpty(): boolean {
    return this.total === 0;
  }

  /** Adds `value`, an integer ≥ 0. Throws a RangeError on anything else. */
  add(value: number): void {
    const at = this.#used;
    if (at < this.#last.length && value >>> 0 === value) {
      this.#last[at] = value;
      this.#used = at + 1;
    } else this.#addAny(value);
  }

  #addAny(value: number): void {
    if (this.#histogram === undefined && value >>> 0 === value && this.total < MOST) {
      this.#makeRoom();
      this.#last[this.#used++] = value;
    } else {
      this.#ownHistogram().add(value);
    }
  }

  /** Adds a chunk. A list that is copied as it grows would leave several times its size as garbage. */
  #makeRoom(): void {
    if (this.#used > 0) this.#full.push(this.#last);
    this.#inFull += this.#used;
    const length = Math.min(MOST_IN_CHUNK, Math.max(FIRST_CHUNK, this.#inFull), MOST - this.#inFull);
    this.#last = new Uint32Array(length);
    this.#used = 0;
  }

  /** Returns the quantile `numerator/denominator` by nearest rank; NaN where nothing was added. */
  quantile(numerator: number, denominator: number): number {
    if (this.#histogram !== undefined) return this.#histogram.quantile(numerator, denominator);
    if (this.isEmpty) return Number.NaN;
    return this.#ranked(Math.max(1, Math.ceil((numerator * this.total) / denominator)));
  }

  /** Returns the value of a rank, counted from 1, digit by digit and without sorting. */
  #ranked(rank: number): number {
    let [found, mask, left] = [0, 0, rank];
    const counts = new Uint32Array(DIGIT + 1);
    for (const shift of SHIFTS) {
      counts.fill(0);
      for (const chunk of this.#chunks()) countDigits(counts, chunk, { found, mask, shift });
      let digit = 0;
      while (left > counts[digit]!) left -= counts[digit++]!;
      found |= digit << shift;
      mask |= DIGIT << shift;
    }
    return found >>> 0;
  }

  /** Adds all of `other`. */
  merge(other: ValueList): void {
    if (this.isEmpty && other.#histogram !== undefined) {
      this.#histogram = other.#histogram;
      this.#isShared = other.#isShared = true;
      return;
    }
    const isLong = this.#histogram !== undefined || this.total + other.total > MOST;
    if (isLong || other.#histogram !== undefined) {
      if (!other.isEmpty) other.#addTo(this.#ownHistogram());
      return;
    }
    for (const chunk of other.#full) this.#full.push(chunk);
    this.#inFull += other.#inFull;
    for (let i = 0; i < other.#used; i++) this.add(other.#last[i]!);
  }

  /** Returns all values, a chunk at a time. */
  #chunks(): Uint32Array[] {
    return [...this.#full, this.#last.subarray(0, this.#used)];
  }

  #addTo(histogram: Histogram): void {
    if (this.#histogram !== undefined) histogram.merge(this.#histogram);
    for (const chunk of this.#chunks()) for (let i = 0; i < chunk.length; i++) histogram.add(chunk[i]!);
  }

  /** Returns the histogram of all values, which nobody else has. */
  #ownHistogram(): Histogram {
    if (this.#histogram === undefined || this.#isShared) this.#histogram = this.#counted();
    this.#isShared = false;
    return this.#histogram;
  }

  /** Moves the values of the list into a histogram. */
  #counted(): Histogram {
    const histogram = new Histogram();
    this.#addTo(histogram);
    this.#full.length = this.#inFull = this.#used = 0;
    this.#last = NOTHING;
    return histogram;
  }
}

/** Counts the digits at `shift` of the values whose bits under `mask` equal those of `found`. */
function countDigits(
  counts: Uint32Array,
  values: Uint32Array,
  { found, mask, shift }: { readonly found: number; readonly mask: number; readonly shift: number },
): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if ((value & mask) === found) counts[(value >>> shift) & DIGIT]!++;
  }
}
