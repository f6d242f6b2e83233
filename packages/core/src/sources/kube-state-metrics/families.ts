// The families that are read: kube-state-metrics' own, and those that the questions to a Prometheus give its
// answers to be known by.
import { type Family, FamilyTable } from '../../formats/prometheus/family-table.ts';
import { LIMITS } from '../../limits.ts';
import { NODE_LABELS, type NodeLabel } from './node-labels.ts';

/** What a family says of a pod, or of a node. */
type Fact =
  | 'requests'
  | 'initRequests'
  | 'created'
  | 'scheduled'
  | 'started'
  | 'completed'
  | 'phase'
  | 'owner'
  | 'reason'
  | 'nodeUnits'
  | 'nodeLabels'
  | 'quota'
  | 'gpus'
  | 'lastSeen'
  | 'lastPhase'
  | 'lastScrape'
  | 'scrapesPerHour';

export interface KubeFamily extends Family {
  readonly fact: Fact;
  /** True where all that it counts are GPUs, so that no label says so. */
  readonly isOfGpus: boolean;
}

/** Seconds since the epoch: the year 9999. */
const LATEST = 253_402_300_800;

const NAMES: readonly (readonly [name: string, fact: Fact, field: string, max: number])[] = [
  ['kube_pod_container_resource_requests', 'requests', 'requestedGpus', LIMITS.nodeGpus],
  // Of GPUs the two are always the same.
  ['kube_pod_container_resource_limits', 'requests', 'requestedGpus', LIMITS.nodeGpus],
  ['kube_pod_init_container_resource_limits', 'initRequests', 'requestedGpus', LIMITS.nodeGpus],
  ['kube_pod_init_container_resource_requests', 'initRequests', 'requestedGpus', LIMITS.nodeGpus],
  ['kube_pod_created', 'created', 'createdSeconds', LATEST],
  ['kube_pod_status_scheduled_time', 'scheduled', 'scheduledSeconds', LATEST],
  ['kube_pod_start_time', 'started', 'startedSeconds', LATEST],
  ['kube_pod_completion_time', 'completed', 'finishedSeconds', LATEST],
  ['kube_pod_status_phase', 'phase', 'phase', 1],
  ['kube_pod_owner', 'owner', 'owner', 1],
  ['kube_pod_status_reason', 'reason', 'reason', 1],
  ['kube_pod_container_status_terminated_reason', 'reason', 'reason', 1],
  ['kube_pod_container_status_last_terminated_reason', 'reason', 'reason', 1],
  ['kube_node_status_allocatable', 'nodeUnits', 'schedulableUnits', LIMITS.nodeGpus],
  // What there is, also where some of it cannot be given out just now.
  ['kube_node_status_capacity', 'nodeUnits', 'schedulableUnits', LIMITS.nodeGpus],
  ['kube_node_labels', 'nodeLabels', 'product', 1],
  ['kube_resourcequota', 'quota', 'hardGpus', LIMITS.quotaGpus],
  // What is counted over a day has another meaning than the series that it is counted from.
  ['claw_pod_gpus', 'gpus', 'requestedGpus', LIMITS.nodeGpus],
  ['claw_pod_last_seen', 'lastSeen', 'lastSeenSeconds', LATEST],
  ['claw_pod_phase', 'lastPhase', 'phase', LATEST],
  ['claw_pods_last_scrape', 'lastScrape', 'lastScrapeSeconds', LATEST],
  ['claw_scrapes_per_hour', 'scrapesPerHour', 'scrapeIntervalSeconds', 3600],
];

/** As kube-state-metrics 1 told GPUs, beside the families above or instead of them. */
const OF_GPUS: typeof NAMES = [
  ['kube_pod_container_resource_requests_nvidia_gpu_devices', 'requests', 'requestedGpus', LIMITS.nodeGpus],
  ['kube_pod_container_resource_limits_nvidia_gpu_devices', 'requests', 'requestedGpus', LIMITS.nodeGpus],
  ['kube_node_status_allocatable_nvidia_gpu_cards', 'nodeUnits', 'schedulableUnits', LIMITS.nodeGpus],
  ['kube_node_status_capacity_nvidia_gpu_cards', 'nodeUnits', 'schedulableUnits', LIMITS.nodeGpus],
];

const LABELS = [
  ...['namespace', 'pod', 'uid', 'node', 'container', 'resource'],
  // Where Prometheus puts them unless it honours the labels of its targets.
  ...['exported_namespace', 'exported_pod', 'exported_node', 'exported_container'],
  ...['phase', 'reason', 'owner_kind', 'owner_name', 'resourcequota', 'type'],
] as const;
export type KubeLabel = (typeof LABELS)[number] | NodeLabel;

export const KUBE_FAMILIES = new FamilyTable<KubeFamily, KubeLabel>({
  families: [...NAMES, ...OF_GPUS].map(([name, fact, field, max], index) => ({
    name,
    fact,
    field,
    max,
    isOfGpus: index >= NAMES.length,
  })),
  labels: [...LABELS, ...NODE_LABELS.map(([name]) => name)],
  prefixes: ['kube_', 'claw_'],
});
