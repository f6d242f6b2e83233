// The runs that hold all GPUs of their nodes, or all MIG instances. What telemetry shows of a node is known
// once all of it is in; until then the largest job of the node is taken for the whole node.
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import { type Hosts, NO_HOST } from '../../identity/hosts.ts';
import type { NodeAllocations } from './allocations.ts';

export class WholeNodes {
  readonly #held: RetainedRuns;
  readonly #allocations: NodeAllocations;
  readonly #hosts: Hosts;
  /** The slices that telemetry shows of each node; undefined while that is not known. */
  #shown: ReadonlyMap<number, number> | undefined;
  /** Runs that were asked about too early, a bit each. */
  readonly #asked: Uint8Array;
  /** The last query and its answer; the next GPU mostly repeats it. */
  #run = -1;
  #answer = false;

  constructor(held: RetainedRuns, allocations: NodeAllocations, hosts: Hosts) {
    this.#held = held;
    this.#hosts = hosts;
    this.#allocations = allocations;
    this.#asked = new Uint8Array(Math.ceil(held.length / 8));
  }

  /** Returns true if the run holds all GPUs of its nodes. */
  has(run: number): boolean {
    if (run === this.#run) return this.#answer;
    this.#run = run;
    if (this.#shown === undefined) this.#asked[run >> 3]! |= 1 << (run & 7);
    this.#answer = this.#shown === undefined ? this.#mayHoldAll(run) : this.#holdsAll(run, this.#shown);
    return this.#answer;
  }

  /** Takes the slices that telemetry shows of each node. Returns false if an earlier answer was different. */
  resolve(shown: ReadonlyMap<number, number>): boolean {
    const isFirst = this.#shown === undefined;
    this.#shown = shown;
    this.#run = -1;
    for (let run = 0; isFirst && run < this.#held.length; run++) {
      const wasAsked = (this.#asked[run >> 3]! & (1 << (run & 7))) !== 0;
      if (wasAsked && this.#mayHoldAll(run) !== this.#holdsAll(run, shown)) return false;
    }
    return true;
  }

  #holdsAll(run: number, shown: ReadonlyMap<number, number>): boolean {
    return this.#isAtLeast(run, (node) => shown.get(node) ?? 0);
  }

  #mayHoldAll(run: number): boolean {
    return this.#isAtLeast(run, (node) => this.#allocations.mostSlices(node));
  }

  #isAtLeast(run: number, slicesOf: (node: number) => number): boolean {
    const slices = this.#held.slices(run);
    if (slices === NONE) return false;
    let all = 0;
    for (let place = 0; place < this.#held.nodes(run); place++) {
      const host = this.#hosts.host(this.#held.node(run, place));
      if (host !== NO_HOST) all += slicesOf(host);
    }
    return slices >= all;
  }
}
