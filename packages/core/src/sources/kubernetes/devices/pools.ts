// Pools of devices by name, each with the devices of its last generation; and what they make of nodes.
import { Identifier } from '../../../identity/identifier.ts';
import { IdentifierTable } from '../../../identity/identifier-table.ts';
import { LIMITS } from '../../../limits.ts';
import { ClusterNode } from '../../../records/node.ts';
import { isKnown, UNKNOWN } from '../../../units.ts';
import type { RecordSink } from '../../sink.ts';
import type { Device } from './device.ts';

interface Pool {
  readonly node: Identifier;
  generation: number;
  devices: Device[];
}

export class Pools {
  readonly #table = new IdentifierTable();
  readonly #pools: Pool[] = [];

  /** Adds devices of one slice. False where these are too many. */
  add(name: Identifier, generation: number, node: Identifier, devices: readonly Device[]): boolean {
    const number = this.#table.ordinal(name);
    let pool = this.#pools[number];
    if (pool === undefined) {
      pool = { node: new Identifier(), generation, devices: [] };
      pool.node.copy(node);
      this.#pools[number] = pool;
    }
    if (generation < pool.generation) return true;
    if (generation > pool.generation) pool.devices = [];
    pool.generation = generation;
    if (pool.devices.length + devices.length > LIMITS.nodeGpus) return false;
    pool.devices.push(...devices);
    return true;
  }

  /** Hands on a node for each pool. */
  emit(sink: RecordSink): void {
    const row = new ClusterNode();
    for (const { node, devices } of this.#pools) {
      row.clear();
      row.node.copy(node);
      fillGpus(row, devices);
      sink.node?.(row);
    }
  }
}

/** Adds whole GPUs, and those of which only instances are given out. */
function fillGpus(row: ClusterNode, devices: readonly Device[]): void {
  const gpus = devices.filter(({ kind }) => kind === 'gpu');
  for (const [model, some] of Map.groupBy(gpus, (gpu) => gpu.model)) {
    const entry = row.addGpus();
    entry.model = model;
    entry.physicalGpus = entry.schedulableUnits = some.length;
  }
  // An instance without a UUID is one that could be made; so are those of a GPU that is given out whole.
  const instances = devices.filter(
    ({ kind, uuid, parent }) =>
      kind === 'instance' && uuid.present && !gpus.some((gpu) => gpu.uuid.present && gpu.uuid.equals(parent)),
  );
  for (const some of Map.groupBy(instances, ({ model }) => model).values()) addInstances(row, some);
}

/** Adds instances of GPUs of one model. Each says of which GPU it is: the first entry counts these. */
function addInstances(row: ClusterNode, instances: readonly Device[]): void {
  const parents = new IdentifierTable();
  for (const { parent } of instances) if (parent.present) parents.ordinal(parent);
  const boards = parents.size === 0 ? UNKNOWN : parents.size;
  const byShare = [...Map.groupBy(instances, (one) => one.share)];
  for (const [at, [share, some]] of byShare.entries()) {
    const entry = row.addGpus();
    entry.model = some[0]!.model;
    entry.isMig = true;
    entry.unitShare = share;
    entry.schedulableUnits = some.length;
    // Boards are counted once, with the first share.
    entry.physicalGpus = at === 0 || !isKnown(boards) ? boards : 0;
  }
}
