// Growable columns: plain typed arrays side by side, so that a million runs cost what their numbers cost.

/** Stands for unknown in columns of unsigned 32-bit numbers. */
export const NONE = 0xffffffff;

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type ArrayType = new (length: number) => TypedArray;
type Layout = Readonly<Record<string, ArrayType>>;
type Arrays<L extends Layout> = { [Name in keyof L]: InstanceType<L[Name]> };

/** Columns of one table. Members of `arrays` are replaced when the table grows: take them anew after each `push`. */
export class Columns<L extends Layout> {
  readonly #layout: L;
  arrays: Arrays<L>;
  readonly #free: number[] = [];
  #length = 0;
  #capacity = 1024;

  constructor(layout: L) {
    this.#layout = layout;
    this.arrays = this.#allocate();
  }

  /** One more than the largest row number in use so far. */
  get length(): number {
    return this.#length;
  }

  /** Gives the number of a row to the next `push`. */
  free(row: number): void {
    this.#free.push(row);
  }

  /** Makes room for one more row and returns its number. A new row is all zeros, a freed one what it was. */
  push(): number {
    const freed = this.#free.pop();
    if (freed !== undefined) return freed;
    if (this.#length === this.#capacity) {
      this.#capacity = Math.ceil(this.#capacity * 1.5);
      // One column after the other, so that no two copies of the whole table are alive at once.
      for (const name in this.#layout) {
        const larger = new this.#layout[name]!(this.#capacity) as Arrays<L>[typeof name];
        larger.set(this.arrays[name]);
        this.arrays[name] = larger;
      }
    }
    return this.#length++;
  }

  #allocate(): Arrays<L> {
    const arrays: Record<string, TypedArray> = {};
    for (const name in this.#layout) arrays[name] = new this.#layout[name]!(this.#capacity);
    return arrays as Arrays<L>;
  }
}
