// Gathers devices, nodes and quotas, and the sources that report them.
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
import type { LateDiagnostic } from '../diagnostics.ts';
import type { Facts } from '../facts.ts';
import type { Names } from '../identity/dictionaries.ts';
import { Quotas } from '../kubernetes/quotas.ts';
import { Origins } from '../origins.ts';
import { Devices } from './devices.ts';
import { fleetOf, type Ran } from './fleet-of.ts';
import { Nodes, type UnitShares } from './nodes.ts';
import { ResolvedDevices } from './resolve.ts';

type FleetFacts = Pick<Facts, 'fleet' | 'fleetSource' | 'quotas' | 'quotaSource' | 'quotasMissing'>;

/** Takes records of GPUs, nodes and quotas. Samples report GPUs, too: see `devices`. */
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

  /**
   * Returns the number of the next input of GPU telemetry: a GPU without a name is a different one in each.
   */
  nextInput(): number {
    return this.devices.inputs++;
  }

  /** Prepares for the same inputs in the same order. */
  rewind(): void {
    this.devices.inputs = 0;
  }

  /** Notes that an endpoint that was listed with telemetry did not answer. */
  noteSilentEndpoint(): void {
    this.#isPart = true;
  }

  /** `isSnapshot`: the record shows the moment at which the source was asked. */
  addDevice(origin: Origin, row: GpuDevice, input: number, isSnapshot: boolean): void {
    this.#mustBeOpen();
    this.#deviceSources.number(origin);
    this.devices.add(row, input, origin.precedence, isSnapshot);
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

  /** Returns the names of nodes, as spelled, in telemetry and lists of nodes. */
  spellings(): ReadonlySet<number> {
    const seen = this.devices.sightings.map(({ spelling }) => spelling).filter((spelling) => spelling >= 0);
    return new Set([...seen, ...this.#nodes.spellings()]);
  }

  /** Returns how many parts make a GPU, by the nodes read so far. */
  partsPerGpu(): PartsPerGpu {
    return this.#nodes.partsPerGpu();
  }

  /** Returns which share of a GPU the units of a node are. */
  unitShares(): (node: Identifier) => UnitShares {
    return this.#nodes.unitShares();
  }

  /** Returns the only model of the GPUs of a host, by the nodes read so far. */
  models(): (host: number) => GpuModel | undefined {
    return this.#nodes.models();
  }

  /** Adds all that `other` has. Returns the number here of each name of a GPU. */
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

  /** Throws an Error once the facts are computed, since later records would be lost. */
  #mustBeOpen(): void {
    if (this.#finished) throw new Error('The fleet was complete already.');
  }

  /** Gives numbers from these sources low confidence. */
  doubt(ids: ReadonlySet<string>): void {
    for (const origins of [this.#deviceSources, this.#nodeSources, this.#quotaSources]) origins.doubt(ids);
  }

  /**
   * Ends the records. Returns the fleet and the first source that shows it; `samples` where only samples do.
   */
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

  /** Returns the diagnostics of the fleet, once everything is in. */
  found(): LateDiagnostic[] {
    const source = this.#quotaSources.first()?.id ?? '';
    return [{ source, code: 'ratio_above_one', field: 'usedGpus', count: this.#quotas.above }];
  }
}
