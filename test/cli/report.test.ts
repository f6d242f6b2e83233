// claw report as an admin reads it: what to look at, the jobs by a fact that names nobody, and what to do
// next.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claw, withFiles } from './run.ts';

const HEAD = 'JobIDRaw|User|State|Submit|Start|End|TimelimitRaw|AllocTRES|JobName|TRESUsageInAve';
/** Of 1 h on 8 GPUs each, from the hour of `i` on; what is not said is as usual. */
function job(
  i: number,
  more: { state?: string; seconds?: number; gpus?: number; util?: number } = {},
): string {
  const { state = 'COMPLETED', seconds = 3600, gpus = 8, util } = more;
  const at = Date.parse('2026-03-02T00:00:00Z') / 1000 + i * 3600;
  const iso = (time: number) => new Date(time * 1000).toISOString().slice(0, 19);
  const row = [
    i,
    `u${i % 7}`,
    state,
    iso(at),
    iso(at + 60),
    iso(at + 60 + seconds),
    600,
    `gres/gpu=${gpus}`,
    'x',
    '',
  ];
  const step = [
    `${i}.0`,
    '',
    'COMPLETED',
    iso(at),
    iso(at + 60),
    iso(at + 60 + seconds),
    '',
    `gres/gpu=${gpus}`,
    's',
    `gres/gpuutil=${util}`,
  ];
  return util === undefined ? row.join('|') : `${row.join('|')}\n${step.join('|')}`;
}
const run = (rows: readonly string[], args: readonly string[]) =>
  claw(['report', '--from', 'jobs.txt', '--gpuutil', 'mean', ...args], {
    cwd: withFiles({ 'jobs.txt': `${[HEAD, ...rows].join('\n')}\n` }),
  });

const MIXED = [
  ...Array.from({ length: 6 }, (_, i) => job(i, { util: 90 })),
  ...Array.from({ length: 2 }, (_, i) => job(10 + i, { util: 2, seconds: 7200 })),
  job(20, { state: 'FAILED', seconds: 600 }),
];

it('names what to look at, by GPU-hours, with what it costs and what to do', async () => {
  const { stdout } = await run(MIXED, ['--json']);
  const { findings } = JSON.parse(stdout);
  expect(findings.map((one: { finding: string }) => one.finding)).toEqual([
    'near_zero',
    'failed',
    'walltime',
  ]);
  expect(findings[0]).toMatchObject({
    gpu_hours: 32,
    what: '2 jobs used less than 5 % of the GPUs they held.',
  });
  expect(findings[1].gpu_hours).toBeCloseTo(8 / 6, 9);
  const text = (await run(MIXED, [])).stdout.replace(/\s+/g, ' ');
  expect(text).toContain('1. 32 GPU-hours: Jobs that hardly used their GPUs');
  expect(text).toContain('held by runs that ended in the period 81');
});

