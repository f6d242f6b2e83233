// Growable columns: plain typed arrays side by side, so that a million runs cost what their numbers cost.
import { resized, type TypedArray } from './resized.ts';

/** Stands for unknown in columns of unsigned 32-bit numbers. */
export const NONE = 0xffffffff;
/** Few, since most tables of a small site stay small, and one has 40 columns. */
const FIRST_ROWS = 64;

/**
 * Columns of one table. `empty` makes all of them, of a length, in one literal: the engine then knows where each stands,
 * which it does not of an object that is put together name by name. Members of `arrays` are replaced when the table
 * grows: take them anew after each `push`.
 */
export class Columns<A extends { [Name in keyof A]: TypedArray }> {
  readonly arrays: A;
  readonly #free: number[] = [];
  #length = 0;
  #capacity = FIRST_ROWS;

  constructor(empty: (length: number) => A) {
    this.arrays = empty(this.#capacity);
  }

  /** One more than the largest row number in use so far. */
  get length(): number {
    return this.#length;
  }

  /** Gives the number of a row to the next `push`. */
  free(row: number): void {
    if (row === this.#length - 1) this.#length--;
    else this.#free.push(row);
  }

  /** Makes row `to` say what row `from` says, of this table or another such one. */
  copy(from: number, to: number, other: Columns<A> = this): void {
    for (const name in this.arrays) this.arrays[name][to] = other.arrays[name][from]!;
  }

  /** Makes room for one more row and returns its number. A new row is all zeros, one that was freed what it was. */
  push(): number {
    const freed = this.#free.pop();
    if (freed !== undefined) return freed;
    if (this.#length === this.#capacity) {
      this.#capacity = Math.ceil(this.#capacity * 1.5);
      // One column after the other, so that no two copies of the whole table are alive at once.
      for (const name in this.arrays) this.arrays[name] = resized(this.arrays[name], this.#capacity);
    }
    return this.#length++;
  }
}
