// Which run held a node's GPUs, and when. The join asks: which run held this GPU at this time?

import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import { resized } from '../../accumulators/resized.ts';
import { type Hosts, NO_HOST } from '../../identity/hosts.ts';

/** No run held the GPU. */
export const UNATTRIBUTED = -1;
/** Several runs could have held it, or the run is not known; it is never guessed. */
export const AMBIGUOUS = -2;

/** The attribution of one node or GPU for times in [from, until). */
export interface Segment {
  from: number;
  until: number;
  /** The number of an allocation, UNATTRIBUTED or AMBIGUOUS. */
  allocation: number;
  /**
   * True if the run names this GPU. Otherwise it is the run's only if the run holds all GPUs of its nodes.
   */
  certain: boolean;
  /** The node and GPU of the query. */
  node: number;
  gpuIndex: number;
  /** The first allocation of the node that begins later: the next query is mostly near it. */
  past: number;
}

/** This many allocations are searched one by one before a binary search begins. */
const NEAR = 4;

/**
 * All (run, node) pairs, sorted by node and start. Each takes four bytes, as a year of a centre has tens of
 * millions.
 */
export class NodeAllocations {
  /** The run of each allocation. */
  readonly run: Int32Array;
  /** The number of nodes that runs name; nodes with higher numbers occur only in telemetry. */
  readonly nodes: number;
  readonly #held: RetainedRuns;
  /**
   * The latest end among a node's allocations up to this one, which bounds the search; `NONE` where one goes
   * on. Undefined where allocations end in the order of their start, so that it is their own end.
   */
  readonly #latest: Uint32Array | undefined;
  readonly #nodeStart: Int32Array;
  /** The most slices that any allocation has of each node: the whole node, as far as accounting shows. */
  readonly #nodeSlices: Float64Array;
  /**
   * The jobs that `find` met: those that name the GPU, those that name no GPU, and those that name others.
   */
  readonly #claims = { named: 0, unnamed: 0, others: 0 };

  constructor(held: RetainedRuns, hosts: Hosts) {
    this.#held = held;
    this.#nodeStart = nodeStarts(held, hosts);
    this.nodes = this.#nodeStart.length - 1;
    this.run = new Int32Array(this.#nodeStart[this.nodes]!);
    this.#nodeSlices = new Float64Array(this.nodes);
    const next = this.#nodeStart.slice();
    for (let run = 0; run < held.length; run++)
      for (let place = 0, nodes = nodesHeld(held, run); place < nodes; place++) {
        const host = hosts.host(held.node(run, place));
        if (host !== NO_HOST) this.run[next[host]!++] = run;
      }
    let inOrder = true;
    for (let node = 0; node < this.nodes; node++) {
      this.#sort(this.first(node), this.first(node + 1));
      for (let i = this.first(node); i < this.first(node + 1); i++) {
        if (this.#held.slices(this.run[i]!) !== NONE)
          this.#nodeSlices[node] = Math.max(this.#nodeSlices[node]!, this.#slices(i));
        if (i > this.first(node) && this.#end(i) < this.#end(i - 1)) inOrder = false;
      }
    }
    this.#latest = inOrder ? undefined : this.#latestEnds();
  }

  /** Returns the first allocation of `node`; the others follow, up to the first of the next node. */
  first(node: number): number {
    return this.#nodeStart[node]!;
  }

  /**
   * Finds which run held GPU `gpuIndex` (NaN: unknown) of `node` at `time`, and from when until when that is
   * so.
   */
  find(node: number, time: number, gpuIndex: number, into: Segment): void {
    const first = this.first(node);
    const past = this.#pastOf(node, time, into);
    const claims = this.#claims;
    claims.named = claims.unnamed = claims.others = 0;
    into.past = past;
    into.allocation = UNATTRIBUTED;
    into.node = node;
    into.gpuIndex = gpuIndex;
    into.from = past > first ? this.#from(past - 1) : Number.NEGATIVE_INFINITY;
    into.until = past < this.first(node + 1) ? this.#from(past) : Number.POSITIVE_INFINITY;
    for (let i = past - 1; i >= first; i--) {
      const latest = this.#latest === undefined ? this.#end(i) : this.#latest[i]!;
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
    const { named, unnamed, others } = claims;
    into.certain = named === 1;
    // Without a named GPU, the sample is a job's only where that job is alone on the node.
    const isOne = named > 0 ? named === 1 : unnamed === 1 && others === 0;
    if (named + unnamed > 0 && !isOne) into.allocation = AMBIGUOUS;
  }

  /** Returns true if any run held GPUs of `node`. */
  has(node: number): boolean {
    return node < this.nodes && this.first(node) < this.first(node + 1);
  }

  /** Returns the most slices of `node` that one run has; 0 where no run names the node. */
  mostSlices(node: number): number {
    return node < this.nodes ? this.#nodeSlices[node]! : 0;
  }

  #claim(allocation: number, gpuIndex: number, into: Segment): void {
    const mask = this.#held.gpuIndexMasks.get(this.run[allocation]!) ?? Number.NaN;
    const claims = this.#claims;
    const isNamed = !Number.isNaN(mask) && !Number.isNaN(gpuIndex);
    if (isNamed && !hasBit(mask, gpuIndex)) claims.others++;
    else {
      if (isNamed || claims.named === 0) into.allocation = allocation;
      if (isNamed) claims.named++;
      else claims.unnamed++;
    }
  }

  #from(allocation: number): number {
    return this.#held.from(this.run[allocation]!);
  }

  /** `NONE` where the run goes on. */
  #end(allocation: number): number {
    return this.#held.end(this.run[allocation]!);
  }

  #until(allocation: number): number {
    const end = this.#end(allocation);
    return end === NONE ? Number.POSITIVE_INFINITY : end;
  }

