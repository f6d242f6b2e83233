// GPU facts: what samples say of GPU time that somebody held, and whose it was; where nobody is known to have held any, of all of it.
import type { ContributorUnit } from '../blur/dice.ts';
import type { ToldBy } from './days/told-by.ts';
import type { SampleJoin } from './sample-join.ts';
import type { Distribution } from './statistics/distribution.ts';
import type { HolderKind } from './statistics/energy-sums.ts';
import { SampleStats } from './statistics/sample-stats.ts';

/** Whom the numbers are counted by. */
export type Unit = ContributorUnit;

/** The number of the host that a device is in; negative where that is not known. */
type HostOf = (device: number) => number;

export interface GpuFacts {
  /** False where no sample is held by any run, nor carries a label of a job or pod: then all GPU time is meant. */
  readonly isHeld: boolean;
  readonly unit: Unit;
  /** The source of most of it. */
  readonly source: number;
  readonly distribution: Distribution;
  /** By contributor: by the pair (user, account), by namespace, or by node; and what is of none of them, as that of holder 0. */
  readonly stats: SampleStats;
  readonly rest: SampleStats;
  /** Millijoules of the same. */
  readonly energy: ReadonlyMap<number, number>;
  readonly restEnergy: number;
  /** True if all that is known of each GPU is a look at it, or if nothing tells what a sample stands for. */
  readonly isWeak: boolean;
}

/** The holder that stands for a host: all GPUs whose host is not known are of one, so that their number makes nobody. */
function holderOf(device: number, hostOf: HostOf): number {
  return Math.max(hostOf(device), -1) + 1;
}

/** All joins of these sources: of samples with a time, and of those without. */
function joinsOf(told: readonly ToldBy[]): SampleJoin[] {
  return told.flatMap(({ intake }) => [intake.timed, ...(intake.hasUntimed ? [intake.untimed] : [])]);
}

/** The MIG instances that samples with a time measure, or, unless `isTimed`, any samples; and whether it was above 0. */
export function instancesOf(
  told: readonly ToldBy[],
  isTimed: boolean,
): (readonly [device: number, instanceId: number, isActive: boolean])[] {
  const joins = isTimed ? told.map(({ intake }) => intake.timed) : joinsOf(told);
  return joins.flatMap((join) => join.instances());
}

/** The numbers of the namespaces that have samples. */
export function namespacesSeen(told: readonly ToldBy[]): Set<number> {
  const namespaces = new Set<number>();
  for (const { byNamespace } of joinsOf(told))
    for (let holder = 0; holder < byNamespace.holders; holder++)
      if (byNamespace.has(holder)) namespaces.add(holder);
  return namespaces;
}

/** How many nodes have samples. */
export function nodesSeen(told: readonly ToldBy[], hostOf: HostOf): number {
  const nodes = new Set<number>();
  for (const { heldByDevice, idleByDevice } of joinsOf(told))
    for (const stats of [heldByDevice, idleByDevice])
      for (let device = 0; device < stats.holders; device++)
        if (stats.has(device)) nodes.add(holderOf(device, hostOf));
  return nodes.size;
}

/** The facts of samples with a time, or of those without one; undefined where there are none that measure anything. */
export function gpuFacts(
  told: readonly ToldBy[],
  isTimed: boolean,
  unit: Unit,
  hostOf: HostOf,
): GpuFacts | undefined {
  const sources = told
    .filter(({ intake }) => isTimed || intake.hasUntimed)
    .map((one) => ({ told: one, join: isTimed ? one.intake.timed : one.intake.untimed }));
  const joins = sources.map(({ join }) => join);
  const isHeld = joins.some((join) => join.isHeld);
  let distribution: Distribution | undefined;
  let most = -1;
  let source = -1;
  for (const { told: one, join } of sources) {
    const own = join.distribution(isHeld ? 'held' : 'all');
    const weight = own.utilization.total;
    if (weight > most) source = one.source;
    most = Math.max(most, weight);
    if (distribution === undefined) distribution = own;
    else distribution.merge(own);
  }
  if (distribution === undefined) return undefined;
  if (distribution.isEmpty && joins.every(({ energy }) => energy.sums.isEmpty)) return undefined;
  return {
    isHeld,
    unit,
    source,
    distribution,
    ...contributions(joins, unit, isHeld, hostOf),
    isWeak: !isTimed || told.some(({ isIntervalAssumed }) => isIntervalAssumed),
  };
}

type Contributions = Pick<GpuFacts, 'stats' | 'rest' | 'energy' | 'restEnergy'>;

/** Whose GPU time it is. */
function contributions(
  joins: readonly SampleJoin[],
  unit: Unit,
  isHeld: boolean,
  hostOf: HostOf,
): Contributions {
  if (unit === 'node' || !isHeld) return ofNodes(joins, isHeld, hostOf);
  const isOfUsers = unit === 'user' || unit === 'account';
  const stats = united(joins, ({ byPair, byNamespace }) => (isOfUsers ? byPair : byNamespace));
  const rest = new SampleStats();
  for (const { byPair, byNamespace, byOther } of joins)
    for (const other of [isOfUsers ? byNamespace : byPair, byOther])
      for (let holder = 0; holder < other.holders; holder++) rest.absorb(0, other, holder);
  const energy = sumOf(joins, isOfUsers ? 'pair' : 'namespace');
  const others = [sumOf(joins, isOfUsers ? 'namespace' : 'pair'), sumOf(joins, 'other')];
  const restEnergy = others.flatMap((sums) => [...sums.values()]).reduce((a, b) => a + b, 0);
  return { stats, rest, energy, restEnergy };
}

function ofNodes(joins: readonly SampleJoin[], isHeld: boolean, hostOf: HostOf): Contributions {
  const stats = new SampleStats();
  const energy = new Map<number, number>();
  for (const { heldByDevice, idleByDevice } of joins)
    for (const devices of isHeld ? [heldByDevice] : [heldByDevice, idleByDevice])
      for (let device = 0; device < devices.holders; device++)
        if (devices.has(device)) stats.absorb(holderOf(device, hostOf), devices, device);
  for (const [device, amount] of sumOf(joins, isHeld ? 'heldDevice' : 'device')) {
    const node = holderOf(device, hostOf);
    energy.set(node, (energy.get(node) ?? 0) + amount);
  }
  return { stats, rest: new SampleStats(), energy, restEnergy: 0 };
}

function united(joins: readonly SampleJoin[], statsOf: (join: SampleJoin) => SampleStats): SampleStats {
  const stats = new SampleStats();
  for (const join of joins) stats.merge(statsOf(join));
  return stats;
}

function sumOf(joins: readonly SampleJoin[], kind: HolderKind): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { energy } of joins)
    for (const [holder, amount] of energy.sums.of(kind)) sums.set(holder, (sums.get(holder) ?? 0) + amount);
  return sums;
}
