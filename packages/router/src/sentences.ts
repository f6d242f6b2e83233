// The sentences of the local report: why a metric could not be computed. They are all in this file, and
// contain no received value.
import type { MetricId } from './contract/index.ts';

/** The sentences for why a metric has no value. For the local report. */
export const SENTENCES = {
  no_accounting: 'No job accounting was given.',
  gpus_untracked: 'No job names a GPU: either the site has none, or its accounting does not record them.',
  no_gpu_jobs_ended: 'No GPU job ended in the period.',
  no_window: 'The inputs have no times, so there is no period that it could be about.',
  no_telemetry: 'No GPU telemetry was given.',
  only_job_means:
    'The report says it of samples of GPUs, and only means of jobs were given: job_util_p10/p50/p90 have these.',
  no_telemetry_in_window: 'The GPU telemetry that was given measures nothing in the period.',
  telemetry_untimed:
    'The GPU telemetry that was given carries no times: beside inputs that do, it shows a moment and not the period.',
  no_utilization_telemetry: 'The GPU telemetry does not say how busy the GPUs were.',
  no_copy_telemetry: 'The GPU telemetry does not say how busy the memory was.',
  no_power_telemetry: 'The GPU telemetry does not say how much power was drawn.',
  no_memory_telemetry: 'The GPU telemetry does not say how much memory is in use.',
  no_energy_telemetry: 'The GPU telemetry has neither an energy counter nor power over time.',
  samples_without_labels:
    'Jobs and GPU samples could not be joined: no sample names what held its GPU, so what is said is of all GPU time.',
  samples_without_node:
    'Jobs and GPU samples could not be joined: the samples name no host, so what is said is of all GPU time.',
  samples_of_other_nodes:
    'Jobs and GPU samples could not be joined: the samples are of hosts that no job names, so what is said is of all GPU time.',
  samples_of_shared_nodes:
    'Jobs and GPU samples could not be joined: jobs that do not name their GPUs share nodes, so what is said is of all GPU time.',
  samples_of_other_times:
    'Jobs and GPU samples could not be joined: no job held GPUs when the samples were taken, so what is said is of all GPU time.',
  not_by_gpu: 'It is said of single GPUs only where no job accounting is given.',
  no_fleet: 'No source shows which GPUs there are.',
  fleet_empty: 'The listed nodes have no GPUs.',
  no_design_power: 'The design power of the GPU models of the fleet is not known.',
  fleet_nameless:
    'GPUs are named by index or bus id alone, so it is not known how many there are: add the UUID to the query.',
  fleet_ambiguous:
    'Some GPUs are named by UUID without a host, others by host without a UUID: it is not known which are the same.',
  fleet_unknown_nodes:
    'The accounting does not say on which nodes GPU jobs ran, so it is not known whether these are all GPUs.',
  fleet_shared_names:
    'Jobs name nodes by a short name that hosts of two domains have, so it is not known whether these are all GPUs.',
  fleet_unmeasured:
    'Some nodes have parts of GPUs of which it is not known how many make one, so it is not known how many GPUs there are.',
  fleet_partial:
    'GPU jobs ran on nodes that no source shows the GPUs of, so it is not known how many there are.',
  fleet_silent: 'Endpoints that are listed gave nothing, so it is not known whether these are all GPUs.',
  fleet_exceeded: 'Jobs held more GPUs than are shown: some are missing, or were given out twice.',
  no_mig: 'No telemetry shows MIG instances.',
  no_mig_utilization: 'No telemetry measures the utilization of MIG instances.',
  no_accounting_for_package:
    'A package says it of jobs (the report: of samples), and no job accounting was given.',
  no_utilization_for_package:
    'A package says it of jobs, and no input measures half of the GPU time of any that completed or timed out.',
  no_completed_jobs: 'No GPU job completed or timed out, and it is said of those that did.',
  no_utilization: 'No input measures half of the GPU time of any job that completed or timed out.',
  nothing_used: 'The analyzed jobs used none of what they asked for, so the ratio has no value.',
  no_cpu_time: 'No input says how much CPU time GPU jobs used of what they asked for.',
  no_input_path: 'The source does not say by what path it feeds the assessment.',
  no_pods: 'No list of pods was given.',
  no_gpu_pods: 'No pod that asks for GPUs is listed in the period.',
  no_inference: 'No inference server was given.',
  servers_not_asked: 'No health endpoint of a server was asked.',
  servers_unreported: 'The servers do not say it.',
  servers_seen_once:
    'A rate takes two readings of the counter of requests: ask the server that keeps their past, or the same address twice.',
  no_waits: 'No GPU job that started says when it was submitted.',
  no_small_or_large_jobs:
    'It compares jobs of up to 2 GPUs with jobs of 8 and more, and there were none of one kind.',
  no_started_jobs: 'No GPU job that ended in the period had started.',
  no_time_limits: 'No finite time limit is known of any completed GPU job.',
  no_requested_cpus: 'Job accounting says of no started GPU job how many CPUs it asked for.',
  no_groups: 'No two analyzed jobs are repeats of one job.',
  no_scheduled_pods: 'No GPU pod was scheduled in the period.',
  no_pod_utilization: 'No telemetry measures half of the GPU time of any pod that ended.',
  no_quotas: 'No ResourceQuota was given.',
  no_gpu_quotas: 'No ResourceQuota says how many GPUs may be asked for (requests.nvidia.com/gpu).',
  quotas_of_none: 'The ResourceQuotas for GPUs allow none, so that no share of them can be used.',
  quotas_unmeasured:
    'The ResourceQuotas for GPUs are of MIG instances or shared GPUs of unknown size, or say nothing about the period.',
  nobody_in_population: 'Nothing counts towards it.',
  no_path_of_enough: 'Utilization is known, but too few people stand behind any one path.',
  nothing_assumed: 'No utilization was assumed.',
  only_assumed: 'All of it rests on --assume-util: there is nothing measured to say.',
  too_many_unmeasured:
    'Of more than 1 % of the GPU jobs it is not known how many GPUs they held: MIG instances without a readable profile, or shared GPUs (shards, MPS, time slices).',
} as const;
/** Reasons about inputs and not about jobs: a package has only these. */
const OF_INPUTS: ReadonlySet<string> = new Set<SentenceCode>([
  'no_accounting',
  'no_accounting_for_package',
  'no_telemetry',
  'only_job_means',
  'no_telemetry_in_window',
  'telemetry_untimed',
  'no_utilization_telemetry',
  'no_copy_telemetry',
  'no_power_telemetry',
  'no_memory_telemetry',
  'no_fleet',
  'fleet_empty',
  'fleet_nameless',
  'fleet_ambiguous',
  'fleet_unmeasured',
  'fleet_partial',
  'fleet_silent',
  'fleet_exceeded',
  'fleet_unknown_nodes',
  'fleet_shared_names',
  'no_mig',
  'no_input_path',
  'no_pods',
  'no_inference',
  'servers_not_asked',
  'servers_unreported',
  'servers_seen_once',
  'no_quotas',
]);

