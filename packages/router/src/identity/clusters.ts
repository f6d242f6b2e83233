// Clusters: the cluster of an accounting row. Ids of jobs are valid only within one cluster.
import { Identifier, IdentifierTable } from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';

/**
 * Numbers clusters. Rows without a cluster belong to the only cluster that is named anywhere, and have its
 * number. Where several are named the cluster of such rows is unknown, and `unclear` is true.
 */
export class Clusters implements Dictionary {
  readonly #table = new IdentifierTable();
  /** The cluster of the last call, and its number: the next rows mostly have the same one. */
  readonly #last = new Int32Array(4);
  #number = 0;
  #unnamedRuns = false;

  /** Returns the number of the cluster whose lanes are `lanes[from…]`. */
  numberAt(lanes: Int32Array, from: number): number {
    const last = this.#last;
    if (
      lanes[from] === last[0] &&
      lanes[from + 1] === last[1] &&
      lanes[from + 2] === last[2] &&
      lanes[from + 3] === last[3]
    )
      return this.#number;
    for (let lane = 0; lane < 4; lane++) last[lane] = lanes[from + lane]!;
    this.#number = isPresent(last) ? this.#table.ordinalAt(last, 0) : 0;
    return this.#number;
  }

  /** Does the same for a row that is a GPU run. */
  numberOfRun(lanes: Int32Array, from: number): number {
    const number = this.numberAt(lanes, from);
    if (number === 0 && !isPresent(this.#last)) this.#unnamedRuns = true;
    return number;
  }

  /** Adds the clusters of `other`. Returns the number here of each. */
  merge(other: Clusters): Int32Array {
    const numbers = this.#table.merge(other.#table);
    if (other.#unnamedRuns) this.#unnamedRuns = true;
    // Without a name there is one number, too.
    return numbers.length === 0 ? new Int32Array(1) : numbers;
  }

  /** Returns the named clusters. */
  list(): Identifier[] {
    const lanes = this.#table.lanes();
    return Array.from({ length: this.#table.size }, (_, number) => {
      const cluster = new Identifier();
      Identifier.read(cluster, lanes, number * 4);
      return cluster;
    });
  }

  /** True if several clusters are named, and a GPU run names none. */
  get unclear(): boolean {
    return this.#unnamedRuns && this.#table.size > 1;
  }
}

/** Returns false where all lanes are zero: there is no name. */
function isPresent(lanes: Int32Array): boolean {
  return (lanes[0]! | lanes[1]! | lanes[2]! | lanes[3]!) !== 0;
}
