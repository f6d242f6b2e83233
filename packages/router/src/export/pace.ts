// pace_input.json: the input of PACE.
import type { PtlOutputV1 } from '../contract/index.ts';
import { isOfPods } from '../score/preview.ts';
import { common, type EngineFile, engineFile, numberOf, product } from './members.ts';

export function paceInput(content: PtlOutputV1): EngineFile {
  const { ace, pace, profile } = content;
  const ofPods = {
    input_path: profile.pace_input_path?.value,
    k8s_resource_request_ratio: numberOf(pace.k8s_resource_request_ratio),
    k8s_avg_pod_pending_minutes: numberOf(pace.k8s_avg_pod_pending_minutes),
    k8s_quota_utilization: numberOf(pace.k8s_quota_utilization),
  };
  return engineFile('pace_input.json', {
    ...common(content),
    total_jobs: numberOf(ace.jobs_submitted),
    total_gpu_requested: numberOf(ace.gpu_hours_requested),
    total_gpu_used: product(ace.gpu_efficiency_rate, ace.gpu_hours_requested),
    total_cpu_requested: numberOf(pace.total_cpu_requested),
    total_cpu_used: product(pace.cpu_used_fraction, pace.total_cpu_requested),
    scheduling_pressure_ratio: numberOf(pace.scheduling_pressure_ratio),
    small_job_wait_ratio: numberOf(pace.small_job_wait_ratio),
    wait_spread_ratio: numberOf(pace.wait_spread_ratio),
    short_job_pct: numberOf(ace.short_jobs_pct),
    ...(isOfPods(content) ? ofPods : {}),
  });
}
