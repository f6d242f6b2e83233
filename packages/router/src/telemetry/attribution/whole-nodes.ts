// Which runs hold all GPUs of their nodes: as many as there are places on them. How many places there are is known once all telemetry is in;
// until then accounting tells: what the largest job of a node had of it.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import type { RetainedRuns } from '../../accounting/finalize/retained-runs.ts';
import { NONE } from '../../accumulators/columns.ts';
import { type Hosts, NO_HOST } from '../../identity/hosts.ts';
import type { NodeAllocations } from './allocations.ts';

export class WholeNodes {
  readonly #held: RetainedRuns;
  readonly #allocations: NodeAllocations;
  readonly #hosts: Hosts;
  /** GPUs on each node, by node; undefined while that is not known. */
  #places: ReadonlyMap<number, number> | undefined;
  /** Runs that were asked about before it was known, a bit each. */
  readonly #asked: Uint8Array;
  /** What was asked last, which is mostly asked again for the next GPU. */
  #run = -1;
  #answer = false;

  constructor(held: RetainedRuns, allocations: NodeAllocations, hosts: Hosts) {
    this.#held = held;
    this.#hosts = hosts;
    this.#allocations = allocations;
    this.#asked = new Uint8Array(Math.ceil(held.length / 8));
  }

  /** True if the run holds all GPUs of its nodes. */
  has(run: number): boolean {
    if (run === this.#run) return this.#answer;
    this.#run = run;
    if (this.#places === undefined) this.#asked[run >> 3]! |= 1 << (run & 7);
    this.#answer = this.#places === undefined ? this.#mayHoldAll(run) : this.#holdsAll(run, this.#places);
    return this.#answer;
  }

  /** Says how many GPUs there are on each node. False if an answer that was given before was another. */
  settle(places: ReadonlyMap<number, number>): boolean {
    const isFirst = this.#places === undefined;
    this.#places = places;
    this.#run = -1;
    for (let run = 0; isFirst && run < this.#held.length; run++) {
      const wasAsked = (this.#asked[run >> 3]! & (1 << (run & 7))) !== 0;
      if (wasAsked && this.#mayHoldAll(run) !== this.#holdsAll(run, places)) return false;
    }
    return true;
  }

  #holdsAll(run: number, places: ReadonlyMap<number, number>): boolean {
    return this.#isAtLeast(run, (node) => (places.get(node) ?? 0) * SLICES_PER_GPU);
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
