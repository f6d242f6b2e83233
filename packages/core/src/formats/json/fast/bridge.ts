// The WebAssembly reader of JSON: the faster twin of `JsonReader` for all that is plain. It reads a slice and
// writes down its finds, which are then handed on. What is not plain, and what the end of a chunk cuts, it
// leaves to the JavaScript reader, which owns the meaning.
import { LIMITS } from '../../../limits.ts';
import { openModule } from '../../wasm/webassembly.ts';
import type { Cursor } from '../cursor.ts';
import type { JsonHandler, JsonNode } from '../projection.ts';
import type { JsonKind } from '../scalar.ts';
import type { JsonSkipper } from '../skip.ts';
import * as at from './memory.ts';
import { MODULE } from './module.generated.ts';
import { JsonTree } from './tree.ts';

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  read(from: number, to: number): number;
}

/** One reader with a memory of its own, for one input. */
export class JsonWasm {
  /** True if the last reading stopped at what the JavaScript reader must read. */
  stopped = false;
  readonly #exports: Exports;
  readonly #tree: JsonTree;
  readonly #place: Int32Array;
  readonly #brackets: Uint8Array;
  readonly #skippedBrackets: Uint8Array;
  readonly #nodes: Int32Array;
  readonly #events: Int32Array;
  readonly #slice: Uint8Array;
  /** Which part of the chunk lies in the slice. */
  #from = 0;
  #to = 0;

  constructor(exports: Exports, root: JsonNode) {
    const { buffer } = exports.memory;
    this.#exports = exports;
    this.#tree = new JsonTree(buffer, root);
    this.#place = new Int32Array(buffer, at.PLACE, at.PLACE_SLOTS);
    this.#brackets = new Uint8Array(buffer, at.BRACKETS, at.DEPTH);
    this.#skippedBrackets = new Uint8Array(buffer, at.SKIPPED_BRACKETS, at.DEPTH);
    this.#nodes = new Int32Array(buffer, at.NODES, at.DEPTH);
    this.#events = new Int32Array(buffer, at.EVENTS, (at.EVENTS_CAPACITY + 1) * at.EVENT_SLOTS);
    this.#slice = new Uint8Array(buffer, at.SLICE, at.SLICE_CAPACITY);
    this.#place[at.MOST_OPEN] = LIMITS.jsonDepth;
  }

  /** A chunk begins: what lies in the slice is of another. */
  begin(): void {
    this.#from = this.#to = 0;
  }

  /**
   * Reads on in `bytes[from, end)` and hands what is there to `handler`; returns how far it read. `place` and
   * `skipper` follow.
   */
  read(
    bytes: Uint8Array,
    from: number,
    end: number,
    place: Cursor,
    skipper: JsonSkipper,
    handler: JsonHandler,
  ): number {
    this.#load(place, skipper);
    let position = from;
    let stop = 0;
    do {
      if (!this.#holds(position, end)) this.#put(bytes, position, end);
      const before = position;
      const read = this.#exports.read(position - this.#from, this.#to - this.#from);
      position = this.#from + read;
      stop = this.#place[at.STOP]!;
      this.#tell(bytes, place, handler);
      // What the slice cuts may stand in the next one as a whole.
      if (stop === at.CUT && this.#to < end && position > this.#from) {
        this.#from = this.#to = 0;
        stop = 0;
      } else if (stop === 0 && position === before && position < end) stop = at.ODD;
    } while (stop === 0 && position < end);
    this.stopped = stop !== 0;
    this.#save(place, skipper);
    return position;
  }

  #holds(position: number, end: number): boolean {
    return position >= this.#from && position < this.#to && this.#to <= end;
  }

  #put(bytes: Uint8Array, from: number, end: number): void {
    this.#from = from;
    this.#to = Math.min(end, from + at.SLICE_CAPACITY);
    this.#slice.set(bytes.subarray(from, this.#to));
  }

  #tell(bytes: Uint8Array, place: Cursor, handler: JsonHandler): void {
    const events = this.#events;
    const offset = this.#from;
    const lines = place.lines;
    const end = this.#place[at.FOUND]! * at.EVENT_SLOTS;
    for (let event = 0; event < end; event += at.EVENT_SLOTS) {
      const what = events[event]!;
      const id = events[event + 1]!;
      place.lines = lines + events[event + 4]!;
      if (what < at.OPENS) {
        const isContainer = what === at.IS_CONTAINER;
        const start = isContainer ? 0 : offset + events[event + 2]!;
        const stop = isContainer ? 0 : offset + events[event + 3]!;
        handler.value(id, what as JsonKind, bytes, start, stop);
      } else if (what === at.OPENS) handler.open(id);
      else if (what === at.CLOSES) handler.close(id);
      else handler.key?.(id, bytes, offset + events[event + 2]!, offset + events[event + 3]!);
    }
    place.lines = lines + this.#place[at.LINES]!;
  }

  /** Goes to where the JavaScript reader is. */
  #load(place: Cursor, skipper: JsonSkipper): void {
    const { state, depth, target, brackets, nodes } = place;
    this.#place[at.STATE] = state;
    this.#place[at.OPEN] = depth;
    this.#place[at.TARGET] = this.#tree.address(target);
    this.#brackets.set(brackets);
    for (let level = 0; level < depth; level++) this.#nodes[level] = this.#tree.address(nodes[level]!);
    if (state !== at.SKIP) return;
    this.#skippedBrackets.set(skipper.brackets);
    this.#place[at.SKIPPED] = skipper.depth;
    this.#place[at.IN_TEXT] = Number(skipper.inText);
    this.#place[at.IN_ESCAPE] = Number(skipper.inEscape);
  }

  /** Takes the JavaScript reader to where it is. */
  #save(place: Cursor, skipper: JsonSkipper): void {
    const depth = this.#place[at.OPEN]!;
    place.state = this.#place[at.STATE]!;
    place.depth = depth;
    place.target = this.#tree.node(this.#place[at.TARGET]!);
    place.brackets.set(this.#brackets);
    for (let level = 0; level < depth; level++) place.nodes[level] = this.#tree.node(this.#nodes[level]!)!;
    if (place.state !== at.SKIP) return;
    skipper.begin(0, depth);
    skipper.brackets.set(this.#skippedBrackets);
    skipper.depth = this.#place[at.SKIPPED]!;
    skipper.inText = this.#place[at.IN_TEXT] !== 0;
    skipper.inEscape = this.#place[at.IN_ESCAPE] !== 0;
  }
}

/**
 * A reader of what is wanted in `root`; undefined where the machine has no WebAssembly with SIMD, or does not
 * permit it.
 */
export function openJsonWasm(root: JsonNode): JsonWasm | undefined {
  const exports = openModule(MODULE);
  return exports === undefined ? undefined : new JsonWasm(exports as Exports, root);
}
