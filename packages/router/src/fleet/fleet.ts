// The fleet: which GPUs there are, and whether these are all. Hardware facts, without any name.
import type { GpuModel } from '@ptl/claw-core';
import type { SentenceCode } from '../sentences.ts';

/** One GPU of the fleet. */
export interface Gpu {
  /** The number of its host; -1 where that is not told. */
  readonly host: number;
  readonly model: GpuModel;
  readonly migEnabled: boolean | null;
  /** NaN where that is not told. */
  readonly migInstances: number;
  /** MIG instances that were seen busy in the window. */
  readonly migInstancesActive: number;
}

export interface Fleet {
  readonly gpus: readonly Gpu[];
  /** Why nothing is said of the fleet; undefined where `gpus` are all there are. */
  readonly missing: SentenceCode | undefined;
}

/** GPUs of each model, sorted by model key. */
export function perModel({ gpus }: Pick<Fleet, 'gpus'>): [model: GpuModel, count: number][] {
  const counts = new Map<GpuModel, number>();
  for (const { model } of gpus) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** GPUs on each host whose number is known. */
export function perHost({ gpus }: Pick<Fleet, 'gpus'>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { host } of gpus) if (host >= 0) counts.set(host, (counts.get(host) ?? 0) + 1);
  return counts;
}
