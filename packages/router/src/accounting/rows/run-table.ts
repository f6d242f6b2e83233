// The run table: every GPU run of every job in accounting, once, in columns.
import { isKnown } from '@ptl/claw-core';
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import type { Mergeable } from '../../accumulators/accumulator.ts';
import { Columns } from '../../accumulators/columns.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Names, Numbers } from '../../identity/dictionaries.ts';
import type { JobIndex } from './job-index.ts';
import type { NodeLists } from './node-lists.ts';
import { emptyRuns, RunFilling } from './run-columns.ts';
import { digestOf, mixed } from './run-digest.ts';
import { RunRepeats } from './run-repeats.ts';

const CLOSED = -2;
/** The most nodes that are kept of a run: its column has 16 bits. */
const MOST_NODES = 0xffff;

/** Rows of GPU runs. Rows of one raw job id form a chain; rows that repeat a run become one row. */
export class RunTable implements Mergeable<[Numbers]> {
  readonly columns = new Columns(emptyRuns);
  /** The open jobs, by raw id. */
  readonly index: JobIndex;
  /** The GPUs of its node that a run held, for the few runs whose source reports them: bit i for GPU i. */
  readonly gpuIndexMasks = new Map<number, number>();
  readonly #names: Names;
  readonly #filling: RunFilling;
  readonly repeats: RunRepeats;
  /** For each row the first step of its job, -1 for none, `CLOSED` for a row that is not open. */
  #stepOf: Int32Array | undefined;
  /** The nodes of runs; undefined where they are not needed. */
  readonly #lists: NodeLists | undefined;

  constructor(contributors: Contributors, names: Names, index: JobIndex, lists: NodeLists | undefined) {
    this.#lists = lists;
    this.#names = names;
    this.#filling = new RunFilling(this.columns, contributors, names);
    this.repeats = new RunRepeats(this.columns, contributors, names.gpuTypes);
    this.index = index;
  }

  /** Runs that were read, with and without GPUs. */
  get rows(): number {
    return this.#filling.runs;
  }

  /** True if any run asked for GPUs or held some: the site's accounting records GPUs. */
  get tracked(): boolean {
    return this.#filling.tracked;
  }

  /** True if any run held GPUs, even if the table is empty again. */
  get seen(): boolean {
    return this.#filling.filled > 0;
  }

  /** True if any CPU time was above zero. Else an export without steps may print zeros for "unknown". */
  get cpuTimeSeen(): boolean {
    return this.#filling.cpuTimeSeen;
  }

  /** One more than the largest row number. Not every row is a run; `visit` finds those that are. */
  get length(): number {
    return this.columns.length;
  }

  /** Visits every open run, with the first step of its job or -1. For the end, when all accounting is in. */
  visit(visitor: (row: number, step: number) => void): void {
    this.#stepOf ??= this.#stepsOfRows();
    const stepOf = this.#stepOf;
    for (let row = 0; row < stepOf.length; row++) if (stepOf[row] !== CLOSED) visitor(row, stepOf[row]!);
  }

