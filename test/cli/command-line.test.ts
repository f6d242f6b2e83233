// The command line as an operator meets it: exit statuses, sentences, and what is left behind.

import { execFileSync, spawnSync } from 'node:child_process';
import { open, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProgram } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { BIN, claw, folder } from './run.ts';

/** Planted in every input that is refused: it must come out nowhere. */
const CANARY = 'canary-5f3a';

describe('help and version', () => {
  it.each(['version', '--version', '-V'])('claw %s', async (word) => {
    expect(await claw([word])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('claw version --json', async () => {
    expect((await claw(['version', '--json'])).stdout).toBe('{"version":"0.1.0"}\n');
  });

  it.each([
    [[], ['collect', 'report', 'discover', 'explain', 'schema', 'version']],
    [['collect'], ['--from', '--output', '--dry-run', 'Examples:', 'JSON: {command']],
    [['report'], ['--from', '--html', 'Examples:', 'JSON: {command, mark']],
    [['discover'], ['CLAW_CONFIG', 'Examples:', 'JSON: {command']],
    [['explain'], ['[metric]', 'Examples:', 'JSON: {metric']],
    [['schema'], ['--plain', 'Examples:']],
    [['review'], ['--against', '--html', 'Examples:', 'JSON: {command']],
    [['recipe'], ['<source>', 'Examples:', 'JSON: {command']],
    [['facility'], ['--example', 'Examples:']],
    [['completion'], ['<shell>', 'Examples:']],
    [['version'], ['Example:']],
  ])('claw %s --help', async (command, words) => {
    const { status, stdout, stderr } = await claw([...command, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const word of words) expect(stdout).toContain(word);
    for (const absent of ['daemon', 'merge']) expect(stdout).not.toContain(absent);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});

it('help names the commands that there are', async () => {
  const { stdout } = await claw(['--help']);
  const named = [...stdout.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name)
    .filter((name) => name !== 'claw');
  const program = makeProgram({ run: async () => {}, writeOut: () => {}, writeErr: () => {} });
  expect(named).toEqual(program.commands.map((command) => command.name()));
});

describe('wrong usage', () => {
  it.each([
    [[], /Usage: claw/],
    [['colect'], /^claw: There is no command colect, but there is collect: see "claw --help"\.\n$/],
    [['frobnicate'], /^claw: There is no command frobnicate: "claw --help" lists those that there are\.\n$/],
    [
      ['collect', '--frm', 'x'],
      /^claw: There is no option --frm here, but there is --from: see "claw collect --help"\.\n$/,
    ],
    [
      ['verify', '--secret=CANARY', 'x'],
      /^claw: There is no option --secret here: "claw verify --help" lists [^\n]+\n$/,
    ],
    [['export', 'p.json'], /^claw: The command export needs --to: see "claw export --help"\.\n$/],
    [
      ['verify', '-', '--against', '-'],
      /^claw: Standard input can be read once: give files for the others\.\n$/,
    ],
    [
      ['verify'],
      /^claw: The command verify needs one of these: a package, the signed file, or - for standard input; see "claw verify --help"\.\n$/,
    ],
    [['recipe'], /^claw: The command recipe needs one of these: sacct, scontrol, .* or exporters; see/],
    [
      ['verify', 'a', 'CANARY'],
      /^claw: The command verify was given more arguments than it takes: [^\n]+\n$/,
    ],
    [
      ['report', '--sample', '--by', 'day', '--by', 'hour'],
      /^claw: --by is given twice, with different values: give it once\.\n$/,
    ],
    [['collect', '--from'], /^claw: --from needs a value: see "claw collect --help"\.\n$/],
    [['collect', 'jobs.txt'], /^claw: Files and URLs are given with --from, [^\n]+\n$/],
    [
      ['collect', '--from', 'sacct=jobs.txt'],
      /No source has the name before "=", and [^\n]*: use [a-z_, ]*slurm_sacct/,
    ],
    [['collect', '--from', 'ftp://host/jobs.txt'], /use http or https, or save it to a file/],
    [['report', '--sample', '--html', '-'], /--html takes the path of a file/],
    [
      ['collect', '--privacy', 'full'],
      /^claw: --privacy full is not available in this version: use local-only/,
    ],
    [['collect', '--profile', 'daemon'], /--profile takes one_shot/],
    [['collect', '--sample', '--from', 'x'], /leave --from out/],
    [['report', '--from', 'x', '--clusters', 'a'], /--namespaces are for live systems: leave them out/],
    [['collect', '--from', 'x', '--namespaces', 'a'], /are for live systems/],
    [['collect', '--from', '-', '--from', '-'], /can be given once/],
    [['collect', '--sample', '--start', '2026-02-30'], /--start takes a date/],
    [['collect', '--sample', '--organization', 'a\u0007'], /--organization takes 1 to 64 letters/],
    [['collect', '--sample', '--workload', 'gaming'], /--workload takes one of inference_realtime/],
    [['recipe', 'excel'], /There is no recipe for that source: use one of sacct, prometheus,/],
    [['recipe', 'sacct', '--month', '2026-13'], /--month takes a month/],
    [['completion', 'cmd'], /use one of bash, zsh, fish/],
    [['schema', 'ledger'], /use one of package, report, facility/],
    [['explain', 'gpu_eficiency_rate'], /the nearest are gpu_efficiency_rate,/],
    [['explain', 'utilisation'], /the nearest are avg_gpu_utilization,/],
    [['explain', 'nosuch'], /no metric of that name, and none that is described so: "claw explain" lists/],
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

describe('nothing to ask', () => {
  it('collect says so', async () => {
    const cwd = folder();
    const { status, stdout, stderr } = await claw(['collect'], { cwd });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      /^claw: No source was found \([^\n]+no sacct on the PATH[^\n]*\): [^\n]+--from[^\n]+\n$/,
    );
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
    expect(Object.keys(shape)).toEqual(['command', 'version', 'sources', 'endpoints', 'next', 'notes']);
    expect(shape.sources.every((source) => !source.reached)).toBe(true);
  });
});

describe('outputs that cannot be', () => {
  it.each([
    [
      'none/package.json',
      /^claw: none\/package.json is in a folder that does not exist: make it, or choose another place.\n$/,
    ],
    ['.', /^claw: . is not a regular file: choose another place.\n$/],
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
  const schema = `"${process.execPath}" "${BIN}" schema`;
  const bash = (script: string) => spawnSync('/bin/bash', ['-c', script], { encoding: 'utf8' });
  expect(bash(`set -o pipefail; ${schema} | head -c 1`)).toMatchObject({
    status: 0,
    stdout: '{',
    stderr: '',
  });
  for (const command of ['schema', 'version', '--help']) {
    const full = bash(`"${process.execPath}" "${BIN}" ${command} > /dev/full`);
    expect([full.status, full.stderr]).toEqual([
      7,
      expect.stringMatching(
        /^claw: Standard output could not be written, because the disk is full: [^\n]+\n$/,
      ),
    ]);
  }
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
