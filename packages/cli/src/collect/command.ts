// Running a command: its standard output is streamed; its standard error may hold names and is never even
// read.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type LiveRequest, LiveSystemFailed } from '@ptl/claw-core';

type Command = Omit<Extract<LiveRequest, { kind: 'command' }>, 'covers'>;
type Environment = Readonly<Record<string, string | undefined>>;

/** The path of an executable on the PATH, or undefined. */
export function findOnPath(file: string, env: Environment): string | undefined {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, file))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Bytes of an answer that counts only as a whole: the nodes of the largest clusters, at 16 KiB each, stay below. */
const WHOLE_BYTES = 2 ** 29;

/** What a command prints. Throws a LiveSystemFailed at its end, where its exit status is not 0. */
export async function* commandBytes(
  path: string,
  command: Command,
  env: Environment,
): AsyncGenerator<Uint8Array> {
  if (command.wholeWithinSeconds === undefined) yield* streamed(path, command, env);
  else yield* await whole(streamed(path, command, env, command.wholeWithinSeconds));
}

/** All that `chunks` hold. Throws a LiveSystemFailed where that is too much. */
async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > WHOLE_BYTES) throw new LiveSystemFailed();
    all.push(chunk);
  }
  return all;
}

async function* streamed(
  path: string,
  command: Command,
  env: Environment,
  seconds = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const { execa } = await import('execa');
  const child = execa(path, command.args, {
    env: defined({ ...env, ...command.env }),
    extendEnv: false,
    stdin: 'ignore',
    stderr: 'ignore',
    encoding: 'buffer',
    buffer: false,
    reject: false,
  });
  let complete = false;
  // What it has started may hold its output open after its end.
  const stop = () => void child.stdout.destroy(new LiveSystemFailed());
  const timer = Number.isFinite(seconds) ? setTimeout(stop, seconds * 1000) : undefined;
  try {
    for await (const chunk of child.stdout) yield chunk;
    complete = true;
  } finally {
    clearTimeout(timer);
    if (!complete) child.kill();
  }
  const { failed } = await child;
  if (failed) throw new LiveSystemFailed();
}

function defined(env: Environment): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
