// The finer points of samples, devices and energy, worked out by hand.
import { expect, test } from 'vitest';
import { dcgm, given, MONDAY, points, sacct } from './given.ts';

const T = MONDAY;
const H = 3600;
const JOB = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES';

test('a job that holds less than its node joins nothing by time', () => {
  const jobs = (gpus: number) =>
    sacct(`${JOB}|NodeList`, `1|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=${gpus}|a1`);
  const gpus = [0, 1].map((index) =>
    dcgm('DEV_GPU_UTIL', { node: 'a1.lab.example', index }, points(T, 60, 60, 40)),
  );
  expect(given([jobs(2), ...gpus]).metrics.gpu_efficiency_rate).toBe(0.4);
  expect(given([jobs(1), ...gpus]).metrics.gpu_efficiency_rate).toBe(null);
});

test('a source that covers less than nine tenths of another does not tell the day', () => {
  // The exporter has 50 of the hour's 60 minutes, Prometheus all.
  const exporter = dcgm('DEV_GPU_UTIL', { node: 'a1' }, points(T, 50, 60, 90));
  const values = points(T, 60, 60, 30).map(([time, value]) => [time, String(value)]);
  const metric = { __name__: 'DCGM_FI_DEV_GPU_UTIL', UUID: 'GPU-a1-0', gpu: '0', Hostname: 'a1' };
  const range = JSON.stringify({
    status: 'success',
    data: { resultType: 'matrix', result: [{ metric, values }] },
  });
  expect(given([exporter, range]).metrics.gpu_util_mean).toBe(0.3);
  const enough = dcgm('DEV_GPU_UTIL', { node: 'a1' }, points(T, 54, 60, 90));
  expect(given([enough, range]).metrics.gpu_util_mean).toBe(0.9);
});

test('a board that is replaced is one GPU of the fleet, and two counters', () => {
  const [old, fresh] = [
    { node: 'a1', uuid: 'GPU-old' },
    { node: 'a1', uuid: 'GPU-new' },
  ];
  const text =
    dcgm('DEV_TOTAL_ENERGY_CONSUMPTION', old, [
      [T, 9e9],
      [T + H, 9e9 + 3.6e9],
    ]) +
    dcgm('DEV_TOTAL_ENERGY_CONSUMPTION', fresh, [
      [T + 2 * H, 5e8],
      [T + 3 * H, 5e8 + 7.2e9],
    ]);
  expect(given([text]).metrics).toMatchObject({
    energy_kwh: 3,
    gpu_fleet: [{ gpu_model: 'l40s', gpu_count: 1 }],
  });
});

test('energy by power ends with the run', () => {
  // 300 W: ten minutes, ten, and four until the run's end; a fourth sample is held by nobody.
  const jobs = sacct(`${JOB}|NodeList`, `1|mia|COMPLETED|${T}|${T}|${T + 1440}|gres/gpu=1|a1`);
  const power = dcgm('DEV_POWER_USAGE', { node: 'a1' }, points(T, 4, 600, 300));
  expect(given([jobs, power]).metrics.energy_kwh).toBeCloseTo((300 * 1440) / 3.6e6, 12);
});

test('of two equally common gaps the smaller is the interval', () => {
  // 60, 60, 120, 120: five minutes at 30 %, beside ten at 60 %.
  const times = [0, 60, 120, 240, 360].map((at): [number, number] => [T + at, 30]);
  const text =
    dcgm('DEV_GPU_UTIL', { node: 'a1' }, times) + dcgm('DEV_GPU_UTIL', { node: 'a2' }, points(T, 5, 120, 60));
  expect(given([text]).metrics.gpu_util_mean).toBe(0.5);
});

test('a place names the board that stood there at the time', () => {
  // The old board's hour by the exporter, 10 %; the new one's by nvidia-smi, 70 %, since the exporter has ten
  // minutes.
  const exporter =
    dcgm('DEV_GPU_UTIL', { node: 'a1', uuid: 'GPU-old' }, points(T, 60, 60, 10)) +
    dcgm('DEV_GPU_UTIL', { node: 'a1', uuid: 'GPU-new' }, points(T + 2 * H, 10, 60, 10));
  const minutes = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, '0'));
  const rows = minutes.map((minute) => `2027/04/05 02:${minute}:00.000, 0, a1.lab.example, 70 %`);
  const tool = ['timestamp, index, hostname, utilization.gpu [%]', ...rows, ''].join('\n');
  const { metrics } = given([exporter, tool]);
  expect(metrics).toMatchObject({ gpu_util_mean: 0.4, gpu_fleet: [{ gpu_model: 'l40s', gpu_count: 1 }] });
});

test('samples count where they cover half of the job, by their own label', () => {
  // Five of ten minutes at 40 % count; four do not, and jobstats is not there.
  const jobs = sacct(`${JOB}|NodeList`, `7|mia|COMPLETED|${T}|${T}|${T + 600}|gres/gpu=1|a1`);
  const labelled = { node: 'a1', more: ',hpc_job="7"' };
  const u = (many: number) =>
    given([jobs, dcgm('DEV_GPU_UTIL', labelled, points(T, many, 60, 40))]).metrics.gpu_efficiency_rate;
  expect(u(5)).toBe(0.4);
  expect(u(4)).toBe(null);
});

test('an id of two clusters needs the node, too', () => {
  const row = (cluster: string, node: string) =>
    `7|mia|COMPLETED|${T}|${T}|${T + 600}|gres/gpu=1|${node}|${cluster}`;
  const jobs = sacct(`${JOB}|NodeList|Cluster`, row('x', 'a1'), row('y', 'b1'));
  const samples = (node: string, value: number) =>
    dcgm('DEV_GPU_UTIL', { node, more: ',hpc_job="7"' }, points(T, 10, 60, value));
  expect(given([jobs, samples('a1', 20), samples('b1', 60)]).metrics.gpu_efficiency_score).toBe(0.4);
  expect(given([jobs, samples('c1', 20), samples('b1', 60)]).metrics).toMatchObject({
    jobs_analyzed: 1,
    gpu_util_mean: 0.4,
  });
});

test('a quantile of samples goes by the time that they stand for', () => {
  // Ten minutes at 10 %, ten at 50 %, forty at 90 %: a third of the time is up to 50 %.
  const text =
    dcgm('DEV_GPU_UTIL', { node: 'a1' }, [...points(T, 5, 120, 10), ...points(T + 600, 5, 120, 50)]) +
    dcgm('DEV_GPU_UTIL', { node: 'a2' }, points(T, 4, 600, 90));
  expect(given([text]).metrics).toMatchObject({ gpu_util_p10: 0.1, gpu_util_p25: 0.5, gpu_util_p50: 0.9 });
});
