// What is wanted of a JSON document, and who receives it: a tree of keys, compiled so that a key is found by
// its bytes, not as a string.
import { ascii, indexOfByte, isWord } from '../bytes/ascii.ts';
import type { JsonKind } from './scalar.ts';

/**
 * A wanted value. `id` is handed to the handler; `keys` says what is wanted of it where it is an object,
 * `items` where it is an array. Whatever is not named is passed over. Keys are ASCII.
 */
export interface Projection {
  readonly id: number;
  readonly keys?: Readonly<Record<string, Projection>>;
  readonly items?: Projection;
  /** What is wanted under every key that `keys` does not name; the handler receives the key. */
  readonly others?: Projection;
  /** Those keys alone that hold this byte, which is ASCII. */
  readonly othersWith?: number;
  /** Where the value is an array, it is left to this reader, and the handler hears nothing. */
  readonly reader?: SubReader;
  /**
   * True if the handler need not know where the object or array begins and ends: only its contents matter.
   */
  readonly isQuiet?: boolean;
}

/** A wanted scalar. */
export const value = (id: number): Projection => ({ id });
/** A wanted array. */
export const list = (id: number, items: Projection): Projection => ({ id, items });
/** A wanted object. */
export const object = (id: number, keys: Readonly<Record<string, Projection>>): Projection => ({ id, keys });

/**
 * Reads the inside of an array or object by itself, from behind the opening bracket to behind the closing
 * one.
 */
export interface SubReader {
  /** True if the last `run` reached the end. */
  readonly done: boolean;
  /** True if `run` returned -1 because of the depth. */
  readonly tooDeep: boolean;
  /** How many lines ended in what the last `run` read. */
  readonly lines: number;
  begin(bracket: number, depth: number): void;
  /**
   * Reads on; returns how far it read, or -1 where it cannot. `view` is that of `viewOf(bytes)`. Keeps no
   * chunk.
   */
  run(bytes: Uint8Array, from: number, end: number, view: DataView): number;
}

/** Receives what was read. `id` is that of the wanted value. */
export interface JsonHandler {
  /** A wanted object or array begins. */
  open(id: number): void;
  /** It ends. */
  close(id: number): void;
  /**
   * A wanted value that is no wanted object or array: `bytes[start, end)` is the unescaped text of a string,
   * or the number as written. Only valid during the call.
   */
  value(id: number, kind: JsonKind, bytes: Uint8Array, start: number, end: number): void;
  /**
   * The key of the value to come, of those that `others` wants; `id` is that of the value. Only valid during
   * the call.
   */
  key?(id: number, bytes: Uint8Array, start: number, end: number): void;
  /** A line before, between or after documents is none: a message of the tool. */
  foreign(): void;
}

/** A compiled `Projection`. */
export class JsonNode {
  readonly id: number;
  readonly items: JsonNode | null;
  readonly hasKeys: boolean;
  readonly others: JsonNode | null;
  /** 0 for any key. */
  readonly othersWith: number;
  /** True if it is wanted under any key. */
  readonly isOther: boolean;
  readonly reader: SubReader | null;
  readonly isQuiet: boolean;
  readonly #keys: Uint8Array[] = [];
  readonly #nodes: JsonNode[] = [];
  /**
   * Open addressing over a small hash of the key; -1 where free. At most a quarter is taken, so most unwanted
   * keys end at once.
   */
  readonly #slots: Int16Array;

  constructor(wanted: Projection, isOther = false, known = new Map<Projection, JsonNode>()) {
    this.isOther = isOther;
    this.id = wanted.id;
    // What is wanted alike in several places is one node.
    const nodeOf = (child: Projection) => {
      const node = known.get(child) ?? new JsonNode(child, false, known);
      known.set(child, node);
      return node;
    };
    this.items = wanted.items === undefined ? null : nodeOf(wanted.items);
    const entries = Object.entries(wanted.keys ?? {});
    this.others = wanted.others === undefined ? null : new JsonNode(wanted.others, true, known);
    this.othersWith = wanted.othersWith ?? 0;
    this.reader = wanted.reader ?? null;
    this.isQuiet = wanted.isQuiet === true;
    this.hasKeys = wanted.keys !== undefined || this.others !== null;
    let size = 4;
    while (size < entries.length * 4) size *= 2;
    this.#slots = new Int16Array(size).fill(-1);
    for (const [key, child] of entries) this.#add(ascii(key), nodeOf(child));
  }

  /** The keys that are named, each with what is wanted under it. */
  entries(): (readonly [key: Uint8Array, node: JsonNode])[] {
    return this.#keys.map((key, index) => [key, this.#nodes[index]!]);
  }

  /**
   * What is wanted under the key `bytes[start, end)`; `others`, which may be null, where `keys` does not name
   * it.
   */
  find(bytes: Uint8Array, start: number, end: number): JsonNode | null {
    const mask = this.#slots.length - 1;
    for (let slot = keyHash(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot]!;
      if (at < 0) return this.#isOther(bytes, start, end) ? this.others : null;
      if (isWord(bytes, start, end, this.#keys[at]!)) return this.#nodes[at]!;
    }
  }

  #isOther(bytes: Uint8Array, start: number, end: number): boolean {
    return this.othersWith === 0 || indexOfByte(bytes, this.othersWith, start, end) >= 0;
  }

  #add(key: Uint8Array, node: JsonNode): void {
    const mask = this.#slots.length - 1;
    let slot = keyHash(key, 0, key.length) & mask;
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = this.#keys.length;
    this.#keys.push(key);
    this.#nodes.push(node);
  }
}

/** Also in `assembly/json/tree.ts`. */
export function keyHash(bytes: Uint8Array, start: number, end: number): number {
  return end > start ? (end - start) * 5 + bytes[start]! * 3 + bytes[end - 1]! : 0;
}
