// Few distinct values with their weights, sorted by value. It takes a fraction of a map's memory, and there
// may be thousands of such lists, one a node.
import { resized } from './resized.ts';

/** Up to this many distinct values it is smaller than an array with a place for each possible value. */
const FEW = 512;
const FIRST_LENGTH = 16;
const NOTHING = new Float64Array(0);

export class SortedCounts {
  /** Value and weight, value and weight. */
  #pairs = NOTHING;
  #length = 0;
  /** The place after the last added value, where values that come in order are found. */
  #next = 0;

  /** Adds to the weight of `value`. Returns false if there is no room for a new value. */
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

  /** Visits values in rising order until `visitor` returns true. Returns true if it did. */
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

  /** Returns the place of the value, or the place where it belongs. */
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
