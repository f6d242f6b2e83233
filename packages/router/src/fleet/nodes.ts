// Nodes as their scheduler or orchestrator lists them: how many GPUs each has, and whether they can be used.
import {
  type ClusterNode,
  type GpuModel,
  type Identifier,
  isKnown,
  type NodeGpus,
  type NodeState,
  type PartsPerGpu,
  UNKNOWN,
} from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Accumulator } from '../accumulators/accumulator.ts';
import { type Hosts, NO_HOST } from '../identity/hosts.ts';
import { sideOf, type Window } from '../window.ts';
import { partsOf, perGpu } from './parts.ts';

/** GPUs of one model on a node. */
interface NodeModel {
  readonly model: GpuModel;
  /** Boards; NaN where the source does not report them and they cannot be derived. */
  readonly count: number;
  readonly migInstances: number;
  /** True if only units are counted that are called GPUs: they may be time slices. */
  readonly mayBeSlices: boolean;
}

/** One record of a node. */
interface NodeRecord {
  readonly spelling: number;
  readonly time: number;
  readonly state: NodeState;
  readonly models: readonly NodeModel[];
  /** The scheduler's parts of each GPU: 0 for none, NaN where unknown or not the same of all GPUs. */
  readonly shards: number;
  readonly mps: number;
  /** The share of a GPU that a unit named as whole GPUs is, and the share that a unit of shared GPUs is. */
  readonly unitShare: number;
  readonly sharedShare: number;
}

/** The shares of a GPU that the units of a node are; NaN where unknown. */
export type UnitShares = Pick<NodeRecord, 'unitShare' | 'sharedShare'>;

/** For a node without records. */
const WHOLE: UnitShares = { unitShare: 1, sharedShare: UNKNOWN };

/** A node by all its records. */
export interface NodeFacts {
  /** Its last state. */
  readonly state: NodeState;
  readonly models: readonly NodeModel[];
}

/** Takes nodes; a record that repeats an earlier one takes no memory. */
export class Nodes implements Accumulator<[node: ClusterNode]> {
  readonly #hosts: Hosts;
  readonly #records = new Map<string, NodeRecord>();
  #parts: PartsPerGpu | undefined;

  constructor(hosts: Hosts) {
    this.#hosts = hosts;
  }

  /** Adds a record of a node. */
  add({ node, state, timeSeconds: time, gpus, shards, mps, unitShare, sharedShare }: ClusterNode): void {
    if (!node.present) return;
    const parts = { shards: perGpu(shards, gpus), mps: perGpu(mps, gpus) };
    const facts = { time, state, models: modelsOf(gpus), unitShare, sharedShare };
    this.#keep({ spelling: this.#hosts.ordinal(node), ...facts, ...parts });
  }

  /** Returns how many parts make a GPU of each node that has some, by the nodes read so far. */
  partsPerGpu(): PartsPerGpu {
    this.#parts ??= partsOf(this.#records.values(), (spelling) => this.#hosts.lanes(spelling));
    return this.#parts;
  }

