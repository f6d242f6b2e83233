// Small inputs whose right answers are worked out by hand, one for each thing that went wrong somewhere.
import { expect, test } from 'vitest';
import { daysOf, dcgm, given, MONDAY, points, sacct } from './given.ts';

const T = MONDAY;
const JOB = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES';

test('an array cancelled while it waits is as many jobs as it lists', () => {
  // 4, 6, 8 and 12: four of five jobs.
  const { metrics } = given([
    sacct(
      'JobIDRaw|JobID|User|State|Submit|Start|End|ReqTRES|AllocTRES',
      `80|80_[4-8:2,12%2]|mia|CANCELLED by 502|${T}|None|${T + 90}|gres/gpu=2|`,
      `81|81|tom|COMPLETED|${T}|${T + 5}|${T + 605}|gres/gpu=2|gres/gpu=2`,
    ),
  ]);
  expect(metrics).toMatchObject({ jobs_submitted: 5, job_cancel_rate: 0.8, short_jobs_pct: 0 });
});

test('CSV quotes a TRES that holds commas', () => {
  // Half an hour of 3 GPUs, and a quarter of 4.
  const text = `JobIDRaw,User,AllocTRES,State,Submit,Start,End
5,mia,"cpu=4,gres/gpu=3,mem=2G",COMPLETED,${T},${T},${T + 1800}
6,"O""Hara, T.","cpu=4,gres/gpu=4,mem=2G",COMPLETED,${T},${T},${T + 900}
`;
  expect(given([text]).metrics).toMatchObject({ jobs_submitted: 2, gpu_hours_allocated: 2.5 });
});

test('a counter that falls counts from 0', () => {
  // 7.2 MJ before the fall, 3.6 MJ after it, of which 1.8 at the first reading: 9 MJ and 1.8, 3 kWh.
  const readings: [number, number][] = [
    [T, 1_000_000_000],
    [T + 600, 8_200_000_000],
    [T + 1200, 1_800_000_000],
    [T + 1800, 3_600_000_000],
  ];
  expect(given([dcgm('DEV_TOTAL_ENERGY_CONSUMPTION', { node: 'a1' }, readings)]).metrics.energy_kwh).toBe(3);
});

test('the pod that stands beside exported_pod is the exporter', () => {
  const series = (gpu: string, value: string, more: object) => ({
    metric: {
      __name__: 'DCGM_FI_DEV_GPU_UTIL',
      UUID: `GPU-${gpu}`,
      gpu,
      Hostname: 'a1',
      job: 'gpus',
      pod: 'metrics-9',
      namespace: 'ops',
      ...more,
    },
    values: [[T, value]],
  });
  const result = [
    series('0', '0', {}),
    series('1', '60', { exported_pod: 'fit-1', exported_namespace: 'r' }),
  ];
  const { metrics } = given([JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } })]);
  expect(metrics).toMatchObject({ gpu_util_mean: 0.6, gpu_idle_fraction: 0 });
});

test('GPUs that two tools tell of are counted once', () => {
  const exporter = [0, 1, 2].map((index) => dcgm('DEV_GPU_UTIL', { node: 'a1', index }, [[T, 1]])).join('');
  const tool =
    'timestamp, index, uuid, name, utilization.gpu [%]\n2027/04/05 00:00:00.000, 2, GPU-a1-2, NVIDIA L40S, 3 %\n';
  expect(given([exporter, tool]).metrics.gpu_fleet).toEqual([{ gpu_model: 'l40s', gpu_count: 3 }]);
});

test('gpuutil that fits no reading decides nothing', () => {
  // 0.3 and 0.5 on 2 GPUs; 201 on two GPUs is more than all of them.
  const rows = [30, 50, 201].flatMap((value, at) => [
    `${at}|mia|COMPLETED|${T}|${T}|${T + 600}|gres/gpu=2||`,
    `${at}.0||COMPLETED|${T}|${T}|${T + 600}|gres/gpu=2|gres/gpuutil=${value}|gres/gpuutil=${value}`,
  ]);
  const { metrics } = given([sacct(`${JOB}|TRESUsageInAve|TRESUsageInTot`, ...rows)]);
  expect(metrics).toMatchObject({ jobs_analyzed: 2, gpu_efficiency_rate: 0.4, jobs_submitted: 3 });
});

