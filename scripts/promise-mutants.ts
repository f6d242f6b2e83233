// Seeds leaks of one line into copies of the source, and runs the tests of the promise on each: every one must be caught.
// node --conditions=@ptl/source scripts/promise-mutants.ts [WORKERS] [PATTERN]
import { spawn } from 'node:child_process';
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
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './promise/mutant.ts';
import { gateMutants } from './promise/mutants-gate.ts';
import { nameMutants } from './promise/mutants-names.ts';
import { parserMutants } from './promise/mutants-parsers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The tests in one process, and those that start claw itself. */
const INSIDE = ['renaming-', 'canary-inside', 'released', 'order'].map((name) => `test/promise/${name}`);
const OUTSIDE = ['canary-outside', 'places', 'network'].map((name) => `test/promise/${name}`);
/** The tests of the parts: for what a second wall keeps in, so that nothing shows outside. */
const PARTS = ['test/privacy', 'test/contract', 'test/router', 'test/core'];
const SECONDS = 240;

type Verdict = 'caught' | 'survived' | 'not there';
interface Line {
  readonly what: string;
  readonly file: string;
  readonly verdict: Verdict;
  /** The first test that failed. */
  readonly by: string;
}

/** A copy of the repository with packages of its own and everybody else's dependencies. */
function copy(): string {
  const to = mkdtempSync(join(tmpdir(), 'claw-mutant-'));
  for (const entry of ['packages', 'test', 'schema', 'scripts', 'docs'])
    cpSync(join(ROOT, entry), join(to, entry), {
      recursive: true,
      filter: (path) => !/[/\\](node_modules|dist)([/\\]|$)/.test(path),
    });
  for (const entry of ['package.json', 'vitest.config.ts', 'tsconfig.base.json', 'tsconfig.json'])
    cpSync(join(ROOT, entry), join(to, entry));
  const modules = join(to, 'node_modules');
  mkdirSync(join(modules, '@ptl'), { recursive: true });
  for (const entry of readdirSync(join(ROOT, 'node_modules')).filter((name) => name !== '@ptl'))
    symlinkSync(join(ROOT, 'node_modules', entry), join(modules, entry));
  for (const [name, folder] of [
    ['claw-core', 'core'],
    ['claw-router', 'router'],
    ['claw', 'cli'],
  ] as const) {
    symlinkSync(join(to, 'packages', folder), join(modules, '@ptl', name));
    const own = join(ROOT, 'packages', folder, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(to, 'packages', folder, 'node_modules'));
  }
  return to;
}

/** The first test that fails in this copy, '' where all pass. */
function firstFailure(at: string, tests: readonly string[]): Promise<string> {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    // Those that start claw share a folder each: they want a process of their own.
    ...(tests === INSIDE ? ['--no-isolate', '--maxWorkers', '1'] : []),
    '--bail',
    '1',
    '--reporter',
    'tap-flat',
    ...tests,
  ];
  const env = { ...process.env, PROMISE_PAIRS: '135' };
  const child = spawn(process.execPath, args, {
    cwd: at,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const alarm = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), SECONDS * 1000);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(alarm);
      // Files that were given up after the failure are "not ok", too: they name no test.
      const failures = [...out.matchAll(/^not ok \d+ - (?:test\/)?(?:promise\/)?([^#\n]*)/gm)].map(([, by]) =>
        by!.trim(),
      );
      const failed = failures.find((by) => by.includes(' > ')) ?? failures[0];
      resolve(status === 0 ? '' : (failed ?? (status === null ? 'time limit' : 'could not run')));
    }),
  );
}

/** The same for several lots of tests, one after the other. */
async function firstOf(at: string, ...lots: readonly (readonly string[])[]): Promise<string> {
  for (const tests of lots) {
    const by = await firstFailure(at, tests);
    if (by !== '') return by;
  }
  return '';
}

async function judge(at: string, [what, file, find, replace]: Mutant): Promise<Line> {
  const path = join(at, 'packages', file);
  const source = readFileSync(path, 'utf8');
  if (!source.includes(find)) return { what, file, verdict: 'not there', by: '' };
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  const [first, second] = file.startsWith('cli/') ? [OUTSIDE, INSIDE] : [INSIDE, OUTSIDE];
  const by = await firstOf(at, first, second, PARTS);
  writeFileSync(path, source);
  return { what, file, verdict: by === '' ? 'survived' : 'caught', by };
}

const workers = Number(process.argv[2] ?? 2);
const mutants = [...nameMutants, ...parserMutants, ...gateMutants].filter(([what]) =>
  what.includes(process.argv[3] ?? ''),
);
const lines: Line[] = [];
const queue = [...mutants];
const whole = copy();
const before = await firstOf(whole, INSIDE, OUTSIDE, PARTS);
rmSync(whole, { recursive: true, force: true });
if (before !== '') throw new Error(`Without any mutant this fails: ${before}`);
await Promise.all(
  Array.from({ length: workers }, async () => {
    const at = copy();
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const line = await judge(at, next);
        lines.push(line);
        console.log(`${line.verdict.padEnd(9)} ${line.what.padEnd(46)} ${line.file.padEnd(46)} ${line.by}`);
      }
    } finally {
      rmSync(at, { recursive: true, force: true });
    }
  }),
);
const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length;
console.log(
  `${lines.length} mutants: ${count('caught')} caught, ${count('survived')} survived, ${count('not there')} not there`,
);
process.exitCode = count('caught') === lines.length ? 0 : 1;
