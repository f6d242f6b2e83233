// PROFILE and CORE's inputs: what is the cluster made of?
import { isKnown, type Origin } from '@ptl/claw-core';
import { COLUMN } from '../accounting/tally/columns.ts';
import { Shares } from '../accounting/tally/shares.ts';
import { samplesOf } from '../accounting/utilization.ts';
import type { MetricId } from '../contract/index.ts';
import { type Facts, gpuProvenance, utilizationProvenance } from '../facts.ts';
import { type Fleet, perModel } from '../fleet/fleet.ts';
import { type Measurement, measured, type Provenance, type Unmeasured } from '../measurement.ts';
import { provenanceOf } from '../origins.ts';
import { whyNoGpus } from './gpu-time.ts';
import {
  emptyPopulation,
  fact,
  factAboutJobs,
  fleetProvenance,
  local,
  type Measure,
  noSource,
  ofFleet,
  ofJobs,
  undefinedValue,
  whyNoneAnalyzed,
} from './measure.ts';

/** The value of `ace_input_path` where hardware telemetry was joined to jobs. */
const JOINED = 'claw';

function path(
  metric: MetricId,
  word: string | undefined,
  facts: Facts,
  provenance: Provenance,
): Measurement | Unmeasured {
  if (word === undefined) return undefinedValue(metric, 'no_input_path');
  return factAboutJobs(metric, word, facts, provenance);
}

/** A metric about MIG instances, which needs the whole fleet. */
function ofMig(metric: MetricId, read: (fleet: Fleet, facts: Facts) => Measurement | Unmeasured): Measure {
  const measure = ofFleet(metric, read);
  return (facts) => (facts.fleet.gpus.length === 0 ? noSource(metric, 'no_mig') : measure(facts));
}

function migInstances({ gpus }: Fleet): number {
  return gpus.reduce((sum, { migInstances: n }) => sum + (isKnown(n) ? n : 0), 0);
}

/** Returns the source of jobs or pods. Lists of pods, which are incomplete, are the same source. */
function schedulerOf({ accounting, podSource }: Facts): Origin | undefined {
  return accounting?.id === podSource?.id ? podSource : (accounting ?? podSource);
}

export const profile = {
  scheduler_type: (facts: Facts) => {
    const scheduler = schedulerOf(facts);
    if (scheduler === undefined) return noSource('scheduler_type', facts.jobsMissing);
    return factAboutJobs('scheduler_type', scheduler.system, facts, provenanceOf(scheduler));
  },
  ace_input_path: (facts: Facts) => {
    const { jobs, gpus, accounting } = facts;
    const metric = 'ace_input_path';
    if (jobs === undefined) {
      if (gpus === undefined) return noSource(metric, facts.jobsMissing);
      if (gpus.distribution.utilization.total === 0) return noSource(metric, 'no_utilization_telemetry');
      return path(metric, facts.telemetry.at(gpus.source).inputPath.ace, facts, gpuProvenance(facts, gpus));
    }
    if (jobs.isAssumed || jobs.origins.length === 0)
      return noSource(metric, jobs.isAssumed ? 'only_assumed' : whyNoneAnalyzed(jobs));
    const shares = new Shares<string>();
    const declared = accounting?.inputPath.ace;
    for (const one of jobs.origins)
      if (samplesOf(one.origin) !== undefined) shares.add(JOINED, one);
      else if (declared !== undefined) shares.add(declared, one);
    const word = shares.first(facts.fewest, [JOINED, ...(declared === undefined ? [] : [declared])]);
    if (word === undefined && declared !== undefined)
      return { kind: 'unmeasured', metric, reason: 'empty', because: 'no_path_of_enough' };
    return path(metric, word, facts, utilizationProvenance(facts));
  },
  pace_input_path: (facts: Facts) => {
    const scheduler = facts.jobs === undefined ? facts.podSource : schedulerOf(facts);
    if (scheduler === undefined) return noSource('pace_input_path', facts.jobsMissing);
    return path('pace_input_path', scheduler.inputPath.pace, facts, provenanceOf(scheduler));
  },
  gpu_fleet: ofFleet('gpu_fleet', (fleet, facts) =>
    fact(
      'gpu_fleet',
      perModel(fleet.gpus).map(([gpu_model, gpu_count]) => ({ gpu_model, gpu_count })),
      fleetProvenance(facts),
    ),
  ),
  mig_enabled: (facts: Facts) => {
    const { gpus, missing } = facts.fleet;
    // Only a GPU in MIG mode has instances.
    const modes = gpus
      .map(({ migEnabled, migInstances: n }) => (n > 0 ? true : migEnabled))
      .filter((mode) => mode !== null);
    if (modes.length === 0) return noSource('mig_enabled', 'no_mig');
    // One GPU in MIG mode decides for any part of the fleet; "none" needs the whole fleet.
    if (!modes.includes(true) && missing !== undefined) return noSource('mig_enabled', missing);
    return fact('mig_enabled', modes.includes(true), fleetProvenance(facts));
  },
  mig_instance_count: ofMig('mig_instance_count', (fleet, facts) => {
    const count = migInstances(fleet);
    return count === 0
      ? noSource('mig_instance_count', 'no_mig')
      : fact('mig_instance_count', count, fleetProvenance(facts));
  }),
  avg_job_duration_minutes: ofJobs('avg_job_duration_minutes', (jobs, facts) => {
    const population = jobs.contributors.population(jobs.sums, COLUMN.analyzedSeconds);
    const count = jobs.sums.total(COLUMN.analyzed);
    if (count === 0n)
      return { ...emptyPopulation('avg_job_duration_minutes'), because: whyNoneAnalyzed(jobs) };
    return measured({
      kind: 'mean',
      metric: 'avg_job_duration_minutes',
      population,
      count,
      perUnit: 60n,
      ...utilizationProvenance(facts),
    });
  }),
} satisfies Record<string, Measure>;

/** Numbers of MIG instances that stay local: how many are in use would reveal utilization once more. */
export const localProfile = {
  mig_instances_active: ofMig('mig_instances_active', (fleet, facts) => {
    if (facts.gpus === undefined) return noSource('mig_instances_active', whyNoGpus(facts));
    if (migInstances(fleet) === 0) return noSource('mig_instances_active', 'no_mig');
    const active = fleet.gpus.map(({ migInstancesActive: n }) => n).filter(isKnown);
    if (active.length === 0) return noSource('mig_instances_active', 'no_mig_utilization');
    return local(
      'mig_instances_active',
      active.reduce((sum, n) => sum + n, 0),
      gpuProvenance(facts, facts.gpus),
    );
  }),
} satisfies Record<string, Measure>;
