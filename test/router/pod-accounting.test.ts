// A site that has Kubernetes alone: pods are its accounting, nodes its fleet, and DCGM's samples name the
// pods that held the GPUs.
import { describe, expect, it } from 'vitest';
import { JANUARY, type Settings } from './site.ts';
import { routedTexts } from './texts.ts';

const HOUR = 3600;
const END = JANUARY + 28 * 86_400;
const WINDOW = { startSeconds: JANUARY, endSeconds: END, nowSeconds: END };

interface MadePod {
  readonly name: string;
  readonly namespace: string;
  readonly gpus: number;
  readonly created: number;
  readonly start: number;
  readonly end?: number;
  readonly phase?: string;
  readonly reason?: string;
  readonly uid?: string;
  readonly deadline?: number;
  readonly owner?: string;
}

const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '');

function item(pod: MadePod): object {
  const terminated = { finishedAt: stamp(pod.end ?? 0) };
  return {
    kind: 'Pod',
    metadata: {
      name: pod.name,
      namespace: pod.namespace,
      uid: pod.uid ?? `uid of ${pod.name}`,
      creationTimestamp: stamp(pod.created),
      ...(pod.owner === undefined ? {} : { ownerReferences: [{ uid: pod.owner, controller: true }] }),
    },
    spec: {
      nodeName: 'gpu-1',
      ...(pod.deadline === undefined ? {} : { activeDeadlineSeconds: pod.deadline }),
      containers: [{ resources: { limits: { 'nvidia.com/gpu': String(pod.gpus) } } }],
    },
    status: {
      phase: pod.phase ?? (pod.end === undefined ? 'Running' : 'Succeeded'),
      ...(pod.reason === undefined ? {} : { reason: pod.reason }),
      conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: stamp(pod.start) }],
      ...(pod.end === undefined ? {} : { containerStatuses: [{ state: { terminated } }] }),
    },
  };
}

const list = (pods: readonly MadePod[]) => JSON.stringify({ kind: 'List', items: pods.map(item) });

/** A sample every ten minutes, of the first `gpus` GPUs of the node. */
function samples(pod: MadePod, percent: number, labels = `namespace="${pod.namespace}",pod="${pod.name}"`) {
  const lines: string[] = [];
  for (let time = pod.start; time < (pod.end ?? 0); time += 600)
    for (let gpu = 0; gpu < pod.gpus; gpu++)
      lines.push(
        `DCGM_FI_DEV_GPU_UTIL{gpu="${gpu}",UUID="GPU-${gpu}",Hostname="gpu-1",modelName="NVIDIA H100",${labels}} ${percent} ${time}000`,
      );
  return lines;
}

