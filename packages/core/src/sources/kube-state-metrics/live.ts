// How a Prometheus is asked for what it scraped from kube-state-metrics over some days: some sums a day,
// whatever the number of scrapes.
import { askDays } from '../prometheus-server.ts';
import type { LiveContext, LiveRequest } from '../source.ts';
import { NODE_LABELS } from './node-labels.ts';

/** Resources that stand for GPUs, as kube-state-metrics spells them. */
const GPUS = 'resource=~"nvidia_com_gpu|nvidia_com_gpu_shared|nvidia_com_mig_.+|amd_com_gpu"';
const REQUESTS = `kube_pod_container_resource_requests{${GPUS},node!=""}`;
/** Containers that ask for GPUs now. */
export const COUNT = `count(${REQUESTS})`;
const POD = 'namespace,pod,uid';
/** Time between two evaluations of a subquery: a scrape is never missed by more. */
const LOOK = '30s';

/**
 * What is asked, by the name that its answer gets: of a period that is written `W`. `max by` without the
 * instance, because a kube-state-metrics that starts again has another one, and each pod would count twice.
 */
const QUESTIONS: readonly (readonly [name: string, query: string])[] = [
  [
    'claw_pod_gpus',
    `sum by (${POD},node,resource) (max by (${POD},node,container,resource) (max_over_time(${REQUESTS}[W])))`,
  ],
  ...[
    'kube_pod_created',
    'kube_pod_status_scheduled_time',
    'kube_pod_start_time',
    'kube_pod_completion_time',
  ].map((name) => [name, ofGpuPods(`max by (${POD}) (last_over_time(${name}[W]))`)] as const),
  [
    'kube_pod_owner',
    ofGpuPods(
      `max by (${POD},owner_kind,owner_name) (last_over_time(kube_pod_owner{owner_is_controller="true"}[W]))`,
    ),
  ],
  [
    'kube_pod_status_reason',
    ofGpuPods(
      `max by (${POD},reason) (max_over_time({__name__=~"kube_pod_status_reason|kube_pod_container_status_terminated_reason",reason!~"Completed|Error|OOMKilled"}[W]) == 1)`,
    ),
  ],
  ['claw_pod_last_seen', `max by (${POD}) (max_over_time(timestamp(${REQUESTS})[W:${LOOK}]))`],
  [
    'claw_pod_phase',
    ofGpuPods(`max by (${POD},phase) (max_over_time(timestamp(kube_pod_status_phase == 1)[W:${LOOK}]))`),
  ],
  ['claw_pods_last_scrape', `max(max_over_time(timestamp(kube_pod_created)[W:${LOOK}]))`],
  ['claw_scrapes_per_hour', 'max(max_over_time(count_over_time(kube_pod_created[1h])[W:1h]))'],
  [
    'kube_resourcequota',
    'avg by (namespace,resourcequota,resource,type) (avg_over_time(kube_resourcequota{resource=~"requests[.](nvidia|amd)[.]com/.+"}[W]))',
  ],
  [
    'kube_node_status_allocatable',
    `max by (node,resource) (max_over_time(kube_node_status_allocatable{${GPUS}}[W]))`,
  ],
  [
    'kube_node_labels',
    `max by (${['node', ...NODE_LABELS.map(([name]) => name)]}) (last_over_time(kube_node_labels[W])) and on (node) group by (node) (last_over_time(kube_node_status_allocatable{${GPUS}}[W]))`,
  ],
];

/** Of pods that ask for GPUs alone: a cluster has many others. */
function ofGpuPods(query: string): string {
  return `${query} and on (${POD}) group by (${POD}) (last_over_time(${REQUESTS}[W]))`;
}

/** One request for each day, of several questions that are answered together. */
export function liveRequests(context: LiveContext): LiveRequest[] {
  return askDays(context, { metric: 'kube_pod_created', queries });
}

function queries(seconds: number): string[] {
  return QUESTIONS.map(([name, query]) => {
    const whole = query.replaceAll('[W', `[${seconds}s`);
    return `label_replace(${whole}, "__name__", "${name}", "", "")`;
  });
}
