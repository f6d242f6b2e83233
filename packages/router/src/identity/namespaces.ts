// Namespaces: the names that pods and samples carry, as numbers. Namespaces of pods that are accounting keep
// their numbers; those that only samples name are numbered anew when samples are read again.
import { type Identifier, IdentifierTable } from '@ptl/claw-core';

const LANES = 4;

/** Numbers namespaces. */
export class Namespaces {
  readonly #table = new IdentifierTable();
  #kept: Int32Array = new Int32Array(0);

  /** Returns the number of `id`, a new one at first sight. */
  ordinal(id: Identifier): number {
    return this.#table.ordinal(id);
  }

  /** Returns the number of `id`, or -1 where it was never seen. */
  find(id: Identifier): number {
    return this.#table.find(id);
  }

  /** Keeps the numbers of all namespaces known now. */
  keep(): void {
    this.#kept = this.#table.lanes();
  }

  /** Forgets the namespaces that are not kept. */
  clear(): void {
    this.#table.clear();
    for (let at = 0; at < this.#kept.length; at += LANES) this.#table.ordinalAt(this.#kept, at);
  }

  /** Returns the lanes of all namespaces, four each, by number. */
  lanes(): Int32Array {
    return this.#table.lanes();
  }
}