const NODES = JSON.stringify({
  kind: 'NodeList',
  items: [
    {
      kind: 'Node',
      metadata: { name: 'gpu-1', labels: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' } },
      status: { capacity: { 'nvidia.com/gpu': '8' }, conditions: [{ type: 'Ready', status: 'True' }] },
    },
  ],
});

/** The published check, in three namespaces, one after the other on one node; each waited 30 minutes. */
const CHECK = [
  { namespace: 'vision', gpus: 8, hours: 10, percent: 90 },
  { namespace: 'speech', gpus: 4, hours: 0.5, percent: 20 },
  { namespace: 'text', gpus: 8, hours: 8, percent: 80 },
].map(({ namespace, gpus, hours, percent }, at) => {
  const start = JANUARY + (1 + 20 * at) * HOUR;
  const times = { created: start - 1800, start, end: start + hours * HOUR };
  return { percent, pod: { name: `p${at}`, namespace, gpus, ...times } };
});
const PODS: readonly MadePod[] = CHECK.map(({ pod }) => pod);
const SAMPLES = CHECK.flatMap(({ pod, percent }) => samples(pod, percent));

function site(
  pods = PODS,
  lines: readonly string[] = SAMPLES,
  settings: Settings = { rereadableSamples: true },
) {
  const dcgm_exporter = `${lines.join('\n')}\n`;
  return routedTexts(
    { kubernetes_pods: list(pods), kubernetes_nodes: NODES, dcgm_exporter },
    { ...WINDOW, ...settings },
  );
}

describe('a site that has Kubernetes alone', () => {
  it('gets its ACE, PACE and PROFILE from pods', () => {
    const { values, people } = site();
    expect(values).toMatchObject({
      scheduler_type: 'kubernetes',
      ace_input_path: 'claw',
      pace_input_path: 'kubernetes',
      jobs_submitted: 3,
      jobs_analyzed: 3,
      gpu_hours_requested: 146,
      gpu_hours_used: 123.6,
      flagged_jobs_pct: 1 / 3,
      job_failure_rate: 0,
      gpu_hours_allocated: 146,
      k8s_avg_pod_pending_minutes: 30,
      scheduling_pressure_ratio: 1800 / (8 * HOUR),
      gpu_fleet: [{ gpu_model: 'h100', gpu_count: 8 }],
      allocation_rate: 146 / (8 * 28 * 24),
    });
    expect(values.gpu_efficiency_rate).toBeCloseTo(123.6 / 146, 6);
    expect(values.gpu_efficiency_score).toBeCloseTo(1.9 / 3, 6);
    expect(values.k8s_resource_request_ratio).toBeCloseTo(1.9 / 3, 6);
    expect(site(PODS.slice(0, 1)).values).toHaveProperty('k8s_resource_request_ratio');
    expect(people).toMatchObject({ unit: 'namespace', contributors: 3, fewest: 3, users: undefined });
    const { reasons } = site(PODS, samples(PODS[0]!, 50, 'namespace="vision",pod="another"'));
    expect(reasons.k8s_resource_request_ratio).toMatch(/^No telemetry measures half of .* any pod/);
  });

  it('has a package of its namespaces, which three suffice for', () => {
    const { released } = site();
    const told = (metric: string) => released.find((one) => one.metric === metric);
    expect(told('scheduler_type')?.value).toEqual({ value: 'kubernetes' });
    expect(told('gpu_efficiency_rate')).toMatchObject({ source: 'kubernetes+dcgm', confidence: 'high' });
    expect(told('k8s_resource_request_ratio')?.value).toMatchObject({ low: expect.any(Number) });
    // Lists show what there still is: what rests on them alone is known badly.
    expect(told('gpu_hours_allocated')).toMatchObject({ source: 'kubernetes', confidence: 'low' });
    const two = site(PODS.slice(0, 2)).released;
    expect(two.find(({ metric }) => metric === 'gpu_efficiency_rate')).toBeUndefined();
  });

  it('blurs what is of GPU time and what is of jobs by the dice of one namespace', () => {
    const memory = CHECK.flatMap(({ pod }) =>
      [
        ['FB_USED', 60],
        ['FB_FREE', 20],
      ].flatMap(([field, mebibytes]) =>
        samples(pod, Number(mebibytes)).map((line) => line.replace('GPU_UTIL', String(field))),
      ),
    );
    const old = { ...PODS[0]!, name: 'old', namespace: 'old', created: 0, start: 0, end: HOUR };
    const failed = Array.from({ length: 104 }, (_, at): MadePod => {
      const [pod, name] = [PODS[at % 3]!, `f${at}`];
      const phase = at % 7 > at % 5 ? 'Failed' : 'Succeeded';
      return { ...pod, name, uid: name, namespace: `ns${at % 8}`, phase };
    });
    const pods = [old, ...failed, ...PODS];
    // What the exporter's own pod is shows last, so that samples are read again.
    const exporter = `gpu="7",UUID="GPU-7",Hostname="gpu-1",job="x",namespace="mon",pod="exporter"`;
    const own = ['', ',exported_namespace="text",exported_pod="none"'].map(
      (more) => `DCGM_FI_DEV_GPU_UTIL{${exporter}${more}} 1 ${JANUARY}000`,
    );
    const lines = [...SAMPLES.toReversed(), ...memory, ...own];
    const told = site(pods, lines);
    expect(told.readings).toBeGreaterThan(1);
    expect(told.released.find(({ metric }) => metric === 'gpu_memory_capacity_pct')).toBeDefined();
    expect(told.released.find(({ metric }) => metric === 'job_failure_rate')).toBeDefined();
    // Namespaces are numbered in another order then.
    const turned = site(pods.toReversed(), lines, {});
    expect(turned.readings).toBe(1);
    expect(turned.text).toBe(told.text);
  });

  it('is warned that lists show no pod that was deleted before', () => {
    expect(site().warnings).toContain('pods_only_listed');
  });
});

describe('samples are joined to pods', () => {
  const [one] = PODS as [MadePod];

  it('by node and time where they name none', () => {
    const { values } = site(
      PODS,
      CHECK.flatMap(({ pod, percent }) => samples(pod, percent, 'job="x"')),
    );
    // The pod of four GPUs holds a part of its node: nobody can say which.
    expect(values).toMatchObject({ jobs_analyzed: 2, k8s_resource_request_ratio: 0.85 });
  });

  it('of their own time, where a name is used again', () => {
    const later = {
      ...one,
      uid: 'another',
      created: one.end! + HOUR,
      start: one.end! + HOUR,
      end: one.end! + 2 * HOUR,
    };
    const lines = [...samples(one, 90), ...samples(later, 10)];
    expect(site([one, later], lines).values.gpu_efficiency_score).toBeCloseTo(0.5, 9);
  });

  it('whatever their end, in what pods use of what they request; and only then', () => {
    const failed = { ...one, phase: 'Failed' };
    const { values } = site([failed, ...PODS.slice(1)]);
    expect(values).toMatchObject({ jobs_analyzed: 2, job_failure_rate: 1 / 3 });
    expect(values.k8s_resource_request_ratio).toBeCloseTo(1.9 / 3, 6);
    const { end: _, ...running } = one;
    expect(site([running, ...PODS.slice(1)]).values.k8s_resource_request_ratio).toBeCloseTo(0.5, 6);
  });
});

it.each([
  ['DeadlineExceeded', 'job_timeout_rate'],
  ['NodeLost', 'node_fail_rate'],
  ['Shutdown', 'node_fail_rate'],
  ['Terminated', 'node_fail_rate'],
  ['Evicted', 'job_cancel_rate'],
  ['Preempting', 'job_cancel_rate'],
  ['UnexpectedAdmissionError', 'job_cancel_rate'],
  ['OutOfcpu', 'job_failure_rate'],
])('a pod that failed for %s counts in %s', (reason, metric) => {
  const { values } = site([{ ...PODS[0]!, phase: 'Failed', reason }, ...PODS.slice(1)]);
  const rates = ['job_failure_rate', 'node_fail_rate', 'job_cancel_rate', 'job_timeout_rate'];
  expect(rates.map((one) => values[one])).toEqual(rates.map((one) => (one === metric ? 1 / 3 : 0)));
});

it('the deadline is the limit, and the owner makes the group', () => {
  const owned = PODS.map((pod) => ({ ...pod, namespace: 'vision', owner: 'job', deadline: 20 * HOUR }));
  const lines = owned.flatMap((pod) => samples(pod, 90));
  expect(site(owned, lines).values).toMatchObject({
    walltime_efficiency_rate: expect.closeTo((0.5 + 0.025 + 0.4) / 3, 6),
    job_groups_total: 1,
  });
});

type Three = [MadePod, MadePod, MadePod];

it('of two owners that lists tell of one pod one counts, in any order', () => {
  const [one, two, three] = PODS.map((pod) => ({ ...pod, namespace: 'vision' })) as Three;
  const owned = (owner: string, pods: readonly MadePod[]) => list(pods.map((pod) => ({ ...pod, owner })));
  const [first, second] = [owned('a', [one, two]), owned('b', [one, three])];
  const lines = [...samples(one, 20), ...samples(two, 90), ...samples(three, 20)];
  const dcgm_exporter = `${lines.join('\n')}\n`;
  const told = [
    routedTexts({ kubernetes_pods: [first, second], dcgm_exporter }, WINDOW),
    routedTexts({ kubernetes_pods: [second, first], dcgm_exporter }, WINDOW),
  ] as const;
  expect(told[0].values).toMatchObject({ job_groups_total: 1, jobs_analyzed: 3 });
  expect(told[1].values).toEqual(told[0].values);
});
