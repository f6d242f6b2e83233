// What collect and report say in words: how many and where, never "some"; and nothing of sources that nobody
// gave.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dcgmScrape, sacctExport } from './exports.ts';
import { claw, inNewScope, PACKAGE, withFiles } from './run.ts';

const JOBS = `JobIDRaw|User|State|Submit|Start|End|TimelimitRaw|AllocTRES|JobName
1|ann|COMPLETED|2026-03-02T00:00:00|2026-03-02T00:01:00|2026-03-02T02:00:00|60|gres/gpu=2|x
2||FAILED|2026-03-02T00:00:00|2026-03-02T00:01:00|2026-03-02T02:00:00|600|gres/gpu=2|x
3|bob|COMPLETED|2026-03-02T00:00:00|never|2026-03-02T02:00:00|600|gres/gpu=2|x
`;

it.each([['report'], ['collect', '--dry-run']])(
  '%s says how many rows and jobs, and where',
  async (...command) => {
    const cwd = withFiles({ 'jobs.txt': JOBS });
    const { status, stdout } = await claw([...command, '--from', 'jobs.txt'], {
      cwd,
      env: { SOURCE_DATE_EPOCH: '1775000000' },
    });
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain(
      '1 row not understood and set aside: 1 of jobs.txt (line 4; start: it is neither ISO 8601 (2026-03-01T06:00:00) nor seconds since the epoch).',
    );
    expect(text).toContain('1 job without a user');
    expect(text).toContain('1 ratio above 1 counted as 1: 1 of jobs that ran longer than their time limit.');
    expect(text).toContain(
      'rows with times without a zone, read in that of --timezone (default: UTC): jobs.txt, first on line 2.',
    );
    expect(text).not.toMatch(/\b[Ss]ome\b/);
  },
);

it('says of rows set aside how many each file had, on which line first, and why', async () => {
  const [header, ...rows] = JOBS.trim().split('\n');
  const [one] = rows;
  const odd = one!.replace('COMPLETED', 'done').replace(/^1/, '4');
  const huge = one!.replace('gres/gpu=2', 'gres/gpu=1e400').replace(/^1/, '5');
  const more = [6, 7, 8].map((id) => one!.replace(/^1/, `${id}`));
  const lines = (...all: (string | undefined)[]) => `${all.join('\n')}\n`;
  const cwd = withFiles({
    'a.txt': lines(header, one!.replace(/^1/, 'z'), odd, ...more),
    'b.txt': lines(header, one, huge, ...more),
  });
  const { stdout } = await claw(['report', '--from', 'a.txt', '--from', 'b.txt', '--json'], { cwd });
  expect(JSON.parse(stdout).warnings).toContain(
    '3 rows not understood and set aside: 1 of a.txt (line 3; state: a row has none that can be read), 1 of b.txt (line 3; allocated gpus: a row has none that can be read), 1 of a.txt (line 2; a line is not a record of this format (a message of the tool, for instance)).',
  );
});

it('names the reason of each missing number, and no source that nobody gave', async () => {
  const cwd = withFiles({ 'jobs.txt': JOBS });
  const { stdout } = await claw(['report', '--from', 'jobs.txt'], { cwd });
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain('none of one kind: small_job_wait_ratio');
  expect(text).not.toMatch(/inference|k8s_|ResourceQuota|pods/);
  expect(text).not.toContain('No job accounting was given');
});

it('does not say that no pods were given where they were', async () => {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'p', namespace: 'n', creationTimestamp: '2026-03-02T00:00:00Z' },
    spec: { containers: [{ name: 'c', resources: { limits: { 'nvidia.com/gpu': '1' } } }] },
    status: {
      phase: 'Running',
      conditions: [{ type: 'PodScheduled', status: 'True', lastTransitionTime: '2026-03-02T00:03:00Z' }],
    },
  };
  const cwd = withFiles({ 'pod.json': JSON.stringify(pod) });
  const { status, stdout } = await claw(['report', '--from', 'pod.json'], { cwd });
  expect(status).toBe(0);
  expect(stdout).not.toContain('No list of pods was given');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'No telemetry measures half of the GPU time of any pod that ended: k8s_resource_request_ratio',
  );
});

