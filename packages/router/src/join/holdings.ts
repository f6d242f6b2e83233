// Holdings: which run held a node's GPUs, and when. The question that the join asks: whose was this GPU at this time?

import { NONE } from '../jobs/columns.ts';
import { hasStarted } from '../jobs/resolve.ts';
import type { RunTable } from '../jobs/run-table.ts';

/** Nobody held the GPU. */
export const NOBODY = -1;
/** More than one run could have held it, or it is not known which: never guessed. */
export const AMBIGUOUS = -2;

/** What is known about a stretch of time on one node (or GPU): valid for times in [from, until). */
export interface Stretch {
  from: number;
  until: number;
  /** A holding's number, NOBODY or AMBIGUOUS. */
  holding: number;
  /** True if the run names this very GPU; otherwise the run must turn out to hold the whole node. */
  certain: boolean;
  /** What was asked. */
  node: number;
  gpuIndex: number;
}

/** All (run, node) pairs, sorted by node and start. */
export class Holdings {
  /** The run of each holding. */
  readonly run: Int32Array;
  readonly node: Int32Array;
  /** Nodes that runs name; nodes numbered later were seen in telemetry only. */
  readonly nodes: number;
  readonly #from: Float64Array;
  readonly #until: Float64Array;
  /** The latest end among a node's holdings up to this one: how far back a search must look. */
  readonly #latest: Float64Array;
  readonly #nodeStart: Int32Array;
  readonly #mask: Float64Array;
  /** Slices that each holding has of its node, a run's GPUs being spread evenly. */
  readonly #slices: Float64Array;
  /** The most slices that any holding has of each node: for all that the accounting knows, the whole node. */
  readonly #nodeSlices: Float64Array;

  constructor(runs: RunTable, nodes: number) {
    const { heldFrom, end, slices, nodes: nodeCounts } = runs.columns.arrays;
    this.nodes = nodes;
    const pairs = holdingPairs(runs);
    const order = Uint32Array.from({ length: pairs.run.length }, (_, i) => i);
    order.sort(
      (a, b) => pairs.node[a]! - pairs.node[b]! || heldFrom[pairs.run[a]!]! - heldFrom[pairs.run[b]!]!,
    );
    this.run = Int32Array.from(order, (i) => pairs.run[i]!);
    this.node = Int32Array.from(order, (i) => pairs.node[i]!);
    this.#from = Float64Array.from(this.run, (row) => heldFrom[row]!);
    this.#until = Float64Array.from(this.run, (row) =>
      end[row] === NONE ? Number.POSITIVE_INFINITY : end[row]!,
    );
    this.#mask = Float64Array.from(this.run, (row) => runs.gpuIndexMasks.get(row) ?? Number.NaN);
    this.#slices = Float64Array.from(this.run, (row) => slices[row]! / nodeCounts[row]!);
    this.#nodeSlices = new Float64Array(nodes);
    for (let i = 0; i < this.run.length; i++)
      this.#nodeSlices[this.node[i]!] = Math.max(this.#nodeSlices[this.node[i]!]!, this.#slices[i]!);
    this.#latest = new Float64Array(this.run.length);
    this.#nodeStart = new Int32Array(nodes + 1).fill(this.run.length);
    for (let i = this.run.length - 1; i >= 0; i--) this.#nodeStart[this.node[i]!] = i;
    for (let n = nodes - 1; n >= 0; n--)
      this.#nodeStart[n] = Math.min(this.#nodeStart[n]!, this.#nodeStart[n + 1]!);
    for (let i = 0; i < this.run.length; i++) {
      const sameNode = i > 0 && this.node[i - 1] === this.node[i];
      this.#latest[i] = sameNode ? Math.max(this.#latest[i - 1]!, this.#until[i]!) : this.#until[i]!;
    }
  }

  /** Finds out who held GPU `gpuIndex` (NaN: not known) of `node` at `time`, and for how long around it that answer holds. */
  find(node: number, time: number, gpuIndex: number, into: Stretch): void {
    const first = this.#nodeStart[node]!;
    const past = this.#firstAfter(first, this.#nodeStart[node + 1]!, time);
    into.holding = NOBODY;
    into.certain = false;
    into.node = node;
    into.gpuIndex = gpuIndex;
    into.from = past > first ? this.#from[past - 1]! : Number.NEGATIVE_INFINITY;
    into.until = past < this.#nodeStart[node + 1]! ? this.#from[past]! : Number.POSITIVE_INFINITY;
    for (let i = past - 1; i >= first; i--) {
      if (this.#latest[i]! <= time) {
        into.from = Math.max(into.from, this.#latest[i]!);
        break;
      }
      if (this.#until[i]! <= time) into.from = Math.max(into.from, this.#until[i]!);
      else {
        into.until = Math.min(into.until, this.#until[i]!);
        this.#claim(i, gpuIndex, into);
      }
    }
  }

  /** The slices of `node` that runs which hold all of it have; 0 where no run names the node. */
  wholeNode(node: number): number {
    return node < this.nodes ? this.#nodeSlices[node]! : 0;
  }

  #claim(holding: number, gpuIndex: number, into: Stretch): void {
    const mask = this.#mask[holding]!;
    const named = !Number.isNaN(mask) && !Number.isNaN(gpuIndex);
    if (named && !hasBit(mask, gpuIndex)) return;
    const whole = this.#slices[holding] === this.#nodeSlices[this.node[holding]!];
    if (into.holding !== NOBODY || !(named || whole)) into.holding = AMBIGUOUS;
    else {
      into.holding = holding;
      into.certain = named;
    }
  }

  /** The first holding of [low, high) that begins after `time`. */
  #firstAfter(low: number, high: number, time: number): number {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#from[middle]! <= time) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function holdingPairs(runs: RunTable): { run: Int32Array; node: Int32Array } {
  const { slices, nodes } = runs.columns.arrays;
  const holds = (row: number): boolean =>
    nodes[row]! > 0 && slices[row] !== NONE && slices[row]! > 0 && hasStarted(runs, row);
  let count = 0;
  for (let row = 0; row < runs.length; row++) if (holds(row)) count += nodes[row]!;
  const run = new Int32Array(count);
  const node = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < runs.length; row++) {
    if (!holds(row)) continue;
    for (const n of runs.nodesOf(row)) {
      run[at] = row;
      node[at++] = n;
    }
  }
  return { run, node };
}

function hasBit(mask: number, index: number): boolean {
  return index >= 0 && index < 32 && Math.floor(mask / 2 ** index) % 2 === 1;
}
