// What a pod asks for by the name of whole GPUs is what its node gives out by that name: boards, time slices,
// or MIG instances.
import { IdentifierKey, type Input } from '@ptl/claw-core';
import { route } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';

const GIVEN = 'nvidia.com/gpu';

function node(
  labels: Readonly<Record<string, string>>,
  units: number,
  more = {},
  annotations: Readonly<Record<string, string>> = {},
): object {
  return {
    kind: 'Node',
    metadata: { name: 'gpu-1', labels, annotations },
    status: {
      capacity: { [GIVEN]: String(units), ...more },
      allocatable: { [GIVEN]: String(units) },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}

/** A pod that held so many units for an hour. */
function pod(units: number, resource = GIVEN, name = 'p'): object {
  return podOf({ [resource]: String(units) }, name);
}

function podOf(limits: Readonly<Record<string, string>>, name = 'p'): object {
  const terminated = { finishedAt: '2026-01-05T11:00:00Z' };
  const scheduled = { type: 'PodScheduled', status: 'True', lastTransitionTime: '2026-01-05T10:00:00Z' };
  return {
    kind: 'Pod',
    metadata: { name, namespace: 'n', uid: name, creationTimestamp: '2026-01-05T09:00:00Z' },
    spec: {
      nodeName: 'gpu-1',
      containers: [{ resources: { limits } }],
    },
    status: { phase: 'Succeeded', conditions: [scheduled], containerStatuses: [{ state: { terminated } }] },
  };
}

async function outcomeOf(...lists: readonly (readonly object[])[]) {
  return await routed(lists.map((items) => inputOf(JSON.stringify({ kind: 'List', items }))));
}

function inputOf(text: string): Input {
  const bytes = new TextEncoder().encode(text);
  return {
    place: 'input',
    repeatable: true,
    async *open() {
      yield bytes;
    },
  };
}

async function routed(inputs: readonly Input[]) {
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

describe('beside time slices', () => {
  const [ONE, ALL] = ['nvidia.com/mig-1g.10gb', 'nvidia.com/mig-7g.80gb'];
  const mixed = node(SLICED, 8, { [ONE]: '7', [ALL]: '2' });

  it.each([
    ['an instance of a whole GPU', { [ALL]: '1' }, 1],
    ['seven of a seventh', { [ONE]: '7' }, 1],
    ['a slice and instances', { [GIVEN]: '1', [ONE]: '3' }, 1 / 4 + 3 / 7],
    ['a slice and a whole GPU of instances', { [GIVEN]: '2', [ALL]: '1' }, 2 / 4 + 1],
  ])('%s is no slice', async (_, limits, expected) => {
    expect(await gpuHours([podOf(limits), mixed])).toBeCloseTo(expected, 5);
    expect(await gpuHours([podOf(limits)], [podOf(limits), mixed])).toBeCloseTo(expected, 5);
  });

  it.each([
    ['as their own label says', { [`${ONE}.replicas`]: '7', [`${ALL}.replicas`]: '1' }, 3, 2 + 1 + 2],
    ['as one, without a label', {}, 9, 2 + 1 + 2],
    ['as one, where the label is 0', { [`${ONE}.replicas`]: '0', [`${ALL}.replicas`]: '0' }, 9, 5],
  ])('instances count %s', async (_, labels, instances, gpus) => {
    const { report } = await outcomeOf([node({ ...SLICED, ...labels }, 8, { [ONE]: '7', [ALL]: '2' })]);
    const told = (name: string) => report.find(({ metric }) => metric === name)?.value;
    expect(told('mig_instance_count')).toBe(instances);
    expect(told('gpu_fleet')).toEqual([{ gpu_model: 'h100', gpu_count: gpus }]);
  });

  it('time slices of instances are unknown parts, unless a label says how many there are', async () => {
    const slices = { [`${ONE}.shared`]: '14' };
    const fleetOf = async (labels: Readonly<Record<string, string>>) => {
      const { report } = await outcomeOf([node({ ...WHOLE, ...labels }, 0, slices)]);
      return report.find(({ metric }) => metric === 'gpu_fleet')?.value;
    };
    expect(await fleetOf({})).toBeUndefined();
    expect(await fleetOf({ [`${ONE}.replicas`]: '2' })).toEqual([{ gpu_model: 'h100', gpu_count: 1 }]);
  });

  it.each([
    ['not divided', 'none', [{ gpu_model: 'h100', gpu_count: 2 }]],
    ['an unknown part, if they are shared all the same', 'time-slicing', undefined],
  ])('units are %s where the label of replicas is 0', async (_, strategy, fleet) => {
    const labels = { ...MIG, 'nvidia.com/gpu.replicas': '0', 'nvidia.com/gpu.sharing-strategy': strategy };
    const { report } = await outcomeOf([node(labels, 14)]);
    expect(report.find(({ metric }) => metric === 'gpu_fleet')?.value).toEqual(fleet);
  });

  it('instances that kube-state-metrics tells of are no slices', async () => {
    const pod = 'namespace="n",pod="p",uid="p"';
    const requests = (resource: string, units: number) =>
      `kube_pod_container_resource_requests{${pod},node="gpu-1",container="c",resource="${resource}"} ${units}`;
    const at = (family: string, time: string) => `kube_pod_${family}{${pod}} ${Date.parse(time) / 1000}`;
    const text = [
      requests('nvidia_com_gpu', 2),
      requests('nvidia_com_mig_7g_80gb', 1),
      at('created', '2026-01-05T09:00:00Z'),
      at('status_scheduled_time', '2026-01-05T10:00:00Z'),
      at('completion_time', '2026-01-05T11:00:00Z'),
      `kube_pod_status_phase{${pod},phase="Succeeded"} 1\n`,
    ].join('\n');
    const { report } = await routed([
      inputOf(text),
      inputOf(JSON.stringify({ kind: 'List', items: [mixed] })),
    ]);
    expect(report.find(({ metric }) => metric === 'gpu_hours_allocated')?.value).toBeCloseTo(2 / 4 + 1, 5);
    const slices = await routed([inputOf(text.replace('7g_80gb', '1g_10gb_shared'))]);
    expect(slices.report.find(({ metric }) => metric === 'gpu_hours_allocated')?.value).toBeUndefined();
  });
});

it.each([
  ['all of it, if no part is named', { [GIVEN]: '1' }, 1],
  ['all of it, by its cores', { [GIVEN]: '1', 'nvidia.com/gpucores': '100' }, 1],
  ['halves of two', { [GIVEN]: '2', 'nvidia.com/gpucores': '50' }, 1],
  ['the part that is named', { [GIVEN]: '1', 'nvidia.com/gpumem-percentage': '25' }, 1 / 4],
])('HAMi gives of a GPU %s', async (_, limits, expected) => {
  const count = { ...WHOLE, 'nvidia.com/gpu.count': '8' };
  const hami = node(count, 80, {}, { 'hami.io/node-nvidia-register': 'GPU-1,10,81920,100,NVIDIA,0,true:' });
  expect(await gpuHours([podOf(limits), hami])).toBeCloseTo(expected, 5);
});

it('more units than GPUs, of which nobody says what they are, are of those GPUs', async () => {
  const nodes = [node({ ...WHOLE, 'nvidia.com/gpu.count': '8' }, 80)];
  const { report } = await outcomeOf([pod(1), ...nodes]);
  const told = (name: string) => report.find(({ metric }) => metric === name)?.value;
  expect(told('gpu_fleet')).toEqual([{ gpu_model: 'h100', gpu_count: 8 }]);
  expect(told('gpu_hours_allocated')).toBeUndefined();
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
