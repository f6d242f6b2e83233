// Devices: the names of GPUs in samples and other records, each distinct set numbered. `ResolvedDevices`
// knows in the end which sets name the same GPU: a GPU is its UUID, and a record with a place (host and
// index) and a UUID links both.
import {
  type GpuDevice,
  type GpuModel,
  type GpuSample,
  Identifier,
  IdentifierTable,
  isKnown,
} from '@ptl/claw-core';
import { SECONDS_PER_DAY, SLICES_PER_GPU, slicesFromGpus } from '@ptl/claw-core/internal';
import type { Dictionary } from '../accumulators/accumulator.ts';
import type { Hosts } from '../identity/hosts.ts';

/** The names of a GPU in a sample or a device record. */
export type GpuNames = Pick<GpuDevice, 'node' | 'device' | 'busId' | 'gpuIndex'>;

/** The name is missing. */
export const ABSENT = -1;
/** The model that a source reports, and the source's rank: the lowest is believed. */
interface ReportedModel {
  readonly model: GpuModel;
  readonly precedence: number;
}

/** One set of names of a GPU. */
export interface Sighting {
  readonly number: number;
  /** The number of the first sighting with the same UUID; its own where it has no UUID. */
  readonly key: number;
  /** The number of its UUID. */
  readonly uuid: number;
  /** The host as spelled, see `Hosts`. */
  readonly spelling: number;
  readonly index: number;
  /**
   * The lanes of its UUID, host and bus id; with the input, where that is part of its name, other processes
   * know it by them.
   */
  readonly names: Int32Array;
  readonly input: number;
  /** The first and the last time at which it was seen under these names; infinite without a time. */
  first: number;
  last: number;
  /** The UTC days on which it was seen, as days since 1970. */
  readonly days: Set<number>;
  /** True if it was seen without a time. */
  isTimeless: boolean;
  reported: ReportedModel | undefined;
  migEnabled: boolean | null;
  migInstances: number;
  /** MIG instances whose utilization was measured in the window: true if it was ever above 0. */
  readonly instances: Map<number, boolean>;
  /** The slices of each MIG instance in samples, all of a GPU where unknown; undefined without any. */
  cut: Map<number, number> | undefined;
}

/** Numbers the names of GPUs, and keeps what is reported of each. */
export class Devices implements Dictionary {
  readonly hosts: Hosts;
  readonly sightings: Sighting[] = [];
  /** The number of files so far. */
  inputs = 0;
  readonly #table = new IdentifierTable();
  readonly #uuids = new IdentifierTable();
  /** The first sighting of each UUID. */
  readonly #firstOf: number[] = [];
  /** Lanes of each UUID, for an order that does not depend on the order of inputs. */
  readonly #uuidLanes: number[] = [];

  constructor(hosts: Hosts) {
    this.hosts = hosts;
  }

  /**
   * Returns the number of these names, a new one at first sight. `input` is the number of the file: a GPU
   * without UUID and host is a different one in each file.
   */
  number(names: GpuNames, input: number): number {
    const isNameless = !names.device.present && !names.node.present;
    const part = isNameless ? input : ABSENT;
    mix(names, part);
    const number = this.#table.ordinalAt(KEY, 0);
    if (number === this.sightings.length) this.#add(names, part);
    return number;
  }

  /** Returns a number that all names with the same UUID share, for use before all names are in. */
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
      days: new Set(),
      isTimeless: false,
      reported: undefined,
      migEnabled: null,
      migInstances: Number.NaN,
      instances: new Map(),
      cut: undefined,
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

  /** Notes that a GPU was seen under the names `number` at the times `first` and `last`. */
  seen(number: number, first: number, last: number): void {
    const sighting = this.sightings[number]!;
    if (first < sighting.first) sighting.first = first;
    if (last > sighting.last) sighting.last = last;
    sighting.days.add(dayOf(first)).add(dayOf(last));
  }

  /** Notes that a GPU was seen under the names `number` at an unknown time. */
  shown(number: number): void {
    this.sightings[number]!.isTimeless = true;
  }

  /** Notes that the utilization of a MIG instance was measured in the window, and whether it was above 0. */
  measured(number: number, instanceId: number, isActive: boolean): void {
    const { instances } = this.sightings[number]!;
    instances.set(instanceId, isActive || instances.get(instanceId) === true);
  }

  /** Notes the MIG instance of samples under the names `number`. Returns the key of the GPU. */
  noteInstance(number: number, { instanceId, gpuShare }: Pick<GpuSample, 'instanceId' | 'gpuShare'>): number {
    this.#cut(this.sightings[number]!, instanceId, gpuShare > 0 ? slicesFromGpus(gpuShare) : SLICES_PER_GPU);
    return this.key(number);
  }

  #cut(sighting: Sighting, instanceId: number, slices: number): void {
    sighting.cut ??= new Map();
    sighting.cut.set(instanceId, Math.max(slices, sighting.cut.get(instanceId) ?? 0));
  }

  /** Adds a source's record of a device. A snapshot belongs to any window. */
  add(row: GpuDevice, input: number, precedence: number, isSnapshot: boolean): void {
    const number = this.number(row, input);
    if (isKnown(row.lastSeconds) && !isSnapshot) this.seen(number, row.firstSeconds, row.lastSeconds);
    else this.shown(number);
    const sighting = this.sightings[number]!;
    if (row.model !== 'unknown')
      sighting.reported = preferred(sighting.reported, { model: row.model, precedence });
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
    into.first = Math.min(into.first, from.first);
    into.last = Math.max(into.last, from.last);
    for (const day of from.days) into.days.add(day);
    into.isTimeless ||= from.isTimeless;
    into.reported = preferred(into.reported, from.reported);
    if (from.migEnabled !== null) into.migEnabled = into.migEnabled === true || from.migEnabled;
    into.migInstances = larger(into.migInstances, from.migInstances);
    for (const [instanceId, isActive] of from.instances) this.measured(into.number, instanceId, isActive);
    for (const [instanceId, slices] of from.cut ?? []) this.#cut(into, instanceId, slices);
  }

  /** Compares UUIDs in an order that does not depend on the order of inputs. */
  compareUuids(a: number, b: number): number {
    for (let lane = 0; lane < 4; lane++) {
      const difference = this.#uuidLanes[a * 4 + lane]! - this.#uuidLanes[b * 4 + lane]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }
}

/** Returns the believed model: of the source with precedence; of one source the first in the alphabet. */
export function preferred(
  a: ReportedModel | undefined,
  b: ReportedModel | undefined,
): ReportedModel | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.precedence !== b.precedence) return a.precedence < b.precedence ? a : b;
  return a.model <= b.model ? a : b;
}

/** Returns the larger number, or the known one. */
function larger(a: number, b: number): number {
  return a >= b || Number.isNaN(b) ? a : b;
}

const NAMES = { device: new Identifier(), node: new Identifier(), busId: new Identifier(), gpuIndex: 0 };
const KEY = new Int32Array(4);
const LANES = new Int32Array(4);
/** 2^32 over the golden ratio: multiplying by it mixes bits. */
const SPREAD = 0x9e3779b9;

/** Fills `KEY` from these names. Their lanes are keyed hashes, so that sums of them are as good as hashes. */
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

function dayOf(seconds: number): number {
  return Math.floor(seconds / SECONDS_PER_DAY);
}
