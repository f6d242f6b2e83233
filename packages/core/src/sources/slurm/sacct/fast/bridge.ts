// The WebAssembly reader of delimited text: its memory, which the text is put into, and the two things it
// does. It is the faster twin of `DelimitedText.index` and of the reading of plain rows, and where the
// machine has no WebAssembly with SIMD they do without it.

import { openModule } from '../../../../formats/wasm/webassembly.ts';
import { Identifier, IdentifierKey } from '../../../../identity/identifier.ts';
import { JobRows } from '../../../../records/job-rows.ts';
import type { GpuType } from '../../gpu-type.ts';
import * as at from './memory.ts';
import { MODULE } from './module.generated.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  index(from: number, to: number, markCount: number, delimiterBytes: number): number;
  readRows(start: number, mark: number, markCount: number): number;
  readNodes(from: number, to: number): number;
}

/** One reader with a memory of its own, for one input. */
export class DelimitedWasm {
  readonly #exports: Exports;
  readonly #layout: Int32Array;
  /** Where the text goes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the marks go. */
  readonly marks: Int32Array<ArrayBuffer>;
  /** The rows read last. */
  readonly rows: JobRows;
  /** The tags of the nodes of the list read last. */
  readonly nodes: Int32Array;
  #delimiterBytes = 0;
  #gpuTypes = 0;

  constructor(exports: Exports, key: IdentifierKey, words: readonly Uint8Array[]) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#layout = new Int32Array(buffer, at.LAYOUT, at.LAYOUT_SLOTS);
    this.bytes = new Uint8Array(buffer, at.TEXT, at.TEXT_CAPACITY);
    this.marks = new Int32Array(buffer, at.MARKS, at.TEXT_CAPACITY);
    this.rows = new JobRows(at.ROWS_CAPACITY, buffer, at.ROWS);
    this.nodes = new Int32Array(buffer, at.NODES, at.NODES_CAPACITY * 4);
    IdentifierKey.lanes(key, new Int32Array(buffer, at.KEY, 12));
    IdentifierKey.clusterLanes(key, new Int32Array(buffer, at.CLUSTER_KEY, 12));
    const table = new Uint8Array(buffer, at.WORDS, words.length * 16);
    for (const [index, word] of words.entries()) table.set([...word, 1], index * 16);
  }

  /** Lines that are indexed from now on have this delimiter; false if it is too long for it. */
  setDelimiter(delimiter: Uint8Array): boolean {
    this.#delimiterBytes = delimiter.length;
    if (delimiter.length > at.LAYOUT - at.DELIMITER) return false;
    new Uint8Array(this.#layout.buffer, at.DELIMITER, delimiter.length).set(delimiter);
    this.#layout[at.DELIMITER_BYTES] = delimiter.length;
    return true;
  }

  /** Says which column each slot stands for, and what else is known of the layout. */
  setLayout(slot: number, values: readonly number[]): void {
    this.#layout.set(values, slot);
  }

  /**
   * Lets rows be read whose GPUs are of this type, which is one of whole GPUs; those of other types are not
   * plain.
   */
  addGpuType({ bytes, id }: GpuType): void {
    if (bytes.length > at.LONGEST_GPU_TYPE || this.#gpuTypes === at.GPU_TYPES_CAPACITY) return;
    const { buffer } = this.#layout;
    const type = at.GPU_TYPES + this.#gpuTypes * at.GPU_TYPE_BYTES;
    Identifier.lanes(id, new Int32Array(buffer, type, 4), 0);
    new Uint8Array(buffer, type + at.GPU_TYPE_NAME, bytes.length).set(bytes);
    this.#layout[at.GPU_TYPE_COUNT] = ++this.#gpuTypes;
  }

  /** Marks `[from, to)` behind `markCount` marks; gives how many marks there are then. */
  index(from: number, to: number, markCount: number): number {
    return this.#exports.index(from, to, markCount, this.#delimiterBytes);
  }

  /**
   * Reads the plain rows from the line at `start`, whose first mark is `mark`; gives how many. They lie in
   * `rows`.
   */
  readRows(start: number, mark: number, markCount: number): number {
    return this.#exports.readRows(start, mark, markCount);
  }

  /**
   * Reads the node list `[from, to)` of the text; gives how many nodes it names, -1 where it is not plain.
   * Their tags lie in `nodes`.
   */
  readNodes(from: number, to: number): number {
    return this.#exports.readNodes(from, to);
  }
}

/**
 * A reader with the given key and words; undefined where the machine has no WebAssembly with SIMD, or does
 * not permit it.
 */
export function openDelimitedWasm(
  key: IdentifierKey,
  words: readonly Uint8Array[],
): DelimitedWasm | undefined {
  const exports = openModule(MODULE);
  return exports === undefined ? undefined : new DelimitedWasm(exports as Exports, key, words);
}