it('flags jobs below a threshold of the operator in findings and tables, and in no metric', async () => {
  const half = [...MIXED, ...Array.from({ length: 3 }, (_, i) => job(30 + i, { util: 45 }))];
  const told = async (...args: string[]) => {
    const { findings, cuts, metrics } = JSON.parse((await run(half, ['--json', ...args])).stdout);
    return {
      what: findings.find((one: { finding: string }) => one.finding === 'flagged')?.what,
      flagged: cuts[0].rows.reduce((sum: number, row: { flagged_jobs: number }) => sum + row.flagged_jobs, 0),
      metric: metrics.find((one: { metric: string }) => one.metric === 'flagged_jobs_count').value,
    };
  };
  expect(await told()).toMatchObject({ what: expect.stringContaining('3 jobs'), flagged: 5, metric: 5 });
  expect(await told('--threshold', '0.4')).toEqual({ what: undefined, flagged: 2, metric: 5 });
  const all = await told('--threshold', '0.95');
  expect(all).toMatchObject({
    what: expect.stringMatching(/95 %.*that of --threshold/),
    flagged: 11,
    metric: 5,
  });
  const table = (await run(half, ['--threshold', '0.4', '--by', 'job_size'])).stdout;
  expect(table).toMatch(/GPUs +jobs +failed +GPU-h +used +below 40 % +wait p50/);
  expect(JSON.parse((await run(half, ['--threshold', '0.4', '--json'])).stdout).threshold).toBe(0.4);
  expect(await run(half, ['--threshold', '0.01'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('from 0.05 to 1'),
  });
});

it('tells runs of jobs that went back into the queue from jobs that ended so', async () => {
  const at = (hour: number) => 1_772_409_600 + 3600 * hour;
  const row = (id: number, state: string, from: number, to: number) =>
    `${id}|u|${state}|${at(from)}|${at(from)}|${at(to)}|gres/gpu=2`;
  const head = 'JobIDRaw|User|State|Submit|Start|End|AllocTRES';
  const jobs = [row(1, 'NODE_FAIL', 0, 3), row(1, 'PREEMPTED', 3, 4), row(1, 'COMPLETED', 4, 6)];
  const found = async (rows: readonly string[]) => {
    const cwd = withFiles({ 'j.txt': `${[head, ...rows].join('\n')}\n` });
    const { stdout } = await claw(['report', '--from', 'j.txt', '--json'], { cwd });
    const { findings } = JSON.parse(stdout) as { findings: { finding: string; what: string }[] };
    return Object.fromEntries(findings.map(({ finding, what }) => [finding, what]));
  };
  const one = '1 run of jobs that went back into the queue';
  expect(await found(jobs)).toMatchObject({
    node_failed: `${one} ended this way.`,
    cancelled: `${one} ended this way.`,
  });
  const { node_failed: failed } = await found([...jobs, row(2, 'NODE_FAIL', 0, 1)]);
  expect(failed).toBe(`1 job, and ${one}, ended this way.`);
});

it('cuts the jobs by a fact, and adds up to the same', async () => {
  const { stdout } = await run(MIXED, ['--by', 'hour', '--csv']);
  const [head = '', ...rows] = stdout.trimEnd().split('\n');
  const at = head.split(',').indexOf('held_gpu_hours');
  expect(rows.map((row) => row.split(',')[0])).toContain('20:00');
  expect(rows.reduce((sum, row) => sum + Number(row.split(',')[at]), 0)).toBeCloseTo(48 + 32 + 8 / 6, 6);
  expect((await run(MIXED, ['--by', 'duration'])).stdout).toMatch(
    /ran +jobs +failed[\s\S]+10 to 60 min +1 +100 %/,
  );
  const { status, stderr } = await run(MIXED, ['--by', 'user']);
  expect([status, stderr]).toEqual([
    2,
    'claw: --by takes job_size, duration, weekday, hour, day or gpu_model; users and accounts come by your own list, with --groups.\n',
  ]);
});

it('is a line a metric as CSV, with section, unit, source and confidence', async () => {
  const { stdout } = await run(MIXED, ['--csv']);
  expect(stdout).toContain('section,metric,value,unit,source,confidence,reason\n');
  expect(stdout).toContain('ace,jobs_submitted,9,jobs,slurm,medium,\n');
  expect(stdout).toMatch(/^utilization,energy_kwh,,kWh,,,No GPU telemetry was given\.$/m);
  expect((await run(MIXED, ['--csv', '--json'])).status).toBe(2);
});

it('has what has changed on its page and in CSV, and refuses what CSV has no room for', async () => {
  const before = { metric: 'jobs_submitted', value: 7 };
  const cwd = withFiles({
    'jobs.txt': `${[HEAD, ...MIXED].join('\n')}\n`,
    'then.json': JSON.stringify({ command: 'report', period: null, metrics: [before] }),
  });
  const report = (...args: string[]) => claw(['report', '--from', 'jobs.txt', ...args], { cwd });
  const csv = (await report('--compare', 'then.json', '--csv')).stdout;
  expect(csv).toContain('confidence,reason,before\n');
  expect(csv).toContain('ace,jobs_submitted,9,jobs,slurm,medium,,7\n');
  await report('--compare', 'then.json', '--html', 'r.html');
  const page = readFileSync(`${cwd}/r.html`, 'utf8');
  expect(page).toContain('Since an earlier report: 1 number changed, 0 unchanged');
  expect(page).toMatch(/<th scope="row">jobs_submitted<\/th><td>7 jobs<\/td><td>9 jobs<\/td>/);
  expect(page).toContain('href="#compared"');
  expect(page).toContain(
    'In a package of this period the gate counts 7 users: the values of each are blurred',
  );
  for (const args of [
    ['--compare', 'then.json', '--by', 'hour'],
    ['--price', 'h100=1'],
  ])
    expect((await report(...args, '--csv')).status).toBe(2);
});

it('tells a site whose export has no steps, as sacct -X makes it, to export them', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => job(i));
  const { next, findings } = JSON.parse((await run(rows, ['--json'])).stdout);
  for (const advice of [next[0], findings[0].advice]) {
    expect(advice).toContain('export it with them, without -X');
    expect(advice).not.toContain('AccountingStorageTRES');
  }
});

