// Rows of accounting, runs and steps, side by side in memory: how many of them are handed on at once, also
// from one thread to another.
import { Identifier } from '../identity/identifier.ts';
import * as at from './job-row.ts';
import type { JobRun } from './job-run.ts';
import type { JobStep } from './job-step.ts';
import { readRun, readStep, writeRun, writeStep } from './row-slots.ts';
import { IdentifierPool, TagLists } from './tag-lists.ts';

/** Up to `capacity` runs and steps, in the order of the input. They are reused: copy what you keep. */
export class JobRows {
  readonly capacity: number;
  /** The number of rows. */
  count = 0;
  readonly #numbers: Float64Array;
  readonly #lanes: Int32Array;
  /** Lists of tags: of the nodes of those rows that have several, and of their GPU types. */
  readonly #lists = new TagLists();
  /** Nodes and GPU types that were handed out. */
  readonly #nodePool = new IdentifierPool();
  readonly #typePool = new IdentifierPool();

  /** Room for `capacity` rows in `buffer` at `byteOffset`, or in a buffer of its own. */
  constructor(
    capacity: number,
    buffer: ArrayBufferLike = new ArrayBuffer(capacity * at.ROW_BYTES),
    byteOffset = 0,
  ) {
    this.capacity = capacity;
    this.#numbers = new Float64Array(buffer, byteOffset, capacity * at.ROW_NUMBERS);
    this.#lanes = new Int32Array(buffer, byteOffset, capacity * at.ROW_LANES);
  }

  /**
   * @internal The 64-bit slots, and the 32-bit slots, of all rows: see job-row.ts. For the reader and for
   * tables only.
   */
  static numbers(rows: JobRows): Float64Array {
    return rows.#numbers;
  }

  /** @internal */
  static lanes(rows: JobRows): Int32Array {
    return rows.#lanes;
  }

  /** @internal The lists of tags of rows that have several nodes or GPU types. */
  static lists(rows: JobRows): Int32Array {
    return rows.#lists.lanes;
  }

  /** @internal A copy of those that are in use. */
  lists(): Int32Array {
    return this.#lists.lanes.slice(0, this.#lists.length);
  }

  /** Makes it empty. */
  clear(): void {
    this.count = this.#lists.length = 0;
  }

  /** Adds as many rows of `other`, from row `from` on, as there is room for. Returns their number. */
  addRows(other: JobRows, from: number): number {
    const count = Math.min(other.count - from, this.capacity - this.count);
    const first = this.count * at.ROW_LANES;
    this.#lanes.set(other.#lanes.subarray(from * at.ROW_LANES, (from + count) * at.ROW_LANES), first);
    for (let row = 0; row < count; row++) {
      const l = (from + row) * at.ROW_LANES;
      const flags = other.#lanes[l + at.FLAGS]!;
      if ((flags & at.HAS_NODE_LIST) !== 0) this.#takeList(this.count + row, other, l, at.NODES_FROM);
      if ((flags & at.HAS_GPU_TYPE_LIST) !== 0) this.#takeList(this.count + row, other, l, at.GPU_TYPES_FROM);
    }
    this.count += count;
    return count;
  }

  /** Takes a list over that row `l` of `other` has at slot `slot`. */
  #takeList(row: number, other: JobRows, l: number, slot: number): void {
    const from = this.#lists.length;
    this.#lists.addTags(other.#lists.lanes, other.#lanes[l + slot]!, other.#lanes[l + slot + 1]!);
    this.#setList(row, slot, from);
  }

  /** @internal Takes the rows over that another thread put into the same memory, and their lists of tags. */
  show(count: number, lists: Int32Array): void {
    this.count = count;
    this.#lists.show(lists);
  }

  /** Adds a run. There must be room. */
  addRun(run: JobRun): void {
    const row = this.count++;
    writeRun(run, this.#numbers, row * at.ROW_NUMBERS, this.#lanes, row * at.ROW_LANES);
    this.addNodes(row, run.nodes);
    this.#addGpuTypes(row, run.gpuTypes);
  }

  /** Adds a step. There must be room. */
  addStep(step: JobStep): void {
    const row = this.count++;
    writeStep(step, this.#numbers, row * at.ROW_NUMBERS, this.#lanes, row * at.ROW_LANES);
  }

  /** Sets the nodes that run `row` held. */
  addNodes(row: number, nodes: readonly Identifier[]): void {
    const from = this.#lists.length;
    this.#lists.add(nodes);
    this.#setList(row, at.NODES_FROM, from);
  }

  /** @internal The same of `count` nodes whose tags are at the beginning of `tags`. */
  addTags(row: number, tags: Int32Array, count: number): void {
    const from = this.#lists.length;
    this.#lists.addTags(tags, 0, count * 4);
    this.#setList(row, at.NODES_FROM, from);
  }

  #addGpuTypes(row: number, types: readonly Identifier[]): void {
    const l = row * at.ROW_LANES + at.GPU_TYPE_TAG;
    if (types.length === 0) this.#lanes.fill(0, l, l + 4);
    else if (types.length === 1 && types[0]!.present) Identifier.lanes(types[0]!, this.#lanes, l);
    else {
      const from = this.#lists.length;
      this.#lists.add(types);
      this.#setList(row, at.GPU_TYPES_FROM, from);
    }
  }

  /** The list that row `row` has at slot `slot` begins at `from`, and goes on to where the next one will. */
  #setList(row: number, slot: number, from: number): void {
    const l = row * at.ROW_LANES;
    this.#lanes[l + at.FLAGS]! |= slot === at.NODES_FROM ? at.HAS_NODE_LIST : at.HAS_GPU_TYPE_LIST;
    this.#lanes[l + slot] = from;
    this.#lanes[l + slot + 1] = this.#lists.length;
  }

  /** Returns true if `row` is a step, false if it is a run. */
  isStep(row: number): boolean {
    return (this.#lanes[row * at.ROW_LANES + at.FLAGS]! & at.IS_STEP) !== 0;
  }

  /** Fills `run` from row `row`, and returns it. */
  toRun(row: number, run: JobRun): JobRun {
    const lanes = this.#lanes;
    const l = row * at.ROW_LANES;
    const flags = lanes[l + at.FLAGS]!;
    readRun(run, this.#numbers, row * at.ROW_NUMBERS, lanes, l);
    this.#toList(
      run.nodes,
      this.#nodePool,
      l + at.NODES_FROM,
      flags & at.HAS_NODE_LIST,
      flags & at.HAS_ONE_NODE,
    );
    const tag = l + at.GPU_TYPE_TAG;
    const isTyped = lanes[tag]! | lanes[tag + 1]! | lanes[tag + 2]! | lanes[tag + 3]!;
    this.#toList(run.gpuTypes, this.#typePool, tag, flags & at.HAS_GPU_TYPE_LIST, isTyped);
    return run;
  }

  /** Makes `target` the list whose borders stand at `lane`, or the one tag that stands there. */
  #toList(target: Identifier[], pool: IdentifierPool, lane: number, isList: number, isOne: number): void {
    const lanes = this.#lanes;
    if (isList === 0) pool.fill(target, lanes, lane, isOne === 0 ? 0 : 1);
    else pool.fill(target, this.#lists.lanes, lanes[lane]!, (lanes[lane + 1]! - lanes[lane]!) / 4);
  }

  /** Fills `step` from row `row`, and returns it. */
  toStep(row: number, step: JobStep): JobStep {
    readStep(step, this.#numbers, row * at.ROW_NUMBERS, this.#lanes, row * at.ROW_LANES);
    return step;
  }
}
