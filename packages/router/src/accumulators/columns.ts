// Growable columns: typed arrays side by side, so that a million runs take only the memory of their numbers.
import { resized, type TypedArray } from './resized.ts';

/** The value for "unknown" in columns of unsigned 32-bit numbers. */
export const NONE = 0xffffffff;
/** Few, since most tables of a small site stay small, and one has 40 columns. */
const FIRST_ROWS = 64;

/**
 * The columns of one table. `empty` makes all of them in one object literal, so that the engine knows the
 * place of each, unlike in an object that is built name by name. Members of `arrays` are replaced when the
 * table grows: read them again after each `push`.
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

  /** Frees a row; the next `push` reuses its number. */
  free(row: number): void {
    if (row === this.#length - 1) this.#length--;
    else this.#free.push(row);
  }

  /** Copies row `from`, of this table or another one of its kind, to row `to`. */
  copy(from: number, to: number, other: Columns<A> = this): void {
    for (const name in this.arrays) this.arrays[name][to] = other.arrays[name][from]!;
  }

  /**
   * Makes room for one more row and returns its number. A new row is all zeros; a freed row has its old
   * values.
   */
  push(): number {
    const freed = this.#free.pop();
    if (freed !== undefined) return freed;
    if (this.#length === this.#capacity) {
      this.#capacity = Math.ceil(this.#capacity * 1.5);
      // One column after the other, so that two copies of the whole table never exist at once.
      for (const name in this.arrays) this.arrays[name] = resized(this.arrays[name], this.#capacity);
    }
    return this.#length++;
  }
}
