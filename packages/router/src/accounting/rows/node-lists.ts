// Lists of node numbers, one after the other, and further numbers of retained runs that do not fit their
// record. Most runs have one node and need no list. Numbers have 32 bits.

/** Numbers of one array, a quarter of a megabyte. Growth copies nothing. */
const PART = 2 ** 16;

export class NodeLists {
  readonly #parts: Int32Array[] = [];
  #length = 0;

  /** The place of the next number. */
  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const at = this.#length++;
    if (at % PART === 0) this.#parts.push(new Int32Array(PART));
    this.#parts[Math.floor(at / PART)]![at % PART] = number;
  }

  /**
   * Copies the list of `other` at `from`, with `nodes` as the numbers of its nodes here. Returns where it
   * begins.
   */
  take(other: NodeLists, from: number, nodes: ArrayLike<number>): number {
    const place = this.#length;
    const count = other.at(from);
    this.push(count);
    for (let i = 1; i <= count; i++) this.push(nodes[other.at(from + i)]!);
    return place;
  }

  at(position: number): number {
    return this.#parts[Math.floor(position / PART)]![position % PART]!;
  }
}
