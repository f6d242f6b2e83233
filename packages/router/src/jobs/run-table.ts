// The run table: every GPU run of every job that the accounting tells of, once, in columns.
import { isKnown, JobRows, jobRow as ROW } from '@ptl/claw-core';
import { grown } from '../grown.ts';
import { Columns, NONE } from './columns.ts';
import type { Contributors } from './contributors.ts';
import { groupKey } from './group-key.ts';
import type { JobIndex } from './job-index.ts';
import type { Names } from './names.ts';
import { amount, heldSlices, holdsGpus, limitSeconds, seconds, share } from './run-values.ts';
import type { Settling } from './settling.ts';
import { spread } from './spread.ts';

const CLOSED = -2;

const empty = (length: number) => ({
  next: new Int32Array(length),
  cluster: new Uint16Array(length),
  pair: new Int32Array(length),
  groupLow: new Int32Array(length),
  groupHigh: new Int32Array(length),
  state: new Uint8Array(length),
  allocated: new Uint8Array(length),
  submit: new Uint32Array(length),
  eligible: new Uint32Array(length),
  start: new Uint32Array(length),
  end: new Uint32Array(length),
  timeLimit: new Uint32Array(length),
  slices: new Uint32Array(length),
  cpus: new Uint32Array(length),
  cpuMilliseconds: new Float64Array(length),
  utilization: new Uint32Array(length),
  exported: new Uint32Array(length),
  nodesAt: new Uint32Array(length),
  nodes: new Uint16Array(length),
  heldFrom: new Uint32Array(length),
  last: new Uint8Array(length),
});

/** Rows of GPU runs. Rows of one raw job id form a chain; rows that say the same run twice are one row. */
export class RunTable {
  readonly columns = new Columns(empty);
  /** The open jobs, by raw id. */
  readonly index: JobIndex;
  /** Which GPUs of its node a run held, for the few runs whose source says so: bit i for GPU i. */
  readonly gpuIndexMasks = new Map<number, number>();
  readonly #contributors: Contributors;
  readonly #names: Names;
  /** For each row the first step of its job, -1 for none, `CLOSED` for a row that is not open. */
  #stepOf: Int32Array | undefined;
  readonly #groupKey = { low: 0, high: 0 };
  #nodeLists = new Int32Array(1024);
  #nodeListsLength = 0;
  /** Rows taken over, with and without GPUs. */
  rows = 0;
  /** Rows that said again what another row had said. */
  duplicates = 0;
  /** True if any row asked for GPUs or held some: the site's accounting records them. */
  tracked = false;
  /** True if any run was taken over: the table may be empty again since. */
  seen = false;
  /** True if any CPU time was above zero: otherwise an export without steps prints zeros for "unknown". */
  cpuTimeSeen = false;

  /** Lets runs go once they are counted; without it every run is kept. */
  settling: Settling | undefined;

  constructor(contributors: Contributors, names: Names, index: JobIndex) {
    this.#contributors = contributors;
    this.#names = names;
    this.index = index;
  }

  /** One more than the largest row number. */
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

  /** The number of node `place` of `row`, of which there are `columns.arrays.nodes[row]`. */
  node(row: number, place: number): number {
    return this.#nodeLists[this.columns.arrays.nodesAt[row]! + place]!;
  }

  /** 32 bits that differ where two rows tell of different runs, or of one run differently. */
  digest(row: number): number {
    const a = this.columns.arrays;
    const milliseconds = a.cpuMilliseconds[row]!;
    const cpu = Number.isNaN(milliseconds) ? -1 : milliseconds | 0;
    let digest = mixed(a.pair[row]!, a.state[row]! * 2 + a.allocated[row]!);
    digest = mixed(digest, a.submit[row]!);
    digest = mixed(mixed(digest, a.groupLow[row]!), a.groupHigh[row]!);
    digest = mixed(mixed(digest, a.start[row]!), a.end[row]!);
    digest = mixed(mixed(digest, a.eligible[row]!), a.timeLimit[row]!);
    digest = mixed(mixed(digest, a.slices[row]!), a.cpus[row]!);
    digest = mixed(mixed(digest, cpu), a.utilization[row]!);
    return mixed(digest, a.exported[row]!);
  }

