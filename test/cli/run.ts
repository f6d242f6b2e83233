// Runs the real command line, bundled as it is published, as an operator would, in a folder of its own: in
// this process, or in one of its own where the process is what is tested.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, faultSentence, type main, type World } from '@ptl/claw/internal';
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
  /**
   * True if `args` and `env` alone say which state the run finds; else it has a state directory and a scope
   * of its own.
   */
  readonly ownState?: boolean;
  /** True to run it in a process of its own. */
  readonly process?: boolean;
  /** Called with the process of its own once it runs; standard input then stays open. */
  readonly meanwhile?: (child: ReturnType<typeof spawn>) => void;
}

/** `claw ARGS`. The environment is ours alone: no PATH, so that nothing of this machine is asked. */
export function claw(given: readonly string[], settings: Settings = {}): Promise<Ran> {
  const cwd = settings.cwd ?? folder();
  const env = { PATH: '', HOME: cwd, ...stateOf(settings), ...settings.env };
  const args = settings.ownState === true ? given : inNewScope(given);
  const isHere = settings.process !== true && settings.meanwhile === undefined;
  const ran = isHere ? here(args, cwd, env, settings.input) : inProcess(args, cwd, env, settings);
  return args === given ? ran : ran.then(withoutAnnouncement);
}

/** Leaves out that a key was made, for runs whose own state makes one. */
function withoutAnnouncement({ stderr, ...ran }: Ran): Ran {
  return { ...ran, stderr: stderr.replace(/^The scope \S+ had no key, and has a new one in [^\n]*\n/, '') };
}

type Env = Readonly<Record<string, string>>;

/** The runs in this process come one after the other: each has the working directory to itself. */
let before: Promise<unknown> = Promise.resolve();

function here(args: readonly string[], cwd: string, env: Env, input?: string | Uint8Array): Promise<Ran> {
  const run = before.then(() => inThisProcess(args, cwd, env, input));
  before = run.catch(() => undefined);
  return run;
}

async function inThisProcess(
  args: readonly string[],
  cwd: string,
  env: Env,
  input: string | Uint8Array = '',
): Promise<Ran> {
  const bundled: { main: typeof main } = createRequire(import.meta.url)(inject('main'));
  const said: string[] = [];
  const world: World = {
    env,
    stdin: async function* () {
      yield Buffer.from(input);
    },
    now: () => Math.floor(Date.now() / 1000),
    wait: async () => undefined,
    random: (bytes) => randomBytes(bytes),
    colour: false,
    isTerminal: false,
    say: (sentence) => said.push(`${sentence}\n`),
    progress: () => undefined,
  };
  const from = process.cwd();
  process.chdir(cwd);
  try {
    const { exitCode, stdout, stderr } = await bundled.main(args, () => world);
    return { status: exitCode, stdout, stderr: said.join('') + stderr };
  } catch (error) {
    return { status: EXIT.fault, stdout: '', stderr: `claw: ${faultSentence(error)}\n` };
  } finally {
    process.chdir(from);
  }
}

function inProcess(
  args: readonly string[],
  cwd: string,
  env: Env,
  { input, meanwhile }: Settings,
): Promise<Ran> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd,
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  if (meanwhile !== undefined) meanwhile(child);
  else child.stdin.end(input);
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
/** Where the sample is. */
export const SAMPLE = 'ptl_claw_package.sample.json';

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
