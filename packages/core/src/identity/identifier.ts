// The opaque identifier: a name is hashed where it stands in the input and never becomes a string. An
// identifier can be compared, counted and grouped. It cannot be printed, serialized, inspected or
// concatenated. Nobody without the key, which is given from outside and never shown, can test a guess or
// craft a collision.
import { chaskey, chaskeyLanes } from './chaskey.ts';

/**
 * Digits at the end of a job's id that are no part of what is hashed; what stands before them has 1…15 bytes.
 */
const TAIL_DIGITS = 3;
const LONGEST_HEAD = 15;

const FORBIDDEN = 'An identifier cannot be turned into text: count it or group it instead.';

/** The 128-bit key of identifiers. It is given from outside, and cannot be read back. */
export class IdentifierKey {
  readonly #lanes: Int32Array;
  readonly #clusterLanes: Int32Array;

  private constructor(lanes: Int32Array, clusterLanes: Int32Array) {
    this.#lanes = lanes;
    this.#clusterLanes = clusterLanes;
  }

  /**
   * A key from 16 random bytes. 16 more are the key of the names of clusters: they can be known again where
   * all others are hashed under another key. Throws a RangeError on fewer.
   */
  static from(random: Uint8Array): IdentifierKey {
    if (random.length < 16) throw new RangeError('An identifier key needs 16 random bytes.');
    const lanes = chaskeyLanes(random);
    return new IdentifierKey(lanes, random.length < 32 ? lanes : chaskeyLanes(random.subarray(16)));
  }

  /**
   * @internal Copies the lanes of the key into the memory of the WebAssembly reader, which makes the same
   * identifiers.
   */
  static lanes(key: IdentifierKey, lanes: Int32Array): void {
    lanes.set(key.#lanes);
  }

  /** @internal The same of the key of clusters. */
  static clusterLanes(key: IdentifierKey, lanes: Int32Array): void {
    lanes.set(key.#clusterLanes);
  }

  /** Hashes `bytes[start, end)` into `target`, in place. An empty range makes the target absent. */
  hash(bytes: Uint8Array, start: number, end: number, target: Identifier): void {
    if (end <= start) target.clear();
    else Identifier.write(target, this.#lanes, bytes, start, end);
  }

  /** The same of the name of a cluster. */
  hashCluster(bytes: Uint8Array, start: number, end: number, target: Identifier): void {
    if (end <= start) target.clear();
    else Identifier.write(target, this.#clusterLanes, bytes, start, end);
  }

  /**
   * Hashes the id of a job, as `hash` does a name. Ids that differ in their last three digits only are
   * neighbours: only the first word of their identifiers differs, and only in its lowest ten bits, so that a
   * table can keep jobs side by side that come one after the other.
   */
  hashJobId(bytes: Uint8Array, start: number, end: number, target: Identifier): void {
    const tail = lastDigits(bytes, start, end);
    if (tail < 0) this.hash(bytes, start, end, target);
    else Identifier.writeBeside(target, this.#lanes, bytes, start, end - TAIL_DIGITS, tail);
  }

  /**
   * Hashes a host's short name `bytes[start, shortEnd)` and its domain `bytes[domainStart, end)`, which may
   * be empty. Hosts that share the short name differ in the last word of their identifiers only, which is 0
   * for a host without a domain.
   */
  hashHost(
    bytes: Uint8Array,
    start: number,
    shortEnd: number,
    domainStart: number,
    end: number,
    target: Identifier,
  ): void {
    this.hash(bytes, start, shortEnd, target);
    Identifier.setDomain(target, this.#lanes, bytes, domainStart, end);
  }

  /**
   * Hashes the pair (a, b) into `target`: one identifier for the two together. Absent parts count as a value
   * of their own.
   */
  pair(a: Identifier, b: Identifier, target: Identifier): void {
    Identifier.writePair(target, this.#lanes, a, b);
  }
}

/** The hash of a name: it can only be compared. Parsers reuse it in place, so copy it to keep it. */
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

  /** Copies the value of `other`. */
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

  /**
   * @internal Writes the four lanes into `lanes` at `at`; for the tables of this file and the worker channel
   * only.
   */
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
    chaskey(key, bytes, start, end, STATE);
    Identifier.read(id, STATE, 0);
  }

  /** @internal */
  static writeBeside(
    id: Identifier,
    key: Int32Array,
    bytes: Uint8Array,
    start: number,
    end: number,
    offset: number,
  ): void {
    Identifier.write(id, key, bytes, start, end);
    id.#a ^= offset;
    // 1000 is not 1.
    id.#b ^= -1;
  }

  /** @internal Replaces the last lane by what `bytes[start, end)` give; by 0 where they are none. */
  static setDomain(id: Identifier, key: Int32Array, bytes: Uint8Array, start: number, end: number): void {
    id.#d = 0;
    if (end <= start) return;
    chaskey(key, bytes, start, end, STATE);
    id.#d = STATE[3]! | 1;
  }

  /** @internal */
  static writePair(id: Identifier, key: Int32Array, a: Identifier, b: Identifier): void {
    Identifier.lanes(a, PAIR_LANES, 0);
    Identifier.lanes(b, PAIR_LANES, 4);
    chaskey(key, PAIR_BYTES, 0, 32, STATE);
    Identifier.read(id, STATE, 0);
  }
}

const STATE = new Int32Array(4);
const PAIR_BYTES = new Uint8Array(32);
const PAIR_LANES = new Int32Array(PAIR_BYTES.buffer);

/**
 * The number that the last three bytes of a job's id are; -1 where they are no digits, or where too little or
 * too much stands before them.
 */
function lastDigits(bytes: Uint8Array, start: number, end: number): number {
  const head = end - start - TAIL_DIGITS;
  if (head < 1 || head > LONGEST_HEAD) return -1;
  let number = 0;
  for (let at = end - TAIL_DIGITS; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
