// An exact histogram of non-negative integers with integer weights, for quantiles. It is faster than a sketch
// here, because seconds and hundredths of a point are small integers.
import type { Accumulator } from './accumulator.ts';
import { NONE } from './columns.ts';
import { resized } from './resized.ts';
import { SortedCounts } from './sorted-counts.ts';

/** Values below this (waits of up to 12 days) may be in an array; the few larger ones are in a map. */
const DENSE = 2 ** 20;
/** A weight has two words of 32 bits; most histograms need only the low one. */
const WORD = 2 ** 32;
const NOTHING = new Uint32Array(0);
const FIRST_LENGTH = 1024;
const MUCH = 2 ** 16;
/**
 * Places that are added up at a time: V8 compiles a function that is called often sooner than a loop that is
 * run through once.
 */
const STEP = 256;

export class Histogram implements Accumulator<[value: number, weight?: number]> {
  /** Used while there are few distinct values. */
  #few: SortedCounts | undefined;
  #dense = NOTHING;
  /** The high words of the weights, once any is that large. Arrays of one type keep `add` fast. */
  #high: Uint32Array | undefined;
  #large: Map<number, number> | undefined;
  #total = 0;

  /** Σ of the weights; exact below 2^53. */
  get total(): number {
    return this.#total;
  }

  /** True if nothing was added. */
  get isEmpty(): boolean {
    return this.#total === 0;
  }

  /** Adds `value` with `weight` (both integers ≥ 0). Throws a RangeError on anything else. */
  add(value: number, weight = 1): void {
    const dense = this.#dense;
    // The common case: all are small integers.
    if (value >>> 0 === value && value < dense.length && weight >>> 0 === weight) {
      const sum = dense[value]! + weight;
      if (sum < WORD) {
        this.#total += weight;
        dense[value] = sum;
        return;
      }
    }
    this.#addAny(value, weight);
  }

