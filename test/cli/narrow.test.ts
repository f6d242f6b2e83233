// Terminals from 60 to 200 columns: no line is longer, and no word is cut. And what a person sees while files
// are read.
import { writeFileSync } from 'node:fs';
import { inBytes, Meter, main, refolded } from '@ptl/claw/internal';
import { describe, expect, it } from 'vitest';
import { exampleBytes } from '../contract/example.ts';
import { sacctExport } from './exports.ts';
import { withFiles } from './run.ts';

const cwd = withFiles({ 'p.json': exampleBytes(), 'jobs.txt': sacctExport(60, 7) });

/** What `claw ARGS` prints on a terminal of so many columns. */
async function on(columns: number, args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await main(args, () => ({
    env: { CLAW_STATE_DIR: `${cwd}/state`, HOME: cwd, SOURCE_DATE_EPOCH: '1793000000' },
    stdin: () => (async function* () {})(),
    now: () => 1_793_000_000,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    colour: false,
    isTerminal: false,
    columns,
    say: () => undefined,
    progress: () => undefined,
  }));
  return refolded(stdout + stderr, stderr === '' ? Number.POSITIVE_INFINITY : columns);
}

writeFileSync(`${cwd}/r.json`, await on(80, ['report', '--from', `${cwd}/jobs.txt`, '--json']));

const COMMANDS = [
  ['--help'],
  ...[
    'collect',
    'report',
    'discover',
    'review',
    'score',
    'export',
    'verify',
    'explain',
    'recipe',
    'ledger',
  ].map((name) => ['help', name]),
  ['report', '--from', `${cwd}/jobs.txt`],
  ['report', '--from', `${cwd}/jobs.txt`, '--by', 'weekday'],
  ['collect', '--from', `${cwd}/jobs.txt`, '--dry-run', '--new-scope'],
  ['report', '--from', `${cwd}/jobs.txt`, '--compare', `${cwd}/r.json`],
  ['discover', '--from', `${cwd}/jobs.txt`],
  ['verify', `${cwd}/p.json`],
  ['review', `${cwd}/p.json`],
  ['score', `${cwd}/p.json`],
  ['explain', 'gpu_efficiency_rate'],
  ['explain'],
  ['ledger'],
  ['facility'],
  ['config'],
  ['recipe', 'sacct'],
  ['help', 'nothing'],
];
/** What is to be copied stays as it is: commands, and paths. */
const isToCopy = (line: string) =>
  /^\s*(claw |-S |State|AllocTRES|JobName|TZ=|\{"|"|\/)/.test(line) || line.includes(cwd);

describe.each([60, 80, 200])('on %i columns', (columns) => {
  it.each(COMMANDS.map((args) => ({ args })))('claw $args fits', async ({ args }) => {
    const text = await on(columns, args);
    expect(text).not.toBe('');
    for (const line of text.split('\n'))
      if (!isToCopy(line)) expect(line.length, line).toBeLessThanOrEqual(columns);
  });
});

it('help keeps what hangs beside a name, and puts paragraphs together', () => {
  const text = 'One line of words that\ngoes on here.\n\n  --end <d>  the period of a month\n  claw x\n';
  expect(refolded(text, 30)).toBe(
    'One line of words that goes on\nhere.\n\n  --end <d>  the period of a\n             month\n  claw x\n',
  );
  expect(refolded(text, 60)).toBe(text);
  // Where a name takes most of the line, what hangs beside it goes below.
  expect(refolded('  --sample-interval <s>  seconds between samples', 30)).toBe(
    '  --sample-interval <s>\n      seconds between samples',
  );
});

it('progress says what is waited for before anything is read', async () => {
  const lines: string[] = [];
  const { exitCode } = await main(
    ['discover', '--from', '-', '--from', 'http://127.0.0.1:1/metrics'],
    () => ({
      env: { HOME: cwd },
      stdin: async function* () {
        yield new TextEncoder().encode(sacctExport(6, 3));
      },
      now: () => 1_793_000_000,
      random: (bytes) => new Uint8Array(bytes).fill(7),
      colour: false,
      isTerminal: true,
      columns: 80,
      say: () => undefined,
      progress: (line) => void lines.push(line),
    }),
  );
  expect([exitCode, lines]).toEqual([
    4,
    ['Waiting for standard input', 'Waiting for http://127.0.0.1:1/metrics'],
  ]);
});

it('progress says how much was read, how fast, and how long it will take', () => {
  let [now, line] = [0, ''];
  const meter = new Meter(
    (text) => {
      line = text;
    },
    () => now,
  );
  meter.begin('Reading 1 of 2: jobs.txt');
  expect(line).toBe('Reading 1 of 2: jobs.txt');
  now = 1000;
  meter.read(500_000_000, 2_000_000_000);
  expect(line).toBe('Reading 1 of 2: jobs.txt, 500 MB of 2 GB, 25 %');
  now = 4000;
  meter.read(500_000_000, 2_000_000_000);
  expect(line).toBe('Reading 1 of 2: jobs.txt, 1 GB of 2 GB, 50 %, 250 MB/s, 4 s left');
  now += 10;
  meter.read(1, 2_000_000_000);
  expect(line).toContain('1 GB of');
  meter.begin('Asking sacct');
  now += 75_000;
  meter.tick();
  expect(line).toBe('Asking sacct, 1.25 min');
  now += 1000;
  meter.read(1500, undefined);
  expect(line).toBe('Asking sacct, 1.5 KB, 19.7 B/s');
  meter.begin('');
  meter.tick();
  expect(line).toBe('');
  expect([inBytes(0), inBytes(999), inBytes(1e6)]).toEqual(['0 B', '999 B', '1 MB']);
});
