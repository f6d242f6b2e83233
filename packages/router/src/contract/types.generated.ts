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
  'slurm_sacct' | 'slurm_sacct_json' | 'dcgm_exporter' | 'nvidia_smi' | 'prometheus' | 'kubernetes_pods';
/**
 * A kind of work.
 */
export type Workload =
  'inference_realtime' | 'inference_batch' | 'preprocessing' | 'mixed' | 'training_small' | 'training_large';
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
  | 'assumed';
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
   * What the operator calls the organization; the only free text, shown at review.
   */
  organization?: string;
  transmission_method: 'manual_v01';
  /**
   * Present where the input was the bundled sample: the package describes no real cluster.
   */
  synthetic?: true;
  /**
   * The window [start, end), whole days UTC.
   */
  period: {
    start: Date;
    end: Date;
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
    };
    /**
     * @maxItems 6
     */
    data_sources_found: SourceId[];
  };
  /**
   * What the privacy gate did.
   */
  privacy: {
    mode: 'local-only';
    /**
     * Whom the gate counts.
     */
    contributors: 'user' | 'namespace' | 'node';
    /**
     * How fine the package may be, by the number of contributors.
     */
    profile: 'none' | 'tiny' | 'small' | 'medium' | 'standard';
    /**
     * The policy's parameters; what does not apply is not there.
     */
    parameters: {
      /**
       * Fewest contributors of a population.
       */
      k?: 3 | 4 | 5 | 10;
      /**
       * Finest rung of a fraction, in points.
       */
      finest_rung?: 0.1 | 0.5 | 1 | 5 | 20;
      /**
       * Finest form of a total.
       */
      totals?: '3_digits' | '1-2-5';
      /**
       * Quantiles that may be printed.
       */
      quantiles?: '05-95' | '10-90' | '25-75';
      workload: Workload;
      /**
       * Present where the operator let a package of very few contributors out.
       */
      allow_small?: true;
    };
    /**
     * Most bits that a package can carry, the organization's name apart; computed from this schema.
     */
    capacity_bits: number;
    /**
     * Metrics that are not here, and why, in the order of the catalogue.
     *
     * @maxItems 95
     */
    withheld: {
      metric:
        | 'gpu_efficiency_rate'
        | 'gpu_efficiency_score'
        | 'jobs_submitted'
        | 'jobs_analyzed'
        | 'gpu_hours_requested'
        | 'flagged_jobs_pct'
        | 'near_zero_jobs_pct'
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
        | 'gpu_util_p05'
        | 'gpu_util_p10'
        | 'gpu_util_p25'
        | 'gpu_util_p50'
        | 'gpu_util_p75'
        | 'gpu_util_p90'
        | 'gpu_util_p95'
        | 'gpu_util_mean'
        | 'mem_copy_util_p50'
        | 'fb_used_p50'
        | 'gpu_idle_fraction'
        | 'energy_kwh'
        | 'job_util_p10'
        | 'job_util_p50'
        | 'job_util_p90'
        | 'gpu_hours_allocated'
        | 'gpu_hours_capacity'
        | 'allocation_rate'
        | 'scheduler_type'
        | 'ace_input_path'
        | 'pace_input_path'
        | 'gpu_fleet'
        | 'mig_enabled'
        | 'mig_instance_count'
        | 'avg_job_duration_minutes'
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
       * no_source: no telemetry for it; undefined: telemetry that gives no value; protected: the privacy rules kept it.
       */
      reason: 'no_source' | 'undefined' | 'protected';
    }[];
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
    gpu_efficiency_rate?: FractionBand;
    gpu_efficiency_score?: FractionBand;
    jobs_submitted?: JobsBand;
    jobs_analyzed?: JobsBand;
    gpu_hours_requested?: GpuHoursBand;
    flagged_jobs_pct?: FractionBand;
    near_zero_jobs_pct?: FractionBand;
    short_jobs_pct?: FractionBand;
    over_request_ratio?: RatioBand;
    job_failure_rate?: FractionBand;
    node_fail_rate?: FractionBand;
    job_cancel_rate?: FractionBand;
    job_timeout_rate?: FractionBand;
    early_fail_rate?: FractionBand;
    walltime_efficiency_rate?: FractionBand;
    walltime_overrequest_pct?: FractionBand;
    gpu_memory_capacity_pct?: FractionBand;
    job_groups_total?: GroupsBand;
    chronic_underutil_share?: FractionBand;
    assumed_utilization_warning?: FlagAssumed;
  };
  /**
   * PACE: whether the scheduler gives GPUs to the right jobs at the right time.
   */
  pace: {
    total_cpu_requested?: CpuHoursBand;
    cpu_used_fraction?: FractionBand;
    scheduling_pressure_ratio?: RatioBand;
    small_job_wait_ratio?: RatioBand;
    wait_spread_ratio?: RatioBand;
    k8s_resource_request_ratio?: FractionBand;
    k8s_avg_pod_pending_minutes?: MinutesOpenBand;
    k8s_quota_utilization?: FractionBand;
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
    gpu_util_p05?: FractionBand;
    gpu_util_p10?: FractionBand;
    gpu_util_p25?: FractionBand;
    gpu_util_p50?: FractionBand;
    gpu_util_p75?: FractionBand;
    gpu_util_p90?: FractionBand;
    gpu_util_p95?: FractionBand;
    gpu_util_mean?: FractionBand;
    mem_copy_util_p50?: FractionBand;
    fb_used_p50?: FractionBand;
    gpu_idle_fraction?: FractionBand;
    energy_kwh?: KwhBand;
    job_util_p10?: FractionBand;
    job_util_p50?: FractionBand;
    job_util_p90?: FractionBand;
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
   * What a reader must know, in the order of this list.
   *
   * @maxItems 8
   */
  warnings: (
    | 'utilization_assumed'
    | 'gpus_untracked'
    | 'times_without_zone'
    | 'rows_rejected'
    | 'samples_unattributed'
    | 'values_capped'
    | 'users_unknown'
    | 'source_incomplete'
  )[];
  instructions: 'Review this package, then hand it over yourself. claw sends nothing.';
}
/**
 * What a source gave.
 */