test('a sample weighs the interval of its own device', () => {
  // Twenty minutes each, the one at 120 s, the other at 20 s: 0.2 and 0.8 with equal weight.
  const jobs = sacct(
    `${JOB}|NodeList`,
    `1|mia|COMPLETED|${T}|${T}|${T + 1200}|gres/gpu=1|a1`,
    `2|tom|COMPLETED|${T}|${T}|${T + 1200}|gres/gpu=1|a2`,
  );
  const slow = dcgm('DEV_GPU_UTIL', { node: 'a1' }, points(T, 10, 120, 20));
  const fast = dcgm('DEV_GPU_UTIL', { node: 'a2' }, points(T, 60, 20, 80));
  expect(given([jobs, slow, fast]).metrics).toMatchObject({ gpu_efficiency_rate: 0.5, gpu_util_mean: 0.5 });
});

test('on a MIG instance the engine counts, and GPU_UTIL never', () => {
  const gpu = { node: 'a1', more: ',GPU_I_PROFILE="2g.12gb",GPU_I_ID="5"' };
  const text = dcgm('DEV_GPU_UTIL', gpu, [[T, 0]]) + dcgm('PROF_GR_ENGINE_ACTIVE', gpu, [[T, 0.35]]);
  expect(given([text]).metrics).toMatchObject({ gpu_util_mean: 0.35, mig_instance_count: 1 });
});

test('MIG types without a readable profile are unmeasured', () => {
  const rows = ['H100-mig', 'mig_10gb', 'h100l.4'].map(
    (type, at) => `${at}|mia|COMPLETED|${T}|${T}|${T + 60}|gres/gpu=1,gres/gpu:${type}=1`,
  );
  const { metrics } = given([sacct(JOB, ...rows)]);
  expect(metrics).toMatchObject({ jobs_submitted: 3, gpu_hours_allocated: null, jobs_analyzed: 0 });
});

test('an export without GPUs has days, and no GPU-hours', () => {
  const report = given([sacct(JOB, `9|mia|COMPLETED|${T}|${T}|${T + 90_000}|cpu=8`)]);
  expect(daysOf(report)).toEqual(['2027-04-06', '2027-04-06']);
  expect(report.metrics.gpu_hours_allocated).toBeUndefined();
});

test('files by index alone add no device', () => {
  const file = (percent: number) =>
    `timestamp, name, index, utilization.gpu [%]\n2027/04/05 10:00:00.000, NVIDIA A40, 1, ${percent} %\n`;
  expect(given([file(10), file(40)]).metrics).toMatchObject({ gpu_util_mean: 0.25, gpu_fleet: null });
});

test('the bus id names a GPU as well', () => {
  const text = `timestamp, name, pci.bus_id, utilization.gpu [%]
2027/04/05 10:00:00.000, NVIDIA A40, 00000000:3B:00.0, 11 %
2027/04/05 10:00:30.000, NVIDIA A40, 00000000:3B:00.0, 31 %
`;
  expect(given([text]).metrics.gpu_util_mean).toBe(0.21);
});

test('XML with one blank before a one-digit day', () => {
  const text = `<?xml version="1.0" ?>
<nvidia_smi_log><timestamp>Mon Apr 5 23:59:59 2027</timestamp>
<gpu id="00000000:01:00.0"><product_name>NVIDIA A40</product_name><uuid>GPU-x</uuid>
<fb_memory_usage><total>1000 MiB</total><used>250 MiB</used></fb_memory_usage>
<utilization><gpu_util>15 %</gpu_util><memory_util>5 %</memory_util></utilization></gpu></nvidia_smi_log>
`;
  const report = given([text]);
  expect(daysOf(report)).toEqual(['2027-04-05', '2027-04-05']);
  expect(report.metrics).toMatchObject({ gpu_util_mean: 0.15, fb_used_mean: 0.25 });
});

