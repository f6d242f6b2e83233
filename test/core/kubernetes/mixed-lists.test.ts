// Lists of several kinds (`kubectl get pods,nodes,resourcequotas -A -o json`): one input feeds several
// sources.
import { IdentifierKey, type InputReading, read } from '@ptl/claw-core';
import { expect, it } from 'vitest';
import { utf8 } from './naive.ts';

const GPU = 'nvidia.com/gpu';
const meta = (name: string) => ({ name, namespace: 'n', uid: `uid-of-${name}` });
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { ...meta('p'), ownerReferences: [{ kind: 'Node', uid: 'x' }] },
  spec: { containers: [{ resources: { limits: { [GPU]: '1' } } }] },
  status: { phase: 'Running' },
};
const node = { apiVersion: 'v1', kind: 'Node', metadata: meta('g'), status: { allocatable: { [GPU]: '8' } } };
const quota = {
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: meta('q'),
  status: { hard: { [`requests.${GPU}`]: '8' }, used: { [`requests.${GPU}`]: '1' } },
};
const workload = { apiVersion: 'kueue.x-k8s.io/v1beta1', kind: 'Workload', metadata: meta('w'), status: {} };
const claim = {
  apiVersion: 'resource.k8s.io/v1',
  kind: 'ResourceClaim',
  metadata: meta('c'),
  spec: { devices: {} },
};
const other = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta('d'), spec: {}, status: {} };

async function readingsOf(items: readonly object[]): Promise<readonly InputReading[]> {
  const text = JSON.stringify({ apiVersion: 'v1', items, kind: 'List', metadata: {} }, undefined, 1);
  const bytes = utf8(text);
  async function* open() {
    for (let at = 0; at < bytes.length; at += 999) yield bytes.slice(at, at + 999);
  }
  return read(
    { place: 'list.json', open },
    { key: IdentifierKey.from(new Uint8Array(16)), sink: () => ({}) },
  );
}
const counts = (readings: readonly InputReading[]) =>
  Object.fromEntries(readings.map(({ source, records }) => [source.id, records]));

it('is read by the source of each kind, in any order', async () => {
  const items = [pod, pod, node, quota, quota, quota, workload, claim, other];
  for (const order of [items, items.toReversed()]) {
    const readings = await readingsOf(order);
    expect(counts(readings)).toEqual({
      kubernetes_pods: 2,
      kubernetes_nodes: 1,
      kubernetes_quotas: 3,
      kueue_workloads: 1,
      kubernetes_claims: 1,
    });
    for (const { failure, rejected, diagnostics } of readings)
      expect({ failure, rejected, diagnostics: diagnostics.list() }).toEqual({
        failure: undefined,
        rejected: 0,
        diagnostics: [],
      });
  }
});

it('tells of kinds that begin too far behind to be recognized', async () => {
  const pods = Array.from({ length: 400 }, () => pod);
  const readings = await readingsOf([...pods, node, node, quota, other]);
  expect(counts(readings)).toEqual({ kubernetes_pods: 400 });
  expect(readings[0]?.diagnostics.list()).toMatchObject([{ code: 'object_missed', count: 3 }]);
  const [ofNode, ...rest] = await readingsOf([node, ...pods, quota]);
  expect(counts([ofNode!, ...rest])).toEqual({ kubernetes_nodes: 1, kubernetes_pods: 400 });
  expect(readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
});
