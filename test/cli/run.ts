// Runs the real command line, bundled as it is published, as an operator would, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';

/** The program that is run: `node BIN ARGS`. */
export const BIN = inject('claw');

/** Shared by all runs and all test files: compiling costs more than most of these commands. */
const COMPILE_CACHE = join(tmpdir(), 'claw-test-compile-cache');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Settings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** True if `args` and `env` alone say which state the run finds; else it has a state directory and a scope of its own. */
  readonly ownState?: boolean;
  /** Called with the process once it runs; standard input then stays open. */
  readonly meanwhile?: (child: ReturnType<typeof spawn>) => void;
}

/** `claw ARGS`. The environment is ours alone: no PATH, so that nothing of this machine is asked. */
export function claw(args: readonly string[], settings: Settings = {}): Promise<Ran> {
  const cwd = settings.cwd ?? folder();
  const env = {
    PATH: '',
    HOME: cwd,
    NODE_COMPILE_CACHE: COMPILE_CACHE,
    ...stateOf(settings),
    ...settings.env,
  };
  const child = spawn(process.execPath, [BIN, ...(settings.ownState === true ? args : inNewScope(args))], {
    cwd,
    env,
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  if (settings.meanwhile !== undefined) settings.meanwhile(child);
  else child.stdin.end(settings.input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** Where the state of a run lies that does not say it. */
function stateOf({ env = {}, ownState }: Settings): Record<string, string> {
  const isSaid = ownState === true || 'CLAW_STATE_DIR' in env || 'XDG_STATE_HOME' in env;
  return isSaid ? {} : { CLAW_STATE_DIR: join(folder(), 'state') };
}

/** `claw collect` as on its first run, which makes a key. */
export function inNewScope(args: readonly string[]): readonly string[] {
  return args[0] === 'collect' ? ['collect', '--new-scope', ...args.slice(1)] : args;
}

/** A fresh, empty folder. */
export function folder(): string {
  return mkdtempSync(join(inject('scratch'), 'f-'));
}

/** Where a package is written unless the operator says otherwise. */
export const PACKAGE = 'ptl_claw_package.json';

/** A folder with these files in it. */
export function withFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
  return cwd;
}

/** No line is wider than 80 columns. */
export function expectNarrow(text: string): void {
  for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
}
