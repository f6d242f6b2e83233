// The finer points of the definitions, worked out by hand.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { given, MONDAY, sacct } from './given.ts';

const T = MONDAY;
const H = 3600;
const JOB = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES';

test('the published check: 146 requested, 123.6 used, 0.8466 and 0.6333', () => {
  const jobs = [
    [8, 10, 90],
    [4, 0.5, 20],
    [8, 8, 80],
  ].flatMap(([gpus, hours, percent], at) => {
    const times = `${T}|${T}|${T + hours! * H}|gres/gpu=${gpus}`;
    return [`${at}|mia|COMPLETED|${times}|`, `${at}.0||COMPLETED|${times}|gres/gpuutil=${percent}`];
  });
  const { metrics } = given([sacct(`${JOB}|TRESUsageInAve`, ...jobs)]);
  expect(metrics.gpu_hours_requested).toBe(146);
  expect(metrics.gpu_hours_used).toBeCloseTo(123.6, 9);
  expect(metrics.gpu_efficiency_rate).toBeCloseTo(123.6 / 146, 9);
  expect(metrics.gpu_efficiency_score).toBeCloseTo(1.9 / 3, 9);
});

test('earlier runs add GPU-hours; wait, duration and state come from the last', () => {
  // 2 h × 4 thrown out, then 1 h × 4 that waited 30 minutes.
  const { metrics } = given([
    sacct(
      JOB,
      `7|mia|REQUEUED|${T}|${T + 60}|${T + 60 + 2 * H}|gres/gpu=4`,
      `7|mia|FAILED|${T + 3 * H}|${T + 3.5 * H}|${T + 4.5 * H}|gres/gpu=4`,
    ),
  ]);
  expect(metrics).toMatchObject({
    jobs_submitted: 1,
    job_failure_rate: 1,
    gpu_hours_allocated: 12,
    queue_wait_hours_p50: 0.5,
    job_duration_hours_p50: 1,
  });
});

test('an id that begins anew after a real end is another job', () => {
  const { metrics } = given([
    sacct(
      JOB,
      `7|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=1`,
      `7|tom|TIMEOUT|${T + 5 * H}|${T + 5 * H}|${T + 6 * H}|gres/gpu=1`,
    ),
  ]);
  expect(metrics).toMatchObject({ jobs_submitted: 2, job_timeout_rate: 0.5 });
});

test('a resized job: old Slurm prints the first start twice', () => {
  // 8 GPUs for an hour, then 4 for two: 16 GPU-hours; the job occupies three hours and waited ten minutes.
  const { metrics } = given([
    sacct(
      JOB,
      `7|mia|RESIZING|${T}|${T + 600}|${T + 600 + H}|gres/gpu=8`,
      `7|mia|COMPLETED|${T + 600 + H}|${T + 600}|${T + 600 + 3 * H}|gres/gpu=4`,
    ),
  ]);
  expect(metrics).toMatchObject({
    jobs_submitted: 1,
    gpu_hours_allocated: 16,
    job_duration_hours_p50: 3,
    queue_wait_hours_p50: 600 / H,
  });
});

test('suspended time is occupied, and no elapsed time', () => {
  const { metrics } = given([
    sacct(`${JOB}|Suspended|TimelimitRaw`, `7|mia|COMPLETED|${T}|${T}|${T + 4 * H}|gres/gpu=2|03:00:00|120`),
  ]);
  expect(metrics).toMatchObject({
    gpu_hours_allocated: 8,
    walltime_efficiency_rate: 0.5,
    walltime_overrequest_pct: 0,
  });
});

test('in a repeated hour Elapsed tells which reading is meant', () => {
  // Berlin, 31 October 2027: 02:50 and 02:10 with twenty minutes between them.
  const row = (id: number, from: string, to: string, elapsed: number) =>
    `${id}|mia|COMPLETED|2027-10-31T01:00:00|2027-10-31T${from}|2027-10-31T${to}|gres/gpu=1|${elapsed}`;
  const text = sacct(
    `${JOB}|ElapsedRaw`,
    row(1, '02:50:00', '02:10:00', 1200),
    row(2, '01:30:00', '02:30:00', 7200),
  );
  const { metrics } = given([text], '--timezone', 'Europe/Berlin');
  expect(metrics.gpu_hours_allocated).toBeCloseTo(1 / 3 + 2, 9);
});

