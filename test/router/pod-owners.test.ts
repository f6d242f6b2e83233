// What made a pod, as lists and kube-state-metrics name it: by uid, and by kind and name.
import { IdentifierKey, type Input } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { expect, it } from 'vitest';

const DAY = '2026-01-05T';
const seconds = (time: string): number => Date.parse(`${DAY}${time}Z`) / 1000;

/** A pod of the job `train` that was made at 9, ran from 10 to 11, and is number `at` of it. */
function listed(at: number, job: string, annotations = {}): object {
  return {
    kind: 'Pod',
    metadata: {
      name: `p${at}`,
      namespace: 'n',
      uid: `u${at}`,
      creationTimestamp: `${DAY}09:00:00Z`,
      annotations,
      ownerReferences: [{ kind: 'Job', name: 'train', uid: job, controller: true }],
    },
    spec: { nodeName: 'gpu-1', containers: [{ resources: { limits: { 'nvidia.com/gpu': '1' } } }] },
    status: {
      phase: 'Succeeded',
      conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: `${DAY}10:00:00Z` }],
      containerStatuses: [{ state: { terminated: { finishedAt: `${DAY}11:00:00Z` } } }],
    },
  };
}

/** The same, as kube-state-metrics exposes it. */
function scraped(at: number): string {
  const pod = `namespace="n",pod="p${at}",uid="u${at}"`;
  return [
    `kube_pod_container_resource_requests{${pod},node="gpu-1",container="c",resource="nvidia_com_gpu"} 1`,
    `kube_pod_created{${pod}} ${seconds('09:00:00')}`,
    `kube_pod_status_scheduled_time{${pod}} ${seconds('10:00:00')}`,
    `kube_pod_completion_time{${pod}} ${seconds('11:00:00')}`,
    `kube_pod_owner{${pod},owner_kind="Job",owner_name="train",owner_is_controller="true"} 1`,
    `kube_pod_status_phase{${pod},phase="Succeeded"} 1`,
    '',
  ].join('\n');
}

/** A workload of Kueue that was queued at 5, and had its turn at 9. */
function queued(kind: string, name: string, uid: string): object {
  return {
    apiVersion: 'kueue.x-k8s.io/v1beta2',
    kind: 'Workload',
    metadata: {
      ownerReferences: [{ kind, name, uid, controller: true }],
      name: 'w',
      namespace: 'n',
      creationTimestamp: `${DAY}05:00:00Z`,
    },
    status: {
      conditions: [{ type: 'QuotaReserved', status: 'True', lastTransitionTime: `${DAY}09:00:00Z` }],
    },
  };
}

const list = (...items: readonly object[]): string => JSON.stringify({ kind: 'List', items });

async function told(metric: string, ...texts: readonly string[]): Promise<unknown> {
  const inputs = texts.map((text): Input => {
    const bytes = new TextEncoder().encode(text);
    return {
      place: 'input',
      repeatable: true,
      async *open() {
        yield bytes;
      },
    };
  });
  const key = IdentifierKey.from(new Uint8Array(16).fill(3));
  const options = {
    key,
    version: '0.0.0',
    nowSeconds: Date.UTC(2026, 5, 1) / 1000,
    assumeUtilization: 0.5,
  };
  const { report } = await route(inputs, options);
  return report.find((one) => one.metric === metric)?.value;
}

it.each([
  ['the owner of the pod', list(listed(1, 'j')), queued('Job', 'train', 'j')],
  ['the owner, known by name', scraped(1), queued('Job', 'train', 'j')],
  [
    'what made the owner, and named by the pod',
    list(listed(1, 'j', { 'kueue.x-k8s.io/workload': 'w' })),
    queued('JobSet', 'set', 's'),
  ],
])('a wait in a queue counts for pods of %s', async (_, pods, workload) => {
  expect(await told('queue_wait_hours_p50', pods, list(workload))).toBe(5);
});

it('pods of one owner are one group, whoever tells of them', async () => {
  const both = [1, 2, 3, 4].map((at) => list(listed(at, `j${at > 2 ? 2 : 1}`)));
  expect(await told('job_groups_total', ...both)).toBe(2);
  expect(await told('job_groups_total', [1, 2].map(scraped).join(''), list(listed(1, 'j1')))).toBe(1);
  expect(await told('job_groups_total', [1, 2].map(scraped).join(''), list(listed(1, 'j2')))).toBe(1);
});
