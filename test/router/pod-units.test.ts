// What a pod asks for by the name of whole GPUs is what its node gives out by that name: boards, time slices,
// or MIG instances.
import { IdentifierKey, type Input } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';

const GIVEN = 'nvidia.com/gpu';

function node(labels: Readonly<Record<string, string>>, units: number, more = {}): object {
  return {
    kind: 'Node',
    metadata: { name: 'gpu-1', labels },
    status: {
      capacity: { [GIVEN]: String(units), ...more },
      allocatable: { [GIVEN]: String(units) },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}

/** A pod that held so many units for an hour. */
function pod(units: number, resource = GIVEN, name = 'p'): object {
  const terminated = { finishedAt: '2026-01-05T11:00:00Z' };
  const scheduled = { type: 'PodScheduled', status: 'True', lastTransitionTime: '2026-01-05T10:00:00Z' };
  return {
    kind: 'Pod',
    metadata: { name, namespace: 'n', uid: name, creationTimestamp: '2026-01-05T09:00:00Z' },
    spec: {
      nodeName: 'gpu-1',
      containers: [{ resources: { limits: { [resource]: String(units) } } }],
    },
    status: { phase: 'Succeeded', conditions: [scheduled], containerStatuses: [{ state: { terminated } }] },
  };
}

async function outcomeOf(...lists: readonly (readonly object[])[]) {
  const inputs = lists.map((items, at): Input => {
    const bytes = new TextEncoder().encode(JSON.stringify({ kind: 'List', items }));
    return {
      place: `${at}.json`,
      repeatable: true,
      async *open() {
        yield bytes;
      },
    };
  });
  const key = IdentifierKey.from(new Uint8Array(16).fill(3));
  return await route(inputs, { key, version: '0.0.0', nowSeconds: Date.UTC(2026, 5, 1) / 1000 });
}

async function gpuHours(...lists: readonly (readonly object[])[]): Promise<unknown> {
  const { report } = await outcomeOf(...lists);
  return report.find(({ metric }) => metric === 'gpu_hours_allocated')?.value;
}

const SLICED = {
  'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3-SHARED',
  'nvidia.com/gpu.count': '2',
  'nvidia.com/gpu.replicas': '4',
};
const MIG = { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3-MIG-1g.10gb', 'nvidia.com/gpu.count': '14' };
const WHOLE = { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' };

it.each([
  ['boards', WHOLE, 8, 4, 4],
  ['time slices', SLICED, 8, 4, 1],
  ['MIG instances', MIG, 14, 7, 1],
])('%s', async (_, labels, given, asked, expected) => {
  for (const lists of [
    [[pod(asked), node(labels, given)]],
    [[pod(asked)], [node(labels, given)]],
    [[node(labels, given)], [pod(asked)]],
  ])
    expect(await gpuHours(...lists)).toBeCloseTo(expected, 5);
});

it('parts of boards that a hypervisor cut are so much as nobody knows', async () => {
  const labels = { 'nvidia.com/gpu.product': 'NVIDIA-A16-4Q', 'nvidia.com/vgpu.present': 'true' };
  expect(await gpuHours([pod(1), node(labels, 1)])).toBeUndefined();
});

it('MIG instances that are named as such are what they are, also where they make whole boards', async () => {
  const mig = 'nvidia.com/mig-1g.10gb';
  expect(await gpuHours([pod(7, mig), node(WHOLE, 0, { [mig]: '14' })])).toBeCloseTo(1, 5);
});

describe('shared GPUs', () => {
  const SHARED = 'nvidia.com/gpu.shared';
  const labels = (replicas: number) => ({ ...SLICED, 'nvidia.com/gpu.replicas': String(replicas) });
  const shared = (replicas: number) => node(labels(replicas), 0, { [SHARED]: String(2 * replicas) });

  it.each([
    ['as many as the node says make one', 4, [1, 2], 0.75],
    ['also where these are no whole slices', 10, [1, 1, 1, 3, 4], 1],
    ['also where each is less than a slice', 50, Array(25).fill(1), 0.5],
  ])('are parts of one, %s', async (_, replicas, units, expected) => {
    const pods = units.map((count, at) => pod(count, SHARED, `p${at}`));
    for (const lists of [[[...pods, shared(replicas)]], [pods, [shared(replicas)]]])
      expect(await gpuHours(...lists)).toBeCloseTo(expected, 5);
  });

  it.each([
    ['no node is told', []],
    ['their node does not say how many make one', [node({}, 0, { [SHARED]: '8' })]],
    ['a hypervisor cut the boards', [node({ 'nvidia.com/vgpu.present': 'true' }, 1)]],
  ])('are unmeasured, and told so, where %s', async (why, nodes) => {
    const resource = why.startsWith('a hyper') ? GIVEN : SHARED;
    const { report, diagnostics } = await outcomeOf([pod(2, resource), ...nodes]);
    expect(report.find(({ metric }) => metric === 'gpu_hours_allocated')?.reason).toMatch(
      /not known how many/,
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ source: 'kubernetes_pods', code: 'gpus_shared', count: 1 }),
    );
  });
});
