// Devices: what samples and other records call a GPU, each distinct set of names numbered. Which of them name the same GPU is known
// once all are in, and asked of `ResolvedDevices`: a GPU is its UUID; a place (host and index) and a UUID told together name each other.
import { type GpuDevice, type GpuModel, Identifier, IdentifierTable, isKnown } from '@ptl/claw-core';
import type { Dictionary } from '../accumulators/accumulator.ts';
import type { Hosts } from '../identity/hosts.ts';

/** What names a GPU: a sample or a device. */
export type GpuNames = Pick<GpuDevice, 'node' | 'device' | 'busId' | 'gpuIndex'>;

/** None: the name is not told. */
export const ABSENT = -1;
/** The model that a source tells, and the source's place in the order of those that are believed: the smallest first. */
interface Told {
  readonly model: GpuModel;
  readonly precedence: number;
}

/** One set of names under which a GPU is told of. */
export interface Sighting {
  readonly number: number;
  /** The number of the first sighting with the same UUID; its own where it has none. */
  readonly key: number;
  /** The number of its UUID. */
  readonly uuid: number;
  /** The host as it was spelled, see `Hosts`. */
  readonly spelling: number;
  readonly index: number;
  /** The lanes of its UUID, its host and its bus id, and the input where that is part of its name: what another process knows it by. */
  readonly names: Int32Array;
  readonly input: number;
  /** The first and the last time at which it was seen under these names; infinite where no time was told. */
  first: number;
  last: number;
  /** True if it was told of without a time. */
  isTimeless: boolean;
  told: Told | undefined;
  migEnabled: boolean | null;
  migInstances: number;
  /** MIG instances whose utilization was measured in the window: true where it was ever above 0. */
  readonly instances: Map<number, boolean>;
}

/** Numbers the names of GPUs, and keeps what is told of each. */
export class Devices implements Dictionary {
  readonly hosts: Hosts;
  readonly sightings: Sighting[] = [];
  /** How many files there were. */
  inputs = 0;
  readonly #table = new IdentifierTable();
  readonly #uuids = new IdentifierTable();
  /** The first sighting of each UUID. */
  readonly #firstOf: number[] = [];
  /** Lanes of each UUID, for an order that does not depend on which came first. */
  readonly #uuidLanes: number[] = [];

  constructor(hosts: Hosts) {
    this.hosts = hosts;
  }

  /**
   * The number of these names; a new one on first sight. `input` is the number of the file: a GPU that has neither a UUID nor a host is
   * another one in each.
   */
  number(names: GpuNames, input: number): number {
    const isNameless = !names.device.present && !names.node.present;
    const part = isNameless ? input : ABSENT;
    mix(names, part);
    const number = this.#table.ordinalAt(KEY, 0);
    if (number === this.sightings.length) this.#add(names, part);
    return number;
  }

  /** A number that all names with the same UUID have in common: what is known of a GPU before all names are in. */
  key(number: number): number {
    return this.sightings[number]!.key;
  }

  #add({ device, node, busId, gpuIndex }: GpuNames, input: number): void {
    const number = this.sightings.length;
    const uuid = device.present ? this.#uuid(device) : ABSENT;
    if (uuid === this.#firstOf.length) this.#firstOf.push(number);
    const names = new Int32Array(12);
    for (const [place, name] of [device, node, busId].entries()) Identifier.lanes(name, names, place * 4);
    this.sightings.push({
      number,
      key: uuid === ABSENT ? number : this.#firstOf[uuid]!,
      uuid,
      spelling: node.present ? this.hosts.ordinal(node) : ABSENT,
      index: isKnown(gpuIndex) ? gpuIndex : ABSENT,
      names,
      input,
      first: Number.POSITIVE_INFINITY,
      last: Number.NEGATIVE_INFINITY,
      isTimeless: false,
      told: undefined,
      migEnabled: null,
      migInstances: Number.NaN,
      instances: new Map(),
    });
  }

