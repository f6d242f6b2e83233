// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.

/**
 * A version: major.minor.patch.
 */
export type Version = string;
/**
 * A time, UTC, cut to the day.
 */
export type TimestampDay = string;
/**
 * A day, UTC.
 */
export type Date = string;
/**
 * A kind of telemetry that claw reads.
 */
export type SourceId =
  | 'slurm_sacct'
  | 'slurm_sacct_json'
  | 'dcgm_exporter'
  | 'nvidia_smi'
  | 'prometheus'
  | 'kubernetes_pods'
  | 'slurm_nodes'
  | 'kubernetes_nodes'
  | 'kubernetes_quotas'
  | 'kube_state_metrics'
  | 'vllm_server'
  | 'nim_server'
  | 'triton_server'
  | 'sglang_server'
  | 'tgi_server'
  | 'nemoclaw_endpoint'
  | 'kueue_workloads'
  | 'slurm_job_exporter'
  | 'nvidia_gpu_prometheus_exporter'
  | 'nvidia_gpu_exporter'
  | 'amd_exporter'
  | 'ray_metrics'
  | 'ray_nodes'
  | 'kubernetes_claims'
  | 'kubernetes_devices'
  | 'slurm_nodes_json';
/**
 * A kind of work.
 */
export type Workload =
  'inference_realtime' | 'inference_batch' | 'preprocessing' | 'mixed' | 'training_small' | 'training_large';
/**
 * A section without any telemetry, or a metric of another section.
 */
export type Unreported =
  | 'profile'
  | 'ace'
  | 'pace'
  | 'core'
  | 'utilization'
  | 'inference'
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
  | 'nemoclaw_kv_cache_utilization';
/**
 * A metric that can be withheld.
 */
export type Withholdable =
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
  | 'nemoclaw_kv_cache_utilization';
/**
 * The telemetry that a number stems from.
 */
export type Source =
  | 'slurm'
  | 'dcgm'
  | 'nvidia_smi'
  | 'slurm+dcgm'
  | 'slurm+nvidia_smi'
  | 'kubernetes'
  | 'inference'
  | 'operator_reported'
  | 'assumed'
  | 'kubernetes+dcgm'
  | 'kubernetes+nvidia_smi'
  | 'slurm_job_exporter'
  | 'amd'
  | 'ray'
  | 'slurm+slurm_job_exporter'
  | 'slurm+amd'
  | 'slurm+ray'
  | 'kubernetes+slurm_job_exporter'
  | 'kubernetes+amd'
  | 'kubernetes+ray';
/**
 * high: measured by hardware telemetry; medium: reported by the scheduler; low: assumed, or from a single sample.
 */
export type Confidence = 'high' | 'medium' | 'low';
/**
 * A GPU model, by PTL's key.
 */
export type GpuModel =
  | 'b200'
  | 'gb200'
  | 'b100'
  | 'h200'
  | 'h100'
  | 'mi300x'
  | 'gaudi3'
  | 'a100'
  | 'l40s'
  | 'gaudi2'
  | 'a40'
  | 'rtx_pro_6000'
  | 'rtx_4090'
  | 'rtx_3090'
  | 'v100'
  | 'unknown';

/**
 * The package that claw writes: everything that may leave, and nothing else. Every object is closed; every string is a constant, a member of a list or an anchored pattern; every number is bounded and stands on the grid of x-grid.
 */
