// The nodes of one input, and what each gives out.
import type { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { ClusterNode } from '../../records/node.ts';
import type { RecordSink } from '../sink.ts';

export class KnownNodes {
  readonly #table = new IdentifierTable();
  /** Units given out, by what one of them is of a GPU; node by node. */
  readonly #units: Map<number, number>[] = [];
  readonly #names: ClusterNode[] = [];

  /** The number of a node. */
  number(name: Identifier): number {
    if (!name.present) return -1;
    const number = this.#table.ordinal(name);
    if (this.#units[number] === undefined) {
      this.#units[number] = new Map();
      const row = new ClusterNode();
      row.node.copy(name);
      this.#names[number] = row;
    }
    return number;
  }

  /** The most that it ever gave out counts. */
  tell(number: number, unit: number, count: number): void {
    const units = this.#units[number];
    units?.set(unit, Math.max(units.get(unit) ?? 0, count));
  }

  /** Tells all of them. Returns how many there are. */
  emit(sink: RecordSink): number {
    for (const [number, row] of this.#names.entries()) {
      for (const [unit, count] of this.#units[number]!) {
        if (count === 0) continue;
        const gpus = row.addGpus();
        gpus.schedulableUnits = count;
        gpus.unitShare = unit;
        gpus.isMig = unit < 1;
        if (unit === 1) gpus.physicalGpus = count;
      }
      sink.node?.(row);
    }
    return this.#names.length;
  }
}
