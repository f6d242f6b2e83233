// What the server holds: nodes, pods, quotas, workloads and claims, in two namespaces, and what claw should
// say of them.
import type { KubernetesObject, Resource } from './api-server.ts';

/** 2026-10-05, a Monday. */
const START = Date.UTC(2026, 9, 5);
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START + hours * HOUR).toISOString().replace('.000', '');

/** More than two pages of 500. */
const PODS = 1203;
const NODES = 40;
export const NAMESPACES = ['research', 'teaching'] as const;

/** One GPU for each pod that has a number divisible by three, four for each other. */
const gpusOf = (pod: number) => (pod % 3 === 0 ? 1 : 4);
const hoursOf = (pod: number) => 1 + (pod % 5);
const namespaceOf = (pod: number) => NAMESPACES[pod % 2]!;

function pod(number: number): KubernetesObject {
  const [from, to] = [number % 24, (number % 24) + hoursOf(number)];
  const terminated = { exitCode: 0, startedAt: at(from), finishedAt: at(to), reason: 'Completed' };
  return {
    metadata: {
      name: `train-${number}`,
      namespace: namespaceOf(number),
      uid: `pod-${number}`,
      creationTimestamp: at(from),
      labels: { owner: 'someone' },
    },
    spec: {
      nodeName: `node-${number % NODES}`,
      containers: [{ name: 'main', resources: { limits: { 'nvidia.com/gpu': String(gpusOf(number)) } } }],
    },
    status: {
      phase: 'Succeeded',
      startTime: at(from),
      conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: at(from) }],
      containerStatuses: [{ name: 'main', restartCount: 0, state: { terminated } }],
    },
  } as KubernetesObject;
}

function node(number: number): KubernetesObject {
  const gpus = { 'nvidia.com/gpu': '8', cpu: '64' };
  return {
    metadata: {
      name: `node-${number}`,
      labels: {
        'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3',
        'nvidia.com/gpu.count': '8',
      },
    },
    status: { capacity: gpus, allocatable: gpus, conditions: [{ type: 'Ready', status: 'True' }] },
  } as KubernetesObject;
}

function quota(namespace: string, index: number): KubernetesObject {
  return {
    metadata: { name: 'gpus', namespace },
    status: {
      hard: { 'requests.nvidia.com/gpu': '100' },
      used: { 'requests.nvidia.com/gpu': String(30 + 20 * index) },
    },
  } as KubernetesObject;
}

/** What every cluster has. */
export const CORE: readonly Resource[] = [
  {
    group: '',
    version: 'v1',
    resource: 'pods',
    kind: 'Pod',
    namespaced: true,
    objects: Array.from({ length: PODS }, (_, number) => pod(number)),
  },
  {
    group: '',
    version: 'v1',
    resource: 'nodes',
    kind: 'Node',
    namespaced: false,
    objects: Array.from({ length: NODES }, (_, number) => node(number)),
  },
  {
    group: '',
    version: 'v1',
    resource: 'resourcequotas',
    kind: 'ResourceQuota',
    namespaced: true,
    objects: NAMESPACES.map(quota),
  },
];

/** What some have. */
export const EXTENSIONS: readonly Resource[] = [
  {
    group: 'kueue.x-k8s.io',
    version: 'v1beta1',
    resource: 'workloads',
    kind: 'Workload',
    namespaced: true,
    objects: [
      {
        apiVersion: 'kueue.x-k8s.io/v1beta1',
        kind: 'Workload',
        metadata: { name: 'w', namespace: 'research', uid: 'w', creationTimestamp: at(0) },
        spec: { podSets: [] },
      } as KubernetesObject,
    ],
  },
  {
    group: 'resource.k8s.io',
    version: 'v1',
    resource: 'resourceclaims',
    kind: 'ResourceClaim',
    namespaced: true,
    objects: [],
  },
];

/** What the pods of `namespaces` come to. */
export function truthOf(namespaces: readonly string[]): Record<string, number> {
  const numbers = Array.from({ length: PODS }, (_, number) => number).filter((number) =>
    namespaces.includes(namespaceOf(number)),
  );
  const gpuHours = numbers.reduce((sum, number) => sum + gpusOf(number) * hoursOf(number), 0);
  const used = namespaces.reduce((sum, name) => sum + 30 + 20 * NAMESPACES.indexOf(name as never), 0);
  return {
    jobs_submitted: numbers.length,
    gpu_hours_allocated: gpuHours,
    k8s_quota_utilization: used / (100 * namespaces.length),
  };
}

export const GPUS = NODES * 8;
