// The table of identifiers: small numbers for names, without keeping any name.
import { Identifier } from './identifier.ts';
import { LIMITS } from './limits.ts';

/** Gives each distinct identifier a small number, in order of first appearance, without keeping any name. */
export class IdentifierTable {
  #lanes = new Int32Array(4 * 64);
  #slots = new Int32Array(128).fill(-1);
  #size = 0;

  /** How many distinct identifiers were seen. */
  get size(): number {
    return this.#size;
  }

  /** The number of `id`, a new one on first sight. An absent identifier gets a number of its own. Throws a RangeError past `LIMITS.identifiers`. */
  ordinal(id: Identifier): number {
    Identifier.lanes(id, PROBE, 0);
    const slot = this.#slot();
    const found = this.#slots[slot]!;
    if (found >= 0) return found;
    if (this.#size >= LIMITS.identifiers) throw new RangeError('Too many distinct identifiers for one run.');
    const ordinal = this.#size++;
    if (ordinal * 4 === this.#lanes.length) this.#lanes = grown(this.#lanes);
    this.#lanes.set(PROBE, ordinal * 4);
    this.#slots[slot] = ordinal;
    if (this.#size * 4 > this.#slots.length * 3) this.#rehash();
    return ordinal;
  }

  /** The number of `id`, or -1 where it was never seen. */
  find(id: Identifier): number {
    Identifier.lanes(id, PROBE, 0);
    return this.#slots[this.#slot()]!;
  }

  /** Puts the identifier with this number into `target`, so that another table can take it over. */
  read(ordinal: number, target: Identifier): void {
    Identifier.read(target, this.#lanes, ordinal * 4);
  }

  #slot(): number {
    const mask = this.#slots.length - 1;
    let slot = PROBE[0]! & mask;
    for (;;) {
      const at = this.#slots[slot]!;
      if (at < 0) return slot;
      const lane = at * 4;
      if (
        this.#lanes[lane] === PROBE[0] &&
        this.#lanes[lane + 1] === PROBE[1] &&
        this.#lanes[lane + 2] === PROBE[2] &&
        this.#lanes[lane + 3] === PROBE[3]
      )
        return slot;
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let ordinal = 0; ordinal < this.#size; ordinal++) {
      let slot = this.#lanes[ordinal * 4]! & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = ordinal;
    }
    this.#slots = slots;
  }
}

const PROBE = new Int32Array(4);

function grown(lanes: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(lanes.length * 2);
  larger.set(lanes);
  return larger;
}