/** Returns true if a reason (a key of `SENTENCES`) may be in a package. */
export function isAboutInputs(because: string): boolean {
  return OF_INPUTS.has(because);
}

/** Remarks on how numbers came to be, for the operator. */
export const REMARKS = {
  copy: (place: string): string => `${place} is a copy of another input, and is read once.`,
  assumptionUnused: '--assume-util does nothing: the utilization of some jobs is known.',
  assumptionInPackage:
    'The utilization of some jobs is known: the report goes by it, and --assume-util does nothing there. In a package it stands for all jobs: too few people have such jobs, and that they have any must not show.',
  gpuutilGuessed: (count: number): string =>
    `The version of the scheduler is not known, and gpuutil lies above 100 % on ${count} of its rows: these were read as sums over GPUs, the others as means. Say with --gpuutil mean or --gpuutil sum what they are.`,
  organizationNames:
    "A word of the organization's name is also the name of a user, an account or a namespace in the inputs: the package shows it, so give another name if it means them.",
  gpuutilUnreadable: (count: number): string =>
    `${count} gpuutil values are more than the GPUs of their steps can have, be they means or sums: they count as unknown.`,
} as const;
export type SentenceCode = keyof typeof SENTENCES;

/** What is missing where a metric's population is empty. */
const EMPTY: { readonly [Metric in MetricId]?: SentenceCode } = {
  jobs_submitted: 'no_gpu_jobs_ended',
  job_failure_rate: 'no_gpu_jobs_ended',
  node_fail_rate: 'no_gpu_jobs_ended',
  job_cancel_rate: 'no_gpu_jobs_ended',
  job_timeout_rate: 'no_gpu_jobs_ended',
  early_fail_rate: 'no_gpu_jobs_ended',
  short_jobs_pct: 'no_started_jobs',
  job_duration_hours_p50: 'no_started_jobs',
  scheduling_pressure_ratio: 'no_waits',
  wait_spread_ratio: 'no_waits',
  queue_wait_hours_p10: 'no_waits',
  queue_wait_hours_p50: 'no_waits',
  queue_wait_hours_p90: 'no_waits',
  small_job_wait_ratio: 'no_small_or_large_jobs',
  walltime_efficiency_rate: 'no_time_limits',
  walltime_overrequest_pct: 'no_time_limits',
  total_cpu_requested: 'no_requested_cpus',
  cpu_used_fraction: 'no_cpu_time',
  job_groups_total: 'no_groups',
  chronic_underutil_share: 'no_groups',
  assumed_utilization_warning: 'nothing_assumed',
  k8s_avg_pod_pending_minutes: 'no_scheduled_pods',
};

