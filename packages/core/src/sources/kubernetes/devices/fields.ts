// What is read of ResourceSlices, in v1beta1, v1beta2 and v1; everything else (taints, counters, versions …)
// is passed over.
import { each, type JsonField, type JsonFields, text, within } from '../../../formats/json/records.ts';
import { kubernetesObjects } from '../objects.ts';
import type { SliceBuilder } from './slice-builder.ts';

type Field = JsonField<SliceBuilder>;
type Take = (slice: SliceBuilder, bytes: Uint8Array, start: number, end: number) => unknown;

/** An attribute: its name, alone or behind the driver's domain, and its text. */
const attribute = (name: string, take: Take): JsonFields<SliceBuilder> => {
  const value: Field = within({ string: text(name, take) });
  return Object.fromEntries(['', 'gpu.nvidia.com/', 'gpu.amd.com/'].map((domain) => [domain + name, value]));
};

const ATTRIBUTES: Field = within({
  ...attribute('type', ({ device }, bytes, start, end) => device.setType(bytes, start, end)),
  ...attribute('productName', ({ device }, bytes, start, end) => device.setProduct(bytes, start, end)),
  ...attribute('profile', ({ device }, bytes, start, end) => device.setProfile(bytes, start, end)),
  ...attribute('uuid', ({ device, key }, bytes, start, end) => key.hash(bytes, start, end, device.uuid)),
  ...attribute('parentUUID', ({ device, key }, bytes, start, end) =>
    key.hash(bytes, start, end, device.parent),
  ),
});

const DEVICE: Field = within(
  // v1beta1 says it of what is basic of a device.
  { attributes: ATTRIBUTES, basic: within({ attributes: ATTRIBUTES }) },
  { name: 'device', begin: (slice) => slice.beginDevice(), end: (slice) => slice.endDevice() },
);

export const SLICES = kubernetesObjects<SliceBuilder>({
  spec: within(
    {
      driver: text('driver', (slice, bytes, start, end) => slice.setDriver(bytes, start, end)),
      nodeName: text('node', (slice, bytes, start, end) => slice.setNode(bytes, start, end)),
      pool: within({
        name: text('pool', ({ key, pool }, bytes, start, end) => key.hash(bytes, start, end, pool)),
        generation: text('generation', (slice, bytes, start, end) => slice.setGeneration(bytes, start, end)),
      }),
      // Of a claim that stands in the same list it is an object.
      devices: { ...each(DEVICE), keys: {} },
    },
    { name: 'spec', begin: (slice) => slice.beginSpec() },
  ),
});
