// What is submitted: nodes with GPUs that nobody has, namespaces with quotas, pods and a claim; and what a
// kubelet would say of them.

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly [part: string]: unknown;
}

/** A pod as submitted, and how it ends. */
export interface Run {
  readonly name: string;
  readonly namespace: string;
  readonly gpus: number;
  readonly seconds: number;
  readonly exitCode: number;
}

export const NAMESPACES = ['research', 'teaching'] as const;
export const QUOTAS: Readonly<Record<string, number>> = { research: 24, teaching: 8 };
export const FLEET = [
  { gpu_model: 'h100', gpu_count: 24 },
  { gpu_model: 'a100', gpu_count: 4 },
];
/** No node has as many. */
const TOO_MANY_GPUS = 16;
const FAILS_EACH = 6;
const PODS = 24;

/** Few ask for much at once: what has ended gives its GPUs back before the next are submitted. */
export const RUNS: readonly Run[] = Array.from({ length: PODS }, (_, number) => ({
  name: `train-${number}`,
  namespace: NAMESPACES[number % 3 === 0 ? 1 : 0]!,
  gpus: [1, 2, 4][number % 3]!,
  seconds: 1 + (number % 4),
  exitCode: number % FAILS_EACH === 5 ? 3 : 0,
}));

export const WAITING: Run = {
  name: 'large',
  namespace: 'research',
  gpus: TOO_MANY_GPUS,
  seconds: 0,
  exitCode: 0,
};
export const CLAIMED = { namespace: 'research', pod: 'claims', gpus: 2, seconds: 3 };

const NODES = [
  { name: 'one', gpus: 8, product: 'NVIDIA-H100-80GB-HBM3' },
  { name: 'two', gpus: 8, product: 'NVIDIA-H100-80GB-HBM3' },
  { name: 'three', gpus: 8, product: 'NVIDIA-H100-80GB-HBM3' },
  { name: 'four', gpus: 4, product: 'NVIDIA-A100-SXM4-80GB' },
  { name: 'five', gpus: 0, product: undefined },
];

export const nodes: readonly KubernetesObject[] = NODES.map(({ name, gpus, product }) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name,
    labels:
      product === undefined
        ? {}
        : { 'nvidia.com/gpu.product': product, 'nvidia.com/gpu.count': String(gpus) },
  },
}));

/** What its kubelet would say of a node. */
export const nodeStatuses: readonly KubernetesObject[] = NODES.map(({ name, gpus }) => {
  const resources = {
    cpu: '96',
    memory: '1Ti',
    pods: '110',
    ...(gpus === 0 ? {} : { 'nvidia.com/gpu': String(gpus) }),
  };
  const ready = { type: 'Ready', status: 'True', reason: 'KubeletReady', message: '' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name },
    status: { capacity: resources, allocatable: resources, conditions: [ready] },
  };
});

export const namespaces: readonly KubernetesObject[] = NAMESPACES.map((name) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
}));

export const quotas: readonly KubernetesObject[] = NAMESPACES.map((namespace) => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'gpus', namespace },
  spec: { hard: { 'requests.nvidia.com/gpu': String(QUOTAS[namespace]) } },
}));

export function pod({ name, namespace, gpus }: Run): KubernetesObject {
  return podWith(name, namespace, { resources: { limits: { 'nvidia.com/gpu': String(gpus) } } });
}

function podWith(name: string, namespace: string, container: object, more: object = {}): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: {
      restartPolicy: 'Never',
      containers: [{ name: 'main', image: 'none.invalid/none', ...container }],
      ...more,
    },
  };
}

/** What the kubelet would say of a pod that has ended, begun at `start` in milliseconds. */
export function ended(
  run: Pick<Run, 'name' | 'namespace' | 'seconds' | 'exitCode'>,
  start: number,
): KubernetesObject {
  const [startedAt, finishedAt] = [start, start + run.seconds * 1000].map(timeOf);
  const reason = run.exitCode === 0 ? 'Completed' : 'Error';
  const terminated = { exitCode: run.exitCode, startedAt, finishedAt, reason };
  const container = {
    name: 'main',
    image: 'none',
    imageID: '',
    ready: false,
    restartCount: 0,
    state: { terminated },
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: run.name, namespace: run.namespace },
    status: {
      phase: run.exitCode === 0 ? 'Succeeded' : 'Failed',
      startTime: startedAt,
      containerStatuses: [container],
    },
  };
}

/** What the kubelet would say of a pod that runs. */
export function running(
  { name, namespace }: Pick<Run, 'name' | 'namespace'>,
  start: number,
): KubernetesObject {
  const startedAt = timeOf(start);
  const container = {
    name: 'main',
    image: 'none',
    imageID: '',
    ready: true,
    restartCount: 0,
    state: { running: { startedAt } },
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    status: { phase: 'Running', startTime: startedAt, containerStatuses: [container] },
  };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '');
}

/** Devices of a driver on node `four`, two of which a pod claims. */
export const claims: readonly KubernetesObject[] = [
  {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceClass',
    metadata: { name: 'gpu.nvidia.com' },
    spec: { selectors: [] },
  },
  {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceSlice',
    metadata: { name: 'four-gpus' },
    spec: {
      driver: 'gpu.nvidia.com',
      nodeName: 'four',
      pool: { name: 'four', generation: 1, resourceSliceCount: 1 },
      devices: [0, 1, 2, 3].map((gpu) => ({
        name: `gpu-${gpu}`,
        attributes: {
          type: { string: 'gpu' },
          productName: { string: 'NVIDIA A100-SXM4-80GB' },
          uuid: { string: `GPU-${gpu}` },
        },
      })),
    },
  },
  {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaim',
    metadata: { name: 'two-gpus', namespace: CLAIMED.namespace },
    spec: {
      devices: {
        requests: [
          {
            name: 'gpus',
            exactly: { deviceClassName: 'gpu.nvidia.com', allocationMode: 'ExactCount', count: CLAIMED.gpus },
          },
        ],
      },
    },
  },
  podWith(
    CLAIMED.pod,
    CLAIMED.namespace,
    { resources: { claims: [{ name: 'gpus' }] } },
    { resourceClaims: [{ name: 'gpus', resourceClaimName: 'two-gpus' }] },
  ),
];
