// claw collect and claw report from end to end: what they write, format, and never format.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dcgmScrape, START, sacctExport } from './exports.ts';
import { claw, expectNarrow, PACKAGE, withFiles } from './run.ts';

const jobs = sacctExport(600, 12);
const FIXED = { SOURCE_DATE_EPOCH: String(START + 20 * 86_400) };
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('inputs', () => {
  it('are reported exactly, under the mark that it is no package', async () => {
    const cwd = withFiles({ 'jobs.txt': jobs, 'gpus.prom': dcgmScrape() });
    const from = ['--from', 'jobs.txt', '--from', 'gpus.prom'];
    const { status, stdout, stderr } = await claw(['report', ...from], { cwd, env: FIXED });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.startsWith('internal: not a package\n')).toBe(true);
    expect(stdout.endsWith('internal: not a package\n')).toBe(true);
    expect(stdout).toMatch(/gpu_hours_used +[\d,.]+ GPU-hours/);
    expectNarrow(stdout);
    expect(readdirSync(cwd).sort()).toEqual(['gpus.prom', 'jobs.txt']);
  });

  it('are told in JSON', async () => {
    const cwd = withFiles({ 'jobs.txt': jobs });
    const { status, stdout, stderr } = await claw(['collect', '--from', 'jobs.txt', '--json'], {
      cwd,
      env: FIXED,
    });
    expect([status, stderr]).toEqual([0, '']);
    const told = JSON.parse(stdout) as Record<string, Record<string, unknown>[]>;
    expect(Object.keys(told)).toEqual([
      'command',
      'version',
      'synthetic',
      'contributors',
      'period',
      'output',
      'released',
      'withheld',
      'sources',
      'endpoints',
      'warnings',
    ]);
    expect(told.contributors).toEqual({ unit: 'user', count: 12, fewest: 5 });
    expect(told.period).toEqual({ start: '2026-09-28', end: '2026-10-12' });
    expect(told.warnings?.join(' ')).toContain('whole calendar weeks around the data');
    const bytes = readFileSync(join(cwd, PACKAGE));
    expect(told.output).toEqual({ path: PACKAGE, bytes: bytes.length, sha256: sha256(bytes) });
    expect(told.sources).toEqual([
      { source: 'slurm_sacct', inputs: 1, records: 1200, rejected: 0, diagnostics: expect.any(Array) },
    ]);
    expect(told.released?.find(({ metric }) => metric === 'jobs_submitted')).toEqual({
      metric: 'jobs_submitted',
      value: 605,
      low: 600,
      high: 610,
      exact: 600,
      unit: 'jobs',
      source: 'slurm',
      confidence: 'medium',
    });
    expect(told.withheld?.find(({ metric }) => metric === 'gpu_memory_capacity_pct')).toMatchObject({
      reason: 'no_source',
    });
  });

  it('give the same bytes, however they come', async () => {
    const [head, ...rows] = jobs.trimEnd().split('\n');
    const half = (from: number) => `${[head, ...rows.slice(from, from + 600)].join('\n')}\n`;
    const cwd = withFiles({
      'jobs.txt': jobs,
      'jobs.gz': gzipSync(jobs),
      'jobs.zst': Buffer.concat([zstdCompressSync(jobs.slice(0, 9999)), zstdCompressSync(jobs.slice(9999))]),
      'exports/b.txt': half(0),
      'exports/a.gz': gzipSync(half(600)),
      'exports/.hidden': 'not looked at',
    });
    const ways = [
      ['jobs.txt'],
      ['jobs.gz'],
      ['jobs.zst'],
      ['exports'],
      ['-'],
      ['jobs.txt', 'slurm_sacct=jobs.gz'],
    ];
    // All have the dice of one key, and ledgers of their own.
    const state = { CLAW_STATE_DIR: join(cwd, 'state') };
    await claw(['collect', '--from', 'jobs.txt'], { cwd, env: { ...FIXED, ...state } });
    const key = join(state.CLAW_STATE_DIR, 'scopes', 'default', 'master.key');
    const packages = ways.map(async (way, index) => {
      const inputs = way.flatMap((from) => ['--from', from]);
      const args = ['collect', '--scope-key', key, '--output', `${index}.json`, ...inputs];
      const { status, stderr } = await claw(args, { cwd, env: FIXED, input: jobs });
      expect([status, stderr]).toEqual([0, '']);
      return sha256(readFileSync(join(cwd, `${index}.json`)));
    });
    expect(new Set(await Promise.all(packages)).size).toBe(1);
  });

  it('of jobs are read before those of GPUs, and what was passed over is said', async () => {
    const cwd = withFiles({
      'in/1.prom': dcgmScrape(),
      'in/2.txt': jobs,
      'in/3.md': 'notes',
      'in/deep/x': '',
    });
    const { status, stdout } = await claw(['collect', '--from', 'in', '--from', 'in/2.txt', '--dry-run'], {
      cwd,
      env: FIXED,
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/Slurm accounting[^\n]+1,200 records[\s\S]*DCGM[^\n]+records/);
    expect(stdout).toContain('in: file 3 of 4, by name, is in no format that claw knows.');
    expect(stdout).toContain('in: folders in it were not entered (1).');
    expect(stdout).toContain('in/2.txt was named more than once, and is read once.');
    expect(stdout).toContain('Dry run: nothing was written, and nothing was sent.');
    expectNarrow(stdout);
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  it('that match a pattern are read, also those of subfolders', async () => {
    const cwd = withFiles({ 'in/2.txt': jobs, 'in/deep/1.prom': dcgmScrape(), 'in/deep/.hidden': 'x' });
    const read = (pattern: string) =>
      claw(['report', '--json', '--from', pattern], { cwd, env: FIXED }).then(
        ({ status, stdout, stderr }) => [
          status,
          status === 0 ? JSON.parse(stdout).sources.map(({ source }: { source: string }) => source) : stderr,
        ],
      );
    expect(await read('in/**')).toEqual([0, ['slurm_sacct', 'dcgm_exporter']]);
    expect(await read('in/*/*.pro?')).toEqual([0, ['dcgm_exporter']]);
    expect(await read('in/**/*.csv')).toEqual([4, 'claw: No file matches in/**/*.csv: check the pattern.\n']);
  });

  it('of GPUs alone make a package too, of the period that they are said to be of', async () => {
    const cwd = withFiles({ 'gpus.prom': dcgmScrape() });
    const args = ['collect', '--from', 'gpus.prom'];
    const untimed = await claw(args, { cwd, env: FIXED });
    expect([untimed.status, untimed.stdout]).toEqual([2, '']);
    expect(untimed.stderr).toMatch(
      /^claw: The inputs have no times, so there is no period for a package: [^\n]+\n$/,
    );
    const early = await claw([...args, '--month', '2026-10'], { cwd, env: FIXED });
    expect(early).toMatchObject({ status: 2, stdout: '' });
    expect(early.stderr).toMatch(/^claw: The period is not over yet: [^\n]+\n$/);
    const { status, stdout } = await claw([...args, '--month', '2026-09'], { cwd, env: FIXED });
    expect(status).toBe(0);
    expect(stdout).toContain('h100 × 8');
    expectNarrow(stdout);
  });

  it('replace an older package, and --quiet says nothing', async () => {
    const cwd = withFiles({
      'jobs.txt': jobs,
      [PACKAGE]: '{"ptl_component":"claw","schema":"ptl_output_v1"}',
    });
    const ran = await claw(['collect', '--from', 'jobs.txt', '--quiet'], { cwd, env: FIXED });
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(statSync(join(cwd, PACKAGE)).size).toBeGreaterThan(1000);
  });

  it('of too few people make a package in which nothing is said of them', async () => {
    const cwd = withFiles({ 'jobs.txt': sacctExport(40, 2) });
    const { status, stdout } = await claw(['collect', '--from', 'jobs.txt'], { cwd, env: FIXED });
    expect(status).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'The gate counts 2 users, 3 fewer than must stand behind a number: nothing about use leaves.',
    );
    expect(stdout).toContain('Too few people ran GPU work in the period');
    expect(stdout.slice(0, stdout.indexOf('Withheld'))).not.toContain('gpu_efficiency_rate');
  });

  it.each(['collect', 'report'])(
    'of another month than that of %s are told by their days',
    async (command) => {
      const cwd = withFiles({ 'jobs.txt': jobs });
      const dry = command === 'collect' ? ['--dry-run'] : [];
      const args = [command, '--from', 'jobs.txt', '--month', '2026-08', ...dry];
      const { status, stdout } = await claw(args, { cwd, env: FIXED });
      expect(status).toBe(0);
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        'No GPU job ended in this period, and the inputs cover 2026-10-01 to 2026-10-10: ask for these days',
      );
      expect(stdout).not.toContain('slurm.conf');
    },
  );

  it('that hardly used their CPUs say why no share of them leaves, and count what is withheld as the package does', async () => {
    const idle = sacctExport(60, 11).replaceAll('|01:00:00|', '|00:00:01|');
    const cwd = withFiles({ 'jobs.txt': idle });
    const args = ['collect', '--from', 'jobs.txt', '--dry-run'];
    const { withheld } = JSON.parse((await claw([...args, '--json'], { cwd, env: FIXED })).stdout);
    expect(withheld).toContainEqual({
      metric: 'cpu_used_fraction',
      reason: 'protected',
      because: 'Fewer people than the minimum have a share above 0 of it, once it is blurred.',
    });
    const { stdout } = await claw(args, { cwd, env: FIXED });
    const counts = /^Withheld: (\d+) metrics$[\s\S]*^ +The package also lists (\d+) metrics of sources/m.exec(
      stdout,
    );
    expect(Number(counts?.[1]) + Number(counts?.[2])).toBe(withheld.length);
  });

  it('leave no trace of a dry run, in the state directory either', async () => {
    const cwd = withFiles({ 'jobs.txt': jobs });
    const env = { ...FIXED, NODE_COMPILE_CACHE: '', XDG_STATE_HOME: join(cwd, 'state') };
    expect((await claw(['collect', '--from', 'jobs.txt', '--dry-run'], { cwd, env })).status).toBe(0);
    expect(readdirSync(cwd)).toEqual(['jobs.txt']);
  });

  it('need both ends of a period', async () => {
    const cwd = withFiles({ 'jobs.txt': jobs });
    const args = ['collect', '--from', 'jobs.txt', '--json', '--dry-run'];
    const half = await claw([...args, '--start', '2026-10-03'], { cwd, env: FIXED });
    expect([half.status, half.stderr]).toEqual([
      2,
      expect.stringMatching(/^claw: --start and --end go together/),
    ]);
    const both = await claw([...args, '--start', '2026-10-03', '--end', '2026-10-05'], { cwd, env: FIXED });
    expect(JSON.parse(both.stdout)).toMatchObject({ period: { start: '2026-10-03', end: '2026-10-05' } });
  });

  it('carry what the operator declares', async () => {
    const cwd = withFiles({
      'jobs.txt': jobs,
      'facility.json': '{"cooling_type": "air", "annual_pue": 1.2}',
    });
    const declared = ['--facility', 'facility.json', '--organization', 'Example Lab', '--workload', 'mixed'];
    const { status } = await claw(['collect', '--from', 'jobs.txt', ...declared], { cwd, env: FIXED });
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, PACKAGE), 'utf8'))).toMatchObject({
      organization: 'Example Lab',
      facility: { cooling_type: { value: 'air' }, annual_pue: { value: 1.2 } },
      privacy: { parameters: { workload: 'mixed' } },
    });
  });
});
