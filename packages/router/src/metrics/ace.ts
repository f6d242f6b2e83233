// ACE: did allocated GPUs do work?
import { SECONDS_PER_HOUR, SLICES_PER_GPU } from '@ptl/claw-core/internal';
import { COLUMN, type ColumnName } from '../accounting/tally/columns.ts';
import type { JobFacts } from '../accounting/tally/job-facts.ts';
import type { Family } from '../blur/dice.ts';
import type { MetricId } from '../contract/index.ts';
import { accountingProvenance, type Facts, utilizationProvenance } from '../facts.ts';
import { type Provenance, quotient } from '../measurement.ts';
import { gpuFraction, whyNoGpus } from './gpu-time.ts';
import {
  emptyPopulation,
  factAboutJobs,
  jobFraction,
  jobTotal,
  local,
  type Measure,
  MILLION,
  noSource,
  ofCells,
  ofJobs,
  ofMeasuredGpus,
  total,
  whyNoneAnalyzed,
} from './measure.ts';

/** Slice-seconds in a GPU-hour. */
export const PER_GPU_HOUR = BigInt(SLICES_PER_GPU * SECONDS_PER_HOUR);

/** Analyzed jobs have a utilization: without one there is nothing to analyze. */
function analyzed(measure: Measure): Measure {
  return (facts) => {
    const { jobs } = facts;
    const result = measure(facts);
    if (jobs === undefined || result.kind !== 'unmeasured') return result;
    const any = jobs.sums.total(COLUMN.analyzed) > 0n;
    return any ? result : noSource(result.metric, whyNoneAnalyzed(jobs));
  };
}

/** The share of submitted jobs that ended in a way; one fraction of each contributor is blurred. */
function outcome(metric: MetricId, part: ColumnName, family: Family): Measure {
  return jobFraction(metric, { weight: 'submitted', part, family });
}

/** The provenance of counts of analyzed jobs: accounting, unless their utilization was assumed. */
function analyzedProvenance(facts: Facts): Provenance {
  return facts.jobs?.isAssumed === true ? utilizationProvenance(facts) : accountingProvenance(facts);
}

const cells = (jobs: JobFacts) => jobs.utilizationCells;

export const ace = {
  gpu_efficiency_rate: analyzed(
    jobFraction('gpu_efficiency_rate', {
      weight: 'requestedSliceSeconds',
      part: 'usedSliceSecondMillionths',
      scale: MILLION,
      provenance: utilizationProvenance,
      blurred: ofCells(cells, 'sliceSeconds'),
    }),
  ),
  gpu_efficiency_score: analyzed(
    jobFraction('gpu_efficiency_score', {
      weight: 'analyzed',
      part: 'utilizationMillionths',
      scale: MILLION,
      provenance: utilizationProvenance,
      blurred: ofCells(cells, 'jobs'),
    }),
  ),
  // The reciprocal, Σ(u·g) / Σ(g), is blurred; the gate prints it inverted.
  over_request_ratio: analyzed(
    jobFraction('over_request_ratio', {
      weight: 'slices',
      part: 'usedSliceMillionths',
      scale: MILLION,
      provenance: utilizationProvenance,
      blurred: ofCells(cells, 'slices'),
    }),
  ),
  jobs_submitted: jobTotal('jobs_submitted', 'submitted'),
  jobs_analyzed: analyzed(jobTotal('jobs_analyzed', 'analyzed', 1n, analyzedProvenance)),
  gpu_hours_requested: ofMeasuredGpus(
    'gpu_hours_requested',
    analyzed(jobTotal('gpu_hours_requested', 'requestedSliceSeconds', PER_GPU_HOUR, analyzedProvenance)),
  ),
  flagged_jobs_pct: analyzed(
    jobFraction('flagged_jobs_pct', {
      weight: 'analyzed',
      part: 'flagged',
      provenance: utilizationProvenance,
    }),
  ),
  short_jobs_pct: jobFraction('short_jobs_pct', {
    weight: 'started',
    part: 'startedShort',
    family: 'short',
  }),
  job_failure_rate: outcome('job_failure_rate', 'failed', 'failed'),
  node_fail_rate: outcome('node_fail_rate', 'nodeFailed', 'node_fail'),
  job_cancel_rate: outcome('job_cancel_rate', 'cancelled', 'cancelled'),
  job_timeout_rate: outcome('job_timeout_rate', 'timedOut', 'timeout'),
  early_fail_rate: outcome('early_fail_rate', 'startedFailedEarly', 'early'),
  walltime_efficiency_rate: jobFraction('walltime_efficiency_rate', {
    weight: 'limited',
    part: 'limitUsedMillionths',
    scale: MILLION,
    blurred: ofCells((jobs) => jobs.walltimeCells, 'jobs'),
  }),
  walltime_overrequest_pct: jobFraction('walltime_overrequest_pct', {
    weight: 'limited',
    part: 'limitHalfUnused',
  }),
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
    jobFraction('chronic_underutil_share', {
      weight: 'groups',
      part: 'chronicGroups',
      provenance: utilizationProvenance,
    }),
  ),
  gpu_memory_capacity_pct: (facts: Facts) => {
    const { gpus } = facts;
    if (gpus === undefined) return noSource('gpu_memory_capacity_pct', whyNoGpus(facts));
    if (gpus.distribution.memoryUsed.total === 0)
      return noSource('gpu_memory_capacity_pct', 'no_memory_telemetry');
    const sums = { weight: 'memoryWeight', part: 'memorySum', scale: MILLION } as const;
    return gpuFraction('gpu_memory_capacity_pct', facts, gpus, sums, 'memory');
  },
  assumed_utilization_warning: (facts: Facts) => {
    const { jobs } = facts;
    // The assumption supplies the u of any job that held a known amount of GPUs, analyzed or not.
    const isSupplied =
      jobs?.isAssumed === true && jobs.sums.total(COLUMN.submitted) > jobs.sums.total(COLUMN.unmeasured);
    return isSupplied
      ? factAboutJobs('assumed_utilization_warning', true, facts, { source: 'assumed', confidence: 'low' })
      : emptyPopulation('assumed_utilization_warning');
  },
} satisfies Record<string, Measure>;

/** Further numbers of the same jobs, only for the operator's own report. */
export const localAce = {
  near_zero_jobs_pct: analyzed(
    jobFraction('near_zero_jobs_pct', {
      weight: 'analyzed',
      part: 'nearZero',
      provenance: utilizationProvenance,
    }),
  ),
  short_analyzed_jobs_pct: analyzed(
    ofJobs('short_analyzed_jobs_pct', ({ sums }, facts) => {
      const share = quotient(sums.total(COLUMN.analyzedShort), sums.total(COLUMN.analyzed));
      return local('short_analyzed_jobs_pct', share, utilizationProvenance(facts));
    }),
  ),
} satisfies Record<string, Measure>;