  /** Returns the allocation's slices of its node; a run's GPUs are spread evenly over its nodes. */
  #slices(allocation: number): number {
    const run = this.run[allocation]!;
    return this.#held.slices(run) / this.#held.nodes(run);
  }

  /** Sorts allocations only where needed: accounting is mostly in the order of time. */
  #sort(first: number, past: number): void {
    for (let i = first + 1; i < past; i++) {
      if (this.#from(i - 1) <= this.#from(i)) continue;
      this.run.subarray(first, past).sort((a, b) => this.#held.from(a) - this.#held.from(b));
      return;
    }
  }

  #latestEnds(): Uint32Array {
    const latest = new Uint32Array(this.run.length);
    for (let node = 0; node < this.nodes; node++)
      for (let i = this.first(node), most = 0; i < this.first(node + 1); i++) {
        most = Math.max(most, this.#end(i));
        latest[i] = most;
      }
    return latest;
  }

  /** Returns the first allocation of `node` that begins after `time`; `before` is the previous result. */
  #pastOf(node: number, time: number, before: Segment): number {
    const first = this.first(node);
    const end = this.first(node + 1);
    let at = before.node === node ? before.past : first;
    if (at > first && this.#from(at - 1) > time) return this.#firstAfter(first, at, time);
    const near = Math.min(end, at + NEAR);
    while (at < near && this.#from(at) <= time) at++;
    return at < near ? at : this.#firstAfter(at, end, time);
  }

  /** Returns the first allocation of [low, high) that begins after `time`. */
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

/** Returns on how many nodes a run held GPUs. */
function nodesHeld(held: RetainedRuns, run: number): number {
  return held.slices(run) === 0 ? 0 : held.nodes(run);
}

/** Returns where the allocations of each node begin; one more entry is the end of the last. */
function nodeStarts(held: RetainedRuns, hosts: Hosts): Int32Array {
  let counts = new Int32Array(1024);
  let nodes = 0;
  for (let run = 0; run < held.length; run++)
    for (let place = 0, count = nodesHeld(held, run); place < count; place++) {
      const node = hosts.host(held.node(run, place));
      if (node === NO_HOST) continue;
      if (node >= counts.length) counts = resized(counts, node * 2);
      counts[node]!++;
      nodes = Math.max(nodes, node + 1);
    }
  const starts = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) starts[node + 1] = starts[node]! + counts[node]!;
  return starts;
}

function hasBit(mask: number, index: number): boolean {
  return index >= 0 && index < 32 && Math.floor(mask / 2 ** index) % 2 === 1;
}
