// Numbers that contradict each other: verify refuses each pair that no site can have, and accepts what lies
// next to it.
import { type MetricId, type Released, verifyPackage } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { about, band, exampleBytes, released } from './example.ts';

type Said = Partial<Record<MetricId, Released['value']>>;

const wide = (value: number) => about(value, 21);
/** A quantile about a point of the lattice of 60 %. */
const quantile = (value: number, point: number) => ({
  value,
  low: Math.max(0, Math.round(100 * (point - 0.2)) / 100),
  high: Math.min(1, Math.round(100 * (point + 0.2)) / 100),
});
const fleet = (count: number) => ({ value: [{ gpu_model: 'h100', gpu_count: count }] });

/** What cannot be, where that shows, and what can. */
const CASES: readonly (readonly [what: string, place: string, wrong: Said, right: Said])[] = [
  [
    'quantiles that fall',
    'utilization/job_util_p50',
    { job_util_p10: quantile(0.5, 0.6), job_util_p50: quantile(0.4, 0.6) },
    { job_util_p10: quantile(0.5, 0.6), job_util_p50: quantile(0.5, 0.6) },
  ],
  [
    'quantiles whose bounds fall',
    'utilization/gpu_util_p75',
    { gpu_util_p25: quantile(0.5, 0.6), gpu_util_p75: quantile(0.5, 0.4) },
    { gpu_util_p25: quantile(0.5, 0.4), gpu_util_p75: quantile(0.5, 0.6) },
  ],
  [
    'more analyzed jobs than were submitted',
    'ace/jobs_analyzed',
    { jobs_submitted: band(1900, 2000), jobs_analyzed: band(2000, 5000) },
    { jobs_submitted: band(2000, 2100), jobs_analyzed: band(2000, 5000) },
  ],
  [
    'more groups than half of the jobs',
    'ace/job_groups_total',
    { jobs_analyzed: band(100, 200), job_groups_total: band(100, 200) },
    { jobs_analyzed: band(200, 500), job_groups_total: band(100, 200) },
  ],
  [
    'chronic groups whose jobs are not flagged',
    'ace/chronic_underutil_share',
    {
      jobs_analyzed: band(200, 500),
      job_groups_total: band(100, 200),
      flagged_jobs_pct: { value: 0.1 },
      chronic_underutil_share: { value: 0.5 },
    },
    {
      jobs_analyzed: band(200, 500),
      job_groups_total: band(100, 200),
      flagged_jobs_pct: { value: 0.2 },
      chronic_underutil_share: { value: 0.5 },
    },
  ],
  [
    'ways to end that are more than all',
    'ace/job_failure_rate',
    { job_failure_rate: wide(0.9), job_cancel_rate: wide(0.6) },
    { job_failure_rate: wide(0.8), job_cancel_rate: wide(0.6) },
  ],
  [
    'early failures that are no failures',
    'ace/early_fail_rate',
    { job_failure_rate: wide(0.1), early_fail_rate: wide(0.6) },
    { job_failure_rate: wide(0.1), early_fail_rate: wide(0.5) },
  ],
  [
    'a score above what the flagged jobs allow',
    'ace/gpu_efficiency_score',
    { gpu_efficiency_score: wide(0.85), flagged_jobs_pct: { value: 0.5 } },
    { gpu_efficiency_score: wide(0.8), flagged_jobs_pct: { value: 0.5 } },
  ],
  [
    'a score below what the other jobs allow',
    'ace/gpu_efficiency_score',
    { gpu_efficiency_score: wide(0.25), flagged_jobs_pct: { value: 0.5 } },
    { gpu_efficiency_score: wide(0.3), flagged_jobs_pct: { value: 0.5 } },
  ],
  [
    'time limits that were used more than their unused halves allow',
    'ace/walltime_efficiency_rate',
    { walltime_efficiency_rate: about(0.9, 20), walltime_overrequest_pct: { value: 0.5 } },
    { walltime_efficiency_rate: about(0.75, 20), walltime_overrequest_pct: { value: 0.5 } },
  ],
  [
    'a rate below what the median allows',
    'utilization/gpu_util_p50',
    { gpu_efficiency_rate: wide(0.2), gpu_util_p50: quantile(0.8, 0.8) },
    { gpu_efficiency_rate: wide(0.4), gpu_util_p50: quantile(0.8, 0.8) },
  ],
  [
    'a score above what the median allows',
    'utilization/job_util_p50',
    { gpu_efficiency_score: wide(0.65), job_util_p50: quantile(0.2, 0.2) },
    { gpu_efficiency_score: wide(0.6), job_util_p50: quantile(0.2, 0.2) },
  ],
  [
    'a rate above what the lowest point leaves',
    'utilization/low_util_share',
    { gpu_efficiency_rate: wide(0.7), low_util_share: about(0.4, 25) },
    { gpu_efficiency_rate: wide(0.6), low_util_share: about(0.4, 25) },
  ],
  [
    'a rate below all but the lowest point',
    'utilization/low_util_share',
    { gpu_efficiency_rate: wide(0.1), low_util_share: about(0.4, 25) },
    { gpu_efficiency_rate: wide(0.12), low_util_share: about(0.4, 25) },
  ],
  [
    'fewer jobs than people',
    'ace/jobs_analyzed',
    { jobs_analyzed: band(0, 5) },
    { jobs_analyzed: band(5, 10) },
  ],
  [
    'a share that no part of so few jobs is',
    'ace/flagged_jobs_pct',
    { jobs_analyzed: band(5, 10), flagged_jobs_pct: { value: 0.301 } },
    { jobs_analyzed: band(5, 10), flagged_jobs_pct: { value: 0.375 } },
  ],
  [
    'a share that no part of so few groups is',
    'ace/chronic_underutil_share',
    { job_groups_total: band(5, 10), chronic_underutil_share: { value: 0.999 } },
    { job_groups_total: band(5, 10), chronic_underutil_share: { value: 1 } },
  ],
  [
    'a quantile above the threshold whose rank is flagged',
    'utilization/job_util_p90',
    { flagged_jobs_pct: { value: 1 }, job_util_p90: quantile(0.7, 0.8) },
    { flagged_jobs_pct: { value: 1 }, job_util_p90: quantile(0.6, 0.6) },
  ],
  [
    'a value above the threshold whose rank is flagged',
    'utilization/job_util_p50',
    { flagged_jobs_pct: { value: 0.502 }, job_util_p50: quantile(0.61, 0.6) },
    { flagged_jobs_pct: { value: 0.5 }, job_util_p50: quantile(0.61, 0.6) },
  ],
  [
    'a quantile below the threshold whose rank is not flagged',
    'utilization/job_util_p10',
    { flagged_jobs_pct: { value: 0.09 }, job_util_p10: quantile(0.5, 0.4) },
    { flagged_jobs_pct: { value: 0.1 }, job_util_p10: quantile(0.5, 0.4) },
  ],
  [
    'hours above the threshold where all jobs are flagged',
    'utilization/gpu_util_p90',
    { flagged_jobs_pct: { value: 1 }, jobs_analyzed: band(1000, 2000), gpu_util_p90: quantile(0.8, 0.8) },
    { flagged_jobs_pct: { value: 1 }, jobs_analyzed: band(2000, 5000), gpu_util_p90: quantile(0.8, 0.8) },
  ],
  [
    'a rate above the threshold where all jobs are flagged',
    'ace/gpu_efficiency_rate',
    { flagged_jobs_pct: { value: 1 }, jobs_analyzed: band(1000, 2000), gpu_efficiency_rate: wide(0.7) },
    { flagged_jobs_pct: { value: 1 }, jobs_analyzed: band(1000, 2000), gpu_efficiency_rate: wide(0.6) },
  ],
  [
    'a rank at the lowest point above which too many hours lie',
    'utilization/gpu_util_p25',
    { low_util_share: about(0.2, 25), gpu_util_p25: quantile(0.1, 0) },
    { low_util_share: about(0.25, 25), gpu_util_p25: quantile(0.1, 0) },
  ],
  [
    'a rank above the lowest point at which enough hours lie',
    'utilization/gpu_util_p25',
    { low_util_share: about(0.3, 25), gpu_util_p25: quantile(0.2, 0.2) },
    { low_util_share: about(0.25, 25), gpu_util_p25: quantile(0.2, 0.2) },
  ],
  [
    'a rate below what all quantiles together allow',
    'utilization/gpu_util_p90',
    {
      gpu_efficiency_rate: wide(0.45),
      gpu_util_p10: quantile(0.4, 0.4),
      gpu_util_p50: quantile(0.6, 0.6),
      gpu_util_p90: quantile(0.8, 0.8),
    },
    {
      gpu_efficiency_rate: wide(0.48),
      gpu_util_p10: quantile(0.4, 0.4),
      gpu_util_p50: quantile(0.6, 0.6),
      gpu_util_p90: quantile(0.8, 0.8),
    },
  ],
  [
    'MIG instances without MIG mode',
    'profile/mig_instance_count',
    { mig_enabled: { value: false }, mig_instance_count: { value: 7 } },
    { mig_enabled: { value: true }, mig_instance_count: { value: 7 } },
  ],
  [
    'more healthy servers than there are',
    'inference/vllm/servers_healthy',
    { vllm_servers_total: { value: 4 }, vllm_servers_healthy: { value: 5 } },
    { vllm_servers_total: { value: 4 }, vllm_servers_healthy: { value: 4 } },
  ],
  [
    'the use of very few servers',
    'inference/vllm/requests_running',
    { vllm_servers_total: { value: 2 }, vllm_requests_running: band(5, 10) },
    { vllm_servers_total: { value: 3 }, vllm_requests_running: band(5, 10) },
  ],
  [
    'hours of other GPUs than the fleet has',
    'utilization/gpu_hours_capacity',
    { gpu_fleet: fleet(8), gpu_hours_capacity: { value: 5784 } },
    { gpu_fleet: fleet(8), gpu_hours_capacity: { value: 5760 } },
  ],
];

describe('a package', () => {
  it.each(CASES)('is refused for %s', (_what, place, wrong, right) => {
    const verdict = (said: Said) =>
      verifyPackage(
        exampleBytes({
          released: Object.entries(said).map(([metric, value]) => released(metric as MetricId, value)),
        }),
      );
    expect(verdict(right)).toMatchObject({ ok: true });
    expect(verdict(wrong)).toEqual({ ok: false, code: 'coherence', place });
  });
});