export interface PtlOutputV1 {
  schema: 'ptl_output_v1';
  ptl_component: 'claw';
  version: Version;
  package_timestamp: TimestampDay;
  /**
   * What the operator calls the organization; the only free text, shown at review. claw itself is stricter: letters, marks, digits, spaces and plain punctuation, in NFC.
   */
  organization?: string;
  transmission_method: 'manual_v01';
  /**
   * Present where the input was the bundled sample: the package describes no real cluster.
   */
  synthetic?: true;
  /**
   * The days that the package is about, in UTC, the last one included.
   */
  period: {
    first_day: Date;
    last_day: Date;
  };
  /**
   * Which telemetry was found.
   */
  discovery: {
    ptl_claw_version: Version;
    discovery_timestamp: TimestampDay;
    collection_results: {
      slurm_sacct?: CollectionResult;
      slurm_sacct_json?: CollectionResult;
      dcgm_exporter?: CollectionResult;
      nvidia_smi?: CollectionResult;
      prometheus?: CollectionResult;
      kubernetes_pods?: CollectionResult;
      slurm_nodes?: CollectionResult;
      kubernetes_nodes?: CollectionResult;
      kubernetes_quotas?: CollectionResult;
      kube_state_metrics?: CollectionResult;
      vllm_server?: CollectionResult;
      nim_server?: CollectionResult;
      triton_server?: CollectionResult;
      sglang_server?: CollectionResult;
      tgi_server?: CollectionResult;
      nemoclaw_endpoint?: CollectionResult;
      kueue_workloads?: CollectionResult;
      slurm_job_exporter?: CollectionResult;
      nvidia_gpu_prometheus_exporter?: CollectionResult;
      nvidia_gpu_exporter?: CollectionResult;
      amd_exporter?: CollectionResult;
      ray_metrics?: CollectionResult;
      ray_nodes?: CollectionResult;
      kubernetes_claims?: CollectionResult;
      kubernetes_devices?: CollectionResult;
      slurm_nodes_json?: CollectionResult;
    };
    /**
     * @maxItems 26
     */
    data_sources_found: SourceId[];
  };
  /**
   * What the privacy gate did.
   */
  privacy: {
    mode: 'local-only';
    /**
     * Whom the gate counts, and whose values are blurred.
     */
    contributors: 'user' | 'account' | 'namespace' | 'node';
    /**
     * The policy's parameters.
     */
    parameters: {
      /**
       * Fewest contributors of a population.
       */
      k: 3 | 4 | 5;
      workload: Workload;
      /**
       * Present where the operator let a package of fewer than k contributors out.
       */
      allow_small?: true;
    };
    /**
     * Tells the secret keys of scopes apart; the same in all packages whose values were blurred by the same dice.
     */
    key_id: string;
    dice_since: Date;
    /**
     * SHA-256 of an earlier package of the same period that the operator declared not to have handed over.
     */
    replaces?: string;
    /**
     * Most bits that a package can carry, the organization's name apart; computed from this schema.
     */
    capacity_bits: number;
    /**
     * Metrics that are not here, by reason, in the order of the catalogue.
     */
    withheld: {
      /**
       * No input has telemetry of them; a section stands for all of its metrics.
       *
       * @minItems 1
       * @maxItems 94
       */
      no_source?: Unreported[];
      /**
       * There is telemetry, and it gives no value.
       *
       * @minItems 1
       * @maxItems 88
       */
      undefined?: Withholdable[];
      /**
       * Too few people stand behind them, or there is no such number; which of the two is not said.
       *
       * @minItems 1
       * @maxItems 88
       */
      protected?: Withholdable[];
    };
  };
  /**
   * PROFILE: what the cluster is made of.
   */
  profile: {
    scheduler_type?: SchedulerType;
    ace_input_path?: AceInputPath;
    pace_input_path?: PaceInputPath;
    gpu_fleet?: GpuFleet;
    mig_enabled?: Flag;
    mig_instance_count?: InstancesExact;
  };
  /**
   * ACE: whether allocated GPUs did work.
   */
  ace: {
    gpu_efficiency_rate?: FractionInterval;
    gpu_efficiency_score?: FractionInterval;
    jobs_submitted?: JobsBand;
    jobs_analyzed?: JobsBand;
    gpu_hours_requested?: GpuHoursBand;
    flagged_jobs_pct?: FractionExact;
    short_jobs_pct?: FractionInterval;
    over_request_ratio?: RatioInterval;
    job_failure_rate?: FractionInterval;
    node_fail_rate?: FractionInterval;
    job_cancel_rate?: FractionInterval;
    job_timeout_rate?: FractionInterval;
    early_fail_rate?: FractionInterval;
    walltime_efficiency_rate?: FractionInterval;
    walltime_overrequest_pct?: FractionExact;
    gpu_memory_capacity_pct?: FractionInterval;
    job_groups_total?: GroupsBand;
    chronic_underutil_share?: FractionExact;
    assumed_utilization_warning?: FlagAssumed;
  };
  /**
   * PACE: whether the scheduler gives GPUs to the right jobs at the right time.
   */
  pace: {
    total_cpu_requested?: CpuHoursBand;
    cpu_used_fraction?: FractionInterval;
    scheduling_pressure_ratio?: RatioBand;
    small_job_wait_ratio?: RatioBand;
    wait_spread_ratio?: RatioBand;
    k8s_resource_request_ratio?: FractionInterval;
    k8s_avg_pod_pending_minutes?: MinutesOpenBand;
    k8s_quota_utilization?: FractionInterval;
  };
  /**
   * CORE: the workload profile.
   */
  core: {
    avg_job_duration_minutes?: MinutesBand;
  };
  /**
   * Utilization as a distribution, and capacity.
   */
  utilization: {
    gpu_util_p10?: FractionInterval;
    gpu_util_p25?: FractionInterval;
    gpu_util_p50?: FractionInterval;
    gpu_util_p75?: FractionInterval;
    gpu_util_p90?: FractionInterval;
    gpu_util_mean?: FractionInterval;
    job_util_p10?: FractionInterval;
    job_util_p50?: FractionInterval;
    job_util_p90?: FractionInterval;
    low_util_share?: FractionInterval;
    gpu_hours_allocated?: GpuHoursBand;
    gpu_hours_capacity?: GpuHoursExact;
    allocation_rate?: FractionBand;
  };
  /**
   * Inference servers, by kind.
   */
  inference: {
    vllm?: InferenceServer;
    nim?: InferenceServer;
    triton?: InferenceServer;
    sglang?: InferenceServer;
    tgi?: InferenceServer;
    nemoclaw?: InferenceServer;
  };
  /**
   * What the operator declared about the facility.
   */
  facility: {
    primary_use?: WorkloadDeclared;
    gpu_purchase_years?: GpuPurchaseYears;
    cooling_type?: CoolingType;
    facility_age?: FacilityAge;
    location_state?: LocationState;
    annual_pue?: AnnualPue;
    ashrae_zone?: AshraeZone;
    total_energy_mwh?: TotalEnergyMwh;
    carbon_method?: CarbonMethod;
    claimed_renewable_pct?: ClaimedRenewablePct;
    claimed_carbon_kg?: ClaimedCarbonKg;
    egrid_subregion?: EgridSubregion;
    ppa_documentation?: FlagDeclared;
    rec_vintage_matched?: FlagDeclared;
  };
  /**
   * What a reader must know, in the order of this list; nothing that a single person can cause.
   *
   * @maxItems 3
   */
  warnings: ('utilization_assumed' | 'times_without_zone' | 'source_incomplete')[];
  instructions: 'How to read this package. It describes how the GPUs of an organization are used, and names nobody: no people, no jobs, no machines. Every number has a unit, the telemetry that it comes from (source) and a confidence. Use value; of a fraction with high - low of 0.5 or more, use low and high. Where low and high stand beside it, the exact number lies between them: of a blurred share for at least 95 of 100 secret keys; of a quantile, a total, a count or a band always. low without high means at least low. value alone is exact. privacy.withheld lists what is missing, by reason: no_source, no input has it; undefined, the input gives no value (0 / 0); protected, too few people stand behind it or there is no such number, and which of the two is not said. Missing is not 0. The organization reviews this file and hands it to its assessor itself; claw sends nothing. The schema is ptl_output_v1: claw schema package prints it, claw verify checks this file against it.';
}
/**
 * What a source gave.
 */
