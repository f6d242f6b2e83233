// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.
import type { Metric } from './metric.ts';

/** A metric that can stand in a package. */
export type PackageMetricId =
  | 'scheduler_type'
  | 'ace_input_path'
  | 'pace_input_path'
  | 'gpu_fleet'
  | 'mig_enabled'
  | 'mig_instance_count'
  | 'gpu_efficiency_rate'
  | 'gpu_efficiency_score'
  | 'jobs_submitted'
  | 'jobs_analyzed'
  | 'gpu_hours_requested'
  | 'flagged_jobs_pct'
  | 'short_jobs_pct'
  | 'over_request_ratio'
  | 'job_failure_rate'
  | 'node_fail_rate'
  | 'job_cancel_rate'
  | 'job_timeout_rate'
  | 'early_fail_rate'
  | 'walltime_efficiency_rate'
  | 'walltime_overrequest_pct'
  | 'gpu_memory_capacity_pct'
  | 'job_groups_total'
  | 'chronic_underutil_share'
  | 'assumed_utilization_warning'
  | 'total_cpu_requested'
  | 'cpu_used_fraction'
  | 'scheduling_pressure_ratio'
  | 'small_job_wait_ratio'
  | 'wait_spread_ratio'
  | 'k8s_resource_request_ratio'
  | 'k8s_avg_pod_pending_minutes'
  | 'k8s_quota_utilization'
  | 'avg_job_duration_minutes'
  | 'gpu_util_p10'
  | 'gpu_util_p25'
  | 'gpu_util_p50'
  | 'gpu_util_p75'
  | 'gpu_util_p90'
  | 'gpu_util_mean'
  | 'job_util_p10'
  | 'job_util_p50'
  | 'job_util_p90'
  | 'low_util_share'
  | 'gpu_hours_allocated'
  | 'gpu_hours_capacity'
  | 'allocation_rate'
  | 'vllm_servers_total'
  | 'vllm_servers_healthy'
  | 'vllm_models_loaded'
  | 'vllm_request_rate_per_second'
  | 'vllm_requests_running'
  | 'vllm_requests_waiting'
  | 'vllm_kv_cache_utilization'
  | 'nim_servers_total'
  | 'nim_servers_healthy'
  | 'nim_models_loaded'
  | 'nim_request_rate_per_second'
  | 'nim_requests_running'
  | 'nim_requests_waiting'
  | 'nim_kv_cache_utilization'
  | 'triton_servers_total'
  | 'triton_servers_healthy'
  | 'triton_models_loaded'
  | 'triton_request_rate_per_second'
  | 'triton_requests_running'
  | 'triton_requests_waiting'
  | 'triton_kv_cache_utilization'
  | 'sglang_servers_total'
  | 'sglang_servers_healthy'
  | 'sglang_models_loaded'
  | 'sglang_request_rate_per_second'
  | 'sglang_requests_running'
  | 'sglang_requests_waiting'
  | 'sglang_kv_cache_utilization'
  | 'tgi_servers_total'
  | 'tgi_servers_healthy'
  | 'tgi_models_loaded'
  | 'tgi_request_rate_per_second'
  | 'tgi_requests_running'
  | 'tgi_requests_waiting'
  | 'tgi_kv_cache_utilization'
  | 'nemoclaw_servers_total'
  | 'nemoclaw_servers_healthy'
  | 'nemoclaw_models_loaded'
  | 'nemoclaw_request_rate_per_second'
  | 'nemoclaw_requests_running'
  | 'nemoclaw_requests_waiting'
  | 'nemoclaw_kv_cache_utilization'
  | 'primary_use'
  | 'gpu_purchase_years'
  | 'cooling_type'
  | 'facility_age'
  | 'location_state'
  | 'annual_pue'
  | 'ashrae_zone'
  | 'total_energy_mwh'
  | 'carbon_method'
  | 'claimed_renewable_pct'
  | 'claimed_carbon_kg'
  | 'egrid_subregion'
  | 'ppa_documentation'
  | 'rec_vintage_matched';

/** A metric that is worked out from released values, in no package. */
export type DerivedMetricId =
  | 'gpu_hours_used'
  | 'flagged_jobs_count'
  | 'chronic_underutil_groups'
  | 'total_jobs'
  | 'total_gpu_requested'
  | 'total_gpu_used'
  | 'total_cpu_used'
  | 'short_job_pct'
  | 'avg_gpu_utilization'
  | 'tdp_watts';

/** A metric that only the organization's own report shows. */
export type LocalMetricId =
  | 'near_zero_jobs_pct'
  | 'short_analyzed_jobs_pct'
  | 'mig_instances_active'
  | 'gpu_util_p05'
  | 'gpu_util_p95'
  | 'gpu_idle_fraction'
  | 'mem_copy_util_p05'
  | 'mem_copy_util_p10'
  | 'mem_copy_util_p25'
  | 'mem_copy_util_p50'
  | 'mem_copy_util_p75'
  | 'mem_copy_util_p90'
  | 'mem_copy_util_p95'
  | 'mem_copy_util_mean'
  | 'fb_used_p05'
  | 'fb_used_p10'
  | 'fb_used_p25'
  | 'fb_used_p50'
  | 'fb_used_p75'
  | 'fb_used_p90'
  | 'fb_used_p95'
  | 'fb_used_mean'
  | 'power_watts_p05'
  | 'power_watts_p10'
  | 'power_watts_p25'
  | 'power_watts_p50'
  | 'power_watts_p75'
  | 'power_watts_p90'
  | 'power_watts_p95'
  | 'power_watts_mean'
  | 'energy_kwh'
  | 'gpu_hours_allocated_in_window'
  | 'queue_wait_hours_p10'
  | 'queue_wait_hours_p50'
  | 'queue_wait_hours_p90'
  | 'job_duration_hours_p50';

