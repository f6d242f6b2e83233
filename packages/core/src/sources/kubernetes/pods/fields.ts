// What is read of pods; everything else (environment, arguments, other annotations, managed fields …) is
// passed over.
import { ascii, isWord } from '../../../formats/bytes/ascii.ts';
import { hashHost } from '../../../formats/bytes/host.ts';
import {
  each,
  entries,
  type JsonField,
  type JsonFields,
  text,
  within,
} from '../../../formats/json/records.ts';
import { identifier, kubernetesObjects, time } from '../objects.ts';
import type { GpuAmounts } from './gpu-amounts.ts';
import type { PodBuilder } from './pod-builder.ts';
import { statusReason } from './reason.ts';

type Field = JsonField<PodBuilder>;

const ALWAYS = ascii('Always');
/** All resources that stand for GPUs have a domain in their name; CPUs and memory have none. */
const SLASH = 47;

/** Amounts by the name of the resource. */
const amounts = (name: string, of: (pod: PodBuilder) => GpuAmounts): Field =>
  entries(
    'resource',
    (pod, bytes, start, end) => pod.resource(bytes, start, end),
    (pod, bytes, start, end) => pod.amount(bytes, start, end),
    {
      name,
      othersWith: SLASH,
      begin: (pod) => {
        pod.amounts = of(pod);
      },
    },
  );

const resources: Field = within({
  requests: amounts('requests', ({ request }) => request.requests),
  limits: amounts('limits', ({ request }) => request.limits),
});

/** The workload of the queue, also where that is of what made the owner of the pod. */
const WORKLOAD = identifier<PodBuilder>('workload', ({ row }) => row.workload);

const metadata: JsonFields<PodBuilder> = {
  name: identifier('name', ({ row }) => row.name),
  namespace: identifier('namespace', ({ row }) => row.namespace),
  uid: identifier('uid', ({ row }) => row.uid),
  creationTimestamp: time('created', ({ row }, seconds) => {
    row.createdSeconds = seconds;
  }),
  ownerReferences: each(
    within(
      {
        uid: identifier('ownerUid', ({ owner }) => owner.uid),
        kind: identifier('ownerKind', ({ owner }) => owner.kind),
        name: identifier('ownerName', ({ owner }) => owner.name),
        // An owner that does not say true is no controller.
        controller: {
          name: 'ownerController',
          text: () => undefined,
          flag: ({ owner }, isController) => {
            owner.isController = isController;
          },
        },
      },
      { name: 'owner', begin: (pod) => pod.beginOwner(), end: (pod) => pod.endOwner() },
    ),
  ),
  // Of Kueue, and of run:ai.
  annotations: within({
    'kueue.x-k8s.io/workload': WORKLOAD,
    'gpu-fraction': text('fraction', ({ request }, bytes, start, end) =>
      request.fraction.setShare(bytes, start, end),
    ),
    'gpu-fraction-num-devices': text('fractionDevices', ({ request }, bytes, start, end) =>
      request.fraction.setDevices(bytes, start, end),
    ),
    'gpu-memory': text('fractionMemory', ({ request }, bytes, start, end) =>
      request.fraction.setMemory(bytes, start, end),
    ),
  }),
};

const spec: JsonFields<PodBuilder> = {
  nodeName: text('node', ({ key, row }, bytes, start, end) => hashHost(key, bytes, start, end, row.node)),
  activeDeadlineSeconds: text('deadline', (pod, bytes, start, end) => pod.deadline(bytes, start, end)),
  containers: each(
    within(
      { resources },
      {
        name: 'container',
        begin: ({ request }) => request.beginContainer(),
        end: ({ request }) => request.endContainer('container'),
      },
    ),
  ),
  initContainers: each(
    within(
      {
        resources,
        restartPolicy: text('restartPolicy', (pod, bytes, start, end) => {
          pod.isSidecar = isWord(bytes, start, end, ALWAYS);
        }),
      },
      {
        name: 'initContainer',
        begin: (pod) => pod.beginInitContainer(),
        end: ({ request, isSidecar }) => request.endContainer(isSidecar ? 'sidecar' : 'init'),
      },
    ),
  ),
  overhead: amounts('overhead', ({ request }) => request.overhead),
  resourceClaims: each(
    within(
      {},
      {
        name: 'claim',
        begin: ({ request }) => {
          request.hasClaims = true;
        },
      },
    ),
  ),
};

const condition: Field = within(
  {
    type: text('conditionType', ({ condition }, bytes, start, end) => condition.type(bytes, start, end)),
    status: text('conditionStatus', ({ condition }, bytes, start, end) =>
      condition.status(bytes, start, end),
    ),
    reason: text('conditionReason', ({ condition }, bytes, start, end) =>
      condition.reason(bytes, start, end),
    ),
    lastTransitionTime: time('conditionTime', ({ condition }, seconds) => {
      condition.time = seconds;
    }),
  },
  { name: 'condition', begin: ({ condition }) => condition.begin(), end: (pod) => pod.endCondition() },
);

/** When containers ended. */
const ends: Field = each(
  within({
    state: within({
      terminated: within({
        finishedAt: time('finished', ({ row }, seconds) => {
          if (!(row.finishedSeconds >= seconds)) row.finishedSeconds = seconds;
        }),
      }),
    }),
  }),
);

export const PODS = kubernetesObjects<PodBuilder>({
  metadata: within(metadata),
  spec: within(spec),
  status: within({
    phase: text('phase', (pod, bytes, start, end) => pod.phase(bytes, start, end)),
    reason: text('reason', ({ row }, bytes, start, end) => {
      row.reason = statusReason(bytes, start, end);
    }),
    startTime: time('started', ({ row }, seconds) => {
      row.startedSeconds = seconds;
    }),
    conditions: each(condition),
    containerStatuses: ends,
    initContainerStatuses: ends,
  }),
});
