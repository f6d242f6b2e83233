// The facts: everything that metrics are read from, gathered once all input is in.

import type { JobFacts } from './accounting/tally/job-tally.ts';
import { ORIGIN, type Origin } from './accounting/utilization.ts';
import type { Fleet } from './fleet/fleet.ts';
import type { Pods } from './kubernetes/pods.ts';
import type { Population, Provenance } from './measurement.ts';
import type { GpuFacts, Unit } from './telemetry/gpu-facts.ts';
import type { Window } from './window.ts';

export interface Facts {
  readonly window: Window;
  readonly unit: Unit;
  /** Distinct units with at least one GPU run that ended in the window (namespaces and GPUs: seen at all). */
  readonly people: number;
  /** True if some runs name no user: together they are one contributor. */
  readonly usersUnknown: boolean;
  /** Undefined where no job accounting was given, or none of it names any GPU. */
  readonly jobs: JobFacts | undefined;
  /** Why `jobs` is undefined: a key of sentences.ts. */
  readonly jobsMissing: 'no_accounting' | 'gpus_untracked' | 'no_gpu_jobs_ended';
  /** Slice-seconds held by any run, clipped to the window, running ones included: what the capacity is set against. */
  readonly clipped: Population;
  readonly cpuTimeKnown: boolean;
  readonly gpus: GpuFacts | undefined;
  readonly fleet: Fleet;
  /** The telemetry that shows the fleet, the better one where both do. */
  readonly fleetKind: 'dcgm' | 'nvidia_smi';
  /** True if every node that a run names is one of the fleet's: only then is the fleet all there is. */
  readonly fleetComplete: boolean;
  readonly pods: Pods;
  readonly schedulerType: 'slurm' | 'kubernetes' | 'unknown';
}

/** Telemetry and confidence of numbers that rest on accounting alone. */
export const ACCOUNTING: Provenance = { source: 'slurm', confidence: 'medium' };

/**
 * Telemetry and confidence of numbers that rest on jobs' utilization: those of most of the GPU time, so that no single
 * job shows in them. Assumed utilization is kept apart.
 */
export function utilizationProvenance(jobs: JobFacts): Provenance {
  const of = (...names: readonly Origin[]): number =>
    names.reduce((sum, name) => sum + jobs.origins[ORIGIN[name]]!, 0);
  const all = of('dcgm', 'dcgm_single', 'nvidia_smi', 'nvidia_smi_single', 'slurm', 'slurm_guessed');
  if (all === 0) return { source: 'assumed', confidence: 'low' };
  const isMost = (weight: number): boolean => weight * 2 > all;
  return {
    source: isMost(of('dcgm', 'dcgm_single'))
      ? 'slurm+dcgm'
      : isMost(of('nvidia_smi', 'nvidia_smi_single'))
        ? 'slurm+nvidia_smi'
        : 'slurm',
    confidence: isMost(of('dcgm_single', 'nvidia_smi_single', 'slurm_guessed'))
      ? 'low'
      : isMost(of('dcgm', 'nvidia_smi'))
        ? 'high'
        : 'medium',
  };
}

/** Telemetry and confidence of numbers about GPU time. */
export function gpuProvenance(gpus: GpuFacts): Provenance {
  return {
    source: gpus.mode === 'held' || gpus.mode === 'unjoined' ? `slurm+${gpus.kind}` : gpus.kind,
    confidence: gpus.single ? 'low' : 'high',
  };
}