  /** Returns which share of a GPU the units of a node are, by its last record. */
  unitShares(): (node: Identifier) => UnitShares {
    const latest = new Map<number, NodeRecord>();
    for (const record of this.#records.values()) {
      if (record.state !== 'absent' && isAfter(record, latest.get(record.spelling)))
        latest.set(record.spelling, record);
    }
    if (latest.size === 0) return () => WHOLE;
    return (node) => (node.present ? latest.get(this.#hosts.ordinal(node)) : undefined) ?? WHOLE;
  }

  /**
   * Returns the only model of the GPUs of a host, by its last record; undefined where it has several or no
   * record.
   */
  models(): (host: number) => GpuModel | undefined {
    const hosts = this.facts(undefined);
    return (host) => {
      const { models = [] } = hosts.get(host) ?? {};
      return models.length === 1 ? models[0]!.model : undefined;
    };
  }

  /** Returns the nodes that have records, as spelled. */
  spellings(): number[] {
    return [...this.#records.values()].map(({ spelling }) => spelling);
  }

  /** Adds all of `other`. */
  merge(other: Nodes): void {
    const spellings = this.#hosts.merge(other.#hosts);
    for (const record of other.#records.values())
      this.#keep({ ...record, spelling: spellings[record.spelling]! });
  }

  #keep(record: NodeRecord): void {
    const { spelling, time, state, models, shards, mps, unitShare, sharedShare } = record;
    const day = Math.floor(time / SECONDS_PER_DAY);
    const key = JSON.stringify([spelling, state, models, day, shards, mps, unitShare, sharedShare]);
    const known = this.#records.get(key);
    if (known === undefined || time > known.time) this.#records.set(key, record);
    this.#parts = undefined;
  }

  /**
   * Returns the nodes by host: the most GPUs of each in the window, and its last state. An absent node has
   * nothing.
   */
  facts(window: Window | undefined): Map<number, NodeFacts> {
    const facts = new Map<number, NodeFacts>();
    const latest = new Map<number, NodeRecord>();
    const most = new Map<number, NodeRecord>();
    for (const record of this.#records.values()) {
      if (window !== undefined && sideOf(window, record.time) !== 0) continue;
      const host = this.#hosts.host(record.spelling);
      if (host === NO_HOST) continue;
      if (isAfter(record, latest.get(host))) latest.set(host, record);
      if (record.state !== 'absent' && isMore(record, most.get(host))) most.set(host, record);
    }
    for (const [host, { models }] of most) facts.set(host, { state: latest.get(host)!.state, models });
    return facts;
  }
}

/** Returns the entries of a node by model. */
function modelsOf(gpus: readonly NodeGpus[]): NodeModel[] {
  const byModel = Map.groupBy(gpus, ({ model }) => model);
  return [...byModel].sort(([a], [b]) => (a < b ? -1 : 1)).map(([model, entries]) => modelOf(model, entries));
}

/**
 * Returns the boards where they are reported; else as many as their parts need: three of 2/7 fill a board, as
 * do two of 3/7.
 */
function modelOf(model: GpuModel, entries: readonly NodeGpus[]): NodeModel {
  let boards = 0;
  let parts = 0;
  let fewest = 0;
  let migInstances = 0;
  for (const { physicalGpus, schedulableUnits, unitShare, isMig, indices } of entries) {
    const reported = isKnown(physicalGpus) ? Math.max(physicalGpus, indices.length) : indices.length;
    if (isKnown(physicalGpus) || indices.length > 0) boards += reported;
    else {
      parts += schedulableUnits * unitShare;
      fewest = Math.max(fewest, Math.ceil(schedulableUnits / Math.floor(1 / unitShare + ROUNDING)));
    }
    if (isMig && isKnown(schedulableUnits)) migInstances += schedulableUnits;
  }
  const mayBeSlices = entries.every((one) => !isKnown(one.physicalGpus) && !one.isMig && one.unitShare === 1);
  return { model, count: boards + Math.max(fewest, Math.ceil(parts - ROUNDING)), migInstances, mayBeSlices };
}

/** Sevenths do not add up exactly to whole numbers. */
const ROUNDING = 1e-6;

/**
 * Returns true if `a` is later or, at the same or no time, worse: a node that is down in one of two records
 * is not up.
 */
function isAfter(a: NodeRecord, b: NodeRecord | undefined): boolean {
  if (b === undefined) return true;
  const [at, bt] = [timeOf(a), timeOf(b)];
  return at === bt ? SEVERITY[a.state] > SEVERITY[b.state] : at > bt;
}

const SEVERITY: Readonly<Record<NodeState, number>> = { unknown: 0, up: 1, drain: 2, down: 3, absent: 4 };

/**
 * Returns true if `a` counts GPUs and not units, or has more, or as many and is later, or comes first in an
 * arbitrary order.
 */
function isMore(a: NodeRecord, b: NodeRecord | undefined): boolean {
  if (b === undefined) return true;
  const [isVague, isOtherVague] = [a, b].map(({ models }) => models.some(({ mayBeSlices }) => mayBeSlices));
  if (isVague !== isOtherVague) return isOtherVague === true;
  const [count, other] = [countOf(a), countOf(b)];
  if (count !== other) return count > other || Number.isNaN(other);
  if (timeOf(a) !== timeOf(b)) return timeOf(a) > timeOf(b);
  return JSON.stringify(a.models) < JSON.stringify(b.models);
}

function countOf({ models }: NodeRecord): number {
  return models.reduce((sum, { count }) => sum + count, 0);
}

/** Returns the time; a record without a time comes before all others. */
function timeOf({ time }: NodeRecord): number {
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
