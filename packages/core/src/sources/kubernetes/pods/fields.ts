// What is read of a list of pods; everything else (environment, arguments, other annotations, managed fields …) is passed over.
import { JsonNode, list, object, type Projection, value } from '../../../formats/json/projection.ts';

/** What the reader's ids mean. */
export const FIELD = {
  document: 0,
  failure: 1,
  items: 2,
  pod: 3,
  kind: 4,
  name: 5,
  namespace: 6,
  created: 7,
  node: 8,
  container: 9,
  initContainer: 10,
  restartPolicy: 11,
  requests: 12,
  limits: 13,
  overhead: 14,
  resource: 15,
  claim: 16,
  phase: 17,
  condition: 18,
  conditionType: 19,
  conditionStatus: 20,
  conditionReason: 21,
  conditionTime: 22,
  started: 23,
  finished: 24,
  passage: 25,
  uid: 26,
  owner: 27,
  ownerUid: 28,
  ownerController: 29,
  deadline: 30,
  reason: 31,
  fraction: 32,
  fractionDevices: 33,
  fractionMemory: 34,
} as const;

/** Our own names of the fields, for diagnostics, by id. */
export const FIELD_NAMES: readonly string[] = Object.keys(FIELD).map((name) =>
  name === 'passage' ? '' : name,
);

/** An object that is only a way to what stands in it. */
const through = (keys: Readonly<Record<string, Projection>>): Projection => object(FIELD.passage, keys);

/** Amounts by the name of the resource. */
const amounts = (id: number): Projection => ({ id, others: value(FIELD.resource) });

const resources = through({ requests: amounts(FIELD.requests), limits: amounts(FIELD.limits) });

/** When containers ended. */
const ends = list(
  FIELD.passage,
  through({ state: through({ terminated: through({ finishedAt: value(FIELD.finished) }) }) }),
);

const status = {
  phase: value(FIELD.phase),
  reason: value(FIELD.reason),
  startTime: value(FIELD.started),
  conditions: list(
    FIELD.passage,
    object(FIELD.condition, {
      type: value(FIELD.conditionType),
      status: value(FIELD.conditionStatus),
      reason: value(FIELD.conditionReason),
      lastTransitionTime: value(FIELD.conditionTime),
    }),
  ),
  containerStatuses: ends,
  initContainerStatuses: ends,
};

const podKeys = {
  kind: value(FIELD.kind),
  metadata: through({
    name: value(FIELD.name),
    namespace: value(FIELD.namespace),
    uid: value(FIELD.uid),
    creationTimestamp: value(FIELD.created),
    ownerReferences: list(
      FIELD.passage,
      object(FIELD.owner, { uid: value(FIELD.ownerUid), controller: value(FIELD.ownerController) }),
    ),
    annotations: through({
      'gpu-fraction': value(FIELD.fraction),
      'gpu-fraction-num-devices': value(FIELD.fractionDevices),
      'gpu-memory': value(FIELD.fractionMemory),
    }),
  }),
  spec: through({
    nodeName: value(FIELD.node),
    activeDeadlineSeconds: value(FIELD.deadline),
    containers: list(FIELD.passage, object(FIELD.container, { resources })),
    initContainers: list(
      FIELD.passage,
      object(FIELD.initContainer, { resources, restartPolicy: value(FIELD.restartPolicy) }),
    ),
    overhead: amounts(FIELD.overhead),
    resourceClaims: list(FIELD.passage, object(FIELD.claim, {})),
  }),
};

const pod = object(FIELD.pod, { ...podKeys, status: through(status) });

/**
 * The tree of all that is read. A document is a list of pods, one pod, or what `kubectl get --watch --output-watch-events` tells of one. An
 * API that refuses answers with a `Status`, whose own status is a word.
 */
export const POD_LIST = new JsonNode(
  object(FIELD.document, {
    ...podKeys,
    status: object(FIELD.failure, status),
    items: list(FIELD.items, pod),
    object: pod,
  }),
);