/** A metric that is computed from telemetry: every one but the derived and the declared. */
export type MeasuredMetricId =
  | 'scheduler_type'
  | 'ace_input_path'
  | 'pace_input_path'
  | 'gpu_fleet'
  | 'mig_enabled'
  | 'mig_instance_count'
  | 'gpu_efficiency_rate'
  | 'gpu_efficiency_score'
  | 'jobs_submitted'
  | 'jobs_analyzed'
  | 'gpu_hours_requested'
  | 'flagged_jobs_pct'
  | 'short_jobs_pct'
  | 'over_request_ratio'
  | 'job_failure_rate'
  | 'node_fail_rate'
  | 'job_cancel_rate'
  | 'job_timeout_rate'
  | 'early_fail_rate'
  | 'walltime_efficiency_rate'
  | 'walltime_overrequest_pct'
  | 'gpu_memory_capacity_pct'
  | 'job_groups_total'
  | 'chronic_underutil_share'
  | 'assumed_utilization_warning'
  | 'total_cpu_requested'
  | 'cpu_used_fraction'
  | 'scheduling_pressure_ratio'
  | 'small_job_wait_ratio'
  | 'wait_spread_ratio'
  | 'k8s_resource_request_ratio'
  | 'k8s_avg_pod_pending_minutes'
  | 'k8s_quota_utilization'
  | 'avg_job_duration_minutes'
  | 'gpu_util_p10'
  | 'gpu_util_p25'
  | 'gpu_util_p50'
  | 'gpu_util_p75'
  | 'gpu_util_p90'
  | 'gpu_util_mean'
  | 'job_util_p10'
  | 'job_util_p50'
  | 'job_util_p90'
  | 'low_util_share'
  | 'gpu_hours_allocated'
  | 'gpu_hours_capacity'
  | 'allocation_rate'
  | 'vllm_servers_total'
  | 'vllm_servers_healthy'
  | 'vllm_models_loaded'
  | 'vllm_request_rate_per_second'
  | 'vllm_requests_running'
  | 'vllm_requests_waiting'
  | 'vllm_kv_cache_utilization'
  | 'nim_servers_total'
  | 'nim_servers_healthy'
  | 'nim_models_loaded'
  | 'nim_request_rate_per_second'
  | 'nim_requests_running'
  | 'nim_requests_waiting'
  | 'nim_kv_cache_utilization'
  | 'triton_servers_total'
  | 'triton_servers_healthy'
  | 'triton_models_loaded'
  | 'triton_request_rate_per_second'
  | 'triton_requests_running'
  | 'triton_requests_waiting'
  | 'triton_kv_cache_utilization'
  | 'sglang_servers_total'
  | 'sglang_servers_healthy'
  | 'sglang_models_loaded'
  | 'sglang_request_rate_per_second'
  | 'sglang_requests_running'
  | 'sglang_requests_waiting'
  | 'sglang_kv_cache_utilization'
  | 'tgi_servers_total'
  | 'tgi_servers_healthy'
  | 'tgi_models_loaded'
  | 'tgi_request_rate_per_second'
  | 'tgi_requests_running'
  | 'tgi_requests_waiting'
  | 'tgi_kv_cache_utilization'
  | 'nemoclaw_servers_total'
  | 'nemoclaw_servers_healthy'
  | 'nemoclaw_models_loaded'
  | 'nemoclaw_request_rate_per_second'
  | 'nemoclaw_requests_running'
  | 'nemoclaw_requests_waiting'
  | 'nemoclaw_kv_cache_utilization'
  | 'near_zero_jobs_pct'
  | 'short_analyzed_jobs_pct'
  | 'mig_instances_active'
  | 'gpu_util_p05'
  | 'gpu_util_p95'
  | 'gpu_idle_fraction'
  | 'mem_copy_util_p05'
  | 'mem_copy_util_p10'
  | 'mem_copy_util_p25'
  | 'mem_copy_util_p50'
  | 'mem_copy_util_p75'
  | 'mem_copy_util_p90'
  | 'mem_copy_util_p95'
  | 'mem_copy_util_mean'
  | 'fb_used_p05'
  | 'fb_used_p10'
  | 'fb_used_p25'
  | 'fb_used_p50'
  | 'fb_used_p75'
  | 'fb_used_p90'
  | 'fb_used_p95'
  | 'fb_used_mean'
  | 'power_watts_p05'
  | 'power_watts_p10'
  | 'power_watts_p25'
  | 'power_watts_p50'
  | 'power_watts_p75'
  | 'power_watts_p90'
  | 'power_watts_p95'
  | 'power_watts_mean'
  | 'energy_kwh'
  | 'gpu_hours_allocated_in_window'
  | 'queue_wait_hours_p10'
  | 'queue_wait_hours_p50'
  | 'queue_wait_hours_p90'
  | 'job_duration_hours_p50';

/** The ids of all metrics: those of the package, those derived from it, and local ones. */
export type MetricId = PackageMetricId | DerivedMetricId | LocalMetricId;

/** Most bits that one package can carry, the organization's name apart. */
export const CAPACITY_BITS = 2961;

/** Sources that a package can name, in its order. */
export const SOURCE_IDS = ["slurm_sacct","slurm_sacct_json","dcgm_exporter","nvidia_smi","prometheus","kubernetes_pods","slurm_nodes","kubernetes_nodes","kubernetes_quotas","kube_state_metrics","vllm_server","nim_server","triton_server","sglang_server","tgi_server","nemoclaw_endpoint","kueue_workloads","slurm_job_exporter","nvidia_gpu_prometheus_exporter","nvidia_gpu_exporter","amd_exporter","ray_metrics","ray_nodes","kubernetes_claims","kubernetes_devices","slurm_nodes_json"] as const;

/** GPU models that a package can name, in its order. */
export const GPU_MODELS = ["b200","gb200","b100","h200","h100","mi300x","gaudi3","a100","l40s","gaudi2","a40","rtx_pro_6000","rtx_4090","rtx_3090","v100","unknown"] as const;

/** Warnings that a package can carry, in its order. */
export const WARNINGS = ["utilization_assumed","times_without_zone","source_incomplete"] as const;

/** What a package says to its reader. */
export const INSTRUCTIONS =
  "How to read this package. It describes how the GPUs of an organization are used, and names nobody: no people, no jobs, no machines. Every number has a unit, the telemetry that it comes from (source) and a confidence. Use value; of a fraction with high - low of 0.5 or more, use low and high. Where low and high stand beside it, the exact number lies between them: of a blurred share for at least 95 of 100 secret keys; of a quantile, a total, a count or a band always. low without high means at least low. value alone is exact. privacy.withheld lists what is missing, by reason: no_source, no input has it; undefined, the input gives no value (0 / 0); protected, too few people stand behind it or there is no such number, and which of the two is not said. Missing is not 0. The organization reviews this file and hands it to its assessor itself; claw sends nothing. The schema is ptl_output_v1: claw schema package prints it, claw verify checks this file against it.";

