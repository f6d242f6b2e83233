// The run table: every GPU run of every job that the accounting tells of, once, in columns.
import { isKnown } from '@ptl/claw-core';
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import { Columns, NONE } from '../../accumulators/columns.ts';
import type { Contributors } from '../../identity/contributors.ts';
import type { Names } from '../../identity/dictionaries.ts';
import type { JobIndex } from './job-index.ts';
import { goesOn } from './job-states.ts';
import type { NodeLists } from './node-lists.ts';
import { emptyRuns, RunFilling } from './run-columns.ts';
import { digestOf, mixed } from './run-digest.ts';

const CLOSED = -2;
/** Nodes of a run that are told apart: its column has 16 bits. */
const MOST_NODES = 0xffff;

/** Rows of GPU runs. Rows of one raw job id form a chain; rows that say the same run twice are one row. */
export class RunTable {
  readonly columns = new Columns(emptyRuns);
  /** The open jobs, by raw id. */
  readonly index: JobIndex;
  /** Which GPUs of its node a run held, for the few runs whose source says so: bit i for GPU i. */
  readonly gpuIndexMasks = new Map<number, number>();
  readonly #contributors: Contributors;
  readonly #names: Names;
  readonly #filling: RunFilling;
  /** For each row the first step of its job, -1 for none, `CLOSED` for a row that is not open. */
  #stepOf: Int32Array | undefined;
  /** Where the nodes of runs go; undefined where nobody asks for them. */
  readonly #lists: NodeLists | undefined;
  /** Rows that said again what another row had said. */
  duplicates = 0;

  constructor(contributors: Contributors, names: Names, index: JobIndex, lists: NodeLists | undefined) {
    this.#lists = lists;
    this.#contributors = contributors;
    this.#names = names;
    this.#filling = new RunFilling(this.columns, contributors, names);
    this.index = index;
  }

  /** Runs taken over, with and without GPUs. */
  get rows(): number {
    return this.#filling.runs;
  }

  /** True if any of them asked for GPUs or held some: the site's accounting records them. */
  get tracked(): boolean {
    return this.#filling.tracked;
  }

  /** True if any of them is a run of GPUs: the table may be empty again since. */
  get seen(): boolean {
    return this.#filling.filled > 0;
  }

  /** True if any CPU time was above zero: otherwise an export without steps prints zeros for "unknown". */
  get cpuTimeSeen(): boolean {
    return this.#filling.cpuTimeSeen;
  }

  /** One more than the largest row number. Not every row is a run: `visit` finds those that are. */
  get length(): number {
    return this.columns.length;
  }

  /** Visits every open run, with the first step of its job or -1. For the time when all accounting is in. */
  visit(visitor: (row: number, step: number) => void): void {
    this.#stepOf ??= this.#stepsOfRows();
    const stepOf = this.#stepOf;
    for (let row = 0; row < stepOf.length; row++) if (stepOf[row] !== CLOSED) visitor(row, stepOf[row]!);
  }