test('a sum of gpuutil is divided by the GPUs of its step', () => {
  // 300 on 4 GPUs is a sum: 0.75. 80 on 4 GPUs is a mean.
  const { metrics } = given([
    sacct(
      `${JOB}|TRESUsageInAve|TRESUsageInTot`,
      `1|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=4||`,
      `1.0||COMPLETED|${T}|${T}|${T + H}|gres/gpu=4|gres/gpuutil=300|gres/gpuutil=300`,
      `1.extern||COMPLETED|${T}|${T}|${T + H}|gres/gpu=4|gres/gpuutil=4|gres/gpuutil=4`,
      `2|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=4||`,
      `2.0||COMPLETED|${T}|${T}|${T + H}|gres/gpu=4|gres/gpuutil=80|gres/gpuutil=320`,
    ),
  ]);
  expect(metrics.gpu_efficiency_score).toBe(0.775);
});

test('a type of which every job says 0 records nothing', () => {
  const job = (id: number, type: string, value: number) => {
    const times = `${T}|${T}|${T + H}|gres/gpu=1,gres/gpu:${type}=1`;
    return [`${id}|mia|COMPLETED|${times}|`, `${id}.0||COMPLETED|${times}|gres/gpuutil=${value}`];
  };
  const rows = [job(1, 'A100', 0), job(2, 'a100', 50), job(3, 'v100', 0)].flat();
  expect(given([sacct(`${JOB}|TRESUsageInAve`, ...rows)]).metrics).toMatchObject({
    jobs_analyzed: 2,
    gpu_efficiency_score: 0.25,
  });
});

test('jobstats says the mean of the GPUs that it lists', () => {
  const summary = {
    nodes: { a1: { gpu_utilization: { '0': 20.5, '1': 60 } }, a2: { gpu_utilization: { '0': 0 } } },
  };
  const comment = `JS1:${gzipSync(JSON.stringify(summary)).toString('base64')}`;
  const { metrics } = given([
    sacct(`${JOB}|AdminComment`, `1|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=3|${comment}`),
  ]);
  expect(metrics).toMatchObject({ gpu_efficiency_rate: 0.268333, ace_input_path: 'sacct' });
});

test('CPU time is capped a contributor, after summing', () => {
  // mia asked for 2 CPU-hours and used 3: 2. tom asked for 4 in two jobs and used 1 + 3: 4, though one job is
  // above.
  const { metrics } = given([
    sacct(
      `${JOB}|ReqCPUS|TotalCPU`,
      `1|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=1|2|03:00:00`,
      `2|tom|COMPLETED|${T}|${T}|${T + H}|gres/gpu=1|2|01:00:00`,
      `3|tom|COMPLETED|${T}|${T}|${T + H}|gres/gpu=1|2|03:00:00`,
      `3.batch||COMPLETED|${T}|${T}|${T + H}|gres/gpu=1|2|03:00:00`,
    ),
  ]);
  expect(metrics).toMatchObject({ total_cpu_requested: 6, total_cpu_used: 6, cpu_used_fraction: 1 });
});

test('an assumption counts only where nothing is measured', () => {
  const bare = sacct(JOB, `1|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=2`);
  expect(given([bare], '--assume-util', '0.4').metrics).toMatchObject({
    gpu_efficiency_rate: 0.4,
    assumed_utilization_warning: true,
  });
  const measured = sacct(
    `${JOB}|TRESUsageInAve`,
    `1|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=2|gres/gpuutil=90`,
    `2|tom|COMPLETED|${T}|${T}|${T + H}|gres/gpu=2|`,
  );
  expect(given([measured], '--assume-util', '0.4').metrics).toMatchObject({
    jobs_analyzed: 1,
    gpu_efficiency_rate: 0.9,
    assumed_utilization_warning: null,
  });
});