/** Every metric there is, in the order in which packages and tables name them. */
export const METRICS: Readonly<Record<MetricId, Metric>> = {
  scheduler_type: {"section":"profile","path":["profile","scheduler_type"],"unit":"category","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["accounting","pods"],"withholdable":true,"description":"The scheduler that gives out the GPUs.","definition":"The kind of scheduler whose records were read."},
  ace_input_path: {"section":"profile","path":["profile","ace_input_path"],"unit":"category","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["accounting+telemetry","accounting","telemetry","pods"],"withholdable":true,"description":"The path by which ACE's inputs were gained.","definition":"claw where jobs are joined with hardware telemetry; otherwise the one kind of telemetry there was."},
  pace_input_path: {"section":"profile","path":["profile","pace_input_path"],"unit":"category","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["accounting","pods"],"withholdable":true,"description":"The path by which PACE's inputs were gained.","definition":"The kind of scheduler records behind the waits."},
  gpu_fleet: {"section":"profile","path":["profile","gpu_fleet"],"unit":"gpus","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["nodes","telemetry"],"withholdable":true,"description":"GPUs in the fleet, by model.","definition":"GPUs of the nodes that a scheduler lists, else of those that telemetry shows, for each PTL model key, if these are all; a model outside the list counts as unknown.","grid":{"step":1}},
  mig_enabled: {"section":"profile","path":["profile","mig_enabled"],"unit":"flag","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["nodes","telemetry"],"withholdable":true,"description":"Whether any GPU is in MIG mode.","definition":"True where at least one GPU of the fleet is in MIG mode."},
  mig_instance_count: {"section":"profile","path":["profile","mig_instance_count"],"unit":"instances","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["nodes","telemetry"],"withholdable":true,"description":"MIG instances in the fleet.","definition":"MIG instances of all GPUs in MIG mode.","grid":{"step":1}},
  gpu_efficiency_rate: {"section":"ace","path":["ace","gpu_efficiency_rate"],"unit":"fraction","release":{"form":"B","family":"util"},"releaseWords":"B(util)","contributor":"user: GPU-hours","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Share of the GPU-hours held by analyzed jobs in which the GPUs worked.","definition":"Σ(u·g·d) / Σ(g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held, d hours occupied.","grid":{"interval":0.001}},
  gpu_efficiency_score: {"section":"ace","path":["ace","gpu_efficiency_score"],"unit":"fraction","release":{"form":"B","family":"util"},"releaseWords":"B(util)","contributor":"user: jobs","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Mean utilization of an analyzed job, every job counting the same.","definition":"Sum of utilization / number of analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).","grid":{"interval":0.001}},
  jobs_submitted: {"section":"ace","path":["ace","jobs_submitted"],"unit":"jobs","release":{"form":"N"},"releaseWords":"N","contributor":"user","sources":["accounting"],"withholdable":true,"description":"GPU jobs that ended in the period, in whatever state.","definition":"Count of jobs that asked for, or else were given, at least one GPU and whose last run ended in the period.","grid":{"digits":[2],"series":"1-2-5","first":5}},
  jobs_analyzed: {"section":"ace","path":["ace","jobs_analyzed"],"unit":"jobs","release":{"form":"N","always125":true},"releaseWords":"N, always 1-2-5","contributor":"user","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"GPU jobs that ended COMPLETED or TIMEOUT and have a utilization.","definition":"Count of analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).","grid":{"series":"1-2-5","first":5}},
  gpu_hours_requested: {"section":"ace","path":["ace","gpu_hours_requested"],"unit":"gpu_hours","release":{"form":"T"},"releaseWords":"T","contributor":"user","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"GPU-hours held by analyzed jobs.","definition":"Σ(g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).","grid":{"digits":[3,2],"series":"1-2-5","first":1}},
  flagged_jobs_pct: {"section":"ace","path":["ace","flagged_jobs_pct"],"unit":"fraction","release":{"form":"E","family":"util"},"releaseWords":"E(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Share of analyzed jobs whose utilization lies below the threshold of the declared workload.","definition":"Analyzed jobs with a utilization below the threshold / analyzed jobs; the threshold follows privacy.parameters.workload: inference_realtime 0.30, inference_batch 0.35, preprocessing 0.45, mixed 0.50, training_small 0.55, training_large 0.60.","grid":{"step":0.001}},
  short_jobs_pct: {"section":"ace","path":["ace","short_jobs_pct"],"unit":"fraction","release":{"form":"B","family":"short"},"releaseWords":"B(short)","contributor":"user: started jobs","sources":["accounting"],"withholdable":true,"description":"Share of started GPU jobs that ran for less than a minute.","definition":"Started jobs with d < 60 s / started jobs.","grid":{"interval":0.001}},
  over_request_ratio: {"section":"ace","path":["ace","over_request_ratio"],"unit":"ratio","release":{"form":"B","family":"util","inverted":true},"releaseWords":"B(util)","contributor":"user: GPUs","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"How many GPUs analyzed jobs held for each GPU's worth of work they did.","definition":"mean(g) / mean(u·g) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held. What is blurred is its reciprocal; printed are 1/high rounded down, 1/value and 1/low rounded up, to 0.01; open where low or value is 0.","grid":{"interval":0.001,"inverted":true}},
  job_failure_rate: {"section":"ace","path":["ace","job_failure_rate"],"unit":"fraction","release":{"form":"B","family":"failed"},"releaseWords":"B(failed)","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Share of submitted jobs that failed.","definition":"Jobs of class failed (FAILED, OUT_OF_MEMORY, BOOT_FAIL, DEADLINE) / submitted jobs.","grid":{"interval":0.001}},
  node_fail_rate: {"section":"ace","path":["ace","node_fail_rate"],"unit":"fraction","release":{"form":"B","family":"node_fail"},"releaseWords":"B(node_fail)","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Share of submitted jobs that ended because a node failed.","definition":"Jobs that ended NODE_FAIL / submitted jobs.","grid":{"interval":0.001}},
  job_cancel_rate: {"section":"ace","path":["ace","job_cancel_rate"],"unit":"fraction","release":{"form":"B","family":"cancelled"},"releaseWords":"B(cancelled)","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Share of submitted jobs that were cancelled.","definition":"Jobs of class cancelled (CANCELLED, PREEMPTED) / submitted jobs.","grid":{"interval":0.001}},
  job_timeout_rate: {"section":"ace","path":["ace","job_timeout_rate"],"unit":"fraction","release":{"form":"B","family":"timeout"},"releaseWords":"B(timeout)","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Share of submitted jobs that ran into their time limit.","definition":"Jobs that ended TIMEOUT / submitted jobs.","grid":{"interval":0.001}},
  early_fail_rate: {"section":"ace","path":["ace","early_fail_rate"],"unit":"fraction","release":{"form":"B","family":"early"},"releaseWords":"B(early)","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Share of submitted jobs that failed within five minutes of their start.","definition":"Started jobs of class failed with d < 5 min / submitted jobs.","grid":{"interval":0.001}},
  walltime_efficiency_rate: {"section":"ace","path":["ace","walltime_efficiency_rate"],"unit":"fraction","release":{"form":"B","family":"walltime"},"releaseWords":"B(walltime)","contributor":"user: completed jobs with a limit","sources":["accounting"],"withholdable":true,"description":"Mean share of its time limit that a completed job used.","definition":"mean(elapsed / limit) over completed GPU jobs with a finite limit; above 1 counts as 1.","grid":{"interval":0.001}},
  walltime_overrequest_pct: {"section":"ace","path":["ace","walltime_overrequest_pct"],"unit":"fraction","release":{"form":"E","family":"walltime"},"releaseWords":"E(walltime)","contributor":"user: completed jobs with a limit","sources":["accounting"],"withholdable":true,"description":"Share of completed jobs that used less than half of their time limit.","definition":"Completed GPU jobs with a finite limit and elapsed / limit < 0.5 / all completed GPU jobs with a finite limit.","grid":{"step":0.001}},
  gpu_memory_capacity_pct: {"section":"ace","path":["ace","gpu_memory_capacity_pct"],"unit":"fraction","release":{"form":"B","family":"memory"},"releaseWords":"B(memory)","contributor":"holder: GPU-seconds","sources":["accounting+telemetry","telemetry"],"withholdable":true,"description":"Mean share of the framebuffer in use while the GPUs were held.","definition":"mean(FB_USED / FB_TOTAL) over held GPU time; FB_TOTAL is USED + FREE + RESERVED where it is not reported.","grid":{"interval":0.001}},
  job_groups_total: {"section":"ace","path":["ace","job_groups_total"],"unit":"groups","release":{"form":"N","always125":true},"releaseWords":"N, always 1-2-5","contributor":"user","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Groups of like jobs: the same user and the same job name, at least twice.","definition":"Distinct (user, job name) with at least two analyzed runs.","grid":{"series":"1-2-5","first":5}},
  chronic_underutil_share: {"section":"ace","path":["ace","chronic_underutil_share"],"unit":"fraction","release":{"form":"E","family":"util"},"releaseWords":"E(util)","contributor":"user: groups","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Share of the job groups that stay below the threshold run after run.","definition":"Groups whose 90th percentile of utilization lies below the threshold (at least 90 % of its runs are below it) / all groups.","grid":{"step":0.001}},
  assumed_utilization_warning: {"section":"ace","path":["ace","assumed_utilization_warning"],"unit":"flag","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["assumed"],"withholdable":false,"description":"Present where the operator supplied a utilization for jobs that no telemetry covers.","definition":"True exactly when an assumed utilization stands for any job; otherwise the metric is not there."},
  total_cpu_requested: {"section":"pace","path":["pace","total_cpu_requested"],"unit":"cpu_hours","release":{"form":"T"},"releaseWords":"T","contributor":"user","sources":["accounting"],"withholdable":true,"description":"CPU-hours that started GPU jobs asked for.","definition":"Σ(requested CPUs · d) over started GPU jobs.","grid":{"digits":[3,2],"series":"1-2-5","first":1}},
  cpu_used_fraction: {"section":"pace","path":["pace","cpu_used_fraction"],"unit":"fraction","release":{"form":"B","family":"cpu"},"releaseWords":"B(cpu)","contributor":"user: CPU-hours","sources":["accounting"],"withholdable":true,"description":"Share of the requested CPU time that started GPU jobs used.","definition":"Σ TotalCPU / Σ(requested CPUs · d) over started GPU jobs.","grid":{"interval":0.001}},
  scheduling_pressure_ratio: {"section":"pace","path":["pace","scheduling_pressure_ratio"],"unit":"ratio","release":{"form":"S","edges":[0,0.1,0.25,0.5,1,2]},"releaseWords":"S","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Typical wait set against typical run time, as PACE's own score band.","definition":"median(w) / median(d) over started GPU jobs; w wait, d duration, each at least 1 s.","grid":{"edges":[0,0.1,0.25,0.5,1,2]}},
  small_job_wait_ratio: {"section":"pace","path":["pace","small_job_wait_ratio"],"unit":"ratio","release":{"form":"S","edges":[0,0.4,0.6,0.8,1]},"releaseWords":"S","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Typical wait of small jobs set against that of large ones, as PACE's own score band.","definition":"median(w | g ≤ 2) / median(w | g ≥ 8) over started GPU jobs; each wait at least 1 s.","grid":{"edges":[0,0.4,0.6,0.8,1]}},
  wait_spread_ratio: {"section":"pace","path":["pace","wait_spread_ratio"],"unit":"ratio","release":{"form":"S","edges":[0,3,5,10,20]},"releaseWords":"S","contributor":"user: jobs","sources":["accounting"],"withholdable":true,"description":"Long waits set against short ones, as PACE's own score band.","definition":"p90(w) / p10(w) over started GPU jobs; each wait at least 1 s.","grid":{"edges":[0,3,5,10,20]}},
  k8s_resource_request_ratio: {"section":"pace","path":["pace","k8s_resource_request_ratio"],"unit":"fraction","release":{"form":"B","family":"util"},"releaseWords":"B(util)","contributor":"the unit: pods","sources":["pods"],"withholdable":true,"description":"How much of the GPUs that pods request they are measured to use.","definition":"Mean utilization of the GPU pods that ended in the period and whose utilization is known.","grid":{"interval":0.001}},
  k8s_avg_pod_pending_minutes: {"section":"pace","path":["pace","k8s_avg_pod_pending_minutes"],"unit":"minutes","release":{"form":"S","edges":[0,5,15,30,60]},"releaseWords":"S","contributor":"namespace: pods","sources":["pods"],"withholdable":true,"description":"Mean minutes from a GPU pod's creation until it is scheduled, as PACE's own score band.","definition":"mean(scheduled − created) over GPU pods.","grid":{"edges":[0,5,15,30,60]}},
  k8s_quota_utilization: {"section":"pace","path":["pace","k8s_quota_utilization"],"unit":"fraction","release":{"form":"B","family":"quota"},"releaseWords":"B(quota)","contributor":"the unit: hard quota","sources":["pods"],"withholdable":true,"description":"Share of the GPU quota of the namespaces that is used.","definition":"Σ used / Σ hard over ResourceQuotas for GPUs.","grid":{"interval":0.001}},
  avg_job_duration_minutes: {"section":"core","path":["core","avg_job_duration_minutes"],"unit":"minutes","release":{"form":"1-2-5","first":1},"releaseWords":"1-2-5","contributor":"user: Σd","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Mean duration of an analyzed job.","definition":"mean(d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), in minutes.","grid":{"series":"1-2-5","first":1}},
  gpu_util_p10: {"section":"utilization","path":["utilization","gpu_util_p10"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","telemetry","assumed"],"withholdable":true,"description":"Utilization that jobs stay at or below in 10 % of the GPU-hours.","definition":"In a package: 10th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 10th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.","grid":{"quantile":0.01}},
  gpu_util_p25: {"section":"utilization","path":["utilization","gpu_util_p25"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","telemetry","assumed"],"withholdable":true,"description":"Utilization that jobs stay at or below in 25 % of the GPU-hours.","definition":"In a package: 25th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 25th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.","grid":{"quantile":0.01}},
  gpu_util_p50: {"section":"utilization","path":["utilization","gpu_util_p50"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","telemetry","assumed"],"withholdable":true,"description":"Utilization that jobs stay at or below in 50 % of the GPU-hours.","definition":"In a package: 50th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 50th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.","grid":{"quantile":0.01}},
  gpu_util_p75: {"section":"utilization","path":["utilization","gpu_util_p75"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","telemetry","assumed"],"withholdable":true,"description":"Utilization that jobs stay at or below in 75 % of the GPU-hours.","definition":"In a package: 75th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 75th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.","grid":{"quantile":0.01}},
  gpu_util_p90: {"section":"utilization","path":["utilization","gpu_util_p90"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","telemetry","assumed"],"withholdable":true,"description":"Utilization that jobs stay at or below in 90 % of the GPU-hours.","definition":"In a package: 90th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 90th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.","grid":{"quantile":0.01}},
  gpu_util_mean: {"section":"utilization","path":["utilization","gpu_util_mean"],"unit":"fraction","release":{"form":"B","family":"util","onlyUnit":"node"},"releaseWords":"L; node: B(util)","contributor":"node: GPU-seconds","sources":["telemetry"],"withholdable":true,"description":"Mean utilization over GPU time; in the package only where nodes are the contributors.","definition":"Mean of GPU utilization over held GPU time; over all GPU time where no jobs are known.","grid":{"interval":0.001}},
  job_util_p10: {"section":"utilization","path":["utilization","job_util_p10"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Utilization that 10 % of the analyzed jobs stay at or below.","definition":"10th percentile (nearest rank) of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).","grid":{"quantile":0.01}},
  job_util_p50: {"section":"utilization","path":["utilization","job_util_p50"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Utilization that 50 % of the analyzed jobs stay at or below.","definition":"50th percentile (nearest rank) of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).","grid":{"quantile":0.01}},
  job_util_p90: {"section":"utilization","path":["utilization","job_util_p90"],"unit":"fraction","release":{"form":"Q","family":"util"},"releaseWords":"Q(util)","contributor":"user: analyzed jobs","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Utilization that 90 % of the analyzed jobs stay at or below.","definition":"90th percentile (nearest rank) of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).","grid":{"quantile":0.01}},
  low_util_share: {"section":"utilization","path":["utilization","low_util_share"],"unit":"fraction","release":{"form":"B","family":"util"},"releaseWords":"B(util)","contributor":"user: GPU-hours","sources":["accounting+telemetry","accounting","assumed"],"withholdable":true,"description":"Share of the GPU-hours of analyzed jobs held by jobs that hardly used their GPUs; one that used them somewhat counts in part.","definition":"Σ g·d·max(0, 1 − u ÷ s) / Σ(g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held, d hours occupied; s is the first step of the lattice on which utilization is blurred, 0.2 to 0.3 by workload. In a package: the share of GPU-hours whose blurred utilization is 0.","grid":{"interval":0.001}},
  gpu_hours_allocated: {"section":"utilization","path":["utilization","gpu_hours_allocated"],"unit":"gpu_hours","release":{"form":"T"},"releaseWords":"T","contributor":"user","sources":["accounting"],"withholdable":true,"description":"GPU-hours held by every run that ended in the period.","definition":"Σ(g·d) over every run that ended in the period, whatever its state.","grid":{"digits":[3,2],"series":"1-2-5","first":1}},
  gpu_hours_capacity: {"section":"utilization","path":["utilization","gpu_hours_capacity"],"unit":"gpu_hours","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["nodes","telemetry"],"withholdable":true,"description":"GPU-hours that the fleet could have given.","definition":"GPUs in the fleet × hours of the period.","grid":{"step":1}},
  allocation_rate: {"section":"utilization","path":["utilization","allocation_rate"],"unit":"fraction","release":{"form":"fixed","points":5},"releaseWords":"fixed 5 points","contributor":"user","sources":["accounting"],"withholdable":true,"description":"Share of the fleet's GPU-hours that were allocated.","definition":"GPU-hours allocated inside the period, running jobs included / gpu_hours_capacity.","grid":{"width":0.05}},
  vllm_servers_total: {"section":"inference","path":["inference","vllm","servers_total"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind.","definition":"Servers of this kind that were asked.","grid":{"step":1}},
  vllm_servers_healthy: {"section":"inference","path":["inference","vllm","servers_healthy"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind that say they are ready.","definition":"Servers of this kind whose health endpoint answered with success.","grid":{"step":1}},
  vllm_models_loaded: {"section":"inference","path":["inference","vllm","models_loaded"],"unit":"models","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Models loaded by the servers of this kind; a count, never names.","definition":"Σ over servers of the number of models loaded.","grid":{"series":"1-2-5","first":5}},
  vllm_request_rate_per_second: {"section":"inference","path":["inference","vllm","request_rate_per_second"],"unit":"requests_per_second","release":{"form":"1-2-5","first":1,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests a second that the servers of this kind finish.","definition":"Increase of the request counter / seconds, summed over servers.","grid":{"series":"1-2-5","first":1}},
  vllm_requests_running: {"section":"inference","path":["inference","vllm","requests_running"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests being worked on by the servers of this kind.","definition":"Σ over servers of the requests running.","grid":{"series":"1-2-5","first":5}},
  vllm_requests_waiting: {"section":"inference","path":["inference","vllm","requests_waiting"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests waiting at the servers of this kind.","definition":"Σ over servers of the requests waiting.","grid":{"series":"1-2-5","first":5}},
  vllm_kv_cache_utilization: {"section":"inference","path":["inference","vllm","kv_cache_utilization"],"unit":"fraction","release":{"form":"fixed","points":20,"servers":3},"releaseWords":"fixed 20 points, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Share of the key-value cache in use on the servers of this kind.","definition":"Mean over servers of the cache share in use.","grid":{"width":0.2}},
  nim_servers_total: {"section":"inference","path":["inference","nim","servers_total"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind.","definition":"Servers of this kind that were asked.","grid":{"step":1}},
  nim_servers_healthy: {"section":"inference","path":["inference","nim","servers_healthy"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind that say they are ready.","definition":"Servers of this kind whose health endpoint answered with success.","grid":{"step":1}},
  nim_models_loaded: {"section":"inference","path":["inference","nim","models_loaded"],"unit":"models","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Models loaded by the servers of this kind; a count, never names.","definition":"Σ over servers of the number of models loaded.","grid":{"series":"1-2-5","first":5}},
  nim_request_rate_per_second: {"section":"inference","path":["inference","nim","request_rate_per_second"],"unit":"requests_per_second","release":{"form":"1-2-5","first":1,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests a second that the servers of this kind finish.","definition":"Increase of the request counter / seconds, summed over servers.","grid":{"series":"1-2-5","first":1}},
  nim_requests_running: {"section":"inference","path":["inference","nim","requests_running"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests being worked on by the servers of this kind.","definition":"Σ over servers of the requests running.","grid":{"series":"1-2-5","first":5}},
  nim_requests_waiting: {"section":"inference","path":["inference","nim","requests_waiting"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests waiting at the servers of this kind.","definition":"Σ over servers of the requests waiting.","grid":{"series":"1-2-5","first":5}},
  nim_kv_cache_utilization: {"section":"inference","path":["inference","nim","kv_cache_utilization"],"unit":"fraction","release":{"form":"fixed","points":20,"servers":3},"releaseWords":"fixed 20 points, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Share of the key-value cache in use on the servers of this kind.","definition":"Mean over servers of the cache share in use.","grid":{"width":0.2}},
  triton_servers_total: {"section":"inference","path":["inference","triton","servers_total"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind.","definition":"Servers of this kind that were asked.","grid":{"step":1}},
  triton_servers_healthy: {"section":"inference","path":["inference","triton","servers_healthy"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind that say they are ready.","definition":"Servers of this kind whose health endpoint answered with success.","grid":{"step":1}},
  triton_models_loaded: {"section":"inference","path":["inference","triton","models_loaded"],"unit":"models","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Models loaded by the servers of this kind; a count, never names.","definition":"Σ over servers of the number of models loaded.","grid":{"series":"1-2-5","first":5}},
  triton_request_rate_per_second: {"section":"inference","path":["inference","triton","request_rate_per_second"],"unit":"requests_per_second","release":{"form":"1-2-5","first":1,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests a second that the servers of this kind finish.","definition":"Increase of the request counter / seconds, summed over servers.","grid":{"series":"1-2-5","first":1}},
  triton_requests_running: {"section":"inference","path":["inference","triton","requests_running"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests being worked on by the servers of this kind.","definition":"Σ over servers of the requests running.","grid":{"series":"1-2-5","first":5}},
  triton_requests_waiting: {"section":"inference","path":["inference","triton","requests_waiting"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests waiting at the servers of this kind.","definition":"Σ over servers of the requests waiting.","grid":{"series":"1-2-5","first":5}},
  triton_kv_cache_utilization: {"section":"inference","path":["inference","triton","kv_cache_utilization"],"unit":"fraction","release":{"form":"fixed","points":20,"servers":3},"releaseWords":"fixed 20 points, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Share of the key-value cache in use on the servers of this kind.","definition":"Mean over servers of the cache share in use.","grid":{"width":0.2}},
  sglang_servers_total: {"section":"inference","path":["inference","sglang","servers_total"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind.","definition":"Servers of this kind that were asked.","grid":{"step":1}},
  sglang_servers_healthy: {"section":"inference","path":["inference","sglang","servers_healthy"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind that say they are ready.","definition":"Servers of this kind whose health endpoint answered with success.","grid":{"step":1}},
  sglang_models_loaded: {"section":"inference","path":["inference","sglang","models_loaded"],"unit":"models","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Models loaded by the servers of this kind; a count, never names.","definition":"Σ over servers of the number of models loaded.","grid":{"series":"1-2-5","first":5}},
  sglang_request_rate_per_second: {"section":"inference","path":["inference","sglang","request_rate_per_second"],"unit":"requests_per_second","release":{"form":"1-2-5","first":1,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests a second that the servers of this kind finish.","definition":"Increase of the request counter / seconds, summed over servers.","grid":{"series":"1-2-5","first":1}},
  sglang_requests_running: {"section":"inference","path":["inference","sglang","requests_running"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests being worked on by the servers of this kind.","definition":"Σ over servers of the requests running.","grid":{"series":"1-2-5","first":5}},
  sglang_requests_waiting: {"section":"inference","path":["inference","sglang","requests_waiting"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests waiting at the servers of this kind.","definition":"Σ over servers of the requests waiting.","grid":{"series":"1-2-5","first":5}},
  sglang_kv_cache_utilization: {"section":"inference","path":["inference","sglang","kv_cache_utilization"],"unit":"fraction","release":{"form":"fixed","points":20,"servers":3},"releaseWords":"fixed 20 points, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Share of the key-value cache in use on the servers of this kind.","definition":"Mean over servers of the cache share in use.","grid":{"width":0.2}},
  tgi_servers_total: {"section":"inference","path":["inference","tgi","servers_total"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind.","definition":"Servers of this kind that were asked.","grid":{"step":1}},
  tgi_servers_healthy: {"section":"inference","path":["inference","tgi","servers_healthy"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind that say they are ready.","definition":"Servers of this kind whose health endpoint answered with success.","grid":{"step":1}},
  tgi_models_loaded: {"section":"inference","path":["inference","tgi","models_loaded"],"unit":"models","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Models loaded by the servers of this kind; a count, never names.","definition":"Σ over servers of the number of models loaded.","grid":{"series":"1-2-5","first":5}},
  tgi_request_rate_per_second: {"section":"inference","path":["inference","tgi","request_rate_per_second"],"unit":"requests_per_second","release":{"form":"1-2-5","first":1,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests a second that the servers of this kind finish.","definition":"Increase of the request counter / seconds, summed over servers.","grid":{"series":"1-2-5","first":1}},
  tgi_requests_running: {"section":"inference","path":["inference","tgi","requests_running"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests being worked on by the servers of this kind.","definition":"Σ over servers of the requests running.","grid":{"series":"1-2-5","first":5}},
  tgi_requests_waiting: {"section":"inference","path":["inference","tgi","requests_waiting"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests waiting at the servers of this kind.","definition":"Σ over servers of the requests waiting.","grid":{"series":"1-2-5","first":5}},
  tgi_kv_cache_utilization: {"section":"inference","path":["inference","tgi","kv_cache_utilization"],"unit":"fraction","release":{"form":"fixed","points":20,"servers":3},"releaseWords":"fixed 20 points, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Share of the key-value cache in use on the servers of this kind.","definition":"Mean over servers of the cache share in use.","grid":{"width":0.2}},
  nemoclaw_servers_total: {"section":"inference","path":["inference","nemoclaw","servers_total"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind.","definition":"Servers of this kind that were asked.","grid":{"step":1}},
  nemoclaw_servers_healthy: {"section":"inference","path":["inference","nemoclaw","servers_healthy"],"unit":"servers","release":{"form":"X"},"releaseWords":"X","contributor":"–","sources":["inference"],"withholdable":true,"description":"Servers of this kind that say they are ready.","definition":"Servers of this kind whose health endpoint answered with success.","grid":{"step":1}},
  nemoclaw_models_loaded: {"section":"inference","path":["inference","nemoclaw","models_loaded"],"unit":"models","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Models loaded by the servers of this kind; a count, never names.","definition":"Σ over servers of the number of models loaded.","grid":{"series":"1-2-5","first":5}},
  nemoclaw_request_rate_per_second: {"section":"inference","path":["inference","nemoclaw","request_rate_per_second"],"unit":"requests_per_second","release":{"form":"1-2-5","first":1,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests a second that the servers of this kind finish.","definition":"Increase of the request counter / seconds, summed over servers.","grid":{"series":"1-2-5","first":1}},
  nemoclaw_requests_running: {"section":"inference","path":["inference","nemoclaw","requests_running"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests being worked on by the servers of this kind.","definition":"Σ over servers of the requests running.","grid":{"series":"1-2-5","first":5}},
  nemoclaw_requests_waiting: {"section":"inference","path":["inference","nemoclaw","requests_waiting"],"unit":"requests","release":{"form":"1-2-5","first":5,"servers":3},"releaseWords":"1-2-5, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Requests waiting at the servers of this kind.","definition":"Σ over servers of the requests waiting.","grid":{"series":"1-2-5","first":5}},
  nemoclaw_kv_cache_utilization: {"section":"inference","path":["inference","nemoclaw","kv_cache_utilization"],"unit":"fraction","release":{"form":"fixed","points":20,"servers":3},"releaseWords":"fixed 20 points, >= 3 servers","contributor":"server","sources":["inference"],"withholdable":true,"description":"Share of the key-value cache in use on the servers of this kind.","definition":"Mean over servers of the cache share in use.","grid":{"width":0.2}},
  primary_use: {"section":"facility","path":["facility","primary_use"],"unit":"category","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"The main kind of work on the cluster.","definition":"As the operator declared it."},
  gpu_purchase_years: {"section":"facility","path":["facility","gpu_purchase_years"],"unit":"year","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Year in which the GPUs of a model were bought.","definition":"As the operator declared it.","grid":{"step":1}},
  cooling_type: {"section":"facility","path":["facility","cooling_type"],"unit":"category","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"How the facility is cooled.","definition":"As the operator declared it."},
  facility_age: {"section":"facility","path":["facility","facility_age"],"unit":"year","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Year from which the facility dates.","definition":"As the operator declared it.","grid":{"step":1}},
  location_state: {"section":"facility","path":["facility","location_state"],"unit":"category","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"State of the USA in which the facility stands.","definition":"As the operator declared it."},
  annual_pue: {"section":"facility","path":["facility","annual_pue"],"unit":"ratio","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Power usage effectiveness over a year.","definition":"As the operator declared it. Energy of the facility / energy of its IT equipment.","grid":{"step":0.01}},
  ashrae_zone: {"section":"facility","path":["facility","ashrae_zone"],"unit":"category","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"ASHRAE climate zone of the facility.","definition":"As the operator declared it."},
  total_energy_mwh: {"section":"facility","path":["facility","total_energy_mwh"],"unit":"MWh","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Energy of the facility over a year.","definition":"As the operator declared it.","grid":{"step":1}},
  carbon_method: {"section":"facility","path":["facility","carbon_method"],"unit":"category","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Method by which carbon is accounted for (GHG Protocol, scope 2).","definition":"As the operator declared it."},
  claimed_renewable_pct: {"section":"facility","path":["facility","claimed_renewable_pct"],"unit":"fraction","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Share of the energy that is claimed to be renewable.","definition":"As the operator declared it.","grid":{"step":0.01}},
  claimed_carbon_kg: {"section":"facility","path":["facility","claimed_carbon_kg"],"unit":"kg","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Carbon dioxide that is claimed over a year.","definition":"As the operator declared it.","grid":{"step":1}},
  egrid_subregion: {"section":"facility","path":["facility","egrid_subregion"],"unit":"category","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"eGRID subregion of the facility.","definition":"As the operator declared it."},
  ppa_documentation: {"section":"facility","path":["facility","ppa_documentation"],"unit":"flag","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Whether a power purchase agreement is documented.","definition":"As the operator declared it."},
  rec_vintage_matched: {"section":"facility","path":["facility","rec_vintage_matched"],"unit":"flag","release":{"form":"facility"},"releaseWords":"facility","contributor":"operator","sources":["operator_reported"],"withholdable":false,"description":"Whether renewable energy certificates match the year they are claimed for.","definition":"As the operator declared it."},
  gpu_hours_used: {"section":"ace","path":[],"unit":"gpu_hours","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting+telemetry","accounting","assumed"],"withholdable":false,"description":"GPU-hours in which the GPUs of analyzed jobs worked.","definition":"Σ(u·g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held, d hours occupied.","formula":"gpu_efficiency_rate × gpu_hours_requested"},
  flagged_jobs_count: {"section":"ace","path":[],"unit":"jobs","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting+telemetry","accounting","assumed"],"withholdable":false,"description":"Analyzed jobs below the threshold.","definition":"Analyzed jobs with a utilization below the threshold.","formula":"flagged_jobs_pct × jobs_analyzed"},
  chronic_underutil_groups: {"section":"ace","path":[],"unit":"groups","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting+telemetry","accounting","assumed"],"withholdable":false,"description":"Job groups that stay below the threshold run after run.","definition":"Groups whose 90th percentile of utilization lies below the threshold.","formula":"chronic_underutil_share × job_groups_total"},
  total_jobs: {"section":"pace","path":[],"unit":"jobs","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting"],"withholdable":false,"description":"GPU jobs that ended in the period, as PACE names them.","definition":"The same as jobs_submitted.","formula":"jobs_submitted"},
  total_gpu_requested: {"section":"pace","path":[],"unit":"gpu_hours","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting+telemetry","accounting","assumed"],"withholdable":false,"description":"GPU-hours held by analyzed jobs, as PACE names them.","definition":"The same as gpu_hours_requested.","formula":"gpu_hours_requested"},
  total_gpu_used: {"section":"pace","path":[],"unit":"gpu_hours","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting+telemetry","accounting","assumed"],"withholdable":false,"description":"GPU-hours in which the GPUs of analyzed jobs worked, as PACE names them.","definition":"The same as gpu_hours_used.","formula":"gpu_efficiency_rate × gpu_hours_requested"},
  total_cpu_used: {"section":"pace","path":[],"unit":"cpu_hours","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting"],"withholdable":false,"description":"CPU-hours that started GPU jobs used.","definition":"Σ TotalCPU over started GPU jobs, of each contributor at most what those of its jobs that have it asked for.","formula":"cpu_used_fraction × total_cpu_requested"},
  short_job_pct: {"section":"pace","path":[],"unit":"fraction","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting"],"withholdable":false,"description":"Share of started GPU jobs that ran for less than a minute, as PACE names it.","definition":"The same as short_jobs_pct.","formula":"short_jobs_pct"},
  avg_gpu_utilization: {"section":"core","path":[],"unit":"fraction","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["accounting+telemetry","accounting","assumed","telemetry"],"withholdable":false,"description":"Utilization that CORE's workload profile reads.","definition":"The rate; where nodes are the contributors, gpu_util_mean.","formula":"gpu_efficiency_rate, of nodes gpu_util_mean"},
  tdp_watts: {"section":"core","path":[],"unit":"W","release":{"form":"D"},"releaseWords":"D","contributor":"–","sources":["nodes","telemetry"],"withholdable":false,"description":"Thermal design power of a GPU model.","definition":"From the published table, by model key.","formula":"published table at gpu_fleet.gpu_model"},
  near_zero_jobs_pct: {"section":"ace","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","accounting","assumed"],"withholdable":false,"description":"Share of analyzed jobs that hardly touched their GPUs.","definition":"Analyzed jobs with a utilization < 0.05 / analyzed jobs."},
  short_analyzed_jobs_pct: {"section":"ace","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting"],"withholdable":false,"description":"Share of analyzed jobs that ran for less than a minute.","definition":"Analyzed jobs with d < 60 s / analyzed jobs."},
  mig_instances_active: {"section":"profile","path":[],"unit":"instances","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["telemetry"],"withholdable":false,"description":"MIG instances that were active.","definition":"MIG instances with a sample above 0 in the period."},
  gpu_util_p05: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Utilization that GPUs stay at or below for 5 % of the time they are held.","definition":"5th percentile (nearest rank) of GPU utilization over held GPU time; over all GPU time where no jobs are known."},
  gpu_util_p95: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Utilization that GPUs stay at or below for 95 % of the time they are held.","definition":"95th percentile (nearest rank) of GPU utilization over held GPU time; over all GPU time where no jobs are known."},
  gpu_idle_fraction: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Share of the time GPUs are held in which they do nothing at all.","definition":"Held GPU time with utilization 0 / held GPU time."},
  mem_copy_util_p05: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"5th percentile of memory bandwidth utilization while GPUs are held.","definition":"5th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_p10: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"10th percentile of memory bandwidth utilization while GPUs are held.","definition":"10th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_p25: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"25th percentile of memory bandwidth utilization while GPUs are held.","definition":"25th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_p50: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Median of memory bandwidth utilization while GPUs are held.","definition":"50th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_p75: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"75th percentile of memory bandwidth utilization while GPUs are held.","definition":"75th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_p90: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"90th percentile of memory bandwidth utilization while GPUs are held.","definition":"90th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_p95: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"95th percentile of memory bandwidth utilization while GPUs are held.","definition":"95th percentile (nearest rank) of memory bandwidth utilization over held GPU time."},
  mem_copy_util_mean: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Mean of memory bandwidth utilization while GPUs are held.","definition":"Mean of memory bandwidth utilization over held GPU time."},
  fb_used_p05: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"5th percentile of the share of the framebuffer in use while GPUs are held.","definition":"5th percentile (nearest rank) of the share of the framebuffer in use over held GPU time."},
  fb_used_p10: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"10th percentile of the share of the framebuffer in use while GPUs are held.","definition":"10th percentile (nearest rank) of the share of the framebuffer in use over held GPU time."},
  fb_used_p25: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"25th percentile of the share of the framebuffer in use while GPUs are held.","definition":"25th percentile (nearest rank) of the share of the framebuffer in use over held GPU time."},
  fb_used_p50: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Median share of the framebuffer in use while GPUs are held.","definition":"50th percentile (nearest rank) of FB_USED / FB_TOTAL over held GPU time."},
  fb_used_p75: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"75th percentile of the share of the framebuffer in use while GPUs are held.","definition":"75th percentile (nearest rank) of the share of the framebuffer in use over held GPU time."},
  fb_used_p90: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"90th percentile of the share of the framebuffer in use while GPUs are held.","definition":"90th percentile (nearest rank) of the share of the framebuffer in use over held GPU time."},
  fb_used_p95: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"95th percentile of the share of the framebuffer in use while GPUs are held.","definition":"95th percentile (nearest rank) of the share of the framebuffer in use over held GPU time."},
  fb_used_mean: {"section":"utilization","path":[],"unit":"fraction","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Mean of the share of the framebuffer in use while GPUs are held.","definition":"Mean of the share of the framebuffer in use over held GPU time."},
  power_watts_p05: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"5th percentile of the power drawn by a GPU while GPUs are held.","definition":"5th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_p10: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"10th percentile of the power drawn by a GPU while GPUs are held.","definition":"10th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_p25: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"25th percentile of the power drawn by a GPU while GPUs are held.","definition":"25th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_p50: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"50th percentile of the power drawn by a GPU while GPUs are held.","definition":"50th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_p75: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"75th percentile of the power drawn by a GPU while GPUs are held.","definition":"75th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_p90: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"90th percentile of the power drawn by a GPU while GPUs are held.","definition":"90th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_p95: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"95th percentile of the power drawn by a GPU while GPUs are held.","definition":"95th percentile (nearest rank) of the power drawn by a GPU over held GPU time."},
  power_watts_mean: {"section":"utilization","path":[],"unit":"W","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Mean of the power drawn by a GPU while GPUs are held.","definition":"Mean of the power drawn by a GPU over held GPU time."},
  energy_kwh: {"section":"utilization","path":[],"unit":"kWh","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting+telemetry","telemetry"],"withholdable":false,"description":"Energy that held GPUs drew.","definition":"From the hardware's energy counter where there is one, else power integrated over time."},
  gpu_hours_allocated_in_window: {"section":"utilization","path":[],"unit":"gpu_hours","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting"],"withholdable":false,"description":"GPU-hours held inside the period, as sreport counts them.","definition":"Σ g·(the part of the run that lies in the period) over all runs, running ones included, to the end of what is known of them."},
  queue_wait_hours_p10: {"section":"pace","path":[],"unit":"hours","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting"],"withholdable":false,"description":"10th percentile of the wait of started GPU jobs.","definition":"10th percentile (nearest rank) of start − max(submit, eligible) over started GPU jobs."},
  queue_wait_hours_p50: {"section":"pace","path":[],"unit":"hours","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting"],"withholdable":false,"description":"50th percentile of the wait of started GPU jobs.","definition":"50th percentile (nearest rank) of start − max(submit, eligible) over started GPU jobs."},
  queue_wait_hours_p90: {"section":"pace","path":[],"unit":"hours","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting"],"withholdable":false,"description":"90th percentile of the wait of started GPU jobs.","definition":"90th percentile (nearest rank) of start − max(submit, eligible) over started GPU jobs."},
  job_duration_hours_p50: {"section":"pace","path":[],"unit":"hours","release":{"form":"L"},"releaseWords":"L","contributor":"–","sources":["accounting"],"withholdable":false,"description":"Median duration of started GPU jobs.","definition":"50th percentile (nearest rank) of end − start over started GPU jobs."},
};
