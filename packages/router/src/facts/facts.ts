// The facts: everything that metrics are read from, gathered once all input is in.
import type { Fleet } from '../join/fleet.ts';
import type { MetricSource, Provenance } from '../measurement.ts';
import type { GpuFacts, Unit } from './gpu-facts.ts';
import type { JobFacts } from './job-facts.ts';
import type { Origin } from './utilization-of-job.ts';
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
  /** Slice-seconds held by any run, clipped to the window, running ones included. */
  readonly clippedSliceSeconds: number;
  readonly cpuTimeKnown: boolean;
  readonly gpus: GpuFacts | undefined;
  readonly fleet: Fleet;
  /** The telemetry that shows the fleet, the better one where both do. */
  readonly fleetKind: 'dcgm' | 'nvidia_smi';
  /** True if every node that a run names is one of the fleet's: only then is the fleet all there is. */
  readonly fleetComplete: boolean;
  readonly schedulerType: 'slurm' | 'unknown';
}

/** Telemetry and confidence of numbers that rest on accounting alone. */
export const ACCOUNTING: Provenance = { source: 'slurm', confidence: 'medium' };

/** Telemetry and confidence of numbers that rest on jobs' utilization: the weakest that was used, assumed ones kept apart. */
export function utilizationProvenance(jobs: JobFacts): Provenance {
  const used = [...jobs.origins]
    .filter(([origin, weight]) => weight > 0 && origin !== 'assumed')
    .map(([origin]) => origin);
  return used.length === 0
    ? { source: 'assumed', confidence: 'low' }
    : { source: sourceOf(used), confidence: confidenceOf(used) };
}

function sourceOf(origins: readonly Origin[]): MetricSource {
  if (origins.some((origin) => origin.startsWith('dcgm'))) return 'slurm+dcgm';
  return origins.some((origin) => origin.startsWith('nvidia_smi')) ? 'slurm+nvidia_smi' : 'slurm';
}

function confidenceOf(origins: readonly Origin[]): Provenance['confidence'] {
  if (origins.some((origin) => origin.endsWith('_single') || origin.endsWith('_guessed'))) return 'low';
  return origins.includes('slurm') ? 'medium' : 'high';
}

/** Telemetry and confidence of numbers about GPU time. */
export function gpuProvenance(gpus: GpuFacts): Provenance {
  return {
    source: gpus.mode === 'held' || gpus.mode === 'unjoined' ? `slurm+${gpus.kind}` : gpus.kind,
    confidence: gpus.single ? 'low' : 'high',
  };
}
