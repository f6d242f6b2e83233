// The opaque identifier: a name is hashed where it stands in the input and never becomes a string.
// An identifier can be compared, counted and grouped. It cannot be printed, serialized, inspected or concatenated.
//
// The hash is Chaskey (Mouha et al., SAC 2014): a keyed 128-bit MAC on 32-bit lanes, so that the same bytes
// under the same key give the same identifier in JavaScript and in WebAssembly, and nobody without the key,
// which dies with the process, can test a guess or craft a collision.
import { LIMITS } from './limits.ts';

const FORBIDDEN = 'An identifier cannot be turned into text: count it or group it instead.';

/** The 128-bit key of one process's identifiers. Made from injected randomness; never stored, never shown. */
export class IdentifierKey {
  readonly #lanes: Int32Array;

  private constructor(lanes: Int32Array) {
    this.#lanes = lanes;
  }

  /** A key from 16 random bytes. Throws a RangeError on fewer. */
  static from(random: Uint8Array): IdentifierKey {
    if (random.length < 16) throw new RangeError('An identifier key needs 16 random bytes.');
    const view = new DataView(random.buffer, random.byteOffset, 16);
    const lanes = new Int32Array(12);
    for (let i = 0; i < 4; i++) lanes[i] = view.getInt32(i * 4, true);
    timesTwo(lanes, 0, 4);
    timesTwo(lanes, 4, 8);
    return new IdentifierKey(lanes);
  }

  /** Hashes `bytes[start, end)` into `target`, in place. An empty range makes the target absent. */
  hash(bytes: Uint8Array, start: number, end: number, target: Identifier): void {
    if (end <= start) target.clear();
    else Identifier.write(target, this.#lanes, bytes, start, end);
  }

  /** Hashes the pair (a, b) into `target`: one identifier for the two together. Absent parts count as a value of their own. */
  pair(a: Identifier, b: Identifier, target: Identifier): void {
    Identifier.writePair(target, this.#lanes, a, b);
  }

  /** Replaces `target` by one identifier for itself and a number together: the same name at another time. */
  number(value: number, target: Identifier): void {
    NUMBER_VALUE[0] = value;
    this.hash(NUMBER_BYTES, 0, 8, NUMBER_ID);
    this.pair(target, NUMBER_ID, target);
  }
}

/** A name, as something that can only be compared. Reused in place by the parsers: copy it to keep it. */
export class Identifier {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;
  #present = false;

  /** False where the input had no value: absent is not a name. */
  get present(): boolean {
    return this.#present;
  }

  /** Makes this identifier absent. */
  clear(): void {
    this.#a = this.#b = this.#c = this.#d = 0;
    this.#present = false;
  }

  /** Takes over the value of `other`. */
  copy(other: Identifier): void {
    this.#a = other.#a;
    this.#b = other.#b;
    this.#c = other.#c;
    this.#d = other.#d;
    this.#present = other.#present;
  }

  /** True if both are present and stem from the same bytes. */
  equals(other: Identifier): boolean {
    return (
      this.#present &&
      other.#present &&
      this.#a === other.#a &&
      this.#b === other.#b &&
      this.#c === other.#c &&
      this.#d === other.#d
    );
  }

  toString(): never {
    throw new TypeError(FORBIDDEN);
  }

  toJSON(): never {
    throw new TypeError(FORBIDDEN);
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError(FORBIDDEN);
  }

  /** @internal Writes the four lanes into `lanes` at `at`; for the tables of this file and the worker channel only. */
  static lanes(id: Identifier, lanes: Int32Array, at: number): void {
    lanes[at] = id.#a;
    lanes[at + 1] = id.#b;
    lanes[at + 2] = id.#c;
    lanes[at + 3] = id.#d;
  }

  /** @internal The reverse of `lanes`: all four zero mean absent. */
  static read(id: Identifier, lanes: Int32Array, at: number): void {
    id.#a = lanes[at]!;
    id.#b = lanes[at + 1]!;
    id.#c = lanes[at + 2]!;
    id.#d = lanes[at + 3]!;
    id.#present = (id.#a | id.#b | id.#c | id.#d) !== 0;
  }

  /** @internal */
  static write(id: Identifier, key: Int32Array, bytes: Uint8Array, start: number, end: number): void {
    chaskey(key, bytes, start, end);
    Identifier.read(id, STATE, 0);
  }

  /** @internal */
  static writePair(id: Identifier, key: Int32Array, a: Identifier, b: Identifier): void {
    Identifier.lanes(a, PAIR_LANES, 0);
    Identifier.lanes(b, PAIR_LANES, 4);
    chaskey(key, PAIR_BYTES, 0, 32);
    Identifier.read(id, STATE, 0);
  }
}

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

const STATE = new Int32Array(4);
const PROBE = new Int32Array(4);
const PAIR_BYTES = new Uint8Array(32);
const PAIR_LANES = new Int32Array(PAIR_BYTES.buffer);
const PADDED = new Uint8Array(16);
const NUMBER_VALUE = new Float64Array(1);
const NUMBER_BYTES = new Uint8Array(NUMBER_VALUE.buffer);
const NUMBER_ID = new Identifier();

function grown(lanes: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(lanes.length * 2);
  larger.set(lanes);
  return larger;
}

/** Multiplication by two in Chaskey's field, from lanes `from` to lanes `to`: makes the two closing keys. */
function timesTwo(lanes: Int32Array, from: number, to: number): void {
  const carry = lanes[from + 3]! >>> 31;
  for (let i = 3; i > 0; i--) lanes[to + i] = (lanes[from + i]! << 1) | (lanes[from + i - 1]! >>> 31);
  lanes[to] = (lanes[from]! << 1) ^ (carry * 0x87);
}

/** Chaskey with eight rounds a block; the tag is left in STATE. `key` holds the key and the two closing keys. */
function chaskey(key: Int32Array, bytes: Uint8Array, start: number, end: number): void {
  let v0 = key[0]!;
  let v1 = key[1]!;
  let v2 = key[2]!;
  let v3 = key[3]!;
  let at = start;
  let block = bytes;
  let closing = 0;
  while (closing === 0) {
    if (end - at === 16) closing = 4;
    else if (end - at < 16) {
      PADDED.fill(0);
      for (let i = 0; i < end - at; i++) PADDED[i] = bytes[at + i]!;
      PADDED[end - at] = 1;
      block = PADDED;
      at = 0;
      closing = 8;
    }
    v0 ^= word(block, at);
    v1 ^= word(block, at + 4);
    v2 ^= word(block, at + 8);
    v3 ^= word(block, at + 12);
    if (closing > 0) {
      v0 ^= key[closing]!;
      v1 ^= key[closing + 1]!;
      v2 ^= key[closing + 2]!;
      v3 ^= key[closing + 3]!;
    }
    for (let round = 0; round < 8; round++) {
      v0 = (v0 + v1) | 0;
      v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
      v0 = (v0 << 16) | (v0 >>> 16);
      v2 = (v2 + v3) | 0;
      v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = ((v3 << 13) | (v3 >>> 19)) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = ((v1 << 7) | (v1 >>> 25)) ^ v2;
      v2 = (v2 << 16) | (v2 >>> 16);
    }
    at += 16;
  }
  STATE[0] = v0 ^ key[closing]!;
  STATE[1] = v1 ^ key[closing + 1]!;
  STATE[2] = v2 ^ key[closing + 2]!;
  STATE[3] = v3 ^ key[closing + 3]!;
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
