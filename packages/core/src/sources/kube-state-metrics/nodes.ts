// The nodes of one input: what each gives out, and what its labels say of its GPUs.
import type { SeriesLabels } from '../../formats/prometheus/series-labels.ts';
import type { Identifier } from '../../identity/identifier.ts';
import { IdentifierTable } from '../../identity/identifier-table.ts';
import { LIMITS } from '../../limits.ts';
import { ClusterNode } from '../../records/node.ts';
import { UNKNOWN } from '../../units.ts';
import { fillGpus } from '../kubernetes/nodes/fill.ts';
import { GpuLabels } from '../kubernetes/nodes/gpu-labels.ts';
import type { RecordSink } from '../sink.ts';
import type { KubeLabel } from './families.ts';
import { NODE_LABELS } from './node-labels.ts';
import { isMig, isSharedGpu, profileOf } from './resources.ts';

/** A resource that a node gives out; of MIG instances with their profile. */
interface Units {
  readonly name: string;
  readonly isShared: boolean;
  readonly profile: Uint8Array | undefined;
  count: number;
}

interface KnownNode {
  readonly row: ClusterNode;
  readonly labels: GpuLabels;
  readonly units: Units[];
  /** True if any label says something of its GPUs. */
  isLabelled: boolean;
}

export class KnownNodes {
  readonly #table = new IdentifierTable();
  readonly #nodes: KnownNode[] = [];
  /** Resources of nodes, by the numbers of their series. */
  readonly #units: Units[] = [];

  /** The number of a resource of a node, or of nothing, -1, where the node has no name. */
  units(name: Identifier, labels: SeriesLabels<KubeLabel>): number {
    const node = this.#node(name);
    if (node === undefined) return -1;
    const profile = isMig(labels) ? profileOf(labels) : undefined;
    const resource = isSharedGpu(labels) ? 'shared' : profile === undefined ? 'whole' : String(profile);
    let units = node.units.find((one) => one.name === resource);
    if (units === undefined) {
      units = { name: resource, isShared: isSharedGpu(labels), profile, count: 0 };
      if (node.units.length < LIMITS.families) node.units.push(units);
    }
    return this.#units.push(units) - 1;
  }

  /** The most that it ever gave out counts. */
  tell(number: number, count: number): void {
    const units = this.#units[number];
    if (units !== undefined) units.count = Math.max(units.count, count);
  }

  /** Takes over what the labels of the node itself say. */
  label(name: Identifier, labels: SeriesLabels<KubeLabel>): void {
    const node = this.#node(name);
    if (node === undefined) return;
    for (const [label, take] of NODE_LABELS) {
      if (!labels.has(label)) continue;
      node.isLabelled = true;
      take(node.labels, labels.bytes, labels.start(label), labels.end(label));
    }
  }

  #node(name: Identifier): KnownNode | undefined {
    if (!name.present) return undefined;
    const number = this.#table.ordinal(name);
    let node = this.#nodes[number];
    if (node === undefined) {
      node = { row: new ClusterNode(), labels: new GpuLabels(), units: [], isLabelled: false };
      node.row.node.copy(name);
      this.#nodes[number] = node;
    }
    return node;
  }

  /** Tells all of which anything is told but labels. Returns how many there are. */
  emit(sink: RecordSink): number {
    const nodes = this.#nodes.filter(({ units }) => units.length > 0);
    for (const { row, labels, units, isLabelled } of nodes) {
      fillGpus(row, unitsOf(units), labels);
      // Time slices are called GPUs, too.
      if (!isLabelled) for (const gpus of row.gpus) gpus.physicalGpus = UNKNOWN;
      sink.node?.(row);
    }
    return nodes.length;
  }
}

function unitsOf(units: readonly Units[]) {
  const countOf = (isShared: boolean) =>
    units.reduce(
      (sum, one) => sum + (one.profile === undefined && one.isShared === isShared ? one.count : 0),
      0,
    );
  const instances = units.flatMap(({ profile, count }) =>
    profile === undefined || count === 0 ? [] : [{ profile, count }],
  );
  return { whole: countOf(false), parts: countOf(true), instances };
}
