// What is read of a list of nodes; everything else (addresses, images, annotations, other labels …) is passed over.
import { JsonNode, list, object, type Projection, value } from '../../../formats/json/projection.ts';

/** What the reader's ids mean. */
export const FIELD = {
  document: 0,
  failure: 1,
  items: 2,
  node: 3,
  kind: 4,
  name: 5,
  unschedulable: 6,
  capacity: 7,
  allocatable: 8,
  resource: 9,
  condition: 10,
  conditionType: 11,
  conditionStatus: 12,
  product: 13,
  amdProduct: 14,
  gpuCount: 15,
  replicas: 16,
  sharing: 17,
  virtual: 18,
  splitting: 19,
  passage: 20,
} as const;

/** Our own names of the fields, for diagnostics, by id. */
export const FIELD_NAMES: readonly string[] = Object.keys(FIELD).map((name) =>
  name === 'passage' ? '' : name,
);

/** An object that is only a way to what stands in it. */
const through = (keys: Readonly<Record<string, Projection>>): Projection => object(FIELD.passage, keys);

/** Amounts by the name of the resource. */
const amounts = (id: number): Projection => ({ id, others: value(FIELD.resource) });

const status = {
  capacity: amounts(FIELD.capacity),
  allocatable: amounts(FIELD.allocatable),
  conditions: list(
    FIELD.passage,
    object(FIELD.condition, { type: value(FIELD.conditionType), status: value(FIELD.conditionStatus) }),
  ),
};

const nodeKeys = {
  kind: value(FIELD.kind),
  metadata: through({
    name: value(FIELD.name),
    labels: through({
      'nvidia.com/gpu.product': value(FIELD.product),
      'nvidia.com/gpu.count': value(FIELD.gpuCount),
      'nvidia.com/gpu.replicas': value(FIELD.replicas),
      'nvidia.com/gpu.sharing-strategy': value(FIELD.sharing),
      'nvidia.com/vgpu.present': value(FIELD.virtual),
      'amd.com/gpu.product-name': value(FIELD.amdProduct),
    }),
    // HAMi gives out each GPU many times under NVIDIA's own name.
    annotations: through({ 'hami.io/node-nvidia-register': value(FIELD.splitting) }),
  }),
  spec: through({ unschedulable: value(FIELD.unschedulable) }),
};

const node = object(FIELD.node, { ...nodeKeys, status: through(status) });

/** The tree of all that is read. An API that refuses answers with a `Status`, whose own status is a word. */
export const NODE_LIST = new JsonNode(
  object(FIELD.document, {
    ...nodeKeys,
    status: object(FIELD.failure, status),
    items: list(FIELD.items, node),
    object: node,
  }),
);
