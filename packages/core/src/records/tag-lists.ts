// Lists of identifiers of rows that name several: their tags side by side, four 32-bit lanes each.
import { Identifier } from '../identity/identifier.ts';

/** Lists of tags, each known by where it begins and ends. */
export class TagLists {
  lanes: Int32Array = new Int32Array(64);
  /** How many lanes are in use: where the next list begins. */
  length = 0;

  /** Takes over lanes that another thread filled. */
  show(lanes: Int32Array): void {
    this.lanes = lanes;
    this.length = lanes.length;
  }

  /** Adds a list; it ends at `length`. */
  add(identifiers: readonly Identifier[]): void {
    this.#makeRoom(identifiers.length * 4);
    for (const identifier of identifiers) {
      Identifier.lanes(identifier, this.lanes, this.length);
      this.length += 4;
    }
  }

  /** Adds a list whose tags are `lanes[from, to)`; it ends at `length`. */
  addTags(lanes: Int32Array, from: number, to: number): void {
    this.#makeRoom(to - from);
    for (let lane = from; lane < to; lane++) this.lanes[this.length++] = lanes[lane]!;
  }

  #makeRoom(lanes: number): void {
    if (this.length + lanes <= this.lanes.length) return;
    const larger = new Int32Array((this.length + lanes) * 2);
    larger.set(this.lanes.subarray(0, this.length));
    this.lanes = larger;
  }
}

/** Identifiers that are handed out again and again. */
export class IdentifierPool {
  readonly #identifiers: Identifier[] = [];

  /** Makes `target` the `count` identifiers whose tags are in `lanes` from `from` on. */
  fill(target: Identifier[], lanes: Int32Array, from: number, count: number): void {
    // Setting a length gives the storage of the array back: only where it changes.
    if (target.length > count) target.length = count;
    for (let i = 0; i < count; i++) {
      const identifier = this.#identifiers[i] ?? new Identifier();
      this.#identifiers[i] = identifier;
      Identifier.read(identifier, lanes, from + i * 4);
      target[i] = identifier;
    }
  }
}