  /** Rows are visited in their order, where their columns are near in memory. */
  #stepsOfRows(): Int32Array {
    const { next } = this.columns.arrays;
    const stepOf = new Int32Array(this.length).fill(CLOSED);
    for (const slot of this.index.slots())
      for (let row = this.index.run(slot); row >= 0; row = next[row]!) stepOf[row] = this.index.step(slot);
    return stepOf;
  }

  /**
   * Returns the number of the first node that the run names, as spelled; -1 where it names none, or nodes are
   * not kept.
   */
  firstNode(row: number): number {
    const { nodes, nodesAt } = this.columns.arrays;
    if (this.#lists === undefined || nodes[row] === 0) return -1;
    return nodes[row] === 1 ? nodesAt[row]! : this.#lists.at(nodesAt[row]! + 1);
  }

  /** Returns 32 bits that differ where two rows describe different runs, or one run differently. */
  digest(row: number): number {
    return this.#digestOfPlace(digestOf(this.columns.arrays, row), row);
  }

  /** Adds the nodes to the digest, where nodes are kept. */
  #digestOfPlace(digest: number, row: number): number {
    if (this.#lists === undefined) return digest;
    const { nodes, nodesAt } = this.columns.arrays;
    let mixedIn = mixed(mixed(digest, this.gpuIndexMasks.get(row) ?? -1), nodes[row]!);
    if (nodes[row] === 1) return mixed(mixedIn, nodesAt[row]!);
    for (let place = 1; place <= nodes[row]!; place++)
      mixedIn = mixed(mixedIn, this.#lists.at(nodesAt[row]! + place));
    return mixedIn;
  }

  /**
   * Fills table rows from those of rows `[from, to)` that are GPU runs, at most `BATCH`. `link` must follow.
   */
  fill(rows: JobRows, from: number, to: number): void {
    this.#filling.fill(rows, from, to);
  }

  /** Returns the run that row `at` of `rows` became, -1 for none: a whole job in one row. Replaces `link`. */
  linkAlone(rows: JobRows, at: number): number {
    const row = this.#filling.rowOf(at);
    if (row < 0) return row;
    this.columns.arrays.next[row] = -1;
    this.#fillNodes(row, rows, at * ROW.ROW_LANES);
    this.#setIndexes(row, rows, at);
    return row;
  }

  /** Links row `at` of `rows` into the runs of its job, if it was filled. Rows are linked in their order. */
  link(rows: JobRows, at: number): void {
    const row = this.#filling.rowOf(at);
    if (row < 0) return;
    const lanes = JobRows.lanes(rows);
    const l = at * ROW.ROW_LANES;
    const slot = this.index.claim(lanes, l + ROW.JOB_TAG);
    const head = this.index.run(slot);
    const twin = head < 0 ? -1 : this.repeats.twinOf(head, row);
    if (twin < 0) {
      this.#fillNodes(row, rows, l);
      this.#setIndexes(row, rows, at);
      this.columns.arrays.next[row] = head;
      this.index.setRun(slot, row);
      return;
    }
    this.repeats.duplicates++;
    if (this.repeats.supersedes(row, twin)) {
      const after = this.columns.arrays.next[twin]!;
      this.columns.copy(row, twin);
      this.columns.arrays.next[twin] = after;
      this.#fillNodes(twin, rows, l);
      this.#setIndexes(twin, rows, at);
    } else if (this.repeats.areAlike(row, twin)) {
      this.repeats.complete(twin, row);
      if (this.columns.arrays.nodes[twin] === 0) this.#fillNodes(twin, rows, l);
      if (!this.gpuIndexMasks.has(twin)) this.#setIndexes(twin, rows, at);
    }
    this.columns.free(row);
  }

  /**
   * Adds all runs of `other`, as if their rows came here. Neither table may have evicted or resolved a job.
   */
  merge(other: RunTable, numbers: Numbers): void {
    this.#filling.merge(other.#filling);
    this.repeats.addCounts(other.repeats);
    const { next } = other.columns.arrays;
    for (const theirs of other.index.slots()) {
      SLOT[0] = other.index.low(theirs);
      SLOT[1] = other.index.high(theirs);
      for (let from = other.index.run(theirs); from >= 0; from = next[from]!)
        this.#place(this.#take(other, from, numbers), this.index.claim(SLOT, 0));
    }
  }

  /** Copies row `from` of `other` into a row of its own. */
  #take(other: RunTable, from: number, { pairs, clusters, nodes, gpuTypes }: Numbers): number {
    const row = this.columns.push();
    this.columns.copy(from, row, other.columns);
    const a = this.columns.arrays;
    a.pair[row] = pairs[a.pair[row]!]!;
    a.cluster[row] = clusters[a.cluster[row]!]!;
    a.types[row] = gpuTypes[a.types[row]!]!;
    if (a.nodes[row] === 1) a.nodesAt[row] = nodes[a.nodesAt[row]!]!;
    else if (a.nodes[row]! > 1) a.nodesAt[row] = this.#lists!.take(other.#lists!, a.nodesAt[row]!, nodes);
    this.#setMask(row, other.gpuIndexMasks.get(from));
    return row;
  }

  /** Links a complete row into the runs of the job in `slot`. */
  #place(row: number, slot: number): void {
    const head = this.index.run(slot);
    const twin = head < 0 ? -1 : this.repeats.twinOf(head, row);
    const { next, nodes, nodesAt } = this.columns.arrays;
    if (twin < 0) {
      next[row] = head;
      this.index.setRun(slot, row);
      return;
    }
    this.repeats.duplicates++;
    const mask = this.gpuIndexMasks.get(row);
    if (this.repeats.supersedes(row, twin)) {
      const after = next[twin]!;
      this.columns.copy(row, twin);
      next[twin] = after;
      this.#setMask(twin, mask);
    } else if (this.repeats.areAlike(row, twin)) {
      this.repeats.complete(twin, row);
      if (nodes[twin] === 0) [nodes[twin], nodesAt[twin]] = [nodes[row]!, nodesAt[row]!];
      if (!this.gpuIndexMasks.has(twin)) this.#setMask(twin, mask);
    }
    this.#setMask(row, undefined);
    this.columns.free(row);
  }

  #setIndexes(row: number, rows: JobRows, at: number): void {
    const flags = JobRows.lanes(rows)[at * ROW.ROW_LANES + ROW.FLAGS]!;
    const isNamed = (flags & ROW.HAS_GPU_INDEXES) !== 0;
    const mask = isNamed ? JobRows.numbers(rows)[at * ROW.ROW_NUMBERS + ROW.GPU_INDEX_MASK]! : Number.NaN;
    this.#setMask(row, isKnown(mask) ? mask : undefined);
  }

  #setMask(row: number, mask: number | undefined): void {
    if (mask !== undefined) this.gpuIndexMasks.set(row, mask);
    else if (this.gpuIndexMasks.size > 0) this.gpuIndexMasks.delete(row);
  }

  #fillNodes(row: number, rows: JobRows, l: number): void {
    const lists = this.#lists;
    if (lists === undefined) return;
    const { nodes, nodesAt } = this.columns.arrays;
    const lanes = JobRows.lanes(rows);
    const flags = lanes[l + ROW.FLAGS]!;
    const isList = (flags & ROW.HAS_NODE_LIST) !== 0;
    const tags = isList ? JobRows.lists(rows) : lanes;
    const from = isList ? lanes[l + ROW.NODES_FROM]! : l + ROW.NODE_TAG;
    const all = isList ? (lanes[l + ROW.NODES_TO]! - from) / 4 : flags & ROW.HAS_ONE_NODE ? 1 : 0;
    const count = Math.min(all, MOST_NODES);
    nodes[row] = count;
    nodesAt[row] = count === 1 ? this.#names.nodes.ordinalAt(tags, from) : lists.length;
    if (count < 2) return;
    lists.push(count);
    for (let i = 0; i < count; i++) lists.push(this.#names.nodes.ordinalAt(tags, from + i * 4));
  }
}

/** The raw id of a job whose runs are merged. */
const SLOT = new Int32Array(2);
