// What a command loads before it does anything: each run pays for it in time and memory. Counts of bytes, not
// times.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { writeSacct } from '../../bench/generate/sacct.ts';

/** What `loaded.cjs` leaves. */
interface Loaded {
  /** The files of the bundle, each with its bytes. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
  /** The modules of Node itself that were not there before. */
  readonly builtins: readonly string[];
}

const folder = inject('scratch');
const HOOK = join(import.meta.dirname, 'loaded.cjs');
/** Modules of Node that cost megabytes each, and that reading a file needs none of. */
const HEAVY =
  /^NativeModule (?:net|tty|http|https|zlib|crypto|internal\/fs\/(?:promises|streams)|.*(?:readline|undici).*)$/;

/** Runs claw with standard streams that need no module of Node. */
function loadedBy(...args: string[]): Loaded {
  const file = join(folder, 'loaded.json');
  const env = { ...process.env, LOADED_FILE: file, CLAW_STATE_DIR: join(folder, 'loaded-state') };
  execFileSync(process.execPath, ['--require', HOOK, inject('claw'), ...args], { env, stdio: 'ignore' });
  return JSON.parse(readFileSync(file, 'utf8'));
}

function bytesOf({ files }: Loaded): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

it('for the help of a command is the command line alone', () => {
  const loaded = loadedBy('report', '--help');
  expect(bytesOf(loaded)).toBeGreaterThan(50_000);
  expect(bytesOf(loaded)).toBeLessThan(125_000);
});

it('for a report of accounting is not what other commands need, and no network', () => {
  const jobs = join(folder, 'loaded-jobs.txt');
  writeSacct(jobs, 50, 1);
  const loaded = loadedBy('report', '--json', '--from', jobs);
  expect(bytesOf(loaded)).toBeGreaterThan(500_000);
  expect(bytesOf(loaded)).toBeLessThan(1_150_000);
  expect(loaded.files.length).toBeLessThan(43);
  expect(loaded.builtins.filter((name) => HEAVY.test(name))).toEqual([]);
  // One character beyond ASCII, and V8 keeps the whole file with two bytes a character.
  for (const [path] of loaded.files) expect(/[^\0-\x7f]/.test(readFileSync(path, 'utf8')), path).toBe(false);
});