export interface CollectionResult {
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
  low: number;
  high: number;
  value: number;
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
export interface FractionBand {
  low: number;
  high: number;
  value: number;
  unit: 'fraction';
  source: Source;
  confidence: Confidence;
}
export interface JobsBand {
  low: number;
  high: number;
  value: number;
  unit: 'jobs';
  source: Source;
  confidence: Confidence;
}
export interface GpuHoursBand {
  low: number;
  high: number;
  value: number;
  unit: 'gpu_hours';
  source: Source;
  confidence: Confidence;
}
/**
 * Without high, the band has no upper end and value is low.
 */
export interface RatioBand {
  low: number;
  high?: number;
  value: number;
  unit: 'ratio';
  source: Source;
  confidence: Confidence;
}
export interface GroupsBand {
  low: number;
  high: number;
  value: number;
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
  low: number;
  high: number;
  value: number;
  unit: 'cpu_hours';
  source: Source;
  confidence: Confidence;
}
/**
 * Without high, the band has no upper end and value is low.
 */
export interface MinutesOpenBand {
  low: number;
  high?: number;
  value: number;
  unit: 'minutes';
  source: Source;
  confidence: Confidence;
}
export interface MinutesBand {
  low: number;
  high: number;
  value: number;
  unit: 'minutes';
  source: Source;
  confidence: Confidence;
}
export interface KwhBand {
  low: number;
  high: number;
  value: number;
  unit: 'kWh';
  source: Source;
  confidence: Confidence;
}
export interface GpuHoursExact {
  value: number;
  unit: 'gpu_hours';
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
  low: number;
  high: number;
  value: number;
  unit: 'models';
  source: Source;
  confidence: Confidence;
}
export interface RequestsPerSecondBand {
  low: number;
  high: number;
  value: number;
  unit: 'requests_per_second';
  source: Source;
  confidence: Confidence;
}
export interface RequestsBand {
  low: number;
  high: number;
  value: number;
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