it('says once that the export names no user, and what to do', async () => {
  const cwd = withFiles({ 'jobs.txt': JOBS.replaceAll('ann', '').replaceAll('bob', '') });
  const { stdout } = await claw(['report', '--from', 'jobs.txt'], { cwd });
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain('names no user, so all of its jobs count as those of one: export it with');
  expect(text).not.toContain('without a user');
});

it('does not say that the gate kept back what there is none of', async () => {
  const cwd = withFiles({ 'jobs.txt': JOBS });
  const run = ['collect', '--dry-run', '--month', '2026-03', '--from', 'jobs.txt'];
  const { stdout } = await claw(run, { cwd, env: { SOURCE_DATE_EPOCH: '1777000000' } });
  const [kept = '', none = ''] = stdout.replace(/\s+/g, ' ').split('There is none; the package says');
  expect(kept).toMatch(/Kept back by the gate.*jobs_submitted/);
  expect(kept).not.toContain('No input measures');
  expect(none).toMatch(
    /^ "protected", as of too few people: .*No input measures half of the GPU time of any/,
  );
});

it('says of a scrape without times that it is a snapshot, and how to get one with times', async () => {
  const at = (ms: number) => dcgmScrape().replaceAll(/^DCGM.*/gm, (line) => `${line} ${ms}`);
  const cwd = withFiles({
    'jobs.txt': sacctExport(60, 6),
    'now.prom': dcgmScrape(),
    'then.prom': at(1_790_900_000_000) + at(1_790_900_060_000),
  });
  const fidelityOf = async (scrape: string) => {
    const given = ['--from', 'jobs.txt', '--from', scrape, '--timezone', 'UTC', '--force'];
    const { stdout } = await claw(inNewScope(['collect', '--month', '2026-10', ...given]), { cwd });
    const { discovery } = JSON.parse(readFileSync(join(cwd, PACKAGE), 'utf8'));
    return { said: stdout.replace(/\s+/g, ' '), ...discovery.collection_results.dcgm_exporter };
  };
  expect(await fidelityOf('then.prom')).toMatchObject({
    said: expect.not.stringMatching(/without times/),
    fidelity: 'hardware',
  });
  expect(await fidelityOf('now.prom')).toMatchObject({
    said: expect.stringMatching(
      /8 records from 1 input; a snapshot, without times.*1 source of GPU samples without times: .*"claw recipe dcgm"/,
    ),
    status: 'complete',
    fidelity: 'snapshot',
  });
  const { stdout } = await claw(['review'], { cwd });
  expect(stdout).toContain('No input gives them over the period');
  expect(stdout).not.toContain('has telemetry of them');
});

it('makes no finding about held GPUs of samples that no job can be joined to, and keeps them apart', async () => {
  const metric = (host: string, at: number, busy: number) =>
    `{"metric":{"__name__":"DCGM_FI_DEV_GPU_UTIL","gpu":"0","UUID":"GPU-${host}","Hostname":"${host}"},"values":[[${at},"${busy}"],[${at + 60},"0"]]}`;
  const at = Date.parse('2026-03-02T01:00:00Z') / 1000;
  const result = [metric('n1', at, 0), metric('n2', at, 50)].join(',');
  const cwd = withFiles({
    'jobs.txt': JOBS,
    'dcgm.json': `{"status":"success","data":{"resultType":"matrix","result":[${result}]}}`,
  });
  const inputs = ['--from', 'jobs.txt', '--from', 'dcgm.json', '--month', '2026-03'];
  const { stdout } = await claw(['report', ...inputs], { cwd });
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).not.toContain('Held, and idle');
  expect(text).toMatch(
    /In no package - Jobs and GPU samples could not be joined.*gpu_idle_fraction.*Without a/,
  );
  expect(text.split('Without a value')[1]).not.toContain('gpu_idle_fraction');
});

it('asks for pods, and not for accounting of Slurm, beside other objects of Kubernetes', async () => {
  const hard = { 'requests.nvidia.com/gpu': '8' };
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'q', namespace: 'n' } };
  const cwd = withFiles({ 'quota.json': JSON.stringify({ ...quota, status: { hard, used: hard } }) });
  const { stdout } = await claw(['report', '--from', 'quota.json'], { cwd });
  expect(stdout).toContain('Add pods');
  expect(stdout).not.toContain('claw recipe sacct');
});