/** Returns why `metric` has no value where its population is empty. */
export function emptyReason(metric: MetricId): SentenceCode {
  return EMPTY[metric] ?? 'nobody_in_population';
}

/** What each option of the route must be. */
export const OPTION_SENTENCES = {
  key: 'key must be an IdentifierKey: make one of 16 random bytes.',
  scope:
    'scope must hold dice (a DiceKey), a key id of 16 hexadecimal digits, and when the key was made in epoch seconds.',
  contributors: 'contributors must be user or account.',
  weeks: 'The first or last week of the inputs is one of too few people: give startSeconds and endSeconds.',
  years: 'The inputs reach over several years: give startSeconds and endSeconds.',
  nowSeconds: 'nowSeconds must be whole seconds since 1970-01-01 UTC.',
  version: 'version must be three numbers with points between them, as in 0.1.0.',
  startSeconds: 'startSeconds must be the first second of a UTC day, and endSeconds must be given too.',
  endSeconds:
    'endSeconds must be the first second of a UTC day after startSeconds; for a package, at most that after nowSeconds.',
  timezone: 'timezone must be an IANA name of a time zone, as in Europe/Berlin.',
  workload: 'workload must be one of the keys of workloads.',
  assumeUtilization: 'assumeUtilization must lie between 0 and 1.',
  sampleInterval: 'sampleInterval must be whole seconds, from 1 to 86400.',
  organization: 'organization must be a name that is not empty.',
  facility: 'facility must hold metrics of the section facility only.',
  inputs: 'inputs must be of one scheduler: give those of each another route.',
  clusters: 'inputs must name the cluster of each GPU job where they name several clusters.',
  coveredBy: 'coveredBy must be day or week.',
  cuts: 'cuts must list some of job_size, duration, weekday, hour, day, gpu_model and group.',
  groups:
    'groups must have names and titles, and be of one of these besides users and namespaces: accounts, partitions or QOS.',
  prices: 'prices must lie between 0 and 5000 for a GPU-hour.',
  flaggedBelow: 'flaggedBelow must lie between 0 and 1.',
} as const;
export type OptionName = keyof typeof OPTION_SENTENCES;
