// Held runs: what the join asks of a run that held GPUs, and what is left to count of it once its utilization is known. All else
// was counted before it came here. A run takes 36 bytes, in parts: nothing is copied when there are more of them.

import { NONE } from '../../accumulators/columns.ts';
import { resized } from '../../accumulators/resized.ts';
import { BATCH } from '../rows/batches.ts';
import type { NodeLists } from '../rows/node-lists.ts';
import type { RunTable } from '../rows/run-table.ts';
import type { AnalyzedJobs } from '../tally/analyzed-batch.ts';
import type { JobUtilization } from '../utilization.ts';

/** Words of a run. */
const ID_LOW = 0;
const ID_HIGH = 1;
const FROM = 2;
const END = 3;
/** Its slices and its node, where both are small; else where in the lists its slices stand, and behind them its nodes. */
const HELD = 4;
const PAIR = 5;
const GROUP_LOW = 6;
const GROUP_HIGH = 7;
/** The utilization of its job in millionths, all ones where it is not known; its origin, and the flags. */
const ABOUT = 8;
const WORDS = 9;

/** In `HELD`: bits of slices, below those of the node; the node of a run that names none; and the bit of what stands in the lists. */
const SLICES_BITS = 16;
const SLICES_MASK = 2 ** SLICES_BITS - 1;
const NO_NODE = 2 ** 15 - 1;
/** Also of nodes that are several: where their list begins, with how many there are. */
const IS_LIST = 2 ** 31;

const MILLIONTHS = 2 ** 20 - 1;
const ORIGIN_SHIFT = 20;
const ORIGIN_MASK = 255;
const IS_COUNTED = 1 << 28;
const MAY_BE_ANALYZED = 1 << 29;

/** Runs of a part, 1.2 MB. */
const PART_BITS = 15;
const PART = 2 ** PART_BITS;
/** The bits of a run's number that are its place in its part. */
const PLACE = PART - 1;

export class RetainedRuns {
  /** Which GPUs of its node a run held, for the few runs whose source says so: bit i for GPU i. */
  readonly gpuIndexMasks = new Map<number, number>();
  readonly #parts: Uint32Array[] = [];
  readonly #lists: NodeLists;
  #length = 0;
  /** The cluster of each run, where they are of more than one. */
  #clusters: Uint16Array | undefined;
  #firstCluster = 0;

  constructor(lists: NodeLists) {
    this.#lists = lists;
  }

  /** Runs are numbered from 0 to this. */
  get length(): number {
    return this.#length;
  }

  /**
   * Takes over a run that has started. It is counted if it ended in the window; `own` is what accounting says of the utilization of the job
   * that it speaks for, undefined where that job is not to be analyzed.
   */
  add(runs: RunTable, row: number, isCounted: boolean, own: JobUtilization | undefined): void {
    const a = runs.columns.arrays;
    const run = this.#length++;
    if ((run & PLACE) === 0) this.#parts.push(new Uint32Array(PART * WORDS));
    const part = this.#parts[run >> PART_BITS]!;
    const at = (run & PLACE) * WORDS;
    part[at + ID_LOW] = a.idLow[row]!;
    part[at + ID_HIGH] = a.idHigh[row]!;
    part[at + FROM] = a.heldFrom[row]!;
    part[at + END] = a.heldUntil[row]!;
    part[at + HELD] = this.#heldOf(a.slices[row]!, nodesOf(a.nodes[row]!, a.nodesAt[row]!));
    part[at + PAIR] = a.pair[row]!;
    part[at + GROUP_LOW] = a.groupLow[row]!;
    part[at + GROUP_HIGH] = a.groupHigh[row]!;
    part[at + ABOUT] = (isCounted ? IS_COUNTED : 0) | (own === undefined ? 0 : MAY_BE_ANALYZED);
    if (own !== undefined) this.setUtilization(run, own);
    this.#setCluster(run, a.cluster[row]!);
    if (runs.gpuIndexMasks.size === 0) return;
    const mask = runs.gpuIndexMasks.get(row);
    if (mask !== undefined) this.gpuIndexMasks.set(run, mask);
  }