  /** Takes over row `at` of `rows`, which is a run. */
  add(rows: JobRows, at: number): void {
    const numbers = JobRows.numbers(rows);
    const lanes = JobRows.lanes(rows);
    const n = at * ROW.ROW_NUMBERS;
    const l = at * ROW.ROW_LANES;
    const requested = numbers[n + ROW.REQUESTED_GPUS]!;
    const allocated = numbers[n + ROW.ALLOCATED_GPUS]!;
    this.rows++;
    if (requested > 0 || allocated > 0) this.tracked = true;
    if (numbers[n + ROW.CPU_SECONDS]! > 0) this.cpuTimeSeen = true;
    if (!holdsGpus(requested, allocated, (lanes[l + ROW.FLAGS]! & ROW.IS_ALLOCATED) !== 0)) return;
    this.seen = true;
    const slot = this.index.claim(lanes, l + ROW.JOB_TAG);
    const head = this.index.run(slot);
    const row = this.columns.push();
    this.#fill(row, numbers, n, lanes, l);
    const twin = head < 0 ? -1 : this.#twin(head, row);
    if (twin < 0) {
      this.#fillNodes(row, rows, l);
      this.#setIndexes(row, numbers, n, lanes[l + ROW.FLAGS]!);
      this.columns.arrays.next[row] = head;
      this.index.setRun(slot, row);
      return;
    }
    this.duplicates++;
    if (this.#supersedes(row, twin)) {
      this.#fill(twin, numbers, n, lanes, l);
      this.#fillNodes(twin, rows, l);
      this.#setIndexes(twin, numbers, n, lanes[l + ROW.FLAGS]!);
    } else if (this.#saysTheSame(row, twin)) {
      this.#complete(twin, row);
      if (this.columns.arrays.nodes[twin] === 0) this.#fillNodes(twin, rows, l);
      if (!this.gpuIndexMasks.has(twin)) this.#setIndexes(twin, numbers, n, lanes[l + ROW.FLAGS]!);
    }
    this.columns.free(row);
  }

