// PROFILE and CORE's inputs: what is the cluster made of?
import { isKnown } from '@ptl/claw-core';
import { COLUMN } from '../accounting/tally/columns.ts';
import { ACCOUNTING, type Facts, gpuProvenance, utilizationProvenance } from '../facts.ts';
import { measured } from '../measurement.ts';
import { fact, fleetProvenance, type Measure, noSource, ofJobs, undefinedValue } from './measure.ts';

const SCHEDULERS = {
  slurm: ACCOUNTING,
  kubernetes: { source: 'kubernetes', confidence: 'medium' },
} as const;

function migInstances(facts: Facts): number {
  return facts.fleet.devices.reduce((sum, { migInstances: n }) => sum + (isKnown(n) ? n : 0), 0);
}

export const profile = {
  scheduler_type: (facts: Facts) =>
    facts.schedulerType === 'unknown'
      ? noSource('scheduler_type', 'no_accounting')
      : fact('scheduler_type', facts.schedulerType, SCHEDULERS[facts.schedulerType]),
  ace_input_path: (facts: Facts) => {
    const { jobs, gpus } = facts;
    if (jobs === undefined)
      return gpus === undefined
        ? noSource('ace_input_path', facts.jobsMissing)
        : fact('ace_input_path', gpus.kind, gpuProvenance(gpus));
    const provenance = utilizationProvenance(jobs);
    if (jobs.origins.every((weight) => weight === 0)) return noSource('ace_input_path', 'no_utilization');
    return fact('ace_input_path', provenance.source === 'slurm' ? 'sacct' : 'claw', provenance);
  },
  pace_input_path: (facts: Facts) =>
    facts.schedulerType === 'kubernetes'
      ? fact('pace_input_path', 'kubernetes', SCHEDULERS.kubernetes)
      : facts.jobs === undefined
        ? noSource('pace_input_path', facts.jobsMissing)
        : fact('pace_input_path', 'sacct', ACCOUNTING),
  gpu_fleet: (facts: Facts) => {
    const models = facts.fleet.perModel();
    if (models.length === 0) return noSource('gpu_fleet', 'no_fleet');
    return fact(
      'gpu_fleet',
      models.map(([gpu_model, gpu_count]) => ({ gpu_model, gpu_count })),
      fleetProvenance(facts),
    );
  },
  mig_enabled: (facts: Facts) => {
    const said = facts.fleet.devices.filter(({ migEnabled }) => migEnabled !== null);
    if (said.length === 0) return noSource('mig_enabled', 'no_mig');
    return fact(
      'mig_enabled',
      said.some(({ migEnabled }) => migEnabled === true),
      fleetProvenance(facts),
    );
  },
  mig_instance_count: (facts: Facts) => {
    const count = migInstances(facts);
    return count === 0
      ? noSource('mig_instance_count', 'no_mig')
      : fact('mig_instance_count', count, fleetProvenance(facts));
  },
  mig_instances_active_share: (facts: Facts) =>
    noSource('mig_instances_active_share', migInstances(facts) === 0 ? 'no_mig' : 'no_mig_holders'),
  avg_job_duration_minutes: ofJobs('avg_job_duration_minutes', (jobs) => {
    const population = jobs.contributors.population(jobs.sums, COLUMN.analyzedSeconds);
    const count = jobs.sums.total(COLUMN.analyzed);
    if (count === 0n) return undefinedValue('avg_job_duration_minutes', 'nobody_in_population');
    return measured({
      kind: 'mean',
      metric: 'avg_job_duration_minutes',
      population,
      count,
      perUnit: 60n,
      ...utilizationProvenance(jobs),
    });
  }),
} satisfies Record<string, Measure>;