  #setCluster(run: number, cluster: number): void {
    if (run === 0) this.#firstCluster = cluster;
    if (this.#clusters === undefined) {
      if (cluster === this.#firstCluster) return;
      this.#clusters = new Uint16Array(run + 1).fill(this.#firstCluster);
    }
    if (run >= this.#clusters.length) this.#clusters = resized(this.#clusters, Math.ceil(run * 1.5));
    this.#clusters[run] = cluster;
  }

  /** Says what the utilization of the run's job is. */
  setUtilization(run: number, { millionths, origin }: JobUtilization): void {
    const part = this.#parts[run >> PART_BITS]!;
    const at = (run & PLACE) * WORDS;
    const value = millionths < 0 ? MILLIONTHS : millionths;
    part[at + ABOUT] =
      (part[at + ABOUT]! & (IS_COUNTED | MAY_BE_ANALYZED)) | (origin << ORIGIN_SHIFT) | value;
  }

  /**
   * Makes `jobs` those that runs from `from` on speak for and whose utilization is known, as many as there is room for; only those of groups
   * whose key begins with the `bits` bits `first`. Gives the run behind the last that was looked at.
   */
  analyzed(from: number, jobs: AnalyzedJobs, bits = 0, first = 0): number {
    const end = Math.min(this.#length, (from | PLACE) + 1);
    const part = this.#parts[from >> PART_BITS]!;
    let run = from;
    let count = 0;
    for (; run < end && count < BATCH; run++) {
      const at = (run & PLACE) * WORDS;
      const about = part[at + ABOUT]!;
      if ((about & MAY_BE_ANALYZED) === 0 || (about & MILLIONTHS) === MILLIONTHS) continue;
      if (bits > 0 && part[at + GROUP_LOW]! >>> (32 - bits) !== first) continue;
      jobs.pair[count] = part[at + PAIR]!;
      jobs.groupLow[count] = part[at + GROUP_LOW]!;
      jobs.groupHigh[count] = part[at + GROUP_HIGH]!;
      jobs.slices[count] = this.#slicesOf(part[at + HELD]!);
      jobs.seconds[count] = part[at + END]! - part[at + FROM]!;
      jobs.utilization[count] = about & MILLIONTHS;
      jobs.origin[count] = (about >> ORIGIN_SHIFT) & ORIGIN_MASK;
      count++;
    }
    jobs.count = count;
    return run;
  }

  /** True if it ended in the window. */
  isCounted(run: number): boolean {
    return (this.#word(run, ABOUT) & IS_COUNTED) !== 0;
  }

  /** True if it speaks for a job that is analyzed once its utilization is known. */
  mayBeAnalyzed(run: number): boolean {
    return (this.#word(run, ABOUT) & MAY_BE_ANALYZED) !== 0;
  }

  /** The two lanes by which its raw job id is known. */
  idLow(run: number): number {
    return this.#word(run, ID_LOW) | 0;
  }

  idHigh(run: number): number {
    return this.#word(run, ID_HIGH) | 0;
  }

  /** The number of its cluster. */
  cluster(run: number): number {
    return this.#clusters === undefined ? this.#firstCluster : this.#clusters[run]!;
  }

  /** When it began to hold its GPUs. */
  from(run: number): number {
    return this.#word(run, FROM);
  }

  /** When it let them go; where it goes on, as far as accounting tells of it. */
  end(run: number): number {
    return this.#word(run, END);
  }

  /** For how many seconds it held its GPUs. */
  seconds(run: number): number {
    return Math.max(0, this.end(run) - this.from(run));
  }

  /** Slices of 1/28 GPU that it held, `NONE` where that is not known. */
  slices(run: number): number {
    return this.#slicesOf(this.#word(run, HELD));
  }

  /** The number of its (user, account). */
  pair(run: number): number {
    return this.#word(run, PAIR);
  }

  /** How many nodes it names. */
  nodes(run: number): number {
    const nodes = this.#nodesOf(run);
    if (nodes === NONE) return 0;
    return nodes < IS_LIST ? 1 : this.#lists.at(nodes - IS_LIST);
  }

  /** The number of its node `place`. */
  node(run: number, place: number): number {
    const nodes = this.#nodesOf(run);
    return nodes < IS_LIST ? nodes : this.#lists.at(nodes - IS_LIST + 1 + place);
  }

  #heldOf(slices: number, nodes: number): number {
    const node = nodes === NONE ? NO_NODE : nodes;
    if (slices <= SLICES_MASK && (nodes === NONE || nodes < NO_NODE)) return (node << SLICES_BITS) | slices;
    const place = this.#lists.length;
    this.#lists.push(slices);
    this.#lists.push(nodes);
    return place + IS_LIST;
  }

  #slicesOf(held: number): number {
    return held < IS_LIST ? held & SLICES_MASK : this.#lists.at(held - IS_LIST) >>> 0;
  }

  #nodesOf(run: number): number {
    const held = this.#word(run, HELD);
    if (held >= IS_LIST) return this.#lists.at(held - IS_LIST + 1) >>> 0;
    const node = held >> SLICES_BITS;
    return node === NO_NODE ? NONE : node;
  }

  #word(run: number, word: number): number {
    return this.#parts[run >> PART_BITS]![(run & PLACE) * WORDS + word]!;
  }
}

/** `NONE` for no node, the number of one, else where the list of them begins. */
function nodesOf(count: number, at: number): number {
  if (count === 0) return NONE;
  return count === 1 ? at : at + IS_LIST;
}