test('jobs told with a cluster and without are told twice', () => {
  const row = (id: number) => `${id}|mia|COMPLETED|${T}|${T}|${T + 7200}|gres/gpu=1`;
  const [one, two] = [sacct(JOB, row(1), row(2)), sacct(`${JOB}|Cluster`, `${row(1)}|lab`, `${row(2)}|lab`)];
  expect(given([one, two]).metrics).toMatchObject({ jobs_submitted: 2, gpu_hours_allocated: 4 });
});

test('a pod that waits in one list and runs in another waited until it ran', () => {
  // The first waited 40 minutes, the second 2.
  const pod = (name: string, from: string, placed?: string) => ({
    kind: 'Pod',
    metadata: { name, namespace: 'r', creationTimestamp: `2027-04-05T${from}Z` },
    spec: { containers: [{ resources: { limits: { 'nvidia.com/gpu': '2' } } }] },
    status: {
      phase: placed === undefined ? 'Pending' : 'Running',
      conditions: [
        placed === undefined
          ? { type: 'PodScheduled', status: 'False', lastTransitionTime: `2027-04-05T${from}Z` }
          : { type: 'PodScheduled', status: 'True', lastTransitionTime: `2027-04-05T${placed}Z` },
      ],
    },
  });
  const early = JSON.stringify({ kind: 'List', items: [pod('x', '08:00:00')] });
  const late = JSON.stringify({
    kind: 'List',
    items: [pod('x', '08:00:00', '08:40:00'), pod('y', '09:00:00', '09:02:00')],
  });
  for (const lists of [
    [early, late],
    [late, early],
  ])
    expect(given(lists).metrics.k8s_avg_pod_pending_minutes).toBe(21);
  const single = JSON.stringify(pod('z', '08:00:00', '08:03:00'));
  expect(given([single]).metrics.k8s_avg_pod_pending_minutes).toBe(3);
});

test('two labels of one meaning refuse nothing', () => {
  const metric = {
    __name__: 'DCGM_FI_DEV_GPU_UTIL',
    UUID: 'GPU-1',
    gpu: '0',
    Hostname: 'a1',
    hostname: 'a1',
  };
  const data = { resultType: 'vector', result: [{ metric, value: [T + 0.5, '35'] }] };
  expect(given([JSON.stringify({ status: 'success', data })]).metrics.gpu_util_mean).toBe(0.35);
});

test('a running job holds its GPUs until start and Elapsed', () => {
  // 5 of 2 × 24 GPU-hours run still, 1 is over.
  const jobs = sacct(
    `${JOB}|ElapsedRaw|NodeList`,
    `1|mia|RUNNING|${T}|${T + 3600}|Unknown|gres/gpu=1|18000|a1`,
    `2|tom|COMPLETED|${T}|${T}|${T + 3600}|gres/gpu=1|3600|a1`,
  );
  const fleet =
    'DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",Hostname="a1"} 0\nDCGM_FI_DEV_GPU_UTIL{gpu="1",UUID="GPU-2",Hostname="a1"} 0\n';
  const { metrics } = given([jobs, fleet]);
  expect(metrics).toMatchObject({ gpu_hours_capacity: 48, allocation_rate: 0.125, gpu_hours_allocated: 1 });
});

test('the window is what all rows cover, those without GPUs too', () => {
  const jobs = sacct(
    JOB,
    `1|mia|COMPLETED|${T}|${T}|${T + 600}|cpu=1`,
    `2|tom|COMPLETED|${T}|${T + 172_800}|${T + 180_000}|gres/gpu=1`,
    `3|mia|COMPLETED|${T}|${T}|${T + 345_600}|cpu=1`,
  );
  expect(daysOf(given([jobs]))).toEqual(['2027-04-05', '2027-04-09']);
});
