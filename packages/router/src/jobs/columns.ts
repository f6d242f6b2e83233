// Growable columns: plain typed arrays side by side, so that a million runs cost what their numbers cost.

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type ArrayType = new (length: number) => TypedArray;
type Layout = Readonly<Record<string, ArrayType>>;
type Arrays<L extends Layout> = { [Name in keyof L]: InstanceType<L[Name]> };

/** Columns of one table. Members of `arrays` are replaced when the table grows: take them anew after each `push`. */
export class Columns<L extends Layout> {
  readonly #layout: L;
  arrays: Arrays<L>;
  #length = 0;
  #capacity = 1024;

  constructor(layout: L) {
    this.#layout = layout;
    this.arrays = this.#allocate();
  }

  get length(): number {
    return this.#length;
  }

  /** Makes room for one more row and returns its number; the row is all zeros. */
  push(): number {
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
