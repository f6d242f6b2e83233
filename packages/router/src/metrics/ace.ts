// ACE: did allocated GPUs do work?
import { SECONDS_PER_HOUR, SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { COLUMN } from '../accounting/tally/columns.ts';
import { accountingProvenance, type Facts, utilizationProvenance } from '../facts.ts';
import { type Provenance, quotient } from '../measurement.ts';
import { gpuFraction } from './gpu-time.ts';
import {
  emptyPopulation,
  fact,
  jobFraction,
  jobTotal,
  local,
  type Measure,
  MILLION,
  noSource,
  ofJobs,
  ofMeasuredGpus,
  total,
} from './measure.ts';

/** Slice-seconds in a GPU-hour. */
export const PER_GPU_HOUR = BigInt(SLICES_PER_GPU * SECONDS_PER_HOUR);
const ofUtilization = { provenance: utilizationProvenance };

/** Analyzed jobs are those with a utilization: without one, there is nothing to analyze. */
function analyzed(measure: Measure): Measure {
  return (facts, owners) => {
    const { jobs } = facts;
    const result = measure(facts, owners);
    if (jobs === undefined || result.kind !== 'unmeasured') return result;
    const any = jobs.sums.total(COLUMN.analyzed) > 0n;
    return any ? result : noSource(result.metric, 'no_utilization');
  };
}

/** Of counts of analyzed jobs, which rest on accounting alone where their utilization was not assumed. */
function analyzedProvenance(facts: Facts): Provenance {
  return facts.jobs?.isAssumed === true ? utilizationProvenance(facts) : accountingProvenance(facts);
}

export const ace = {
  gpu_efficiency_rate: analyzed(
    jobFraction('gpu_efficiency_rate', 'requestedSliceSeconds', 'usedSliceSecondMillionths', {
      scale: MILLION,
      ...ofUtilization,
    }),
  ),
  gpu_efficiency_score: analyzed(
    jobFraction('gpu_efficiency_score', 'analyzed', 'utilizationMillionths', {
      scale: MILLION,
      ...ofUtilization,
    }),
  ),
  // The reciprocal, Σ(u·g) / Σ(g), is what stands on the ladder; the gate prints it inverted.
  over_request_ratio: analyzed(
    jobFraction('over_request_ratio', 'slices', 'usedSliceMillionths', { scale: MILLION, ...ofUtilization }),
  ),
  jobs_submitted: jobTotal('jobs_submitted', 'submitted'),
  jobs_analyzed: analyzed(jobTotal('jobs_analyzed', 'analyzed', 1n, analyzedProvenance)),
  gpu_hours_requested: ofMeasuredGpus(
    'gpu_hours_requested',
    analyzed(jobTotal('gpu_hours_requested', 'requestedSliceSeconds', PER_GPU_HOUR, analyzedProvenance)),
  ),
  // Flagged is the complement of not flagged: the bands lie on that side.
  flagged_jobs_pct: analyzed(
    jobFraction('flagged_jobs_pct', 'analyzed', 'notFlagged', { mirrored: true, ...ofUtilization }),
  ),
  near_zero_jobs_pct: analyzed(jobFraction('near_zero_jobs_pct', 'analyzed', 'nearZero', ofUtilization)),
  short_jobs_pct: jobFraction('short_jobs_pct', 'started', 'startedShort'),
  job_failure_rate: jobFraction('job_failure_rate', 'submitted', 'failed'),
  node_fail_rate: jobFraction('node_fail_rate', 'submitted', 'nodeFailed'),
  job_cancel_rate: jobFraction('job_cancel_rate', 'submitted', 'cancelled'),
  job_timeout_rate: jobFraction('job_timeout_rate', 'submitted', 'timedOut'),
  early_fail_rate: jobFraction('early_fail_rate', 'submitted', 'startedFailedEarly'),
  walltime_efficiency_rate: jobFraction('walltime_efficiency_rate', 'limited', 'limitUsedMillionths', {
    scale: MILLION,
  }),
  walltime_overrequest_pct: jobFraction('walltime_overrequest_pct', 'limited', 'limitHalfUnused'),
  job_groups_total: analyzed(
    ofJobs('job_groups_total', (jobs, facts) =>
      total(
        'job_groups_total',
        jobs.contributors.population(jobs.sums, COLUMN.groups),
        1n,
        utilizationProvenance(facts),
      ),
    ),
  ),
  chronic_underutil_share: analyzed(
    jobFraction('chronic_underutil_share', 'groups', 'chronicGroups', ofUtilization),
  ),
  gpu_memory_capacity_pct: (facts: Facts) => {
    const { gpus } = facts;
    if (gpus === undefined) return noSource('gpu_memory_capacity_pct', 'no_telemetry');
    if (gpus.distribution.memoryUsed.total === 0)
      return noSource('gpu_memory_capacity_pct', 'no_memory_telemetry');
    const sums = { weight: 'memoryWeight', part: 'memorySum', scale: MILLION } as const;
    return gpuFraction('gpu_memory_capacity_pct', facts, gpus, sums);
  },
  assumed_utilization_warning: (facts: Facts) => {
    const { jobs } = facts;
    // It supplies the u of any job that held a known amount of GPUs, be that analyzed or not.
    const isSupplied =
      jobs?.isAssumed === true && jobs.sums.total(COLUMN.submitted) > jobs.sums.total(COLUMN.unmeasured);
    return isSupplied
      ? fact('assumed_utilization_warning', true, { source: 'assumed', confidence: 'low' })
      : emptyPopulation('assumed_utilization_warning');
  },
} satisfies Record<string, Measure>;

/** PTL's own share of short jobs: for the operator's own report. */
export const localAce = {
  short_analyzed_jobs_pct: analyzed(
    ofJobs('short_analyzed_jobs_pct', ({ sums }, facts) => {
      const share = quotient(sums.total(COLUMN.analyzedShort), sums.total(COLUMN.analyzed));
      return local('short_analyzed_jobs_pct', share, utilizationProvenance(facts));
    }),
  ),
} satisfies Record<string, Measure>;