  /**
   * Adds each of the first `count` of `values` that is not `NONE`: in one loop the waits for memory overlap.
   */
  addAll(values: Uint32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const value = values[i]!;
      if (value === NONE) continue;
      const dense = this.#dense;
      if (value < dense.length && dense[value]! + 1 < WORD) {
        this.#total += 1;
        dense[value]! += 1;
      } else this.#addAny(value, 1);
    }
  }

  #addAny(value: number, weight: number): void {
    if (!Number.isSafeInteger(value) || value < 0 || !Number.isSafeInteger(weight) || weight < 0)
      throw new RangeError('A histogram holds non-negative integers.');
    if (weight === 0) return;
    this.#total += weight;
    if (this.#dense === NOTHING) {
      this.#few ??= new SortedCounts();
      if (this.#few.add(value, weight)) return;
      this.#makeRoom(lengthFor(Math.min(value, DENSE - 1)));
    }
    this.#addDense(value, weight);
  }

  /**
   * Returns the quantile `numerator/denominator` by nearest rank: the smallest value at which the cumulative
   * weight reaches q · total (for weights of 1: the ⌈q·n⌉-th smallest). NaN where nothing was added.
   */
  quantile(numerator: number, denominator: number): number {
    const past = BigInt(numerator) * BigInt(this.#total) + BigInt(denominator - 1);
    const rank = Math.max(1, Number(past / BigInt(denominator)));
    let cumulative = 0;
    let found = Number.NaN;
    const reaches = (value: number, weight: number) => {
      cumulative += weight;
      found = value;
      return cumulative >= rank;
    };
    if (this.#few?.visit(reaches) === true) return found;
    const dense = this.#dense;
    const high = this.#high;
    for (let from = 0; from < dense.length; from += STEP) {
      const weight = weightOf(dense, from) + (high === undefined ? 0 : weightOf(high, from) * WORD);
      if (cumulative + weight >= rank)
        for (let value = from; ; value++) if (reaches(value, this.#weightAt(value))) return value;
      cumulative += weight;
    }
    return this.#visitLarge(reaches) ? found : Number.NaN;
  }

  /** Returns Σ value · weight, exactly. */
  sum(): bigint {
    let sum = productsOf(this.#dense) + productsOf(this.#high ?? NOTHING) * BigInt(WORD);
    // Sums in a double as long as that is exact: a BigInt for each value would be an object each.
    let part = 0;
    const add = (value: number, weight: number) => {
      if (Number.isSafeInteger(part + value * weight)) part += value * weight;
      else sum += BigInt(value) * BigInt(weight);
      return false;
    };
    this.#few?.visit(add);
    this.#visitLarge(add);
    return sum + BigInt(part);
  }

  /** Returns (value, weight) in rising order of value. */
  entries(): [value: number, weight: number][] {
    const entries: [number, number][] = [];
    this.#visit((value, weight) => {
      entries.push([value, weight]);
      return false;
    });
    return entries;
  }

  /**
   * Visits values in rising order until `visitor` returns true. A generator would allocate an object for each
   * value.
   */
  #visit(visitor: (value: number, weight: number) => boolean): void {
    if (this.#few?.visit(visitor) === true) return;
    const dense = this.#dense;
    for (let value = 0; value < dense.length; value++) {
      const weight = this.#weightAt(value);
      if (weight > 0 && visitor(value, weight)) return;
    }
    this.#visitLarge(visitor);
  }

  /** The weight at a place of the array. */
  #weightAt(value: number): number {
    const low = this.#dense[value]!;
    return this.#high === undefined ? low : this.#high[value]! * WORD + low;
  }

  /** Visits those that are in no array, likewise; true if `visitor` has seen enough. */
  #visitLarge(visitor: (value: number, weight: number) => boolean): boolean {
    if (this.#large === undefined) return false;
    const entries = [...this.#large].sort(([a], [b]) => a - b);
    return entries.some(([value, weight]) => visitor(value, weight));
  }

  /** Adds all of `other`. */
  merge(other: Histogram): void {
    if (this.isEmpty && other.#dense !== NOTHING) {
      this.#copy(other);
      return;
    }
    if (this.#dense.length < other.#dense.length) this.#makeRoom(other.#dense.length);
    other.#visit((value, weight) => {
      this.add(value, weight);
      return false;
    });
  }

  /** Copies another histogram that has many values. */
  #copy(other: Histogram): void {
    this.#few = undefined;
    this.#dense = other.#dense.slice();
    this.#high = other.#high?.slice();
    this.#large = other.#large === undefined ? undefined : new Map(other.#large);
    this.#total = other.#total;
  }

  #addDense(value: number, weight: number): void {
    if (value >= DENSE) {
      this.#large ??= new Map();
      this.#large.set(value, (this.#large.get(value) ?? 0) + weight);
      return;
    }
    if (value >= this.#dense.length) this.#makeRoom(lengthFor(value));
    // Adds each word on its own: the sum may exceed what a number holds exactly.
    const sum = this.#dense[value]! + (weight % WORD);
    const carried = Math.floor(weight / WORD) + (sum < WORD ? 0 : 1);
    this.#dense[value] = sum;
    if (carried === 0) return;
    this.#high ??= new Uint32Array(this.#dense.length);
    this.#high[value]! += carried;
  }

  /** Makes the array at least this long, and moves the few values into it. */
  #makeRoom(length: number): void {
    this.#dense = resized(this.#dense, length);
    if (this.#high !== undefined) this.#high = resized(this.#high, length);
    const few = this.#few;
    this.#few = undefined;
    few?.visit((value, weight) => {
      this.#addDense(value, weight);
      return false;
    });
  }
}

/**
 * Returns a length with room for `value`: a power of two, and from `MUCH` on the largest. An array that was
 * outgrown stays in memory until a collection; of the largest, what nobody touches takes none.
 */
function lengthFor(value: number): number {
  if (value >= MUCH) return DENSE;
  return Math.max(FIRST_LENGTH, 2 ** Math.ceil(Math.log2(value + 1)));
}

/** What a step of places holds in all. */
function weightOf(words: Uint32Array, from: number): number {
  let weight = 0;
  for (let i = 0; i < STEP; i++) weight += words[from + i]!;
  return weight;
}

/** Σ place · what it holds, exactly. */
function productsOf(words: Uint32Array): bigint {
  let sum = 0n;
  let part = 0;
  for (let from = 0; from < words.length; from += STEP) {
    const product = from * weightOf(words, from) + productsIn(words, from);
    if (Number.isSafeInteger(part + product)) part += product;
    else sum += BigInt(from) * BigInt(weightOf(words, from)) + BigInt(productsIn(words, from));
  }
  return sum + BigInt(part);
}

/** The same of a step, whose places are counted from 0: below 2^48. */
function productsIn(words: Uint32Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < STEP; i++) sum += i * words[from + i]!;
  return sum;
}