export interface CollectionResult {
  /**
   * complete: read; partial: it says itself that it is not all; empty: it holds nothing; failed: asked, and no answer.
   */
  status: 'complete' | 'partial' | 'empty' | 'failed';
  /**
   * What the records are: hardware telemetry over time, the scheduler's account, or one sample.
   */
  fidelity: 'hardware' | 'scheduler' | 'snapshot';
  coverage?: Coverage;
}
/**
 * Share of the GPU time that a source covers, in fixed bands of 5 points.
 */
export interface Coverage {
  value: number;
  low: number;
  high: number;
}
export interface SchedulerType {
  value: 'slurm' | 'kubernetes' | 'ray' | 'pbs' | 'lsf' | 'unknown';
  unit: 'category';
  source: Source;
  confidence: Confidence;
}
export interface AceInputPath {
  value: 'claw' | 'dcgm' | 'nvidia_smi' | 'k8s_metrics' | 'sacct';
  unit: 'category';
  source: Source;
  confidence: Confidence;
}
export interface PaceInputPath {
  value: 'claw' | 'sacct' | 'kubernetes' | 'pbs' | 'lsf';
  unit: 'category';
  source: Source;
  confidence: Confidence;
}
export interface GpuFleet {
  /**
   * @minItems 1
   * @maxItems 16
   */
  value: {
    gpu_model: GpuModel;
    gpu_count: number;
  }[];
  unit: 'gpus';
  source: Source;
  confidence: Confidence;
}
export interface Flag {
  value: boolean;
  unit: 'flag';
  source: Source;
  confidence: Confidence;
}
export interface InstancesExact {
  value: number;
  unit: 'instances';
  source: Source;
  confidence: Confidence;
}
/**
 * An estimate, and the interval about it.
 */
