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

/** All (run, node) pairs, sorted by node and start: twelve bytes each, for a year of a centre has tens of millions. */
export class Holdings {
  /** The run of each holding. */
  readonly run: Int32Array;
  readonly node: Int32Array;
  /** Nodes that runs name; nodes numbered later were seen in telemetry only. */
  readonly nodes: number;
  readonly #runs: RunTable;
  /** The latest end among a node's holdings up to this one: how far back a search must look. `NONE`: it goes on. */
  readonly #latest: Uint32Array;
  readonly #nodeStart: Int32Array;
  /** The most slices that any holding has of each node: for all that the accounting knows, the whole node. */
  readonly #nodeSlices: Float64Array;

  constructor(runs: RunTable, nodes: number) {
    this.#runs = runs;
    this.nodes = nodes;
    this.#nodeStart = nodeStarts(runs, nodes);
    this.run = new Int32Array(this.#nodeStart[nodes]!);
    this.node = new Int32Array(this.run.length);
    this.#latest = new Uint32Array(this.run.length);
    this.#nodeSlices = new Float64Array(nodes);
    const { heldFrom, end } = runs.columns.arrays;
    const next = this.#nodeStart.slice();
    visitHoldings(runs, (row, node) => {
      this.run[next[node]!++] = row;
    });
    for (let node = 0; node < nodes; node++) {
      const [first, past] = [this.#nodeStart[node]!, this.#nodeStart[node + 1]!];
      if (!isSorted(this.run, first, past, heldFrom))
        this.run.subarray(first, past).sort((a, b) => heldFrom[a]! - heldFrom[b]!);
      let latest = 0;
      for (let i = first; i < past; i++) {
        this.node[i] = node;
        latest = Math.max(latest, end[this.run[i]!]!);
        this.#latest[i] = latest;
        this.#nodeSlices[node] = Math.max(this.#nodeSlices[node]!, this.#slices(i));
      }
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
    into.from = past > first ? this.#from(past - 1) : Number.NEGATIVE_INFINITY;
    into.until = past < this.#nodeStart[node + 1]! ? this.#from(past) : Number.POSITIVE_INFINITY;
    for (let i = past - 1; i >= first; i--) {
      const latest = this.#latest[i]!;
      if (latest !== NONE && latest <= time) {
        into.from = Math.max(into.from, latest);
        break;
      }
      const until = this.#until(i);
      if (until <= time) into.from = Math.max(into.from, until);
      else {
        into.until = Math.min(into.until, until);
        this.#claim(i, gpuIndex, into);
      }
    }
  }

  /** The slices of `node` that runs which hold all of it have; 0 where no run names the node. */
  wholeNode(node: number): number {
    return node < this.nodes ? this.#nodeSlices[node]! : 0;
  }

  #claim(holding: number, gpuIndex: number, into: Stretch): void {
    const mask = this.#runs.gpuIndexMasks.get(this.run[holding]!) ?? Number.NaN;
    const named = !Number.isNaN(mask) && !Number.isNaN(gpuIndex);
    if (named && !hasBit(mask, gpuIndex)) return;
    const whole = this.#slices(holding) === this.#nodeSlices[this.node[holding]!];
    if (into.holding !== NOBODY || !(named || whole)) into.holding = AMBIGUOUS;
    else {
      into.holding = holding;
      into.certain = named;
    }
  }

  #from(holding: number): number {
    return this.#runs.columns.arrays.heldFrom[this.run[holding]!]!;
  }

  #until(holding: number): number {
    const end = this.#runs.columns.arrays.end[this.run[holding]!]!;
    return end === NONE ? Number.POSITIVE_INFINITY : end;
  }

  /** Slices that the holding has of its node, a run's GPUs being spread evenly. */
  #slices(holding: number): number {
    const { slices, nodes } = this.#runs.columns.arrays;
    return slices[this.run[holding]!]! / nodes[this.run[holding]!]!;
  }

  /** The first holding of [low, high) that begins after `time`. */
  #firstAfter(low: number, high: number, time: number): number {
    let from = low;
    let to = high;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#from(middle) <= time) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Accounting is mostly in the order of time. */
function isSorted(rows: Int32Array, first: number, past: number, by: Uint32Array): boolean {
  for (let i = first + 1; i < past; i++) if (by[rows[i - 1]!]! > by[rows[i]!]!) return false;
  return true;
}

/** Visits each node of each run that held GPUs. */
function visitHoldings(runs: RunTable, visitor: (row: number, node: number) => void): void {
  const { slices, nodes } = runs.columns.arrays;
  runs.visit((row) => {
    if (nodes[row] === 0 || slices[row] === NONE || slices[row] === 0 || !hasStarted(runs, row)) return;
    for (let place = 0; place < nodes[row]!; place++) visitor(row, runs.node(row, place));
  });
}

/** Where the holdings of each node begin; one more entry tells where they end. */
function nodeStarts(runs: RunTable, nodes: number): Int32Array {
  const starts = new Int32Array(nodes + 1);
  visitHoldings(runs, (_, node) => {
    starts[node + 1]!++;
  });
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  return starts;
}

function hasBit(mask: number, index: number): boolean {
  return index >= 0 && index < 32 && Math.floor(mask / 2 ** index) % 2 === 1;
}
