// Runs a command in a process group of its own, so that its children end with it, and all of them end with
// claw.
import type { Readable, Writable } from 'node:stream';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How a command ended, and the end of its standard error, which is shown to the operator and kept nowhere.
 */
export interface Ended {
  /** Undefined where it was killed, or could not be started. */
  readonly exitStatus: number | undefined;
  /** True if it was killed because its time was over. */
  readonly timedOut: boolean;
  readonly stderr: string;
}

export interface ProcessGroup {
  readonly stdout: Readable;
  /** Present where it was asked for. */
  readonly stdin: Writable | null;
  /** Ends the command and all its children. */
  kill(): void;
  readonly ended: Promise<Ended>;
}

/** Bytes of standard error that are kept: its end has the reason. */
const MOST_STDERR = 4096;

/**
 * Starts the executable at `path` with a time limit of `withinMs`. It has standard input only with `stdin`.
 */
export async function startGroup(
  path: string,
  args: readonly string[],
  env: Environment,
  withinMs: number,
  stdin: 'ignore' | 'pipe' = 'ignore',
): Promise<ProcessGroup> {
  const { execa } = await import('execa');
  const child = execa(path, args, {
    env: defined(env),
    extendEnv: false,
    detached: true,
    cleanup: false,
    stdin,
    encoding: 'buffer',
    buffer: false,
    reject: false,
  });
  const kill = () => {
    killGroup(child.pid);
    // Processes that left the group may hold them open.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  // Node warns above ten, and a probe of all sources starts more at once.
  process.setMaxListeners(Math.max(process.getMaxListeners(), process.listenerCount('exit') + 1));
  process.once('exit', kill);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    kill();
  }, withinMs);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-MOST_STDERR);
  });
  const ended = child.then(({ exitCode }) => {
    clearTimeout(timer);
    process.removeListener('exit', kill);
    return { exitStatus: exitCode, timedOut, stderr };
  });
  return { stdout: child.stdout, stdin: child.stdin, kill, ended };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended, with all its children.
  }
}

function defined(env: Environment): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

/** Longer output on standard output is data. */
export const MOST_WORDS = 2048;

/** Returns its standard error; where that is empty, its `output`: nvidia-smi explains its failures there. */
export function wordsOf({ stderr }: Ended, output: string): string {
  return stderr.trim() === '' ? output : stderr;
}
