// The run table: every GPU run of every job that the accounting tells of, once, in columns.
import { isKnown, JOB_STATES, type JobRun, type JobState } from '@ptl/claw-core';
import { grown } from '../grown.ts';
import { millionths } from '../rounding.ts';
import { Columns, NONE } from './columns.ts';
import type { Contributors } from './contributors.ts';
import { groupKey } from './job-groups.ts';
import type { JobIndex } from './job-index.ts';
import type { Names } from './names.ts';
import { amount, heldSlices, holdsGpus, NO_LIMIT, seconds, share } from './run-values.ts';
import type { Settling } from './settling.ts';

const STATE_NUMBER = Object.fromEntries(JOB_STATES.map((state, number) => [state, number])) as Readonly<
  Record<JobState, number>
>;

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
  readonly #groupKey = { low: 0, high: 0 };
  #nodeLists = new Int32Array(1024);
  #nodeListsLength = 0;
  /** Rows taken over, with and without GPUs. */
  rows = 0;
  /** Rows that said again what another row had said. */
  duplicates = 0;
  /** True if any row asked for GPUs or held some: the site's accounting records them. */
  tracked = false;
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

  /** Visits every open run, with the first step of its job or -1. */
  visit(visitor: (row: number, step: number) => void): void {
    const { next } = this.columns.arrays;
    for (const slot of this.index.slots())
      for (let row = this.index.run(slot); row >= 0; row = next[row]!) visitor(row, this.index.step(slot));
  }

  /** The node numbers of `row`. */
  nodesOf(row: number): Int32Array {
    const { nodesAt, nodes } = this.columns.arrays;
    return this.#nodeLists.subarray(nodesAt[row]!, nodesAt[row]! + nodes[row]!);
  }

  /** 32 bits that differ where two rows of a run, submitted at one time, tell of it otherwise. */
  digest(row: number): number {
    const a = this.columns.arrays;
    const milliseconds = a.cpuMilliseconds[row]!;
    const cpu = Number.isNaN(milliseconds) ? -1 : milliseconds | 0;
    let digest = mixed(a.pair[row]!, a.state[row]! * 2 + a.allocated[row]!);
    digest = mixed(mixed(digest, a.groupLow[row]!), a.groupHigh[row]!);
    digest = mixed(mixed(digest, a.start[row]!), a.end[row]!);
    digest = mixed(mixed(digest, a.eligible[row]!), a.timeLimit[row]!);
    digest = mixed(mixed(digest, a.slices[row]!), a.cpus[row]!);
    digest = mixed(mixed(digest, cpu), a.utilization[row]!);
    return mixed(digest, a.exported[row]!);
  }

  /** Takes over one row of accounting. */
  add(run: JobRun): void {
    this.rows++;
    if (run.requestedGpus > 0 || run.allocatedGpus > 0) this.tracked = true;
    if (run.cpuSeconds > 0) this.cpuTimeSeen = true;
    if (!holdsGpus(run)) return;
    const cluster = this.#names.clusters.ordinal(run.cluster);
    const slot = this.index.claim(run.jobId);
    const head = this.index.run(slot);
    const twin = head < 0 ? -1 : this.#twin(head, cluster, run);
    if (twin >= 0) {
      this.duplicates++;
      if (this.#supersedes(run, twin)) this.#fill(twin, run, cluster);
      else if (this.#saysTheSame(run, twin)) this.#complete(twin, run);
      return;
    }
    const row = this.columns.push();
    this.#fill(row, run, cluster);
    this.columns.arrays.next[row] = head;
    this.index.setRun(slot, row);
  }

  /** The row that tells of the same run: same cluster, job and submit time, and no other start time. */
  #twin(head: number, cluster: number, run: JobRun): number {
    const { next, cluster: clusters, submit, start } = this.columns.arrays;
    for (let row = head; row >= 0; row = next[row]!) {
      if (clusters[row] !== cluster || submit[row] !== seconds(run.submitSeconds)) continue;
      const other = seconds(run.startSeconds);
      if (start[row] === other || start[row] === NONE || other === NONE) return row;
    }
    return -1;
  }

  /** Of two rows of one run the ended one wins, then the later end, then the later state in Slurm's list: no order of reading matters. */
  #supersedes(run: JobRun, row: number): boolean {
    const { end, start, state } = this.columns.arrays;
    const rank = (value: number): number => (value === NONE ? -1 : value);
    const ends = rank(seconds(run.endSeconds)) - rank(end[row]!);
    if (ends !== 0) return ends > 0;
    const starts = rank(seconds(run.startSeconds)) - rank(start[row]!);
    if (starts !== 0) return starts > 0;
    return STATE_NUMBER[run.state] > state[row]!;
  }

  /** True if both are accounts of the run from the same moment. */
  #saysTheSame(run: JobRun, row: number): boolean {
    const { end, start, state } = this.columns.arrays;
    return (
      end[row] === seconds(run.endSeconds) &&
      start[row] === seconds(run.startSeconds) &&
      state[row] === STATE_NUMBER[run.state]
    );
  }

  /** Two exports of one run (text and JSON, say) may each know what the other does not: no order of reading matters. */
  #complete(row: number, run: JobRun): void {
    const a = this.columns.arrays;
    if (isKnown(run.gpuIndexMask) && !this.gpuIndexMasks.has(row))
      this.gpuIndexMasks.set(row, run.gpuIndexMask);
    if (a.nodes[row] === 0) this.#fillNodes(row, run);
    if (a.utilization[row] === NONE && run.gpuUtilization >= 0)
      a.utilization[row] = millionths(Math.min(1, run.gpuUtilization));
    if (!(a.cpuMilliseconds[row]! > 0) && run.cpuSeconds > 0)
      a.cpuMilliseconds[row] = Math.round(run.cpuSeconds * 1000);
  }

  #fill(row: number, run: JobRun, cluster: number): void {
    const a = this.columns.arrays;
    a.cluster[row] = cluster;
    a.pair[row] = this.#contributors.pair(run.user, run.account);
    const group = groupKey(run.name, this.#contributors.user(a.pair[row]!), this.#groupKey);
    a.groupLow[row] = group.low;
    a.groupHigh[row] = group.high;
    a.state[row] = STATE_NUMBER[run.state];
    a.allocated[row] = run.allocated ? 1 : 0;
    a.submit[row] = seconds(run.submitSeconds);
    a.eligible[row] = seconds(run.eligibleSeconds);
    a.start[row] = seconds(run.startSeconds);
    a.end[row] = seconds(run.endSeconds);
    a.timeLimit[row] =
      run.timeLimitSeconds === Number.POSITIVE_INFINITY ? NO_LIMIT : seconds(run.timeLimitSeconds);
    a.slices[row] = heldSlices(run);
    a.cpus[row] = amount(Math.round(run.requestedCpus));
    a.cpuMilliseconds[row] = Math.round(run.cpuSeconds * 1000);
    a.utilization[row] = share(run.gpuUtilization);
    a.exported[row] = share(run.exportedGpuUtilization);
    if (isKnown(run.gpuIndexMask)) this.gpuIndexMasks.set(row, run.gpuIndexMask);
    else this.gpuIndexMasks.delete(row);
    if (this.settling === undefined) this.#fillNodes(row, run);
    else a.nodes[row] = 0;
  }

  #fillNodes(row: number, run: JobRun): void {
    const count = Math.min(run.nodes.length, 0xffff);
    if (this.#nodeListsLength + count > this.#nodeLists.length) {
      const length = Math.max(this.#nodeLists.length * 2, this.#nodeListsLength + count);
      this.#nodeLists = grown(this.#nodeLists, length);
    }
    this.columns.arrays.nodesAt[row] = this.#nodeListsLength;
    this.columns.arrays.nodes[row] = count;
    for (let i = 0; i < count; i++)
      this.#nodeLists[this.#nodeListsLength++] = this.#names.nodes.ordinal(run.nodes[i]!);
  }
}

function mixed(digest: number, word: number): number {
  const product = Math.imul(digest ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
