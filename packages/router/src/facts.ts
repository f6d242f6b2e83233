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
   * Undefined where none was asked for and nothing tells a time (a snapshot), or where no week that the
   * inputs cover is over.
   */
  readonly window: Window | undefined;
  /** The days that the inputs cover; undefined for a snapshot. */
  readonly covered: Window | undefined;
  readonly unit: Unit;
  /** Contributors that a label, be it a source or a path, must have behind it. */
  readonly fewest: number;
  /** Below this utilization a job is flagged, 0…1. */
  readonly threshold: number;
  /**
   * Distinct units with at least one GPU run that ended in the window (namespaces and nodes: seen at all).
   */
  readonly people: number;
  /** How many users these are, where they are accounts. */
  readonly usersBehind: number;
  /** How many users all rows of accounting name; undefined without any. */
  readonly userCount: UserCount | undefined;
  /** True if some runs name no user: together they are one contributor. */
  readonly usersUnknown: boolean;
  /** Undefined where no job accounting was given, or none of it names any GPU. */
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
  /** True if there was any sample, whatever it said. */
  readonly hasSamples: boolean;
  /** Why samples could not be joined to jobs or pods, if they could not. */
  readonly unjoined: SentenceCode;
  /** By source of samples: slice-seconds of runs that ended in the window which they cover, by pair. */
  readonly sampled: readonly { readonly source: number; readonly seconds: Float64Array }[];
  readonly fleet: Fleet;
  /** The source that shows the fleet, of several the one that goes first; undefined where none does. */
  readonly fleetSource: Origin | undefined;
  readonly pods: Pods;
  /** Where pods are accounting. */
  readonly podUtilization: PodUtilization | undefined;
  /** Inference servers, by kind. */
  readonly servers: ReadonlyMap<string, ServersOfKind>;
  /** The source of job runs, of several the one that goes first. */
  readonly accounting: Origin | undefined;
  /** The source of pods that ask for GPUs. */
  readonly podSource: Origin | undefined;
  /** Why there is none, if there is none: a key of sentences.ts. */
  readonly podsMissing: 'no_pods' | 'no_gpu_pods';
  /** What of the GPUs that they may ask for namespaces ask for, in thousandths of a slice. */
  readonly quotas: Population;
  /** Why that is of nobody, if it is: a key of sentences.ts. */
  readonly quotasMissing: 'no_gpu_quotas' | 'quotas_unmeasured' | 'quotas_of_none';
  /** The source of quotas. */
  readonly quotaSource: Origin | undefined;
  /** The sources of GPU samples, by the numbers that sums carry. */
  readonly telemetry: Origins;
}

/** The facts that the report is read from, and those that a package is. */
export interface FactsByRule {
  readonly report: Facts;
  readonly package: Facts;
}

/** Telemetry and confidence of numbers that rest on accounting alone. */
export function accountingProvenance({ accounting }: Facts): Provenance {
  if (accounting === undefined) throw new Error('Without accounting there is no number of it.');
  return provenanceOf(accounting);
}

/**
 * Telemetry and confidence of numbers that rest on jobs' utilization: those of most of the GPU time, among those that
 * enough contributors have, so that no single person shows in them.
 */
export function utilizationProvenance(facts: Facts): Provenance {
  const { jobs } = facts;
  if (jobs === undefined || jobs.isAssumed || jobs.origins.length === 0)
    return { source: 'assumed', confidence: 'low' };
  return originsProvenance(facts, jobs.origins);
}

/** The same of utilization with these origins, of which there are some. */
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

/** Telemetry and confidence of numbers about GPU time. */
export function gpuProvenance(facts: Facts, gpus: GpuFacts): Provenance {
  const { system, fidelity } = facts.telemetry.at(gpus.source);
  const isOfRuns = gpus.unit !== 'node' && gpus.isHeld && facts.accounting !== undefined;
  return {
    source: isOfRuns ? joined(accountingProvenance(facts).source, system) : system,
    confidence: gpus.isWeak ? 'low' : fidelity,
  };
}