  #uuid(device: Identifier): number {
    const { size } = this.#uuids;
    const uuid = this.#uuids.ordinal(device);
    if (uuid < size) return uuid;
    Identifier.lanes(device, LANES, 0);
    for (let lane = 0; lane < 4; lane++) this.#uuidLanes.push(LANES[lane]!);
    return uuid;
  }

  /** Notes that samples under the names `number` were taken from `first` to `last`. */
  seen(number: number, first: number, last: number): void {
    const sighting = this.sightings[number]!;
    if (first < sighting.first) sighting.first = first;
    if (last > sighting.last) sighting.last = last;
  }

  /** Notes that a GPU was seen under the names `number`, nobody knows when. */
  shown(number: number): void {
    this.sightings[number]!.isTimeless = true;
  }

  /** Notes that the utilization of a MIG instance was measured in the window, and whether it was above 0. */
  measured(number: number, instanceId: number, isActive: boolean): void {
    const { instances } = this.sightings[number]!;
    instances.set(instanceId, isActive || instances.get(instanceId) === true);
  }

  /** Takes over what a source tells of a device; what is one look at now belongs to any window. */
  tell(row: GpuDevice, input: number, precedence: number, isLook: boolean): void {
    const number = this.number(row, input);
    if (isKnown(row.lastSeconds) && !isLook) this.seen(number, row.firstSeconds, row.lastSeconds);
    else this.shown(number);
    const sighting = this.sightings[number]!;
    if (row.model !== 'unknown') sighting.told = preferred(sighting.told, { model: row.model, precedence });
    if (row.migEnabled !== null) sighting.migEnabled = sighting.migEnabled === true || row.migEnabled;
    sighting.migInstances = larger(sighting.migInstances, row.migInstances);
  }

  /** Adds all of `other`, whose inputs are other files. Returns the number here of each of its names. */
  merge(other: Devices): Int32Array {
    const { inputs } = this;
    const numbers = new Int32Array(other.sightings.length);
    for (const sighting of other.sightings) {
      NAMES.gpuIndex = sighting.index === ABSENT ? Number.NaN : sighting.index;
      Identifier.read(NAMES.device, sighting.names, 0);
      Identifier.read(NAMES.node, sighting.names, 4);
      Identifier.read(NAMES.busId, sighting.names, 8);
      const number = this.number(NAMES, inputs + Math.max(0, sighting.input));
      this.#absorb(this.sightings[number]!, sighting);
      numbers[sighting.number] = number;
    }
    this.inputs += other.inputs;
    return numbers;
  }

  #absorb(into: Sighting, from: Sighting): void {
    this.seen(into.number, from.first, from.last);
    into.isTimeless ||= from.isTimeless;
    into.told = preferred(into.told, from.told);
    if (from.migEnabled !== null) into.migEnabled = into.migEnabled === true || from.migEnabled;
    into.migInstances = larger(into.migInstances, from.migInstances);
    for (const [instanceId, isActive] of from.instances) this.measured(into.number, instanceId, isActive);
  }

  /** An order of UUIDs that does not depend on which was seen first. */
  compareUuids(a: number, b: number): number {
    for (let lane = 0; lane < 4; lane++) {
      const difference = this.#uuidLanes[a * 4 + lane]! - this.#uuidLanes[b * 4 + lane]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/** What is believed of two tellings: that of the source that comes first, of one source the model that comes first in the alphabet. */
export function preferred(a: Told | undefined, b: Told | undefined): Told | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.precedence !== b.precedence) return a.precedence < b.precedence ? a : b;
  return a.model <= b.model ? a : b;
}

/** The larger one, or the one that is known. */
function larger(a: number, b: number): number {
  return a >= b || Number.isNaN(b) ? a : b;
}

const NAMES = { device: new Identifier(), node: new Identifier(), busId: new Identifier(), gpuIndex: 0 };
const KEY = new Int32Array(4);
const LANES = new Int32Array(4);
/** 2^32 over the golden ratio: multiplying by it spreads bits. */
const SPREAD = 0x9e3779b9;

/** Makes `KEY` what these names are together. Their lanes are keyed hashes, so that sums of them are as good as hashes. */
function mix({ device, node, busId, gpuIndex }: GpuNames, input: number): void {
  Identifier.lanes(device, KEY, 0);
  Identifier.lanes(node, LANES, 0);
  KEY[0] = (KEY[0]! + LANES[1]!) | 0;
  KEY[1] = (KEY[1]! + LANES[2]!) | 0;
  KEY[2] = (KEY[2]! + LANES[0]!) | 0;
  KEY[3] = (KEY[3]! ^ LANES[3]!) | 0;
  const index = Math.imul((gpuIndex | 0) + (isKnown(gpuIndex) ? 2 : 1), SPREAD);
  KEY[0] ^= index;
  KEY[3] ^= Math.imul(input + 1, SPREAD);
  if (!busId.present) return;
  Identifier.lanes(busId, LANES, 0);
  for (let lane = 0; lane < 4; lane++) KEY[lane]! ^= LANES[lane]!;
}
