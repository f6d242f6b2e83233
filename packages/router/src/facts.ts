// The facts: everything that metrics are read from, gathered once all input is in.

import type { Origin } from '@ptl/claw-core';
import type { UserCount } from './accounting/rows/row-users.ts';
import type { JobFacts } from './accounting/tally/job-facts.ts';
import type { OriginOfJobs } from './accounting/tally/origins.ts';
import { Shares } from './accounting/tally/shares.ts';
import { ORIGIN, samplesOf } from './accounting/utilization.ts';
import type { ContributorDice } from './blur/contributor-dice.ts';
import type { Fleet } from './fleet/fleet.ts';
import type { Contributors } from './identity/contributors.ts';
import type { ServersOfKind } from './inference/servers.ts';
import type { PodUtilization } from './kubernetes/pod-utilization.ts';
import type { Pods } from './kubernetes/pods.ts';
import type { Confidence, Population, Provenance } from './measurement.ts';
import { joined, type Origins, provenanceOf } from './origins.ts';
import type { SentenceCode } from './sentences.ts';
import type { GpuFacts, Unit } from './telemetry/gpu-facts.ts';
import type { Window } from './window.ts';

export interface Facts {
  /**
   * Undefined where none was given and nothing has a time (a snapshot), or where no week that the inputs
   * cover is over.
   */
  readonly window: Window | undefined;
  /** The days that the inputs cover; undefined for a snapshot. */
  readonly covered: Window | undefined;
  readonly unit: Unit;
  /** The fewest contributors that a label (a source or a path) needs. */
  readonly fewest: number;
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  /** Distinct units with at least one GPU run that ended in the window; namespaces and nodes: seen at all. */
  readonly people: number;
  /** For accounts: how many users they have. */
  readonly usersBehind: number;
  /** How many users all rows of accounting name; undefined without rows. */
  readonly userCount: UserCount | undefined;
  /** True if some runs name no user: together they are one contributor. */
  readonly usersUnknown: boolean;
  /** Undefined where no accounting was given, or it names no GPU. */
  readonly jobs: JobFacts | undefined;
  /** Why `jobs` is undefined: a key of sentences.ts. */
  readonly jobsMissing: 'no_accounting' | 'gpus_untracked' | 'no_gpu_jobs_ended';
  /**
   * Slice-seconds held by any run, clipped to the window, running ones included; undefined without a window.
   */
  readonly timeInWindow: Population | undefined;
  readonly cpuTimeKnown: boolean;
  readonly contributors: Contributors;
  /** The dice of contributors; undefined where there is no package. */
  readonly dice: ContributorDice | undefined;
  readonly gpus: GpuFacts | undefined;
  /** Samples without a time, where others have one. */
  readonly snapshot: GpuFacts | undefined;
  /** Where others have a time: the sources, by number, of samples of which none has one. */
  readonly untimed: ReadonlySet<number>;
  /** True if there was any sample, measured or not. */
  readonly hasSamples: boolean;
  /** Why samples could not be joined to jobs or pods, if they could not. */
  readonly unjoined: SentenceCode;
  /** By source of samples: slice-seconds, by pair, of runs that ended in the window and that it covers. */
  readonly sampled: readonly { readonly source: number; readonly seconds: Float64Array }[];
  readonly fleet: Fleet;
  /** The first source that shows the fleet; undefined where none does. */
  readonly fleetSource: Origin | undefined;
  readonly pods: Pods;
  /** Defined where pods are accounting. */
  readonly podUtilization: PodUtilization | undefined;
  /** Inference servers, by kind. */
  readonly servers: ReadonlyMap<string, ServersOfKind>;
  /** The first source of job runs. */
  readonly accounting: Origin | undefined;
  /** The source of pods that request GPUs. */
  readonly podSource: Origin | undefined;
  /** Why there is no such source: a key of sentences.ts. */
  readonly podsMissing: 'no_pods' | 'no_gpu_pods';
  /** What namespaces request of their GPU quotas, in thousandths of a slice. */
  readonly quotas: Population;
  /** Why `quotas` is empty, if it is: a key of sentences.ts. */
  readonly quotasMissing: 'no_gpu_quotas' | 'quotas_unmeasured' | 'quotas_of_none';
  /** The source of quotas. */
  readonly quotaSource: Origin | undefined;
  /** The sources of GPU samples, by the numbers that sums carry. */
  readonly telemetry: Origins;
}

/** The facts of the report, and those of a package. */
export interface FactsByRule {
  readonly report: Facts;
  readonly package: Facts;
}

/** Returns source and confidence of numbers from accounting alone. */
export function accountingProvenance({ accounting }: Facts): Provenance {
  if (accounting === undefined) throw new Error('Without accounting there is no number of it.');
  return provenanceOf(accounting);
}

/**
 * Returns source and confidence of numbers that depend on jobs' utilization: those of most of the GPU time,
 * among those that enough contributors have, so that no single person shows.
 */
export function utilizationProvenance(facts: Facts): Provenance {
  const { jobs } = facts;
  if (jobs === undefined || jobs.isAssumed || jobs.origins.length === 0)
    return { source: 'assumed', confidence: 'low' };
  return originsProvenance(facts, jobs.origins);
}

/** Does the same for utilization with these origins; there is at least one. */
export function originsProvenance(facts: Facts, origins: readonly OriginOfJobs[]): Provenance {
  const { source: accounting, confidence } = accountingProvenance(facts);
  const { fewest } = facts;
  const systems = new Shares<string>();
  const grades = new Shares<Confidence>();
  for (const one of origins) {
    const samples = samplesOf(one.origin);
    const source = samples && facts.telemetry.at(samples.source);
    systems.add(source === undefined ? accounting : joined(accounting, source.system), one);
    const isWeak = samples === undefined ? one.origin === ORIGIN.guessed : samples.single;
    grades.add(isWeak ? 'low' : (source?.fidelity ?? confidence), one);
  }
  return { source: systems.most(fewest) ?? accounting, confidence: grades.most(fewest) ?? 'medium' };
}

/** Returns source and confidence of numbers about GPU time. */
export function gpuProvenance(facts: Facts, gpus: GpuFacts): Provenance {
  const { system, fidelity } = facts.telemetry.at(gpus.source);
  const isOfRuns = gpus.unit !== 'node' && gpus.isHeld && facts.accounting !== undefined;
  return {
    source: isOfRuns ? joined(accountingProvenance(facts).source, system) : system,
    confidence: gpus.isWeak ? 'low' : fidelity,
  };
}
