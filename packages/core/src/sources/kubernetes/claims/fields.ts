// What is read of ResourceClaims, in v1beta1, v1beta2 and v1; everything else (selectors, configuration,
// conditions …) is passed over.
import { each, flag, type JsonField, type JsonFields, text, within } from '../../../formats/json/records.ts';
import { identifier, kubernetesObjects } from '../objects.ts';
import type { ClaimBuilder } from './claim-builder.ts';

type Field = JsonField<ClaimBuilder>;

/** Of one request, or of one of several that would do. */
const wanted: JsonFields<ClaimBuilder> = {
  deviceClassName: text('deviceClass', ({ request }, bytes, start, end) =>
    request.setClass(bytes, start, end),
  ),
  count: text('count', ({ request }, bytes, start, end) => request.setCount(bytes, start, end)),
  allocationMode: text('mode', ({ request }, bytes, start, end) => request.setMode(bytes, start, end)),
  adminAccess: flag('adminAccess', ({ request }, isAdmin) => request.setAdmin(isAdmin)),
};

/** v1beta1 says it of the request itself, later versions below `exactly`. */
const request: Field = within(
  {
    ...wanted,
    exactly: within(wanted),
    // The first that can be had is given: it counts until one is.
    firstAvailable: each(
      within(wanted, { name: 'alternative', begin: ({ request }) => request.beginAlternative() }),
    ),
  },
  { name: 'request', begin: ({ request }) => request.begin(), end: (claim) => claim.endRequest() },
);

const result: Field = within(
  {
    driver: text('driver', ({ result }, bytes, start, end) => result.setDriver(bytes, start, end)),
    pool: identifier('pool', ({ result }) => result.pool),
    device: text('device', ({ result, key }, bytes, start, end) => result.setDevice(key, bytes, start, end)),
    adminAccess: flag('adminAccess', ({ result }, isAdmin) => {
      result.isAdmin = isAdmin;
    }),
    shareID: text('share', ({ result }) => {
      result.isShared = true;
    }),
  },
  { name: 'result', begin: ({ result }) => result.begin(), end: (claim) => claim.endResult() },
);

const holder = (isPod: string): Field =>
  within(
    {
      [isPod]: text('holderKind', ({ holder }, bytes, start, end) => holder.setKind(bytes, start, end)),
      uid: identifier('holder', ({ holder }) => holder.uid),
    },
    { name: 'holder', begin: ({ holder }) => holder.begin(), end: (claim) => claim.endHolder() },
  );

export const CLAIMS = kubernetesObjects<ClaimBuilder>({
  metadata: within({
    name: identifier('name', ({ row }) => row.name),
    namespace: identifier('namespace', ({ row }) => row.namespace),
    uid: identifier('uid', ({ row }) => row.uid),
    annotations: within({
      'resource.kubernetes.io/extended-resource-claim': text('ofResource', ({ row }) => {
        row.ofResource = true;
      }),
    }),
    ownerReferences: each(holder('kind')),
  }),
  spec: within(
    // Of a slice that stands in the same list it is an array.
    { devices: { ...within({ requests: each(request) }), items: within({}) } },
    { name: 'spec', begin: (claim) => claim.beginSpec() },
  ),
  status: within({
    allocation: within({
      devices: within({ results: { ...each(result), begin: (claim) => claim.beginResults() } }),
    }),
    reservedFor: each(holder('resource')),
  }),
});
