// The fleet: the GPUs there are, and whether they are complete. Hardware facts, without any name.
import type { GpuModel, NodeState } from '@ptl/claw-core';
import { GPU_MODELS } from '../contract/index.ts';
import type { SentenceCode } from '../sentences.ts';

/** One GPU of the fleet. */
export interface Gpu {
  /** The number of its host; -1 where unknown. */
  readonly host: number;
  readonly model: GpuModel;
  readonly migEnabled: boolean | null;
  /** NaN where unknown. */
  readonly migInstances: number;
  /** MIG instances that were active in the window; NaN where no instance was measured. */
  readonly migInstancesActive: number;
  /** Slices that samples show: of the MIG instances that they name, else all. */
  readonly slices: number;
}

export interface Fleet {
  readonly gpus: readonly Gpu[];
  /** Why there are no numbers of the fleet; undefined where `gpus` are complete. */
  readonly missing: SentenceCode | undefined;
  /**
   * Nodes and their GPUs by the last state of each node; empty where no scheduler or orchestrator lists
   * nodes.
   */
  readonly byState: ReadonlyMap<NodeState, NodeCount>;
}

/** Nodes that have GPUs, and these GPUs. */
export interface NodeCount {
  readonly nodes: number;
  readonly gpus: number;
}

/** Returns the GPUs of each model, in the order of the contract, as in a package. */
export function perModel(gpus: readonly Pick<Gpu, 'model'>[]): [model: GpuModel, count: number][] {
  const counts = new Map<GpuModel, number>();
  for (const { model } of gpus) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => GPU_MODELS.indexOf(a) - GPU_MODELS.indexOf(b));
}

/** Returns the GPUs on each host, without those whose host is unknown. */
export function perHost(gpus: readonly Gpu[]): Map<number, Gpu[]> {
  const byHost = Map.groupBy(gpus, ({ host }) => host);
  byHost.delete(-1);
  return byHost;
}
