// The fleet: which GPUs there are, as the telemetry shows them. Hardware facts, without any name.
import { type GpuDevice, type GpuModel, type Identifier, IdentifierTable, isKnown } from '@ptl/claw-core';

interface Device {
  node: number;
  model: GpuModel;
  migEnabled: boolean | null;
  migInstances: number;
}

/** Distinct GPUs, numbered. A device that is told of more than once gets what any of the tellings knows. */
export class Fleet {
  readonly #table = new IdentifierTable();
  readonly #nodes: IdentifierTable;
  readonly #devices: Device[] = [];

  constructor(nodes: IdentifierTable) {
    this.#nodes = nodes;
  }

  get devices(): readonly Readonly<Device>[] {
    return this.#devices;
  }

  /** The number of the GPU `device` on `node`; a new one on first sight. */
  number(device: Identifier, node: Identifier): number {
    const number = this.#table.ordinal(device);
    if (number === this.#devices.length)
      this.#devices.push({ node: -1, model: 'unknown', migEnabled: null, migInstances: Number.NaN });
    const known = this.#devices[number]!;
    if (known.node < 0 && node.present) known.node = this.#nodes.ordinal(node);
    return number;
  }

  /** Takes over what a source says of a device. */
  add(row: GpuDevice): void {
    const device = this.#devices[this.number(row.device, row.node)]!;
    if (row.model !== 'unknown' && (device.model === 'unknown' || row.model < device.model))
      device.model = row.model;
    if (row.migEnabled !== null) device.migEnabled = device.migEnabled === true || row.migEnabled;
    if (isKnown(row.migInstances))
      device.migInstances = isKnown(device.migInstances)
        ? Math.max(device.migInstances, row.migInstances)
        : row.migInstances;
  }

  /** GPUs on each node, by node number. */
  perNode(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { node } of this.#devices) if (node >= 0) counts.set(node, (counts.get(node) ?? 0) + 1);
    return counts;
  }

  /** GPUs of each model, sorted by model key. */
  perModel(): [model: GpuModel, count: number][] {
    const counts = new Map<GpuModel, number>();
    for (const { model } of this.#devices) counts.set(model, (counts.get(model) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
