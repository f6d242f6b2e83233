// GPU facts: what samples say of GPU time, and whose time it is: the users' whose runs held the GPUs; else all users'
// by their GPU-hours; without any job the namespaces' that held them; else each GPU's own.
import type { HeldRuns } from '../jobs/held-runs.ts';
import type { Distribution } from '../join/distribution.ts';
import { SampleStats } from '../join/sample-stats.ts';
import type { SettledJoin } from '../join/settle.ts';

/** held: joined to runs. unjoined: runs are known, but samples cannot be joined to them. own: by namespace or device. */
export type GpuTimeMode = 'held' | 'unjoined' | 'own';

export interface GpuFacts {
  readonly mode: GpuTimeMode;
  readonly kind: SettledJoin['kind'];
  readonly distribution: Distribution;
  /** By contributor pair (held), namespace or device; in mode unjoined by device, which is nobody's. */
  readonly stats: SampleStats;
  /** Joules by the same holders. */
  readonly joules: ReadonlyMap<number, number>;
  /** Seconds that a sample stands for; NaN where that is not known. */
  readonly intervalSeconds: number;
  /** True if all that is known of each GPU is one look at it. */
  readonly single: boolean;
}

/** Whom the numbers are counted by. */
export type Unit = 'user' | 'namespace' | 'gpu';

/** The facts of the first kind of telemetry that measured anything; undefined where none did. */
export function gpuFacts(joins: readonly SettledJoin[], runs: HeldRuns, unit: Unit): GpuFacts | undefined {
  const join = joins.find(({ all, held }) =>
    [all, held].some((d) => d.utilization.total + d.memoryUsed.total + d.powerWatts.total > 0),
  );
  if (join === undefined) return undefined;
  const base = {
    kind: join.kind,
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
  if (unit === 'gpu') return { ...base, mode: 'own', ...byDevice };
  if (join.held.utilization.total + join.held.memoryUsed.total === 0)
    return { ...base, mode: 'unjoined', ...byDevice };
  const stats = new SampleStats();
  const joules = new Map<number, number>();
  const joulesByRun = joulesOf(join.byRun, join.joulesByRun, join.intervalSeconds);
  for (let run = 0; run < join.byRun.holders; run++) stats.absorb(runs.pair(run), join.byRun, run);
  for (const [run, amount] of joulesByRun) {
    const pair = runs.pair(run);
    joules.set(pair, (joules.get(pair) ?? 0) + amount);
  }
  return { ...base, mode: 'held', distribution: join.held, stats, joules };
}

function timeOf(
  join: SettledJoin,
  distribution: Distribution,
  stats: SampleStats,
  metered: ReadonlyMap<number, number>,
): Pick<GpuFacts, 'distribution' | 'stats' | 'joules'> {
  return {
    distribution,
    stats,
    joules: joulesOf(stats, metered, join.intervalSeconds),
  };
}

/** A counter that rose to more than so many times what power over time gives was set back in between. */
const COUNTER_SET_BACK = 2;

/** By counter where the boards of a holder have one, else by the integral of power. */
function joulesOf(
  stats: SampleStats,
  metered: ReadonlyMap<number, number>,
  intervalSeconds: number,
): Map<number, number> {
  const joules = integrated(stats, intervalSeconds);
  for (const [holder, counted] of metered) {
    const byPower = joules.get(holder);
    if (byPower === undefined || counted <= byPower * COUNTER_SET_BACK) joules.set(holder, counted);
  }
  return joules;
}

/** The integral of power over time: each sample stands for one interval. Nothing where the interval is not known. */
function integrated(stats: SampleStats, intervalSeconds: number): Map<number, number> {
  const joules = new Map<number, number>();
  const { powerSum, powerSamples } = stats.columns.arrays;
  if (Number.isNaN(intervalSeconds) || powerSum.length === 0) return joules;
  for (let holder = 0; holder < stats.holders; holder++) {
    const row = stats.row(holder);
    if (row < 0 || powerSamples[row] === 0) continue;
    joules.set(holder, Math.round((powerSum[row]! * intervalSeconds) / 1000));
  }
  return joules;
}
