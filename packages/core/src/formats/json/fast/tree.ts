// The tree of what is wanted, written into the memory of the WebAssembly reader of JSON.

import { type JsonNode, keyHash } from '../projection.ts';
import * as at from './memory.ts';

/** Where each node of a tree lies, and which lies where. */
export class JsonTree {
  readonly #addresses = new Map<JsonNode, number>();
  readonly #nodes = new Map<number, JsonNode>();
  readonly #bytes: Uint8Array;
  readonly #numbers: Int32Array;
  #free: number = at.TREE;

  /** Writes the tree of `root` into `memory`. Throws a RangeError where there is no room for it. */
  constructor(memory: ArrayBuffer, root: JsonNode) {
    const end = at.TREE + at.TREE_CAPACITY;
    this.#bytes = new Uint8Array(memory, 0, end);
    this.#numbers = new Int32Array(memory, 0, end / 4);
    this.#add(root);
  }

  /** The address of a node; 0 for none. */
  address(node: JsonNode | null): number {
    return node === null ? 0 : this.#addresses.get(node)!;
  }

  node(address: number): JsonNode | null {
    return this.#nodes.get(address) ?? null;
  }

  #add(node: JsonNode | null): number {
    if (node === null) return 0;
    const known = this.#addresses.get(node);
    if (known !== undefined) return known;
    const address = this.#take(at.NODE_BYTES);
    this.#addresses.set(node, address);
    this.#nodes.set(address, node);
    const entries = node.entries();
    let size = 4;
    while (size < entries.length * 4) size *= 2;
    const table = this.#take(size * 4);
    const slots = [node.id, this.#add(node.items), Number(node.hasKeys), this.#add(node.others)];
    slots.push(Number(node.isOther), Number(node.reader !== null), table, size - 1);
    slots.push(Number(node.isQuiet), node.othersWith);
    this.#numbers.set(slots, address / 4);
    for (const [key, child] of entries) this.#addKey(table / 4, size - 1, key, this.#add(child));
    return address;
  }

  #addKey(table: number, mask: number, key: Uint8Array, node: number): void {
    let slot = keyHash(key, 0, key.length) & mask;
    while (this.#numbers[table + slot] !== 0) slot = (slot + 1) & mask;
    const address = this.#take(8 + Math.ceil(key.length / 4) * 4);
    this.#numbers[table + slot] = address;
    this.#numbers.set([node, key.length], address / 4);
    this.#bytes.set(key, address + 8);
  }

  #take(bytes: number): number {
    const address = this.#free;
    this.#free += bytes;
    if (this.#free > this.#bytes.length) throw new RangeError('The tree is too large.');
    return address;
  }
}
