// The clusters of retained runs. Most sites have one cluster, and then no run takes memory for it.
import { resized } from '../../accumulators/resized.ts';

export class RetainedClusters {
  /** The cluster of each run, once there is more than one cluster. */
  #all: Uint16Array | undefined;
  #first = 0;

  /** Returns the cluster number of a run. */
  of(run: number): number {
    return this.#all === undefined ? this.#first : this.#all[run]!;
  }

  /** Sets the cluster of a run; runs come in their order. */
  set(run: number, cluster: number): void {
    if (run === 0) this.#first = cluster;
    if (this.#all === undefined) {
      if (cluster === this.#first) return;
      this.#all = new Uint16Array(run + 1).fill(this.#first);
    }
    if (run >= this.#all.length) this.#all = resized(this.#all, Math.ceil(run * 1.5));
    this.#all[run] = cluster;
  }
}
