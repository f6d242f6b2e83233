// Pods as `kubectl get pods -A -o json` prints them, about 8 KB each, with the bulk that real ones carry.
import { pick, seededRandom, skewed } from './random.ts';
import { isoTime, TextFile } from './text-file.ts';

const FIRST_SECONDS = Date.UTC(2026, 0, 1) / 1000;
const PHASES = ['Running', 'Succeeded', 'Succeeded', 'Failed', 'Pending'];
const RESOURCE_GPUS = [0, 1, 1, 2, 4, 8];
const AWKWARD = 'a "quoted" {brace} [bracket] \\ backslash, comma: colon';

export function writePods(path: string, pods: number, seed: number): void {
  const file = new TextFile(path);
  const random = seededRandom(seed);
  file.add('{\n    "apiVersion": "v1",\n    "items": [\n');
  for (let number = 0; number < pods; number++) {
    const text = JSON.stringify(pod(random, number), undefined, 4).replaceAll('\n', '\n        ');
    file.add(`${number > 0 ? ',\n' : ''}        ${text}`);
  }
  file.add('\n    ],\n    "kind": "List",\n    "metadata": {\n        "resourceVersion": ""\n    }\n}\n');
  file.close();
}

function pod(random: () => number, number: number): unknown {
  const gpus = pick(random, RESOURCE_GPUS);
  const phase = pick(random, PHASES);
  const created = FIRST_SECONDS + number * 20;
  const scheduled = created + Math.floor(skewed(random, 90, 1.6));
  const hex = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const job = `train-${number >> 2}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      annotations: {
        'cni.projectcalico.org/podIP': `10.1.${(number >> 8) & 255}.${number & 255}/32`,
        'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
          spec: { note: AWKWARD.repeat(6) },
        }),
      },
      creationTimestamp: `${isoTime(created)}Z`,
      labels: { app: 'train', 'training.kubeflow.org/job-name': job, team: `team-${number % 40}` },
      name: `${job}-worker-${number & 3}-${hex()}`,
      namespace: `team-${number % 40}`,
      ownerReferences: [
        { apiVersion: 'kubeflow.org/v1', controller: true, kind: 'PyTorchJob', name: job, uid: hex() },
      ],
      resourceVersion: String(1e8 + number),
      uid: `${hex()}-0000-4000-8000-${hex()}0000`,
    },
    spec: spec(hex, gpus, phase, number),
    status: phase === 'Pending' ? waiting(created) : placed(hex, phase, scheduled),
  };
}

function spec(hex: () => string, gpus: number, phase: string, number: number): unknown {
  const amounts = {
    cpu: String(gpus * 8 || 4),
    memory: '64Gi',
    ...(gpus > 0 && { 'nvidia.com/gpu': String(gpus) }),
  };
  const env = Array.from({ length: 26 }, (_, k) =>
    k % 5 === 0
      ? { name: `POD_IP_${k}`, valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } }
      : { name: `OPTION_${k}`, value: `${AWKWARD} ${hex()}` },
  );
  return {
    containers: [
      {
        args: ['--config', '/etc/config.yaml', '--rate', '3e-4'],
        command: ['torchrun', 'train.py'],
        env,
        image: 'registry.example/team/train:2026.01',
        imagePullPolicy: 'IfNotPresent',
        name: 'main',
        resources: { limits: amounts, requests: amounts },
        terminationMessagePath: '/dev/termination-log',
        volumeMounts: [
          { mountPath: '/data', name: 'data' },
          { mountPath: '/dev/shm', name: 'shm' },
        ],
      },
    ],
    dnsPolicy: 'ClusterFirst',
    ...(phase !== 'Pending' && { nodeName: `gpu-node-${number % 250}` }),
    priority: 0,
    restartPolicy: 'Never',
    schedulerName: 'default-scheduler',
    tolerations: [
      {
        effect: 'NoExecute',
        key: 'node.kubernetes.io/not-ready',
        operator: 'Exists',
        tolerationSeconds: 300,
      },
      { effect: 'NoSchedule', key: 'nvidia.com/gpu', operator: 'Exists' },
    ],
    volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }],
  };
}

function waiting(created: number): unknown {
  const message = '0/250 nodes are available: 250 Insufficient nvidia.com/gpu.';
  const since = `${isoTime(created)}Z`;
  return {
    conditions: [
      {
        lastProbeTime: null,
        lastTransitionTime: since,
        message,
        reason: 'Unschedulable',
        status: 'False',
        type: 'PodScheduled',
      },
    ],
    phase: 'Pending',
    qosClass: 'Burstable',
  };
}

function placed(hex: () => string, phase: string, scheduled: number): unknown {
  const at = `${isoTime(scheduled)}Z`;
  return {
    conditions: ['Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map((type) => ({
      lastProbeTime: null,
      lastTransitionTime: at,
      status: 'True',
      type,
    })),
    containerStatuses: [
      {
        containerID: `containerd://${hex()}${hex()}`,
        image: 'registry.example/team/train:2026.01',
        imageID: `sha256:${hex()}`,
        lastState: {},
        name: 'main',
        ready: phase === 'Running',
        restartCount: 0,
        state:
          phase === 'Running'
            ? { running: { startedAt: at } }
            : { terminated: { exitCode: phase === 'Failed' ? 1 : 0, startedAt: at } },
      },
    ],
    hostIP: '10.0.0.7',
    phase,
    podIP: '10.1.0.1',
    qosClass: 'Guaranteed',
    startTime: at,
  };
}
