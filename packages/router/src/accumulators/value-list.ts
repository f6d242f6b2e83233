// Quantiles of values that stand in many buckets: each value is kept, until there are so many that a histogram is smaller.
import type { Accumulator } from './accumulator.ts';
import { Histogram } from './histogram.ts';
import { resized } from './resized.ts';

/** A histogram of seconds takes as much as twice so many values. */
const MOST = 2 ** 20;
const FIRST_LENGTH = 64;

/** Returns `parts` together: the one of them that holds anything, where there is but one. */
export function unitedValues(parts: readonly ValueList[]): ValueList {
  const [first = new ValueList(), ...others] = parts.filter(({ total }) => total > 0);
  if (others.length === 0) return first;
  const all = new ValueList();
  for (const part of [first, ...others]) all.merge(part);
  return all;
}

export class ValueList implements Accumulator<[value: number]> {
  #values = new Uint32Array(0);
  #length = 0;
  /** All values, once there are too many for a list. */
  #histogram: Histogram | undefined;

  /** How many values there are. */
  get total(): number {
    return this.#histogram?.total ?? this.#length;
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
    return this.#values.subarray(0, this.#length).sort()[rank - 1] ?? Number.NaN;
  }

  /** Adds all of `other`. */
  merge(other: ValueList): void {
    if (other.#histogram !== undefined) {
      this.#histogram ??= this.#counted();
      this.#histogram.merge(other.#histogram);
    } else for (let at = 0; at < other.#length; at++) this.add(other.#values[at]!);
  }

  #append(value: number): void {
    if (this.#length === this.#values.length)
      this.#values = resized(this.#values, Math.max(FIRST_LENGTH, Math.ceil(this.#length * 1.25)));
    this.#values[this.#length++] = value;
  }

  #counted(): Histogram {
    const histogram = new Histogram();
    for (let at = 0; at < this.#length; at++) histogram.add(this.#values[at]!);
    this.#values = new Uint32Array(0);
    return histogram;
  }
}
