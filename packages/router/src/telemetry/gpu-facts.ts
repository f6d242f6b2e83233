// GPU facts: what samples say of GPU time, and whose time it is: the users' whose runs held the GPUs; else all users'
// by their GPU-hours; without any job the namespaces' that held them; else the nodes' that the GPUs are in.
import type { RetainedRuns } from '../accounting/finalize/retained-runs.ts';
import type { FinishedJoin } from './attribution/confirm.ts';
import type { Distribution } from './statistics/distribution.ts';
import { SampleStats } from './statistics/sample-stats.ts';

/** held: joined to runs. unjoined: runs are known, but samples cannot be joined to them. own: by namespace or node. */
export type GpuTimeMode = 'held' | 'unjoined' | 'own';

export interface GpuFacts {
  readonly mode: GpuTimeMode;
  /** The number of the source. */
  readonly source: number;
  readonly distribution: Distribution;
  /** By contributor pair (held), namespace or node; in mode unjoined by device, which is nobody's. */
  readonly stats: SampleStats;
  /** Joules by the same holders. */
  readonly joules: ReadonlyMap<number, number>;
  /** Seconds that a sample stands for; NaN where that is not known. */
  readonly intervalSeconds: number;
  /** True if all that is known of each GPU is one look at it. */
  readonly single: boolean;
}

/** Whom the numbers are counted by. */
export type Unit = 'user' | 'namespace' | 'node';

/** The number of the host that a device is in; negative where that is not known. */
type HostOf = (device: number) => number;

/** The holder that stands for a host: all GPUs whose host is not known are of one, so that their number makes nobody. */
function holderOf(device: number, hostOf: HostOf): number {
  return Math.max(hostOf(device), -1) + 1;
}

/** How many nodes have samples. */
export function nodesSeen(joins: readonly FinishedJoin[], hostOf: HostOf): number {
  const nodes = new Set<number>();
  for (const { byDevice } of joins)
    for (let device = 0; device < byDevice.holders; device++)
      if (byDevice.row(device) >= 0) nodes.add(holderOf(device, hostOf));
  return nodes.size;
}

/** The facts of the first kind of telemetry that measured anything; undefined where none did. */
export function gpuFacts(
  joins: readonly FinishedJoin[],
  runs: RetainedRuns,
  unit: Unit,
  hostOf: HostOf,
): GpuFacts | undefined {
  const join = joins.find(({ all, held }) =>
    [all, held].some((d) => d.utilization.total + d.memoryUsed.total + d.powerWatts.total > 0),
  );
  if (join === undefined) return undefined;
  const base = {
    source: join.source,
    intervalSeconds: join.intervalSeconds,
    single: Number.isNaN(join.intervalSeconds) && join.samples <= join.byDevice.holders,
  };
  if (unit === 'namespace')
    return {
      ...base,
      mode: 'own',
      ...timeOf(join, join.inNamespaces, join.byNamespace, join.joulesByNamespace),
    };
  const byDevice = timeOf(join, join.all, join.byDevice, join.joulesByDevice);
  if (unit === 'node') return { ...base, mode: 'own', ...byNode(byDevice, hostOf) };
  if (join.held.utilization.total + join.held.memoryUsed.total === 0)
    return { ...base, mode: 'unjoined', ...byDevice };
  return { ...base, mode: 'held', distribution: join.held, ...byPair(join, runs) };
}

/** What is said of runs, by the contributor pairs that they are of. */
function byPair(join: FinishedJoin, runs: RetainedRuns): Pick<GpuFacts, 'stats' | 'joules'> {
  const stats = new SampleStats();
  const joules = new Map<number, number>();
  join.byRun.visit((run, ofRun, holder) => {
    const pair = runs.pair(run);
    stats.absorb(pair, ofRun, holder);
    const byPower = joulesByPower(ofRun, holder, join.intervalSeconds);
    const amount = joulesOf(join.joulesByRun.get(run), byPower);
    if (amount !== undefined) joules.set(pair, (joules.get(pair) ?? 0) + amount);
  });
  return { stats, joules };
}

/** What is said of GPUs, by the nodes that they are in. */
function byNode(
  { distribution, stats, joules }: Pick<GpuFacts, 'distribution' | 'stats' | 'joules'>,
  hostOf: HostOf,
): Pick<GpuFacts, 'distribution' | 'stats' | 'joules'> {
  const ofNodes = new SampleStats();
  const joulesOfNodes = new Map<number, number>();
  for (let device = 0; device < stats.holders; device++) {
    if (stats.row(device) < 0) continue;
    const holder = holderOf(device, hostOf);
    ofNodes.absorb(holder, stats, device);
    const amount = joules.get(device);
    if (amount !== undefined) joulesOfNodes.set(holder, (joulesOfNodes.get(holder) ?? 0) + amount);
  }
  return { distribution, stats: ofNodes, joules: joulesOfNodes };
}

function timeOf(
  join: FinishedJoin,
  distribution: Distribution,
  stats: SampleStats,
  metered: ReadonlyMap<number, number>,
): Pick<GpuFacts, 'distribution' | 'stats' | 'joules'> {
  const joules = new Map<number, number>();
  for (let holder = 0; holder < stats.holders; holder++) {
    const byPower = joulesByPower(stats, holder, join.intervalSeconds);
    const amount = joulesOf(metered.get(holder), byPower);
    if (amount !== undefined) joules.set(holder, amount);
  }
  return { distribution, stats, joules };
}

/** A counter that rose to more than so many times what power over time gives was set back in between. */
const COUNTER_SET_BACK = 2;

/** By counter where the boards of a holder have one, else by the integral of power. */
function joulesOf(counted: number | undefined, byPower: number | undefined): number | undefined {
  if (counted === undefined || byPower === undefined) return counted ?? byPower;
  return counted <= byPower * COUNTER_SET_BACK ? counted : byPower;
}

/** The integral of power over time: each sample stands for one interval. Undefined where the interval is not known. */
function joulesByPower(stats: SampleStats, holder: number, intervalSeconds: number): number | undefined {
  const { powerSum, powerSamples } = stats.columns.arrays;
  const row = stats.row(holder);
  if (Number.isNaN(intervalSeconds) || row < 0 || !(powerSamples[row]! > 0)) return undefined;
  return Math.round((powerSum[row]! * intervalSeconds) / 1000);
}
