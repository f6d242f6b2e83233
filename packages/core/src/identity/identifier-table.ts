// The table of identifiers: small numbers for names, without keeping any name.

import { LIMITS } from '../limits.ts';
import { Identifier } from './identifier.ts';

/** Words of a slot: the four lanes of an identifier, and its number plus one (0: the slot is free). */
const SLOT_WORDS = 5;
const NUMBER = 4;
const FIRST_SLOTS = 16;

/** Gives each distinct identifier a small number, in order of first appearance. */
export class IdentifierTable {
  /** Everything about a slot stands together, so that a lookup costs one cache line. */
  #slots = new Int32Array(SLOT_WORDS * FIRST_SLOTS);
  #mask = FIRST_SLOTS - 1;
  #size = 0;

  /** The number of distinct identifiers. */
  get size(): number {
    return this.#size;
  }

  /**
   * Returns the number of `id`, a new one on first sight. An absent identifier gets a number of its own.
   * Throws a RangeError past `LIMITS.identifiers`.
   */
  ordinal(id: Identifier): number {
    Identifier.lanes(id, PROBE, 0);
    return this.ordinalAt(PROBE, 0);
  }

  /** @internal The same of the identifier whose lanes are `lanes[from…]`. */
  ordinalAt(lanes: Int32Array, from: number): number {
    const at = this.#find(lanes, from);
    const found = this.#slots[at + NUMBER]!;
    if (found > 0) return found - 1;
    if (this.#size >= LIMITS.identifiers) throw new RangeError('Too many distinct identifiers for one run.');
    const ordinal = this.#size++;
    for (let lane = 0; lane < NUMBER; lane++) this.#slots[at + lane] = lanes[from + lane]!;
    this.#slots[at + NUMBER] = ordinal + 1;
    if (this.#size * 4 > (this.#mask + 1) * 3) this.#grow();
    return ordinal;
  }

  /** Returns the number of `id`, or -1 if it was never seen. */
  find(id: Identifier): number {
    Identifier.lanes(id, PROBE, 0);
    return this.#slots[this.#find(PROBE, 0) + NUMBER]! - 1;
  }

  /** @internal The lanes of all identifiers, four each, in the order of their numbers. */
  lanes(): Int32Array {
    const lanes = new Int32Array(this.#size * NUMBER);
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += SLOT_WORDS) {
      const number = slots[at + NUMBER]!;
      if (number > 0) lanes.set(slots.subarray(at, at + NUMBER), (number - 1) * NUMBER);
    }
    return lanes;
  }

  /** @internal Adds all of `other`. Returns the number here of each of its identifiers. */
  merge(other: IdentifierTable): Int32Array {
    const lanes = other.lanes();
    return Int32Array.from({ length: other.size }, (_, number) => this.ordinalAt(lanes, number * NUMBER));
  }

  /** Forgets all identifiers. */
  clear(): void {
    if (this.#mask < FIRST_SLOTS) this.#slots.fill(0);
    else this.#slots = new Int32Array(SLOT_WORDS * FIRST_SLOTS);
    this.#mask = FIRST_SLOTS - 1;
    this.#size = 0;
  }

  /** Where that identifier stands, or the free slot where it belongs. */
  #find(lanes: Int32Array, from: number): number {
    const slots = this.#slots;
    const a = lanes[from]!;
    const b = lanes[from + 1]!;
    const c = lanes[from + 2]!;
    const d = lanes[from + 3]!;
    let slot = a & this.#mask;
    for (;;) {
      const at = slot * SLOT_WORDS;
      if (slots[at + NUMBER] === 0) return at;
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c && slots[at + 3] === d) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    const slots = new Int32Array((this.#mask + 1) * SLOT_WORDS);
    for (let from = 0; from < old.length; from += SLOT_WORDS) {
      if (old[from + NUMBER] === 0) continue;
      let slot = old[from]! & this.#mask;
      while (slots[slot * SLOT_WORDS + NUMBER] !== 0) slot = (slot + 1) & this.#mask;
      for (let word = 0; word < SLOT_WORDS; word++) slots[slot * SLOT_WORDS + word] = old[from + word]!;
    }
    this.#slots = slots;
  }
}

const PROBE = new Int32Array(4);