test('nameless GPU rows beside two clusters are refused', () => {
  const row = (id: number) => `${id}|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=1`;
  const named = sacct(`${JOB}|Cluster`, `${row(1)}|x`, `${row(2)}|y`);
  expect(given([named, sacct(JOB, row(3))]).exit).toBe(2);
  expect(given([named]).exit).toBe(0);
});

test('MIG instances are shares, in every spelling', () => {
  // Seven sevenths, three quarters of an A30, and a half of a PRO 5000: in an hour 2.25 GPU-hours.
  const types = [
    '1g.10gb',
    'a100_2g10gb',
    'H100-4g.40gb',
    'a30_1g.6gb',
    'A30-2g12gb',
    'rtx_pro_5000_1g.36gb',
  ];
  const rows = types.map(
    (type, at) => `${at}|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=1,gres/gpu:${type}=1`,
  );
  expect(given([sacct(JOB, ...rows)]).metrics.gpu_hours_allocated).toBe(2.25);
});

test('a sibling that ran elsewhere is no job', () => {
  const rows = [
    `1|mia|REVOKED|${T}|${T}|${T + 9}|gres/gpu=4`,
    `2|mia|COMPLETED|${T}|${T}|${T + H}|gres/gpu=4`,
  ];
  expect(given([sacct(JOB, ...rows)]).metrics).toMatchObject({ jobs_submitted: 1, gpu_hours_allocated: 4 });
});

test('of two tellings the ended one counts, whichever comes first', () => {
  const running = sacct(`${JOB}|ElapsedRaw`, `1|mia|RUNNING|${T}|${T}|Unknown|gres/gpu=4|1800`);
  const ended = sacct(`${JOB}|ElapsedRaw`, `1|mia|FAILED|${T}|${T}|${T + H}|gres/gpu=4|3600`);
  for (const texts of [
    [running, ended],
    [ended, running],
  ])
    expect(given(texts).metrics).toMatchObject({
      jobs_submitted: 1,
      gpu_hours_allocated: 4,
      job_failure_rate: 1,
    });
});

test('without Elapsed a running job holds until the latest time that its cluster mentions', () => {
  // Until the CPU job's end at two o'clock: 2 × 2; the other cluster's times say nothing.
  const { metrics } = given([
    sacct(
      `${JOB}|Cluster`,
      `1|mia|RUNNING|${T}|${T}|Unknown|gres/gpu=2|x`,
      `2|mia|COMPLETED|${T}|${T}|${T + 2 * H}|cpu=2|x`,
      `3|mia|COMPLETED|${T}|${T}|${T + 5 * H}|cpu=2|y`,
    ),
  ]);
  expect(metrics).toMatchObject({ gpu_hours_allocated_in_window: 4, gpu_hours_allocated: 0 });
});

test('a job belongs whole to the window of its end', () => {
  // 20 hours, two of them on the day that is asked for; the other job ends on the day after.
  const rows = [
    `1|mia|COMPLETED|${T}|${T - 18 * H}|${T + 2 * H}|gres/gpu=1`,
    `2|mia|COMPLETED|${T}|${T + 23 * H}|${T + 24 * H}|gres/gpu=1`,
  ];
  expect(given([sacct(JOB, ...rows)], '--start', '2027-04-05', '--end', '2027-04-06').metrics).toMatchObject({
    jobs_submitted: 1,
    gpu_hours_allocated: 20,
    gpu_hours_allocated_in_window: 3,
  });
});

test('a step is of the run that began last before it, though another was submitted later', () => {
  // In an hour that a clock change repeats, times can be read so that two jobs of one id overlap.
  const { metrics } = given([
    sacct(
      `${JOB}|TRESUsageInAve`,
      `7|mia|COMPLETED|${T}|${T + 1800}|${T + 2400}|gres/gpu=1|`,
      `7.0||COMPLETED|${T + 1800}|${T + 1800}|${T + 2400}|gres/gpu=1|gres/gpuutil=40`,
      `7|mia|COMPLETED|${T + 600}|${T + 600}|${T + 660}|gres/gpu=1|`,
      `7.0||COMPLETED|${T + 600}|${T + 600}|${T + 660}|gres/gpu=1|gres/gpuutil=20`,
    ),
  ]);
  expect(metrics.gpu_efficiency_score).toBeCloseTo(0.3, 9);
});
