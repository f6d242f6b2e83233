// The examples of CONTRIBUTING.md work: its blocks are applied, as they stand, to a copy of the repository,
// in which the new sources and the new metric then do what the document says.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folder, inNewScope } from '../cli/run.ts';
import { filesLike, read, root } from '../tidy/files.ts';
import { type Block, blocksOf, withBlockBefore } from './blocks.ts';

const copy = mkdtempSync(join(tmpdir(), 'claw-contributing-'));
const text = read('CONTRIBUTING.md');
afterAll(() => rmSync(copy, { recursive: true, force: true }));

beforeAll(() => {
  for (const path of filesLike(/./)) cpSync(join(root, path), join(copy, path));
  // Dependencies are linked; the packages of this repository are those of the copy.
  for (const folder of ['.', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)]) {
    const from = join(root, folder, 'node_modules');
    if (!existsSync(from)) continue;
    mkdirSync(join(copy, folder, 'node_modules'));
    for (const name of readdirSync(from))
      if (name !== '@ptl') symlinkSync(join(from, name), join(copy, folder, 'node_modules', name));
  }
  cpSync(join(root, 'node_modules/@ptl'), join(copy, 'node_modules/@ptl'), {
    recursive: true,
    verbatimSymlinks: true,
  });
});

it('a source and a metric are each a file or a function, and a line', () => {
  const blocks = blocksOf(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['complaint', 'result', 'shell']));
  // The sources, and of the metric the property alone.
  const complaint = blocks.findIndex(({ kind }) => kind === 'complaint');
  blocks.slice(0, complaint).forEach(apply);
  shell('npm run --silent generate');
  const said = tsc();
  expect(said).toContain(blocks[complaint]!.content.trim());
  // And nothing else is wrong.
  const where = said.match(/^\S+(?=\(.*error TS)/gm);
  expect(new Set(where)).toEqual(new Set(['packages/router/src/metrics/index.ts']));

  blocks.slice(complaint + 1).forEach(apply);
  expect(tsc()).toBe('');

  const accounting = writtenIn(copy, 'jobs.txt', sixtyJobs());
  const gpus = 'test/golden/gpu_list/two-good-lines-and-a-bad-one/input.txt';
  const { metrics, sources } = claw('report', '--from', accounting, '--from', good(gpus));
  expect(metrics).toContainEqual(
    expect.objectContaining({ metric: 'job_duration_hours_p10', value: 0.1, unit: 'hours' }),
  );
  expect(sources).toContainEqual(expect.objectContaining({ source: 'gpu_list', records: 2, rejected: 0 }));

  // Each is told as itself, everywhere.
  expect(told(join(gpus, '../package.json'))).toEqual(new Set(['gpu_list']));
  const corral = writtenIn(copy, 'corral.log', sixtyCorralJobs());
  expect(told(packageOf(corral))).toEqual(new Set(['corral_log', 'corral']));
  const samples = writtenIn(copy, 'gpus.prom', sampleOfEachJob());
  const both = told(packageOf(corral, samples));
  expect(both).toEqual(new Set(['corral_log', 'dcgm_exporter', 'corral', 'dcgm', 'corral+dcgm', 'claw']));
});

/** Where the package of these inputs is. */
function packageOf(...inputs: readonly string[]): string {
  const path = `${inputs.length}.json`;
  const from = inputs.flatMap((input) => ['--from', input]);
  claw('collect', '--start', '2026-01-01', '--end', '2026-01-02', '--output', path, ...from);
  return path;
}

/** Every word by which a package says where its numbers are from. */
function told(path: string): Set<string> {
  const content = JSON.parse(readFileSync(join(copy, path), 'utf8'));
  const { scheduler_type, ace_input_path, pace_input_path } = content.profile;
  const words = [scheduler_type, ace_input_path, pace_input_path].flatMap((fact) => fact?.value ?? []);
  const labels = [...JSON.stringify(content).matchAll(/"source":"([^"]*)"/g)].map((match) => match[1]!);
  return new Set([...content.discovery.data_sources_found, ...words, ...labels]);
}

/** Does to the copy what a block says. */
function apply({ kind, path, anchor, content }: Block): void {
  const file = join(copy, path);
  if (kind === 'file') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  } else if (kind === 'before')
    writeFileSync(file, withBlockBefore(readFileSync(file, 'utf8'), anchor, content));
  else if (kind === 'result') expect(readFileSync(file, 'utf8')).toBe(content);
  else if (kind === 'shell') shell(content);
}

function shell(commands: string): void {
  const { NODE_OPTIONS: _, ...env } = process.env;
  for (const name of Object.keys(env))
    if (name.startsWith('VITEST') || name === 'TEST_RUNS') delete env[name];
  // npx asks before it runs what is there anyway: half a second each time.
  execFileSync('bash', ['-euo', 'pipefail', '-c', `npx() { "$@"; }\n${commands}`], {
    cwd: copy,
    stdio: 'pipe',
    env: { ...env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` },
  });
}

/** What the compiler says of the packages; nothing where all is well. */
function tsc(): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/tsc'), ['-b', 'packages/cli'], {
      cwd: copy,
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
}

interface Said {
  readonly metrics: readonly object[];
  readonly sources: readonly object[];
}

function claw(...args: readonly string[]): Said {
  const bin = join(copy, 'packages/cli/src/bin.ts');
  const all = ['--conditions=@ptl/source', bin, ...inNewScope(args), '--json'];
  const env = { PATH: '', CLAW_STATE_DIR: folder() };
  return JSON.parse(execFileSync(process.execPath, all, { cwd: copy, encoding: 'utf8', stdio: 'pipe', env }));
}

/** The lines of a golden input but for the bad one. */
function good(path: string): string {
  const lines = readFileSync(join(copy, path), 'utf8').split('\n');
  return writtenIn(copy, 'gpus.txt', lines.filter((line) => !line.endsWith('n/a')).join('\n'));
}

function writtenIn(folder: string, name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** Sixty people with a job each: every second one failed, and they took six minutes and more. */
function sixtyJobs(): string {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const minute = (6 + Math.floor(i / 10)).toString().padStart(2, '0');
    const state = i % 2 === 0 ? 'COMPLETED' : 'FAILED';
    return `${i + 1}|user${i}|${state}|2026-01-01T00:00:00Z|2026-01-01T00:${minute}:00Z|gres/gpu=1`;
  });
  return ['JobIDRaw|User|State|Start|End|AllocTRES', ...rows, ''].join('\n');
}

/** The same sixty, as another scheduler logs them. */
function sixtyCorralJobs(): string {
  const start = Date.UTC(2026, 0, 1) / 1000;
  const jobs = Array.from({ length: 60 }, (_, i) => {
    const end = start + 60 * (6 + Math.floor(i / 10));
    const times = `submitted=${start};started=${start};ended=${end}`;
    return `job=${i + 1};user=user${i};${times};gpus=1;nodes=n${i};state=${i % 2 === 0 ? 'done' : 'failed'}\n`;
  });
  return jobs.join('');
}

/** A scrape in which each job's GPU is busy. */
function sampleOfEachJob(): string {
  const lines = Array.from({ length: 60 }, (_, i) => {
    const labels = `gpu="0",UUID="GPU-${i}",Hostname="n${i}",hpc_job="${i + 1}"`;
    return `DCGM_FI_DEV_GPU_UTIL{${labels}} ${(i % 10) * 10}\n`;
  });
  return lines.join('');
}
