// Few distinct values with their weights, in the order of values: a fraction of what a map of them takes, for there may be thousands of
// such lists, one a node.
import { resized } from './resized.ts';

/** Distinct values up to which this is smaller than an array with a place for each value that there could be. */
const FEW = 512;
const FIRST_LENGTH = 16;
const NOTHING = new Float64Array(0);

export class SortedCounts {
  /** Value and weight, value and weight. */
  #pairs = NOTHING;
  #length = 0;
  /** Behind the value that was added last: where values that come in order are found. */
  #next = 0;

  /** Adds to the weight of `value`; false if there are so many others that it has no place. */
  add(value: number, weight: number): boolean {
    const next = this.#next;
    const at = next < this.#length && this.#pairs[next] === value ? next : this.#placeOf(value);
    if (at === this.#length || this.#pairs[at] !== value) {
      if (this.#length === FEW * 2) return false;
      this.#insert(at, value);
    }
    this.#pairs[at + 1]! += weight;
    this.#next = at + 2;
    return true;
  }

  /** Visits values in rising order, until `visitor` has seen enough; true if it has. */
  visit(visitor: (value: number, weight: number) => boolean): boolean {
    for (let at = 0; at < this.#length; at += 2)
      if (visitor(this.#pairs[at]!, this.#pairs[at + 1]!)) return true;
    return false;
  }

  #insert(at: number, value: number): void {
    if (this.#length === this.#pairs.length)
      this.#pairs = resized(this.#pairs, Math.max(FIRST_LENGTH, Math.ceil(this.#length / 8) * 10));
    this.#pairs.copyWithin(at + 2, at, this.#length);
    this.#pairs[at] = value;
    this.#pairs[at + 1] = 0;
    this.#length += 2;
  }

  /** Where the value stands, or belongs. */
  #placeOf(value: number): number {
    let from = 0;
    let to = this.#length / 2;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#pairs[middle * 2]! < value) from = middle + 1;
      else to = middle;
    }
    return from * 2;
  }
}
