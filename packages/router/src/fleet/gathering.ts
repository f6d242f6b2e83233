// Gathering the fleet: devices and nodes, and the sources that tell of them.
import type { ClusterNode, GpuDevice, Origin, PartsPerGpu } from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';
import type { Facts } from '../facts.ts';
import type { Hosts } from '../identity/hosts.ts';
import { Origins } from '../origins.ts';
import { Devices } from './devices.ts';
import { fleetOf, type Ran } from './fleet-of.ts';
import { Nodes } from './nodes.ts';
import { ResolvedDevices } from './resolve.ts';

/** Takes what is told of GPUs and nodes. Samples tell of GPUs, too: see `devices`. */
export class FleetGathering implements Dictionary {
  readonly devices: Devices;
  readonly #nodes: Nodes;
  readonly #deviceSources = new Origins();
  readonly #nodeSources = new Origins();
  #finished = false;

  constructor(hosts: Hosts) {
    this.devices = new Devices(hosts);
    this.#nodes = new Nodes(hosts);
  }

  /** The number of the next input of GPU telemetry: a GPU without a name is another one in each. */
  nextInput(): number {
    return this.devices.inputs++;
  }

  /** The same inputs come again, in the same order. */
  rewind(): void {
    this.devices.inputs = 0;
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

  /** How many parts make a GPU, as far as the nodes that were told so far say. */
  partsPerGpu(): PartsPerGpu {
    return this.#nodes.partsPerGpu();
  }

  /** Adds all that `other` was told. Returns the number here of each name of a GPU. */
  merge(other: FleetGathering): Int32Array {
    this.#mustBeOpen();
    this.#deviceSources.merge(other.#deviceSources);
    this.#nodeSources.merge(other.#nodeSources);
    this.#nodes.merge(other.#nodes);
    return this.devices.merge(other.devices);
  }

  /** What comes once the facts are worked out would be lost. */
  #mustBeOpen(): void {
    if (this.#finished) throw new Error('The fleet was complete already.');
  }

  /** What rests on these sources has low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    for (const origins of [this.#deviceSources, this.#nodeSources]) origins.doubt(ids);
  }

  /** Everything is in: the fleet, and the source that shows it, of several the one that goes first; `samples` where samples alone do. */
  facts(ran: Ran, samples: Origin | undefined): Pick<Facts, 'fleet' | 'fleetSource'> {
    this.#finished = true;
    const fleet = fleetOf(new ResolvedDevices(this.devices, ran.window), this.#nodes, ran);
    const sources = fleet.byState.size > 0 ? this.#nodeSources : this.#deviceSources;
    return { fleet, fleetSource: sources.first() ?? samples };
  }
}
