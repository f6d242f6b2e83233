// The streaming parser against JSON.parse: the same pods from any list, in any layout, order of keys and
// chunking.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../setup/runs.ts';
import { parsedPods, plainPods, utf8 } from './naive.ts';

const NAMES = ['nlp', 'vision', 'train-"0"\\', 'train-1', 'node-a', 'h\u00f6st'];
const name = fc.constantFrom(...NAMES);
const time = fc
  .tuple(fc.nat(2 ** 31 - 1), fc.constantFrom('', '.25'))
  .map(([seconds, fraction]) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}${fraction}Z`);
const count = fc.oneof(fc.nat(16).map(String), fc.nat(16), fc.constantFrom('1e1', '0'));
const amounts = fc.dictionary(
  fc.constantFrom(
    'cpu',
    'nvidia.com/gpu',
    'amd.com/gpu',
    'nvidia.com/mig-1g.10gb',
    'nvidia.com/gpu.product',
    '"',
  ),
  count,
  { maxKeys: 3, noNullPrototype: true },
);
/** What is passed over, and full of what could be taken for something else. */
const noise = fc.dictionary(
  fc.constantFrom('env', 'args', 'labels', 'managedFields', 'volumes'),
  fc.jsonValue({ maxDepth: 3 }),
  { noNullPrototype: true },
);
const resources = fc.record(
  { requests: amounts, limits: amounts },
  { requiredKeys: [], noNullPrototype: true },
);
const container = fc.tuple(noise, fc.record({ name, resources }));
const init = fc.tuple(
  noise,
  fc.record(
    { resources, restartPolicy: fc.constantFrom('Always', 'Never') },
    { requiredKeys: ['resources'] },
  ),
);
const condition = fc.record({
  lastProbeTime: fc.constant(null),
  lastTransitionTime: time,
  reason: fc.constantFrom('Unschedulable', 'SchedulingGated', 'Other'),
  status: fc.constantFrom('True', 'False', 'Unknown'),
  type: fc.constantFrom('PodScheduled', 'Ready', 'Initialized'),
});
const merged = <T extends object, U extends object>(pair: fc.Arbitrary<[T, U]>) =>
  pair.map(([a, b]) => ({ ...a, ...b }));
const pod = fc.record({
  apiVersion: fc.constant('v1'),
  metadata: merged(
    fc.tuple(
      noise,
      fc.record(
        {
          creationTimestamp: time,
          name,
          namespace: name,
          annotations: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
        },
        { requiredKeys: ['creationTimestamp', 'name', 'namespace'] },
      ),
    ),
  ),
  status: merged(
    fc.tuple(
      noise,
      fc.record({
        conditions: fc.uniqueArray(condition, { selector: ({ type }) => type, maxLength: 3 }),
        phase: fc.constantFrom('Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'),
      }),
    ),
  ),
  kind: fc.constant('Pod'),
  spec: merged(
    fc.tuple(
      noise,
      fc.record(
        {
          overhead: fc.dictionary(fc.constantFrom('cpu', 'nvidia.com/gpu'), fc.nat(3).map(String), {
            noNullPrototype: true,
          }),
          initContainers: fc.array(merged(init), { maxLength: 3 }),
          containers: fc.array(merged(container), { minLength: 1, maxLength: 3 }),
          nodeName: name,
        },
        { requiredKeys: ['containers'] },
      ),
    ),
  ),
});
const pods = fc.array(pod, { maxLength: 6 });
const cuts = fc.oneof(
  fc.constant([1 << 20]),
  fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
);

/** The same value with its keys in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

describe('a list of any pods', () => {
  it('gives the pods that JSON.parse gives', () => {
    let asking = 0;
    fc.assert(
      fc.property(pods, fc.boolean(), fc.constantFrom(0, 1, 4), cuts, (items, isTurned, indent, sizes) => {
        const list = { apiVersion: 'v1', items, kind: 'List', metadata: { resourceVersion: '' } };
        const text = JSON.stringify(isTurned ? turned(list) : list, undefined, indent);
        const expected = plainPods(text, NAMES);
        const parsed = parsedPods(utf8(text), NAMES, sizes);
        expect(parsed).toEqual({ pods: expected, diagnostics: [], failure: undefined });
        asking += expected.filter((row) => Number(row[5]) > 0).length;
      }),
      { seed: 20260402, numRuns: runs(100) },
    );
    expect(asking).toBeGreaterThan(150);
  });
});
