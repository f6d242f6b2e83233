// Inputs that tell of GPUs and nodes, each led into a sink of its own: which GPUs there are depends on who
// tells of which.
import {
  type BuiltInSourceId,
  ClusterNode,
  DiagnosticLog,
  GpuDevice,
  GpuSample,
  JobRun,
  type NodeGpus,
  type NodeState,
  type Origin,
  sources,
} from '@ptl/claw-core';
import type { RouteOptions } from '@ptl/claw-router';
import { openRoute } from '@ptl/claw-router/internal';
import { testScope } from '../setup/scope.ts';
import {
  filled,
  JANUARY,
  type PlainDevice,
  type PlainRun,
  type PlainSample,
  type Routed,
  said,
  testKey,
} from './site.ts';

export interface PlainNode {
  readonly node: string;
  readonly state?: NodeState;
  readonly timeSeconds?: number;
  readonly gpus: readonly Partial<NodeGpus>[];
}

/** One input, and the source that reads it. */
export interface Telling {
  readonly by?: BuiltInSourceId | Origin;
  readonly devices?: readonly PlainDevice[];
  readonly samples?: readonly PlainSample[];
  readonly nodes?: readonly PlainNode[];
}

/** A list of nodes, as a scheduler gives it. */
export const NODE_LIST: Origin = sources.slurm_nodes;

/** Leads accounting and then each telling through the route. */
export function routedTellings(
  tellings: readonly Telling[],
  runs?: readonly PlainRun[],
  options: Partial<RouteOptions> = {},
): Routed {
  const key = options.key ?? testKey();
  const diagnostics = new DiagnosticLog();
  const route = openRoute({
    scope: testScope(),
    diagnostics,
    nowSeconds: JANUARY + 31 * 86_400,
    version: '0.1.0',
    ...options,
    key,
  });
  if (runs !== undefined) {
    const sink = route.jobs(sources.slurm_sacct);
    for (const run of runs) sink.jobRun?.(filled(new JobRun(), run, key));
  }
  route.accountingDone();
  const summaries = tellings.map(({ by = 'dcgm_exporter', devices = [], samples = [], nodes = [] }) => {
    const source = typeof by === 'string' ? sources[by] : by;
    const sink = route.gpus(source);
    for (const device of devices) sink.gpuDevice?.(filled(new GpuDevice(), device, key));
    for (const sample of samples) sink.gpuSample?.(filled(new GpuSample(), sample, key));
    for (const { gpus, ...node } of nodes) {
      const row = filled(new ClusterNode(), node, key);
      for (const some of gpus) Object.assign(row.addGpus(), some);
      sink.node?.(row);
    }
    return { source, records: samples.length + nodes.length, rejected: 0 };
  });
  return said(route.finish(summaries), diagnostics);
}

/** How many GPUs of each model the report says there are; the reason where it says none. */
export function fleetOf(site: Routed): Record<string, number> | string {
  const fleet = site.values.gpu_fleet as { gpu_model: string; gpu_count: number }[] | undefined;
  if (fleet === undefined) return site.reasons.gpu_fleet!;
  return Object.fromEntries(fleet.map(({ gpu_model, gpu_count }) => [gpu_model, gpu_count]));
}