  /** In the order of rows all of their columns are near; in that of the index none is. */
  #stepsOfRows(): Int32Array {
    const { next } = this.columns.arrays;
    const stepOf = new Int32Array(this.length).fill(CLOSED);
    for (const slot of this.index.slots())
      for (let row = this.index.run(slot); row >= 0; row = next[row]!) stepOf[row] = this.index.step(slot);
    return stepOf;
  }

  /** 32 bits that differ where two rows tell of different runs, or of one run differently. */
  digest(row: number): number {
    return this.#digestOfPlace(digestOf(this.columns.arrays, row), row);
  }

  /** Where the run was tells its tellings apart only if somebody asks for it. */
  #digestOfPlace(digest: number, row: number): number {
    if (this.#lists === undefined) return digest;
    const { nodes, nodesAt } = this.columns.arrays;
    let mixedIn = mixed(mixed(digest, this.gpuIndexMasks.get(row) ?? -1), nodes[row]!);
    if (nodes[row] === 1) return mixed(mixedIn, nodesAt[row]!);
    for (let place = 1; place <= nodes[row]!; place++)
      mixedIn = mixed(mixedIn, this.#lists.at(nodesAt[row]! + place));
    return mixedIn;
  }

  /** Takes over those of rows `[from, to)` that are runs of GPUs, `BATCH` at most, as far as they tell of nothing but themselves; `link` has to follow. */
  fill(rows: JobRows, from: number, to: number): void {
    this.#filling.fill(rows, from, to);
  }

  /** Makes row `at` of `rows` one of the runs of its job, if it was filled. Rows are linked in their order. */
  link(rows: JobRows, at: number): void {
    const row = this.#filling.rowOf(at);
    if (row < 0) return;
    const lanes = JobRows.lanes(rows);
    const l = at * ROW.ROW_LANES;
    const slot = this.index.claim(lanes, l + ROW.JOB_TAG);
    const head = this.index.run(slot);
    const twin = head < 0 ? -1 : this.#twin(head, row);
    if (twin < 0) {
      this.#fillNodes(row, rows, l);
      this.#setIndexes(row, rows, at);
      this.columns.arrays.next[row] = head;
      this.index.setRun(slot, row);
      return;
    }
    this.duplicates++;
    if (this.#supersedes(row, twin)) {
      const after = this.columns.arrays.next[twin]!;
      this.columns.copy(row, twin);
      this.columns.arrays.next[twin] = after;
      this.#fillNodes(twin, rows, l);
      this.#setIndexes(twin, rows, at);
    } else if (this.#saysTheSame(row, twin)) {
      this.#complete(twin, row);
      if (this.columns.arrays.nodes[twin] === 0) this.#fillNodes(twin, rows, l);
      if (!this.gpuIndexMasks.has(twin)) this.#setIndexes(twin, rows, at);
    }
    this.columns.free(row);
  }

  /**
   * The row that tells of the same run: same cluster, job and submit time, and no other start time. Without a submit time a run whose start
   * is not known could be any of its job.
   */
  #twin(head: number, of: number): number {
    const { next, cluster, submit, start } = this.columns.arrays;
    const other = start[of]!;
    for (let row = head; row >= 0; row = next[row]!) {
      if (cluster[row] !== cluster[of] || submit[row] !== submit[of]) continue;
      if (start[row] === other) return row;
      if (submit[row] !== NONE && (start[row] === NONE || other === NONE)) return row;
    }
    return -1;
  }

  /**
   * Of two rows of one run the ended one wins, then the later end, the later start, then the later state in Slurm's list: no order of reading
   * matters.
   */
  #supersedes(row: number, twin: number): boolean {
    const { end, start, state } = this.columns.arrays;
    const isOver = this.#isOver(row);
    if (isOver !== this.#isOver(twin)) return isOver;
    for (const column of [end, start]) {
      const [one, other] = [column[row]!, column[twin]!];
      if (one !== other) return other === NONE || (one !== NONE && one > other);
    }
    return state[row]! > state[twin]!;
  }

  #isOver(row: number): boolean {
    const { end, state } = this.columns.arrays;
    return end[row] !== NONE && !goesOn(state[row]!);
  }

  /** True if both are accounts of the run from the same moment. */
  #saysTheSame(row: number, twin: number): boolean {
    const { end, start, state } = this.columns.arrays;
    return end[row] === end[twin] && start[row] === start[twin] && state[row] === state[twin];
  }

  /**
   * Two exports of one run may each know what the other does not, and where they contradict each other the larger number counts: no order
   * of reading matters.
   */
  #complete(twin: number, row: number): void {
    const a = this.columns.arrays;
    for (const column of [a.eligible, a.timeLimit, a.elapsed, a.suspended, a.cpus, a.utilization, a.exported])
      column[twin] = larger(column[twin]!, column[row]!);
    a.restarted[twin]! |= a.restarted[row]!;
    if (a.allocated[row] === a.allocated[twin]) a.slices[twin] = larger(a.slices[twin]!, a.slices[row]!);
    else if (a.allocated[row] === 1) a.slices[twin] = a.slices[row]!;
    a.allocated[twin]! |= a.allocated[row]!;
    a.types[twin] = this.#names.gpuTypes.union(a.types[twin]!, a.types[row]!);
    for (const column of [a.average, a.total])
      if (!(column[twin]! >= column[row]!)) column[twin] = knownOf(column[row]!, column[twin]!);
    if (!(a.cpuMilliseconds[twin]! >= a.cpuMilliseconds[row]!) && a.cpuMilliseconds[row]! > 0)
      a.cpuMilliseconds[twin] = a.cpuMilliseconds[row]!;
    const more = this.#contributors.known(a.pair[row]!) - this.#contributors.known(a.pair[twin]!);
    if (more < 0 || (more === 0 && a.groupHigh[row]! <= a.groupHigh[twin]!)) return;
    a.pair[twin] = a.pair[row]!;
    a.groupLow[twin] = a.groupLow[row]!;
    a.groupHigh[twin] = a.groupHigh[row]!;
  }

  #setIndexes(row: number, rows: JobRows, at: number): void {
    const flags = JobRows.lanes(rows)[at * ROW.ROW_LANES + ROW.FLAGS]!;
    const isNamed = (flags & ROW.HAS_GPU_INDEXES) !== 0;
    const mask = isNamed ? JobRows.numbers(rows)[at * ROW.ROW_NUMBERS + ROW.GPU_INDEX_MASK]! : Number.NaN;
    if (isKnown(mask)) this.gpuIndexMasks.set(row, mask);
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

/** `a`, or `b` where `a` is not known. */
function knownOf(a: number, b: number): number {
  return Number.isNaN(a) ? b : a;
}

/** The larger of two numbers of which either may be unknown. */
function larger(a: number, b: number): number {
  if (a === NONE) return b;
  return b === NONE ? a : Math.max(a, b);
}