it('tells a site with Slurm alone the two lines that would measure GPUs', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => job(i, { util: 90 }).replace('gres/gpuutil=90', ''));
  const { next, findings } = JSON.parse((await run(rows, ['--json'])).stdout);
  expect(next[0]).toMatch(/AccountingStorageTRES=gres\/gpu,gres\/gpuutil.*JobAcctGatherType=/);
  expect(next[1]).toContain('scontrol show node');
  expect(next).toHaveLength(2);
  expect(findings[0]).toMatchObject({ finding: 'unmeasured', gpu_hours: 72 });
  const text = (await run(rows, [])).stdout;
  expect(text).toMatch(/\nNext\n {2}- Utilization is not known/);
});

it('advises no telemetry where no job could be analyzed by it', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => job(i, { state: 'FAILED' }));
  const { next } = JSON.parse((await run(rows, ['--json'])).stdout);
  expect(next).toEqual([expect.stringMatching(/^Capacity is not known/)]);
});

it('has findings and the cut on its page, too', async () => {
  const cwd = withFiles({ 'jobs.txt': `${[HEAD, ...MIXED].join('\n')}\n` });
  await claw(['report', '--from', 'jobs.txt', '--gpuutil', 'mean', '--by', 'weekday', '--html', 'r.html'], {
    cwd,
  });
  const page = readFileSync(`${cwd}/r.html`, 'utf8');
  expect(page).toContain('<h3>Jobs that hardly used their GPUs</h3><p class="hours">32 GPU-hours</p>');
  expect(page).toMatch(/<th scope="row">Monday<\/th><td>9<\/td>/);
});

it('tells a site with Kubernetes alone what kubectl shows', async () => {
  const pod = (phase: string, reason: string) => ({
    kind: 'Pod',
    metadata: { name: phase + reason, namespace: 'n', creationTimestamp: '2026-03-02T00:00:00Z' },
    spec: { nodeName: 'gpu-1', containers: [{ resources: { limits: { 'nvidia.com/gpu': '8' } } }] },
    status: {
      phase,
      reason,
      conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: '2026-03-02T00:00:00Z' }],
      containerStatuses: [{ state: { terminated: { finishedAt: '2026-03-02T02:00:00Z' } } }],
    },
  });
  const node = { kind: 'Node', metadata: { name: 'gpu-1' }, status: { capacity: { 'nvidia.com/gpu': '8' } } };
  const items = [pod('Failed', ''), pod('Failed', 'DeadlineExceeded')];
  const cwd = withFiles({
    'pods.json': JSON.stringify({ kind: 'List', items }),
    'nodes.json': JSON.stringify({ kind: 'NodeList', apiVersion: 'v1', items: [node] }),
  });
  const { stdout } = await claw(['report', '--from', 'pods.json', '--from', 'nodes.json', '--json'], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { finding: string; advice: string }[] };
  expect(findings.map(({ finding }) => finding)).toEqual(
    expect.arrayContaining(['not_held', 'failed', 'timed_out']),
  );
  const advice = findings.map((one) => one.advice).join(' ');
  expect(advice).toContain('kubectl get pods -A --field-selector=status.phase=Failed');
  expect(advice).not.toMatch(/sacct|squeue|sbatch/);
});

it('says what has changed since an earlier report', async () => {
  const earlier = (await run(MIXED.slice(0, 8), ['--json'])).stdout;
  const cwd = withFiles({
    'jobs.txt': `${[HEAD, ...MIXED].join('\n')}\n`,
    'then.json': earlier,
    'no.json': '{}',
    'odd.json': '{"command": "report", "period": null, "metrics": [null, "x", 3]}',
  });
  const args = ['report', '--from', 'jobs.txt', '--gpuutil', 'mean', '--compare'];
  const { stdout } = await claw([...args, 'then.json'], { cwd });
  expect(stdout).toMatch(/^Since the report that begins on 2026-03-02: \d+ numbers changed, \d+ unchanged$/m);
  expect(stdout).toMatch(/^ {2}jobs_submitted +8 jobs +9 jobs +\+12\.5 %$/m);
  expect(stdout).toMatch(/^ {2}job_failure_rate +0 % +11\.1 % +\+11\.1 points$/m);
  const { compared } = JSON.parse((await claw([...args, 'then.json', '--json'], { cwd })).stdout);
  expect(compared).toContainEqual({ metric: 'jobs_submitted', before: 8, now: 9 });
  expect(await claw([...args, 'odd.json', '--json'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  expect(await claw([...args, 'no.json'], { cwd })).toMatchObject({ status: 2, stdout: '' });
});
