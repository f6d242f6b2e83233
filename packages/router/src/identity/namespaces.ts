// Namespaces: the names that pods and samples carry, as numbers. Those of pods that are accounting stay what they are; those that
// samples alone name are numbered anew when samples are read again.
import { type Identifier, IdentifierTable } from '@ptl/claw-core';

const LANES = 4;

/** Numbers namespaces. */
export class Namespaces {
  readonly #table = new IdentifierTable();
  #kept: Int32Array = new Int32Array(0);

  /** The number of `id`, a new one on first sight. */
  ordinal(id: Identifier): number {
    return this.#table.ordinal(id);
  }

  /** From now on those that are known keep their numbers. */
  keep(): void {
    this.#kept = this.#table.lanes();
  }

  /** Forgets all others. */
  clear(): void {
    this.#table.clear();
    for (let at = 0; at < this.#kept.length; at += LANES) this.#table.ordinalAt(this.#kept, at);
  }

  /** The lanes of all of them, four each, in the order of their numbers. */
  lanes(): Int32Array {
    return this.#table.lanes();
  }
}
