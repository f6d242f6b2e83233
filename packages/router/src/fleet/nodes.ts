// Nodes as their scheduler or orchestrator tells them: how many GPUs each has, and whether they can be used.
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
  /** Boards; NaN where the source does not say, and it cannot be worked out. */
  readonly count: number;
  readonly migInstances: number;
}

/** One telling of a node. */
interface Telling {
  readonly spelling: number;
  readonly time: number;
  readonly state: NodeState;
  readonly models: readonly NodeModel[];
  /** Parts of each GPU that the scheduler counts: 0 for none, NaN where that is not known or not the same of all. */
  readonly shards: number;
  readonly mps: number;
  /** What a unit that is named as whole GPUs are is of a GPU, and what one of shared GPUs is. */
  readonly unitShare: number;
  readonly sharedShare: number;
}

/** What units of a node are of a GPU; NaN where that is not known. */
export type UnitShares = Pick<Telling, 'unitShare' | 'sharedShare'>;

/** Of a node of which nothing is told. */
const WHOLE: UnitShares = { unitShare: 1, sharedShare: UNKNOWN };

/** A node as all tellings together have it. */
export interface NodeFacts {
  /** When it was told last, and what it was then. */
  readonly state: NodeState;
  readonly models: readonly NodeModel[];
}

/** Takes over nodes; one that is told again with nothing new takes no room. */
export class Nodes implements Accumulator<[node: ClusterNode]> {
  readonly #hosts: Hosts;
  readonly #tellings = new Map<string, Telling>();
  #parts: PartsPerGpu | undefined;

  constructor(hosts: Hosts) {
    this.#hosts = hosts;
  }

  /** Takes over one telling of a node. */
  add({ node, state, timeSeconds: time, gpus, shards, mps, unitShare, sharedShare }: ClusterNode): void {
    if (!node.present) return;
    const parts = { shards: perGpu(shards, gpus), mps: perGpu(mps, gpus) };
    const told = { time, state, models: modelsOf(gpus), unitShare, sharedShare };
    this.#tell({ spelling: this.#hosts.ordinal(node), ...told, ...parts });
  }

  /** Returns how many parts make a GPU of each node that has some, as far as nodes were told so far. */
  partsPerGpu(): PartsPerGpu {
    this.#parts ??= partsOf(this.#tellings.values(), (spelling) => this.#hosts.lanes(spelling));
    return this.#parts;
  }

  /** Returns what units are of a GPU on a node, as it was told last. */
  unitShares(): (node: Identifier) => UnitShares {
    const latest = new Map<number, Telling>();
    for (const telling of this.#tellings.values()) {
      if (telling.state !== 'absent' && isAfter(telling, latest.get(telling.spelling)))
        latest.set(telling.spelling, telling);
    }
    if (latest.size === 0) return () => WHOLE;
    return (node) => (node.present ? latest.get(this.#hosts.ordinal(node)) : undefined) ?? WHOLE;
  }

  /** Returns the one model of the GPUs of a host, as it was told last; undefined where it has several, or nothing is told. */
  models(): (host: number) => GpuModel | undefined {
    const hosts = this.facts(undefined);
    return (host) => {
      const { models = [] } = hosts.get(host) ?? {};
      return models.length === 1 ? models[0]!.model : undefined;
    };
  }

  /** The nodes that were told of, as they are spelled. */
  spellings(): number[] {
    return [...this.#tellings.values()].map(({ spelling }) => spelling);
  }

  /** Adds all of `other`. */
  merge(other: Nodes): void {
    const spellings = this.#hosts.merge(other.#hosts);
    for (const telling of other.#tellings.values())
      this.#tell({ ...telling, spelling: spellings[telling.spelling]! });
  }

  #tell(telling: Telling): void {
    const { spelling, time, state, models, shards, mps, unitShare, sharedShare } = telling;
    const day = Math.floor(time / SECONDS_PER_DAY);
    const key = JSON.stringify([spelling, state, models, day, shards, mps, unitShare, sharedShare]);
    const known = this.#tellings.get(key);
    if (known === undefined || time > known.time) this.#tellings.set(key, telling);
    this.#parts = undefined;
  }

  /** The nodes by host: what each had at most in the window, and what it was last. A node that is absent has nothing. */
  facts(window: Window | undefined): Map<number, NodeFacts> {
    const facts = new Map<number, NodeFacts>();
    const latest = new Map<number, Telling>();
    const most = new Map<number, Telling>();
    for (const telling of this.#tellings.values()) {
      if (window !== undefined && sideOf(window, telling.time) !== 0) continue;
      const host = this.#hosts.host(telling.spelling);
      if (host === NO_HOST) continue;
      if (isAfter(telling, latest.get(host))) latest.set(host, telling);
      if (telling.state !== 'absent' && isMore(telling, most.get(host))) most.set(host, telling);
    }
    for (const [host, { models }] of most) facts.set(host, { state: latest.get(host)!.state, models });
    return facts;
  }
}

/** The entries of a node by model. */
function modelsOf(gpus: readonly NodeGpus[]): NodeModel[] {
  const byModel = Map.groupBy(gpus, ({ model }) => model);
  return [...byModel].sort(([a], [b]) => (a < b ? -1 : 1)).map(([model, entries]) => modelOf(model, entries));
}

/** Boards where they are told; else as many as the parts of them need: three of 2/7 fill a board, as do two of 3/7. */
function modelOf(model: GpuModel, entries: readonly NodeGpus[]): NodeModel {
  let boards = 0;
  let parts = 0;
  let fewest = 0;
  let migInstances = 0;
  for (const { physicalGpus, schedulableUnits, unitShare, isMig, indices } of entries) {
    const told = isKnown(physicalGpus) ? Math.max(physicalGpus, indices.length) : indices.length;
    if (isKnown(physicalGpus) || indices.length > 0) boards += told;
    else {
      parts += schedulableUnits * unitShare;
      fewest = Math.max(fewest, Math.ceil(schedulableUnits / Math.floor(1 / unitShare + ROUNDING)));
    }
    if (isMig && isKnown(schedulableUnits)) migInstances += schedulableUnits;
  }
  return { model, count: boards + Math.max(fewest, Math.ceil(parts - ROUNDING)), migInstances };
}

/** Sevenths do not add up to whole numbers exactly. */
const ROUNDING = 1e-6;

/** True if `a` was told later, or, at the same time or without one, is worse: what is down in one of two tellings is not up. */
function isAfter(a: Telling, b: Telling | undefined): boolean {
  if (b === undefined) return true;
  const [at, bt] = [timeOf(a), timeOf(b)];
  return at === bt ? SEVERITY[a.state] > SEVERITY[b.state] : at > bt;
}

const SEVERITY: Readonly<Record<NodeState, number>> = { unknown: 0, up: 1, drain: 2, down: 3, absent: 4 };

/** True if `a` has more GPUs, or as many and was told later, or comes first in an order of its own. */
function isMore(a: Telling, b: Telling | undefined): boolean {
  if (b === undefined) return true;
  const [count, other] = [countOf(a), countOf(b)];
  if (count !== other) return count > other || Number.isNaN(other);
  if (timeOf(a) !== timeOf(b)) return timeOf(a) > timeOf(b);
  return JSON.stringify(a.models) < JSON.stringify(b.models);
}

function countOf({ models }: Telling): number {
  return models.reduce((sum, { count }) => sum + count, 0);
}

/** A telling without a time comes before all that have one. */
function timeOf({ time }: Telling): number {
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
