// The command line as an operator meets it: exit statuses, sentences, and what is left behind.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, open, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeProgram } from '../../packages/cli/src/program.ts';
import { BIN, claw, folder } from './run.ts';

/** Planted in every input that is refused: it must come out nowhere. */
const CANARY = 'canary-5f3a';

describe.concurrent('help and version', () => {
  it.each(['version', '--version', '-V'])('claw %s', async (word) => {
    expect(await claw([word])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('claw version --json', async () => {
    expect((await claw(['version', '--json'])).stdout).toBe('{"version":"0.1.0"}\n');
  });

  it.each([
    [[], ['collect', 'report', 'discover', 'explain', 'schema', 'version']],
    [['collect'], ['--from', '--output', '--dry-run', 'Examples:', 'JSON: {command']],
    [['report'], ['--from', 'Examples:', 'JSON: {command, mark']],
    [['discover'], ['CLAW_CONFIG', 'Examples:', 'JSON: {command']],
    [['explain'], ['<metric>', 'Examples:', 'JSON: {metric']],
    [['schema'], ['Example:']],
    [['version'], ['Example:']],
  ])('claw %s --help', async (command, words) => {
    const { status, stdout, stderr } = await claw([...command, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const word of words) expect(stdout).toContain(word);
    for (const absent of ['verify', 'review', 'doctor', 'daemon']) expect(stdout).not.toContain(absent);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

it('help names the commands that there are', async () => {
  const { stdout } = await claw(['--help']);
  const named = [...stdout.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'claw');
  const program = makeProgram({ run: async () => {}, tell: () => {}, complain: () => {} });
  expect(named).toEqual(program.commands.map((command) => command.name()));
});

describe.concurrent('wrong usage', () => {
  it.each([
    [[], /Usage: claw/],
    [['colect'], /unknown command 'colect'/],
    [['collect', '--frm', 'x'], /unknown option '--frm'/],
    [['collect', '--from'], /argument missing/],
    [['collect', 'jobs.txt'], /too many arguments/],
    [
      ['collect', '--privacy', 'full'],
      /^claw: --privacy full is not available in this version: use local-only/,
    ],
    [['collect', '--profile', 'daemon'], /--profile takes one_shot/],
    [['collect', '--sample', '--from', 'x'], /leave --from out/],
    [['collect', '--from', '-', '--from', '-'], /can be given once/],
    [['collect', '--sample', '--start', '2026-02-30'], /--start takes a date/],
    [['collect', '--sample', '--organization', 'a\u0007'], /--organization takes 1 to 64 characters/],
    [['collect', '--sample', '--workload', 'gaming'], /--workload takes one of inference_realtime/],
    [['explain'], /missing required argument/],
    [['explain', 'gpu_eficiency_rate'], /the nearest are gpu_efficiency_rate,/],
  ])('claw %j', async (args, sentence) => {
    const { status, stdout, stderr } = await claw(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  it('SOURCE_DATE_EPOCH that is no number', async () => {
    const { status, stderr } = await claw(['collect', '--from', '/dev/null'], {
      env: { SOURCE_DATE_EPOCH: 'now' },
    });
    expect([status, stderr]).toEqual([
      2,
      'claw: SOURCE_DATE_EPOCH must be whole seconds since 1970, in digits.\n',
    ]);
  });
});

describe.concurrent('inputs that are no use', () => {
  async function refused(name: string, content: string | Uint8Array | undefined) {
    const cwd = folder();
    if (content !== undefined) writeFileSync(join(cwd, name), content);
    const ran = await claw(['collect', '--from', name], { cwd });
    expect(ran.stdout).toBe('');
    expect(ran.stderr).not.toContain(CANARY);
    expect(readdirSync(cwd)).toEqual(content === undefined ? [] : [name]);
    return { status: ran.status, sentence: ran.stderr };
  }

  it.each([
    ['missing.txt', undefined, 'claw: missing.txt does not exist: check the path.\n'],
    ['empty.txt', '', 'claw: empty.txt is empty: export it again.\n'],
    ['notes.txt', `dear ${CANARY}\n`, /^claw: notes.txt is in no format that claw knows: [^\n]+\n$/],
    ['random.bin', Buffer.from(`\0\u0001${CANARY}\0`), /^claw: random.bin is binary data[^\n]+\n$/],
    ['twice.gz', gzipSync(gzipSync(CANARY)), /^claw: twice.gz is (binary|in no format)[^\n]+\n$/],
    [
      'cut.gz',
      gzipSync(CANARY.repeat(9)).subarray(0, 15),
      /^claw: The compressed data of cut.gz is broken[^\n]+\n$/,
    ],
  ])('%s', async (name, content, sentence) => {
    const result = await refused(name, content);
    expect(result.status).toBe(4);
    expect(result.sentence).toMatch(sentence);
  });

  it('a path below a file', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'file'), CANARY);
    expect(await claw(['collect', '--from', 'file/jobs.txt'], { cwd })).toEqual({
      status: 4,
      stdout: '',
      stderr: 'claw: file/jobs.txt lies below something that is not a folder: check the path.\n',
    });
  });

  it('a file that may not be read', async (context) => {
    if (process.getuid?.() === 0) context.skip('root may read everything, so this was not tried');
    const cwd = folder();
    writeFileSync(join(cwd, 'jobs.txt'), CANARY, { mode: 0o000 });
    const { status, stderr } = await claw(['collect', '--from', 'jobs.txt'], { cwd });
    expect([status, stderr]).toEqual([
      4,
      'claw: jobs.txt may not be accessed by you: check its permissions.\n',
    ]);
  });

  it('a folder in which nothing is known, whose file names stay its own', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'exports', 'deeper'), { recursive: true });
    writeFileSync(join(cwd, 'exports', `${CANARY}.txt`), 'hello');
    const { status, stdout, stderr } = await claw(['collect', '--from', 'exports'], { cwd });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^claw: No file in exports is telemetry that claw knows/);
    expect(stderr).not.toContain(CANARY);
  });

  it('standard input that is empty', async () => {
    expect(await claw(['collect', '--from', '-'], { input: '' })).toEqual({
      status: 4,
      stdout: '',
      stderr: 'claw: Standard input is empty: export it again.\n',
    });
  });

  it('a URL at which nobody answers, without its secrets', async () => {
    const { status, stderr } = await claw([
      'collect',
      '--from',
      `http://u:${CANARY}@127.0.0.1:1/m?${CANARY}`,
    ]);
    expect([status, stderr]).toEqual([
      4,
      'claw: http://127.0.0.1:1/m cannot be reached: check the URL and that the exporter runs.\n',
    ]);
  });
});

describe.concurrent('nothing to ask', () => {
  it('collect says so', async () => {
    const cwd = folder();
    const { status, stdout, stderr } = await claw(['collect'], { cwd });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^claw: No source was found: [^\n]+--from[^\n]+\n$/);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('discover shows where it looked', async () => {
    const { status, stdout, stderr } = await claw(['discover']);
    expect([status, stderr]).toEqual([3, '']);
    expect(stdout).toMatch(/No source was found/);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it('discover --json', async () => {
    const { stdout } = await claw(['discover', '--json']);
    const shape = JSON.parse(stdout) as { command: string; sources: { reached: boolean }[] };
    expect(Object.keys(shape)).toEqual(['command', 'version', 'sources', 'notes']);
    expect(shape.sources.every((source) => !source.reached)).toBe(true);
  });
});

describe.concurrent('outputs that cannot be', () => {
  it.each([
    ['none/package.json', /^claw: none\/package.json does not exist: check the path.\n$/],
    ['.', /^claw: . is not a regular file: choose another --output.\n$/],
    ['notes.txt', /^claw: notes.txt exists and is not a claw package, so it was left alone/],
    ['/dev/full', /^claw: \/dev\/full is not a regular file/],
    ['notes.txt/package.json', /lies below something that is not a folder/],
  ])('--output %s', async (output, sentence) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'notes.txt'), CANARY);
    const { status, stdout, stderr } = await claw(['collect', '--sample', '--output', output], { cwd });
    expect([status, stdout]).toEqual([7, '']);
    expect(stderr).toMatch(sentence);
    expect(readdirSync(cwd)).toEqual(['notes.txt']);
  });
});

it('a reader that has seen enough is no error, and a full disk behind standard output is one', () => {
  const schema = `"${process.execPath}" --conditions=@ptl/source "${BIN}" schema`;
  const bash = (script: string) => spawnSync('/bin/bash', ['-c', script], { encoding: 'utf8' });
  expect(bash(`set -o pipefail; ${schema} | head -c 1`)).toMatchObject({
    status: 0,
    stdout: '{',
    stderr: '',
  });
  const full = bash(`${schema} > /dev/full`);
  expect(full.status).toBe(7);
  expect(full.stderr).toMatch(
    /^claw: Standard output could not be written, because the disk is full: [^\n]+\n$/,
  );
});

it('an interrupt leaves nothing behind', async () => {
  const cwd = folder();
  const pipe = join(folder(), 'slow');
  execFileSync('mkfifo', [pipe]);
  const ran = await claw(['collect', '--from', pipe], {
    cwd,
    // Opening a pipe for writing waits until claw has opened it for reading.
    meanwhile: (child) => open(pipe, 'w', () => child.kill('SIGINT')),
  });
  expect(ran).toEqual({ status: 130, stdout: '', stderr: 'Interrupted: no file is half-written.\n' });
  expect(readdirSync(cwd)).toEqual([]);
});

it('explain and schema print the catalogue and the contract', async () => {
  const explained = await claw(['explain', 'gpu_efficiency_rate']);
  expect(explained.status).toBe(0);
  for (const word of ['unit', 'fraction', 'contributor', 'GPU-hours', 'Withheld if'])
    expect(explained.stdout).toContain(word);
  for (const line of explained.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  const asJson = JSON.parse((await claw(['explain', 'gpu_hours_used', '--json'])).stdout) as Record<
    string,
    unknown
  >;
  expect(asJson).toMatchObject({
    metric: 'gpu_hours_used',
    formula: 'gpu_efficiency_rate × gpu_hours_requested',
  });
  expect((JSON.parse((await claw(['schema'])).stdout) as Record<string, unknown>).$id).toBe('ptl_output_v1');
});
