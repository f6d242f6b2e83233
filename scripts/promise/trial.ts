// A trial of a mutant: a copy of the repository in which it is seeded, and the first test that fails there.
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
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SECONDS = 240;

/** A copy of the repository with packages of its own and everybody else's dependencies. */
export function copyOfRepository(): string {
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

/** Returns the first test that fails in this copy, '' where all pass; with `isOneProcess` they share one. */
export function firstFailure(at: string, tests: readonly string[], isOneProcess: boolean): Promise<string> {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const results = join(at, 'results.json');
  const one = isOneProcess ? ['--no-isolate', '--maxWorkers', '1'] : [];
  const args = [
    vitest,
    'run',
    ...one,
    '--bail',
    '1',
    '--reporter',
    'json',
    `--outputFile=${results}`,
    ...tests,
  ];
  rmSync(results, { force: true });
  const child = spawn(process.execPath, args, {
    cwd: at,
    env: { ...process.env, PROMISE_PAIRS: '135' },
    detached: true,
    stdio: 'ignore',
  });
  const alarm = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), SECONDS * 1000);
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(alarm);
      resolve(status === 0 ? '' : status === null ? 'time limit' : failedTest(results));
    }),
  );
}

interface Results {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The first test with a message: what was given up after a failure has none. */
function failedTest(path: string): string {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8')) as Results;
    const failed = testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ failureMessages }) => failureMessages.length > 0)
        .map(({ fullName }) => `${name.replace(/^.*\/test\//, '')}: ${fullName}`),
    );
    return failed[0] ?? 'could not run';
  } catch {
    return 'could not run';
  }
}
