// docs/cli.md says what the command line really has: commands, options, JSON members, exit statuses,
// environment.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { exampleBytes } from '../contract/example.ts';
import { filesLike, read, root } from '../tidy/files.ts';
import { dcgmScrape } from './exports.ts';
import { claw } from './run.ts';

const text = readFileSync(join(root, 'docs/cli.md'), 'utf8');
const SHARED = 'What collect and report read';

/** The text below a heading, up to the next one of its level. */
function section(title: string): string {
  const after = text.split(`\n## ${title}\n`)[1];
  if (after === undefined) throw new Error(`docs/cli.md has no section ${title}.`);
  return after.split('\n## ')[0] ?? '';
}

/** The first cells of the rows of a table, without their back quotes. */
function firstCells(part: string): string[] {
  return [...part.matchAll(/^\| `?([^|`]+?)`? \|/gm)]
    .map(([, cell]) => cell ?? '')
    .filter((cell) => !/^(option|command|status|variable|member|-+)$/.test(cell));
}

const help = async (...command: string[]) => (await claw([...command, '--help'])).stdout;
const optionsIn = (page: string) =>
  [...page.matchAll(/^ {2}(--[a-z-]+(?: <\S+>)?)(?= {2}|$)/gm)].map(([, option]) => option ?? '');
const commandsIn = (page: string) =>
  [...(page.split('\nOptions:\n')[0] ?? '').matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name ?? '');

it('has the commands of claw --help, and a section for each', async () => {
  const commands = commandsIn(await help());
  expect(commands).toContain('collect');
  expect(firstCells(text.split('\n## ')[0] ?? '').map((cell) => cell.split(' ')[1])).toEqual(commands);
  for (const name of commands) expect(section(`claw ${name}`)).not.toBe('');
});

describe('options and JSON members', () => {
  it.each([
    ...[
      'collect',
      'report',
      'discover',
      'config',
      'doctor',
      'score',
      'export',
      'verify',
      'explain',
      'recipe',
      'ledger',
      'schema',
    ],
    ...['facility', 'keygen', 'version'],
  ])('of claw %s', async (name) => {
    const page = await help(name);
    const options = optionsIn(page);
    expect(options.length).toBeGreaterThan(0);
    const own = firstCells(section(`claw ${name}`)).filter((cell) => cell.startsWith('--'));
    const shared = ['collect', 'report'].includes(name) ? firstCells(section(SHARED)) : [];
    expect([...own, ...shared].sort()).toEqual(options.sort());
    const members = /JSON: (\{[^}]+\})/.exec(page)?.[1]?.replace(/\s+/g, ' ');
    if (members !== undefined) expect(section(`claw ${name}`)).toContain(`JSON: \`${members}\``);
  });

  it.each([
    ['collect', ['--from', '-', '--month', '2026-10', '--dry-run']],
    ['report', ['--from', '-']],
    ['discover', []],
    ['explain', ['gpu_hours_used']],
    ['review', ['-']],
    ['score', ['-']],
    ['export', ['-', '--to', 'engines']],
    ['recipe', ['sacct']],
    ['facility', []],
    ['keygen', []],
  ])('are those that claw %s --json prints', async (name, args) => {
    const printed = JSON.parse(
      (
        await claw([name, ...args, '--json'], {
          input: ['review', 'score', 'export'].includes(name) ? exampleBytes() : dcgmScrape(),
        })
      ).stdout,
    ) as Record<string, unknown>;
    const members = /JSON: `\{([^}]+)\}`/.exec(section(`claw ${name}`))?.[1]?.split(', ');
    expect(Object.keys(printed)).toEqual(members);
  });
});

it('has the exit statuses, as help does', async () => {
  const statuses = Object.values(EXIT).map(String);
  expect(firstCells(section('Exit status'))).toEqual(statuses);
  const said = /Exit status:([\s\S]*)\./.exec(await help())?.[1] ?? '';
  expect([...said.matchAll(/\d+/g)].map(([status]) => status)).toEqual(statuses);
});

it('has the environment that the code reads', () => {
  const code = filesLike(/^packages\/cli\/src\/.*\.ts$/)
    .map(read)
    .join('\n');
  const said = [...section('Environment').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name!);
  const taken = [...code.matchAll(/\{([^{}]+)\} = (?:process\.)?env\b/g)].map(([, names]) => names!).join();
  const used = [
    ...[...code.matchAll(/\benv(?:\.|\[')([A-Z][A-Z_]+)/g)].map(([, name]) => name!),
    ...[...taken.matchAll(/\b[A-Z][A-Z_]+\b/g)].map(([name]) => name),
  ];
  expect(new Set(said.filter((name) => name !== 'NODE_OPTIONS'))).toEqual(new Set(used));
});