export interface FractionInterval {
  value: number;
  low: number;
  high: number;
  unit: 'fraction';
  source: Source;
  confidence: Confidence;
}
export interface JobsBand {
  value: number;
  low: number;
  high: number;
  unit: 'jobs';
  source: Source;
  confidence: Confidence;
}
export interface GpuHoursBand {
  value: number;
  low: number;
  high: number;
  unit: 'gpu_hours';
  source: Source;
  confidence: Confidence;
}
/**
 * An exact share.
 */
export interface FractionExact {
  value: number;
  unit: 'fraction';
  source: Source;
  confidence: Confidence;
}
/**
 * An estimate, and the interval about it; without high it has no upper end, without value no estimate.
 */
export interface RatioInterval {
  value?: number;
  low: number;
  high?: number;
  unit: 'ratio';
  source: Source;
  confidence: Confidence;
}
export interface GroupsBand {
  value: number;
  low: number;
  high: number;
  unit: 'groups';
  source: Source;
  confidence: Confidence;
}
export interface FlagAssumed {
  value: true;
  unit: 'flag';
  source: 'assumed';
  confidence: 'low';
}
export interface CpuHoursBand {
  value: number;
  low: number;
  high: number;
  unit: 'cpu_hours';
  source: Source;
  confidence: Confidence;
}
/**
 * Without high and value, the band has no upper end.
 */
export interface RatioBand {
  value?: number;
  low: number;
  high?: number;
  unit: 'ratio';
  source: Source;
  confidence: Confidence;
}
/**
 * Without high and value, the band has no upper end.
 */
export interface MinutesOpenBand {
  value?: number;
  low: number;
  high?: number;
  unit: 'minutes';
  source: Source;
  confidence: Confidence;
}
export interface MinutesBand {
  value: number;
  low: number;
  high: number;
  unit: 'minutes';
  source: Source;
  confidence: Confidence;
}
export interface GpuHoursExact {
  value: number;
  unit: 'gpu_hours';
  source: Source;
  confidence: Confidence;
}
export interface FractionBand {
  value: number;
  low: number;
  high: number;
  unit: 'fraction';
  source: Source;
  confidence: Confidence;
}
/**
 * Servers of one kind.
 */