  /** The row that tells of the same run: same cluster, job and submit time, and no other start time. */
  #twin(head: number, of: number): number {
    const { next, cluster, submit, start } = this.columns.arrays;
    const other = start[of]!;
    for (let row = head; row >= 0; row = next[row]!) {
      if (cluster[row] !== cluster[of] || submit[row] !== submit[of]) continue;
      if (start[row] === other || start[row] === NONE || other === NONE) return row;
    }
    return -1;
  }

  /** Of two rows of one run the ended one wins, then the later end, then the later state in Slurm's list: no order of reading matters. */
  #supersedes(row: number, twin: number): boolean {
    const { end, start, state } = this.columns.arrays;
    const rank = (value: number): number => (value === NONE ? -1 : value);
    const ends = rank(end[row]!) - rank(end[twin]!);
    if (ends !== 0) return ends > 0;
    const starts = rank(start[row]!) - rank(start[twin]!);
    if (starts !== 0) return starts > 0;
    return state[row]! > state[twin]!;
  }

  /** True if both are accounts of the run from the same moment. */
  #saysTheSame(row: number, twin: number): boolean {
    const { end, start, state } = this.columns.arrays;
    return end[row] === end[twin] && start[row] === start[twin] && state[row] === state[twin];
  }

  /** Two exports of one run (text and JSON, say) may each know what the other does not: no order of reading matters. */
  #complete(twin: number, row: number): void {
    const { utilization, cpuMilliseconds } = this.columns.arrays;
    if (utilization[twin] === NONE) utilization[twin] = utilization[row]!;
    if (!(cpuMilliseconds[twin]! > 0) && cpuMilliseconds[row]! > 0)
      cpuMilliseconds[twin] = cpuMilliseconds[row]!;
  }

  #fill(row: number, numbers: Float64Array, n: number, lanes: Int32Array, l: number): void {
    const a = this.columns.arrays;
    const requested = numbers[n + ROW.REQUESTED_GPUS]!;
    const allocated = numbers[n + ROW.ALLOCATED_GPUS]!;
    const isAllocated = (lanes[l + ROW.FLAGS]! & ROW.IS_ALLOCATED) !== 0;
    const pair = this.#contributors.pair(lanes, l + ROW.USER_TAG, l + ROW.ACCOUNT_TAG);
    const group = groupKey(lanes, l + ROW.NAME_TAG, this.#contributors.user(pair), this.#groupKey);
    a.cluster[row] = this.#names.clusters.ordinalAt(lanes, l + ROW.CLUSTER_TAG);
    a.pair[row] = pair;
    a.groupLow[row] = group.low;
    a.groupHigh[row] = group.high;
    a.state[row] = lanes[l + ROW.STATE]!;
    a.allocated[row] = isAllocated ? 1 : 0;
    a.submit[row] = seconds(numbers[n + ROW.SUBMIT]!);
    a.eligible[row] = seconds(numbers[n + ROW.ELIGIBLE]!);
    a.start[row] = seconds(numbers[n + ROW.START]!);
    a.end[row] = seconds(numbers[n + ROW.END]!);
    a.timeLimit[row] = limitSeconds(numbers[n + ROW.TIME_LIMIT]!);
    a.slices[row] = heldSlices(requested, allocated, isAllocated);
    a.cpus[row] = amount(Math.round(numbers[n + ROW.REQUESTED_CPUS]!));
    a.cpuMilliseconds[row] = Math.round(numbers[n + ROW.CPU_SECONDS]! * 1000);
    a.utilization[row] = share(numbers[n + ROW.UTILIZATION]!);
    a.exported[row] = share(numbers[n + ROW.UTILIZATION_EXPORTED]!);
  }

  #setIndexes(row: number, numbers: Float64Array, n: number, flags: number): void {
    const mask = flags & ROW.HAS_GPU_INDEXES ? numbers[n + ROW.GPU_INDEX_MASK]! : Number.NaN;
    if (isKnown(mask)) this.gpuIndexMasks.set(row, mask);
    else if (this.gpuIndexMasks.size > 0) this.gpuIndexMasks.delete(row);
  }

  /** Nobody asks for the nodes of runs that will be let go. */
  #fillNodes(row: number, rows: JobRows, l: number): void {
    const { nodes, nodesAt } = this.columns.arrays;
    nodes[row] = 0;
    if (this.settling !== undefined) return;
    const lanes = JobRows.lanes(rows);
    const flags = lanes[l + ROW.FLAGS]!;
    const isList = (flags & ROW.HAS_NODE_LIST) !== 0;
    const tags = isList ? JobRows.nodes(rows) : lanes;
    const from = isList ? lanes[l + ROW.NODES_FROM]! : l + ROW.NODE_TAG;
    const all = isList ? (lanes[l + ROW.NODES_TO]! - from) / 4 : flags & ROW.HAS_ONE_NODE ? 1 : 0;
    const count = Math.min(all, 0xffff);
    if (this.#nodeListsLength + count > this.#nodeLists.length) {
      const length = Math.max(this.#nodeLists.length * 2, this.#nodeListsLength + count);
      this.#nodeLists = grown(this.#nodeLists, length);
    }
    nodesAt[row] = this.#nodeListsLength;
    nodes[row] = count;
    for (let i = 0; i < count; i++)
      this.#nodeLists[this.#nodeListsLength++] = this.#names.nodes.ordinalAt(tags, from + i * 4);
  }
}

function mixed(digest: number, word: number): number {
  return spread(digest ^ word);
}
