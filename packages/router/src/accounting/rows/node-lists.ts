// The nodes of runs: of most there is one, and its number stands for the list; other lists lie here, one behind the other, and what else
// of a held run has no place in its record. Numbers of 32 bits.

/** Numbers that lie in one array, of a quarter of a megabyte: nothing is copied when there are more of them. */
const PART = 2 ** 16;

export class NodeLists {
  readonly #parts: Int32Array[] = [];
  #length = 0;

  /** Where the next number goes. */
  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const at = this.#length++;
    if (at % PART === 0) this.#parts.push(new Int32Array(PART));
    this.#parts[Math.floor(at / PART)]![at % PART] = number;
  }

  /** Takes over the list of `other` at `from`, whose nodes have these numbers here. Returns where it begins. */
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