export interface InferenceServer {
  servers_total?: ServersExact;
  servers_healthy?: ServersExact;
  models_loaded?: ModelsBand;
  request_rate_per_second?: RequestsPerSecondBand;
  requests_running?: RequestsBand;
  requests_waiting?: RequestsBand;
  kv_cache_utilization?: FractionBand;
}
export interface ServersExact {
  value: number;
  unit: 'servers';
  source: Source;
  confidence: Confidence;
}
export interface ModelsBand {
  value: number;
  low: number;
  high: number;
  unit: 'models';
  source: Source;
  confidence: Confidence;
}
export interface RequestsPerSecondBand {
  value: number;
  low: number;
  high: number;
  unit: 'requests_per_second';
  source: Source;
  confidence: Confidence;
}
export interface RequestsBand {
  value: number;
  low: number;
  high: number;
  unit: 'requests';
  source: Source;
  confidence: Confidence;
}
export interface WorkloadDeclared {
  value: Workload;
  unit: 'category';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface GpuPurchaseYears {
  /**
   * @minItems 1
   * @maxItems 16
   */
  value: {
    gpu_model: GpuModel;
    purchase_year: number;
  }[];
  unit: 'year';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface CoolingType {
  value: 'air' | 'water' | 'liquid_to_chip' | 'hybrid';
  unit: 'category';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface FacilityAge {
  value: number;
  unit: 'year';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface LocationState {
  value:
    | 'AL'
    | 'AK'
    | 'AZ'
    | 'AR'
    | 'CA'
    | 'CO'
    | 'CT'
    | 'DE'
    | 'DC'
    | 'FL'
    | 'GA'
    | 'HI'
    | 'ID'
    | 'IL'
    | 'IN'
    | 'IA'
    | 'KS'
    | 'KY'
    | 'LA'
    | 'ME'
    | 'MD'
    | 'MA'
    | 'MI'
    | 'MN'
    | 'MS'
    | 'MO'
    | 'MT'
    | 'NE'
    | 'NV'
    | 'NH'
    | 'NJ'
    | 'NM'
    | 'NY'
    | 'NC'
    | 'ND'
    | 'OH'
    | 'OK'
    | 'OR'
    | 'PA'
    | 'PR'
    | 'RI'
    | 'SC'
    | 'SD'
    | 'TN'
    | 'TX'
    | 'UT'
    | 'VT'
    | 'VA'
    | 'WA'
    | 'WV'
    | 'WI'
    | 'WY';
  unit: 'category';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface AnnualPue {
  value: number;
  unit: 'ratio';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface AshraeZone {
  value:
    | '0A'
    | '0B'
    | '1A'
    | '1B'
    | '2A'
    | '2B'
    | '3A'
    | '3B'
    | '3C'
    | '4A'
    | '4B'
    | '4C'
    | '5A'
    | '5B'
    | '5C'
    | '6A'
    | '6B'
    | '7'
    | '8';
  unit: 'category';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface TotalEnergyMwh {
  value: number;
  unit: 'MWh';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface CarbonMethod {
  value: 'location_based' | 'market_based';
  unit: 'category';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface ClaimedRenewablePct {
  value: number;
  unit: 'fraction';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface ClaimedCarbonKg {
  value: number;
  unit: 'kg';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface EgridSubregion {
  value:
    | 'AKGD'
    | 'AKMS'
    | 'AZNM'
    | 'CAMX'
    | 'ERCT'
    | 'FRCC'
    | 'HIMS'
    | 'HIOA'
    | 'MROE'
    | 'MROW'
    | 'NEWE'
    | 'NWPP'
    | 'NYCW'
    | 'NYLI'
    | 'NYUP'
    | 'PRMS'
    | 'RFCE'
    | 'RFCM'
    | 'RFCW'
    | 'RMPA'
    | 'SPNO'
    | 'SPSO'
    | 'SRMV'
    | 'SRMW'
    | 'SRSO'
    | 'SRTV'
    | 'SRVC';
  unit: 'category';
  source: 'operator_reported';
  confidence: Confidence;
}
export interface FlagDeclared {
  value: boolean;
  unit: 'flag';
  source: 'operator_reported';
  confidence: Confidence;
}
