// A site whose packages are collected through the command line, with a state directory of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { START, sacctExport } from '../cli/exports.ts';
import { claw, PACKAGE, type Ran, withFiles } from '../cli/run.ts';

export const OCTOBER = ['--month', '2026-10'];

interface Site {
  readonly cwd: string;
  readonly state: string;
  collect(...args: string[]): Promise<Ran>;
  written(): string;
}

/** A folder with an export, and a state directory that is not there yet. */
export function site(files: Record<string, string> = { 'jobs.txt': sacctExport(600, 12) }): Site {
  const cwd = withFiles(files);
  const state = join(cwd, 'state');
  const env = { CLAW_STATE_DIR: state, SOURCE_DATE_EPOCH: String(START + 60 * 86_400) };
  return {
    cwd,
    state,
    collect: (...args) => claw(['collect', '--from', 'jobs.txt', ...args], { cwd, env, ownState: true }),
    written: () => readFileSync(join(cwd, PACKAGE), 'utf8'),
  };
}

export const done = { status: 0, stdout: '', stderr: '' };
