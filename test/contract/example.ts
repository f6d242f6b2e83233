// A valid package for tests: a site of 60 users with a little of everything in it.
import {
  buildPackage,
  METRICS,
  type MetricId,
  midpoint,
  type PackageInput,
  type PtlOutputV1,
  packageBytes,
  type Released,
  type Withheld,
} from '@ptl/claw-router/internal';

/** Something released, as if the gate had made it. */
export function released(
  metric: MetricId,
  value: Released['value'],
  from: Partial<Pick<Released, 'source' | 'confidence'>> = {},
): Released {
  return { metric, value, source: 'slurm+dcgm', confidence: 'high', ...from } as Released;
}

export function band(low: number, high: number): Released['value'] {
  return { low, high, value: midpoint(low, high) };
}

/** A blurred fraction with the n-th half-width of the series 0.1 · 1.3ⁿ points about it. */
export function about(value: number, n: number): { value: number; low: number; high: number } {
  const middle = Math.round(value * 10_000);
  const half = 10 * 1.3 ** n;
  const low = Math.max(0, Math.floor(middle - half + 1e-9));
  const high = Math.min(10_000, Math.ceil(middle + half - 1e-9));
  return { value, low: low / 10_000, high: high / 10_000 };
}

/** What the example is built of; `change` replaces parts of it. */
export function exampleInput(change: Partial<PackageInput> = {}): PackageInput {
  const withheld = (metric: MetricId, reason: Withheld['reason']) => ({ metric, reason, because: '' });
  const said: PackageInput = {
    released: [
      released('scheduler_type', { value: 'slurm' }, { source: 'slurm', confidence: 'medium' }),
      released('gpu_fleet', {
        value: [
          { gpu_model: 'a100', gpu_count: 256 },
          { gpu_model: 'h100', gpu_count: 512 },
        ],
      }),
      released('mig_enabled', { value: false }),
      released('gpu_efficiency_rate', about(0.612, 17)),
      released('gpu_efficiency_score', about(0.431, 16)),
      released('over_request_ratio', { value: 1.63, low: 1.43, high: 1.91 }),
      released('gpu_hours_requested', band(123_000, 124_000)),
      released('jobs_submitted', band(20_000, 21_000)),
      released('jobs_analyzed', band(10_000, 20_000)),
      released('flagged_jobs_pct', { value: 0.371 }),
      released('total_cpu_requested', band(1_250_000, 1_260_000)),
      released('scheduling_pressure_ratio', band(0.1, 0.25)),
      released('wait_spread_ratio', { low: 20 }),
      released('gpu_util_p50', { value: 0.57, low: 0.4, high: 0.8 }),
      released('low_util_share', about(0.12, 21)),
      released('gpu_hours_capacity', { value: 552_960 }),
      released('allocation_rate', band(0.2, 0.25)),
      released('avg_job_duration_minutes', band(200, 500)),
      released('vllm_servers_total', { value: 4 }, { source: 'inference' }),
      released('vllm_kv_cache_utilization', band(0.4, 0.6), { source: 'inference' }),
      released('annual_pue', { value: 1.15 }, { source: 'operator_reported', confidence: 'low' }),
      released(
        'gpu_purchase_years',
        { value: [{ gpu_model: 'h100', purchase_year: 2023 }] },
        { source: 'operator_reported', confidence: 'low' },
      ),
    ],
    withheld: [
      withheld('small_job_wait_ratio', 'protected'),
      withheld('gpu_memory_capacity_pct', 'undefined'),
      withheld('k8s_quota_utilization', 'no_source'),
    ],
    unit: 'user',
    parameters: { k: 5, workload: 'training_large' },
    scope: { keyId: '00112233445566aa', diceSince: 1_767_300_000 },
    window: { startSeconds: 1_790_812_800, endSeconds: 1_793_404_800 },
    nowSeconds: 1_793_450_000,
    version: '0.1.0',
    organization: 'Example University, Görlitz',
    sources: [
      { source: 'dcgm_exporter', status: 'complete', fidelity: 'hardware', coverage: 0.93 },
      { source: 'slurm_sacct', status: 'complete', fidelity: 'scheduler' },
    ],
    warnings: ['source_incomplete', 'rows_rejected', 'times_without_zone'],
    ...change,
  };
  // Of all others there was no source.
  const told = new Set([...said.released, ...said.withheld].map(({ metric }) => metric));
  const others = (Object.keys(METRICS) as MetricId[]).filter((metric) => !told.has(metric));
  return { ...said, withheld: [...said.withheld, ...others.map((metric) => withheld(metric, 'no_source'))] };
}

export function examplePackage(change: Partial<PackageInput> = {}): PtlOutputV1 {
  return buildPackage(exampleInput(change));
}

export function exampleBytes(change: Partial<PackageInput> = {}): Uint8Array {
  return packageBytes(examplePackage(change));
}
