// GPU facts: statistics of held GPU time and its contributors; of all GPU time where no holder is known.
import type { ContributorUnit } from '../blur/dice.ts';
import type { SourceTelemetry } from './days/source-telemetry.ts';
import type { SampleJoin } from './sample-join.ts';
import type { Distribution } from './statistics/distribution.ts';
import type { HolderKind } from './statistics/energy-sums.ts';
import { SampleStats } from './statistics/sample-stats.ts';

/** The unit of contributors. */
export type Unit = ContributorUnit;

/** Returns the host number of a device; negative where it is not known. */
type HostOf = (device: number) => number;

export interface GpuFacts {
  /** False where no sample is held by a run or has a job or pod label: then all GPU time is counted. */
  readonly isHeld: boolean;
  readonly unit: Unit;
  /** The source of most of the GPU time. */
  readonly source: number;
  readonly distribution: Distribution;
  /** By contributor: by pair (user, account), by namespace, or by node. The rest is that of holder 0. */
  readonly stats: SampleStats;
  readonly rest: SampleStats;
  /** Millijoules, likewise. */
  readonly energy: ReadonlyMap<number, number>;
  readonly restEnergy: number;
  /** True if each GPU has only one sample, or if the interval that a sample stands for is assumed. */
  readonly isWeak: boolean;
}

/**
 * Returns the holder for a device's host. All unknown hosts share one holder, so that they do not add
 * contributors.
 */
function holderOf(device: number, hostOf: HostOf): number {
  return Math.max(hostOf(device), -1) + 1;
}

/** Returns all joins of these sources: of samples with a time, and of those without. */
function joinsOf(sources: readonly SourceTelemetry[]): SampleJoin[] {
  return sources.flatMap(({ intake }) => [intake.timed, ...(intake.hasUntimed ? [intake.untimed] : [])]);
}

/**
 * Returns the MIG instances that samples measure (with `isTimed`, samples with a time), and whether they were
 * above 0.
 */
export function instancesOf(
  sources: readonly SourceTelemetry[],
  isTimed: boolean,
): (readonly [device: number, instanceId: number, isActive: boolean])[] {
  const joins = isTimed ? sources.map(({ intake }) => intake.timed) : joinsOf(sources);
  return joins.flatMap((join) => join.instances());
}

/** Returns the numbers of the namespaces that have samples. */
export function namespacesSeen(sources: readonly SourceTelemetry[]): Set<number> {
  const namespaces = new Set<number>();
  for (const { byNamespace } of joinsOf(sources))
    for (let holder = 0; holder < byNamespace.holders; holder++)
      if (byNamespace.has(holder)) namespaces.add(holder);
  return namespaces;
}

/** Returns how many nodes have samples. */
export function nodesSeen(sources: readonly SourceTelemetry[], hostOf: HostOf): number {
  const nodes = new Set<number>();
  for (const { heldByDevice, idleByDevice } of joinsOf(sources))
    for (const stats of [heldByDevice, idleByDevice])
      for (let device = 0; device < stats.holders; device++)
        if (stats.has(device)) nodes.add(holderOf(device, hostOf));
  return nodes.size;
}

/**
 * Returns the facts of samples with a time, or of those without; undefined where no sample has a measurement.
 */
export function gpuFacts(
  sources: readonly SourceTelemetry[],
  isTimed: boolean,
  unit: Unit,
  hostOf: HostOf,
): GpuFacts | undefined {
  const joined = sources
    .filter(({ intake }) => isTimed || intake.hasUntimed)
    .map((one) => ({ telemetry: one, join: isTimed ? one.intake.timed : one.intake.untimed }));
  const joins = joined.map(({ join }) => join);
  const isHeld = joins.some((join) => join.isHeld);
  let distribution: Distribution | undefined;
  let most = -1;
  let source = -1;
  for (const { telemetry: one, join } of joined) {
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
    isWeak: !isTimed || sources.some(({ isIntervalAssumed }) => isIntervalAssumed),
  };
}

type Contributions = Pick<GpuFacts, 'stats' | 'rest' | 'energy' | 'restEnergy'>;

/** Returns the statistics by contributor. */
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
