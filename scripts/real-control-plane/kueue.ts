// Submits jobs to a queue of Kueue that has room for two at a time, says of their pods what a kubelet would,
// and compares the waits that claw says with those that Kueue's own conditions give.
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { check, create, kubectl, report, save, say, scheduledAt, until } from './lab.ts';
import { ended, type KubernetesObject } from './objects.ts';

const [, keep] = process.argv.slice(2);
const NAMESPACE = 'queued';
const JOBS = 6;
const GPUS = 4;
const ROOM = 8;
const SECONDS = 3;
const SECONDS_PER_HOUR = 3600;
const GPU = 'nvidia.com/gpu';
const API = 'kueue.x-k8s.io/v1beta2';

const queues: readonly KubernetesObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
  { apiVersion: API, kind: 'ResourceFlavor', metadata: { name: 'gpus' }, spec: {} },
  {
    apiVersion: API,
    kind: 'ClusterQueue',
    metadata: { name: 'gpus' },
    spec: {
      namespaceSelector: {},
      resourceGroups: [
        {
          coveredResources: [GPU],
          flavors: [{ name: 'gpus', resources: [{ name: GPU, nominalQuota: String(ROOM) }] }],
        },
      ],
    },
  },
  {
    apiVersion: API,
    kind: 'LocalQueue',
    metadata: { name: 'gpus', namespace: NAMESPACE },
    spec: { clusterQueue: 'gpus' },
  },
];

const jobs: readonly KubernetesObject[] = Array.from({ length: JOBS }, (_, number) => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: {
    name: `queued-${number}`,
    namespace: NAMESPACE,
    labels: { 'kueue.x-k8s.io/queue-name': 'gpus' },
  },
  spec: {
    // Kueue's webhook would say so.
    suspend: true,
    backoffLimit: 0,
    template: {
      spec: {
        restartPolicy: 'Never',
        containers: [
          { name: 'main', image: 'none.invalid/none', resources: { limits: { [GPU]: String(GPUS) } } },
        ],
      },
    },
  },
}));

interface Listed {
  readonly metadata: { readonly name: string; readonly creationTimestamp: string };
  readonly status?: {
    readonly phase?: string;
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly lastTransitionTime: string;
    }[];
  };
  readonly [part: string]: unknown;
}

function list(kind: string): readonly Listed[] {
  return JSON.parse(kubectl(['get', kind, '--namespace', NAMESPACE, '--output=json'])).items;
}

/** When a condition came to hold, in seconds; undefined where it does not. */
function since({ status }: Listed, type: string): number | undefined {
  const held = status?.conditions?.find((one) => one.type === type && one.status === 'True');
  return held === undefined ? undefined : Date.parse(held.lastTransitionTime) / 1000;
}

/** Says of each pod that it ended, some seconds after it got its node. */
async function runAll(): Promise<void> {
  const over = new Set<string>();
  await until('all jobs are over', () => {
    for (const { metadata } of list('pods')) {
      const run = { name: metadata.name, namespace: NAMESPACE, seconds: SECONDS, exitCode: 0 };
      const start = scheduledAt(run);
      if (over.has(run.name) || start === undefined || Date.now() < start + SECONDS * 1000) continue;
      say([ended(run, start)]);
      over.add(run.name);
    }
    return (
      list('workloads.kueue.x-k8s.io').filter((one) => since(one, 'Finished') !== undefined).length === JOBS
    );
  });
}

create(queues);
create(jobs);
await runAll();

const pods = new Map(list('pods').map((one) => [jobOf(one), one]));
const waits = list('workloads.kueue.x-k8s.io').map((workload) => {
  const own = pods.get(jobOf(workload))!;
  const queued = since(workload, 'QuotaReserved')! - Date.parse(workload.metadata.creationTimestamp) / 1000;
  return queued + since(own, 'PodScheduled')! - Date.parse(own.metadata.creationTimestamp) / 1000;
});

function jobOf({ metadata }: Listed): string {
  const { ownerReferences } = metadata as unknown as { ownerReferences: readonly { name: string }[] };
  return ownerReferences[0]!.name;
}

const lists = ['pods', 'workloads.kueue.x-k8s.io'].map((kind) =>
  save(`queued-${kind}.json`, kind, `--namespace=${NAMESPACE}`),
);
if (keep !== undefined) for (const path of lists) copyFileSync(path, join(keep, basename(path)));
for (const [way, reported] of [
  ['live', report('--namespaces', NAMESPACE)],
  ['saved', report(...lists.flatMap((path) => ['--from', path]))],
] as const) {
  check(`records of workloads, ${way}`, reported.records.kueue_workloads, JOBS);
  check(`jobs_submitted, ${way}`, reported.metrics.jobs_submitted, JOBS);
  check(
    `gpu_hours_allocated, ${way}`,
    reported.metrics.gpu_hours_allocated,
    (JOBS * GPUS * SECONDS) / SECONDS_PER_HOUR,
  );
  const sorted = waits.toSorted((a, b) => a - b);
  check(
    `queue_wait_hours_p50 in seconds, ${way}`,
    Math.round(Number(reported.metrics.queue_wait_hours_p50) * SECONDS_PER_HOUR),
    sorted[JOBS / 2 - 1],
  );
  check(
    `queue_wait_hours_p90 in seconds, ${way}`,
    Math.round(Number(reported.metrics.queue_wait_hours_p90) * SECONDS_PER_HOUR),
    sorted.at(-1),
  );
}
console.log(`The waits were ${waits.join(', ')} s.`);
