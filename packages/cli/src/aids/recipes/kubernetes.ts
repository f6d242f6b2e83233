// The Kubernetes recipes: the current objects, and the pods that kube-state-metrics reported to a Prometheus.
import { ADDRESS, byDay } from './by-day.ts';
import type { Recipe, RecipePeriod } from './recipe.ts';

const LISTS = [
  'pods',
  'resourcequotas',
  'nodes',
  'resourceclaims',
  'resourceslices',
  'workloads.kueue.x-k8s.io',
];

export function objects(): Recipe {
  const block = (name: string) => [
    'mkdir -p kubernetes',
    ...LISTS.slice(0, 3).flatMap((kind) => get(kind, name)),
    '# Where the cluster has them:',
    ...LISTS.slice(3).flatMap((kind) => get(kind, name)),
  ];
  return {
    title: 'Pods, nodes, quotas and more, as kubectl lists them',
    notes: [
      'A list shows only pods that still exist. Let cron make one every few minutes, and give them all: what several lists say of a pod is put together. "claw recipe kube-state-metrics" has the past.',
      'Nodes say how many GPUs there are; claims, which pods hold GPUs by dynamic resource allocation; workloads, how long Kueue let them wait.',
    ],
    sh: ['now=$(date +%s)', ...block('$now')],
    csh: ['set now = `date +%s`', ...block('$now')],
    from: 'kubernetes/',
  };
}

function get(kind: string, name: string): string[] {
  const [word = ''] = kind.split('.');
  return [`kubectl get ${kind} -A --output=json \\`, `  > kubernetes/${word}-${name}.json`];
}

/** The series about pods. */
const POD_SERIES = [
  'container_resource_requests created owner',
  'status_scheduled_time start_time completion_time',
  'status_phase status_reason',
  'container_status_terminated_reason',
];
const OTHER_SERIES = ['resourcequota', 'node_status_allocatable node_labels'];
const GPUS = `'{resource=~"(nvidia|amd)_com_.+"}'`;

export function kubeStateMetrics(period: RecipePeriod): Recipe {
  const folder = 'kube';
  const held = '"query=(kube_pod_$name$HELD)"';
  const pods = byDay(period, { names: POD_SERIES, query: `${held}'[1d:5m]'`, folder });
  const others = byDay(period, { names: OTHER_SERIES, query: `"query=kube_$name"'[1d:1h]'`, folder });
  const filter = [' and on(namespace,pod,uid)', ' kube_pod_container_resource_requests'];
  return {
    title: 'Pods that asked for GPUs, as Prometheus kept them',
    notes: [
      'Where claw itself reaches the Prometheus, this is not needed: claw collect --from http://PROMETHEUS:9090',
      'kube-state-metrics needs the resources pods, nodes and resourcequotas; with --metric-labels-allowlist=nodes=[*] it tells models and time slices of GPUs, too. If it has a --metric-allowlist, the series below belong on it.',
      'The job that scrapes it needs "honor_labels: true": else all pods are called like that of kube-state-metrics.',
      'A look every five minutes: pods that lived for less may be missing; those that were deleted are not.',
      ADDRESS.note,
    ],
    sh: [
      ...[ADDRESS.sh, 'mkdir -p kube', `GPUS=${GPUS}`],
      ...[`HELD='${filter[0]}'`, `HELD="$HELD${filter[1]}$GPUS"`, ...pods.sh, ...others.sh],
    ],
    csh: [
      ...[ADDRESS.csh, 'mkdir -p kube', `set GPUS = ${GPUS}`],
      ...[`set HELD = '${filter[0]}'`, `set HELD = "$HELD${filter[1]}$GPUS"`, ...pods.csh, ...others.csh],
    ],
    from: 'kube/',
  };
}
