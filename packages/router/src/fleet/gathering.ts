// Gathering what there is to ask for: devices, nodes and quotas, and the sources that tell of them.
import type {
  ClusterNode,
  GpuDevice,
  GpuModel,
  Identifier,
  Origin,
  PartsPerGpu,
  Quota,
} from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';
import type { Facts } from '../facts.ts';
import type { Found } from '../found.ts';
import type { Names } from '../identity/dictionaries.ts';
import { Quotas } from '../kubernetes/quotas.ts';
import { Origins } from '../origins.ts';
import { Devices } from './devices.ts';
import { fleetOf, type Ran } from './fleet-of.ts';
import { Nodes, type UnitShares } from './nodes.ts';
import { ResolvedDevices } from './resolve.ts';

type FleetFacts = Pick<Facts, 'fleet' | 'fleetSource' | 'quotas' | 'quotaSource' | 'quotasMissing'>;

/** Takes what is told of GPUs, nodes and quotas. Samples tell of GPUs, too: see `devices`. */
export class FleetGathering implements Dictionary {
  readonly devices: Devices;
  readonly #nodes: Nodes;
  readonly #quotas: Quotas;
  readonly #deviceSources = new Origins();
  readonly #nodeSources = new Origins();
  readonly #quotaSources = new Origins();
  #isPart = false;
  #finished = false;

  constructor({ nodes, namespaces }: Names) {
    this.devices = new Devices(nodes);
    this.#nodes = new Nodes(nodes);
    this.#quotas = new Quotas(namespaces);
  }

  /** The number of the next input of GPU telemetry: a GPU without a name is another one in each. */
  nextInput(): number {
    return this.devices.inputs++;
  }

  /** The same inputs come again, in the same order. */
  rewind(): void {
    this.devices.inputs = 0;
  }

  /** Something that was listed with what telemetry shows gave nothing. */
  lacks(): void {
    this.#isPart = true;
  }

  /** `isLook`: it was seen when the source was asked. */
  addDevice(origin: Origin, row: GpuDevice, input: number, isLook: boolean): void {
    this.#mustBeOpen();
    this.#deviceSources.number(origin);
    this.devices.tell(row, input, origin.precedence, isLook);
  }

  addNode(origin: Origin, row: ClusterNode): void {
    this.#mustBeOpen();
    this.#nodeSources.number(origin);
    this.#nodes.add(row);
  }

  addQuota(origin: Origin, row: Quota): void {
    this.#mustBeOpen();
    this.#quotaSources.number(origin);
    this.#quotas.add(row);
  }

  /** The names of nodes, as they are spelled, that telemetry and lists of nodes tell. */
  spellings(): ReadonlySet<number> {
    const told = this.devices.sightings.map(({ spelling }) => spelling).filter((spelling) => spelling >= 0);
    return new Set([...told, ...this.#nodes.spellings()]);
  }

  /** How many parts make a GPU, as far as the nodes that were told so far say. */
  partsPerGpu(): PartsPerGpu {
    return this.#nodes.partsPerGpu();
  }

  /** What units are of a GPU on a node. */
  unitShares(): (node: Identifier) => UnitShares {
    return this.#nodes.unitShares();
  }

  /** Returns the one model of the GPUs of a host, as far as nodes that were told so far say. */
  models(): (host: number) => GpuModel | undefined {
    return this.#nodes.models();
  }

  /** Adds all that `other` was told. Returns the number here of each name of a GPU. */
  merge(other: FleetGathering): Int32Array {
    this.#mustBeOpen();
    this.#isPart ||= other.#isPart;
    this.#deviceSources.merge(other.#deviceSources);
    this.#nodeSources.merge(other.#nodeSources);
    this.#nodes.merge(other.#nodes);
    this.#quotaSources.merge(other.#quotaSources);
    this.#quotas.merge(other.#quotas);
    return this.devices.merge(other.devices);
  }

  /** What comes once the facts are worked out would be lost. */
  #mustBeOpen(): void {
    if (this.#finished) throw new Error('The fleet was complete already.');
  }

  /** What rests on these sources has low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    for (const origins of [this.#deviceSources, this.#nodeSources, this.#quotaSources]) origins.doubt(ids);
  }

  /** Everything is in: the fleet, and the source that shows it, of several the one that goes first; `samples` where samples alone do. */
  facts(ran: Ran, samples: Origin | undefined): FleetFacts {
    this.#finished = true;
    const devices = new ResolvedDevices(this.devices, ran.window);
    const fleet = fleetOf(devices, this.#nodes, ran, this.#isPart);
    const sources = fleet.byState.size > 0 ? this.#nodeSources : this.#deviceSources;
    return {
      fleet,
      fleetSource: sources.first() ?? samples,
      quotas: this.#quotas.shares(ran.window),
      quotaSource: this.#quotaSources.first(),
      quotasMissing: this.#quotas.missing,
    };
  }

  /** What is odd about it, once everything is in. */
  found(): Found[] {
    const source = this.#quotaSources.first()?.id ?? '';
    return [{ source, code: 'ratio_above_one', field: 'usedGpus', count: this.#quotas.above }];
  }
}
