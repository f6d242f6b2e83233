// Finishes the join: once all samples are in, each node's GPUs are counted, and what was provisional is kept or let go.
import { SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { perHost } from '../../fleet/fleet.ts';
import type { ResolvedDevices } from '../../fleet/resolve.ts';
import type { SampleJoin } from '../sample-join.ts';
import type { Distribution } from '../statistics/distribution.ts';
import type { EnergyCounters } from '../statistics/energy.ts';
import type { SampleStats } from '../statistics/sample-stats.ts';
import type { NodeAllocations } from './allocations.ts';
import { RunStats } from './run-stats.ts';

/** What one kind of telemetry says, by run, by device and over all. */
export interface FinishedJoin {
  /** The number of its source: of several that were joined together, the one that goes first. */
  readonly source: number;
  /** Seconds that a sample stands for; NaN where no series shows it. */
  readonly intervalSeconds: number;
  /** By run, for runs that ended in the window. */
  readonly byRun: RunStats;
  /** Over the held GPU time of these runs. */
  readonly held: Distribution;
  readonly byDevice: SampleStats;
  readonly all: Distribution;
  /** Joules by run and by device, where the boards count them. */
  readonly joulesByRun: ReadonlyMap<number, number>;
  readonly joulesByDevice: ReadonlyMap<number, number>;
  /** The same by Kubernetes namespace, where the exporter names them. */
  readonly byNamespace: SampleStats;
  readonly inNamespaces: Distribution;
  readonly joulesByNamespace: ReadonlyMap<number, number>;
  readonly samples: number;
  readonly unattributed: number;
  readonly firstSeconds: number;
  readonly lastSeconds: number;
}

/** Finishes `join`; it is used up by this. */
export function finishJoin(
  source: number,
  join: SampleJoin,
  holdings: NodeAllocations,
  devices: ResolvedDevices,
): FinishedJoin {
  join.flush();
  const intervalSeconds = join.intervals.seconds();
  const isWhole = wholeNodes(join, holdings, devices);
  // The run that a holding is of, -1 where the run does not hold the whole node.
  const runOf = (holding: number): number =>
    isWhole[holdings.nodeOf(holding)] === 1 ? holdings.run[holding]! : -1;
  const joulesByRun = joules(join.energyByRun, intervalSeconds);
  join.energyByHolding.visit(intervalSeconds, (holding, amount) => {
    if (runOf(holding) >= 0) addTo(joulesByRun, runOf(holding), amount);
  });
  let evict = 0;
  for (const [node, samples] of join.provisionalSamples) if (isWhole[node] !== 1) evict += samples;
  for (const [node, distribution] of join.provisional)
    if (isWhole[node] === 1) join.certain.merge(distribution);
  return {
    source,
    intervalSeconds,
    byRun: new RunStats(join.byRun, join.byHolding, holdings, isWhole),
    held: join.certain,
    byDevice: join.byDevice,
    all: join.all,
    joulesByRun,
    joulesByDevice: joules(join.energyByDevice, intervalSeconds),
    byNamespace: join.byNamespace,
    inNamespaces: join.inNamespaces,
    joulesByNamespace: joules(join.energyByNamespace, intervalSeconds),
    samples: join.samples,
    unattributed: join.unattributed + evict,
    firstSeconds: join.intervals.first,
    lastSeconds: join.intervals.last,
  };
}

/** 1 for each node of which runs that are said to hold it all hold as many GPUs as it has. */
function wholeNodes(
  { labelled }: SampleJoin,
  holdings: NodeAllocations,
  devices: ResolvedDevices,
): Uint8Array {
  const perNode = perHost(devices.gpus());
  return Uint8Array.from({ length: holdings.nodes }, (_, node) =>
    !labelled.has(node) && holdings.wholeNode(node) === (perNode.get(node)?.length ?? 0) * SLICES_PER_GPU
      ? 1
      : 0,
  );
}

function joules(counters: EnergyCounters, intervalSeconds: number): Map<number, number> {
  const sums = new Map<number, number>();
  counters.visit(intervalSeconds, (holder, amount) => addTo(sums, holder, amount));
  return sums;
}

function addTo(sums: Map<number, number>, holder: number, joules: number): void {
  sums.set(holder, (sums.get(holder) ?? 0) + joules);
}
