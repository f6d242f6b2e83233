// The fleet: which GPUs there are, and whether these are all. Hardware facts, without any name.
import type { GpuModel, NodeState } from '@ptl/claw-core';
import { GPU_MODELS } from '../contract/index.ts';
import type { SentenceCode } from '../sentences.ts';

/** One GPU of the fleet. */
export interface Gpu {
  /** The number of its host; -1 where that is not told. */
  readonly host: number;
  readonly model: GpuModel;
  readonly migEnabled: boolean | null;
  /** NaN where that is not told. */
  readonly migInstances: number;
  /** MIG instances that were active in the window; NaN where the utilization of none was measured. */
  readonly migInstancesActive: number;
}

export interface Fleet {
  readonly gpus: readonly Gpu[];
  /** Why nothing is said of the fleet; undefined where `gpus` are all there are. */
  readonly missing: SentenceCode | undefined;
  /** Nodes and their GPUs by what each node was last; empty where no scheduler or orchestrator told of nodes. */
  readonly byState: ReadonlyMap<NodeState, NodeCount>;
}

/** Nodes that have GPUs, and these. */
export interface NodeCount {
  readonly nodes: number;
  readonly gpus: number;
}

/** GPUs of each model, in the order of the contract, which a package has. */
export function perModel(gpus: readonly Pick<Gpu, 'model'>[]): [model: GpuModel, count: number][] {
  const counts = new Map<GpuModel, number>();
  for (const { model } of gpus) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => GPU_MODELS.indexOf(a) - GPU_MODELS.indexOf(b));
}

/** The GPUs on each host; those whose host is not known are left out. */
export function perHost(gpus: readonly Gpu[]): Map<number, Gpu[]> {
  const byHost = Map.groupBy(gpus, ({ host }) => host);
  byHost.delete(-1);
  return byHost;
}
