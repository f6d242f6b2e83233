// Quantiles of values that stand in many buckets: each value is kept, until there are so many that a histogram is smaller.
import type { Accumulator } from './accumulator.ts';
import { Histogram } from './histogram.ts';

/** A histogram of seconds takes as much as twice so many values. */
const MOST = 2 ** 20;
const FIRST_CHUNK = 64;
const MOST_IN_CHUNK = 2 ** 14;

export class ValueList implements Accumulator<[value: number]> {
  /** Full but for the last: a list that is copied as it grows leaves several times its size behind. */
  readonly #chunks: Uint32Array[] = [];
  #length = 0;
  /** Places that are free in the last chunk. */
  #free = 0;
  /** True if all values stand in the first chunk, in their order. */
  #areSorted = false;
  /** All values, once there are too many for a list. */
  #histogram: Histogram | undefined;

  /** How many values there are. */
  get total(): number {
    return this.#histogram?.total ?? this.#length;
  }

  /** True if nothing was added. */
  get isEmpty(): boolean {
    return this.total === 0;
  }

  /** Adds `value`, an integer ≥ 0. Throws a RangeError on anything else. */
  add(value: number): void {
    if (this.#histogram === undefined && value >>> 0 === value && this.#length < MOST) this.#append(value);
    else {
      this.#histogram ??= this.#counted();
      this.#histogram.add(value);
    }
  }

  /** The quantile `numerator/denominator` by nearest rank; NaN where nothing was added. */
  quantile(numerator: number, denominator: number): number {
    if (this.#histogram !== undefined) return this.#histogram.quantile(numerator, denominator);
    const rank = Math.max(1, Math.ceil((numerator * this.#length) / denominator));
    return this.#sorted()[rank - 1] ?? Number.NaN;
  }

  /** Adds all of `other`. */
  merge(other: ValueList): void {
    if (other.#histogram !== undefined) {
      this.#histogram ??= this.#counted();
      this.#histogram.merge(other.#histogram);
      return;
    }
    const values = other.#values();
    if (this.#length > 0 || this.#histogram !== undefined)
      for (let i = 0; i < values.length; i++) this.add(values[i]!);
    else if (values.length > 0) this.#takeOver(values);
  }

  /** Takes all values of a list that nobody else has. */
  #takeOver(values: Uint32Array): void {
    this.#chunks.splice(0, this.#chunks.length, values);
    this.#length = values.length;
    this.#free = 0;
    this.#areSorted = false;
  }

  #append(value: number): void {
    if (this.#free === 0) {
      this.#free = Math.min(MOST_IN_CHUNK, Math.max(FIRST_CHUNK, this.#length));
      this.#chunks.push(new Uint32Array(this.#free));
    }
    const chunk = this.#chunks.at(-1)!;
    chunk[chunk.length - this.#free--] = value;
    this.#length++;
    this.#areSorted = false;
  }

  /** The values of the list in their order, in which they stay until another is added. */
  #sorted(): Uint32Array {
    if (!this.#areSorted) {
      this.#chunks.splice(0, this.#chunks.length, this.#values().sort());
      this.#free = 0;
      this.#areSorted = true;
    }
    return this.#chunks[0]!;
  }

  /** A copy of the values of the list. */
  #values(): Uint32Array {
    const values = new Uint32Array(this.#length + this.#free);
    let at = 0;
    for (const chunk of this.#chunks) {
      values.set(chunk, at);
      at += chunk.length;
    }
    return values.subarray(0, this.#length);
  }

  /** A histogram of the values of the list, which is empty then. */
  #counted(): Histogram {
    const histogram = new Histogram();
    const values = this.#values();
    for (let i = 0; i < values.length; i++) histogram.add(values[i]!);
    this.#chunks.length = this.#length = this.#free = 0;
    this.#areSorted = false;
    return histogram;
  }
}
