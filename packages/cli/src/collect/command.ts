// Running a command for its standard output, within its time: streamed, or whole.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type LiveRequest, LiveSystemFailed } from '@ptl/claw-core';
import { type Environment, startGroup } from './process-group.ts';

export type Command = Omit<Extract<LiveRequest, { kind: 'command' }>, 'covers'>;

/** How a command failed. */
export interface CommandFailure {
  readonly exitStatus: number | undefined;
  readonly timedOut: boolean;
  readonly stderr: string;
}

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

/** Bytes of an answer that is kept whole: the pods and nodes of the largest clusters, at 16 KiB each, stay below. */
const WHOLE_BYTES = 2 ** 29;

/** All that a command prints. Throws a LiveSystemFailed where that is too much, or it fails. */
export async function wholeOutput(
  path: string,
  command: Command,
  env: Environment,
  failed?: (failure: CommandFailure) => void,
): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of commandBytes(path, command, env, failed)) {
    length += chunk.length;
    if (length > WHOLE_BYTES) throw new LiveSystemFailed();
    all.push(chunk);
  }
  return all;
}

/**
 * What a command prints. Throws a LiveSystemFailed at its end, where its exit status is not 0 or its time is over; `failed` is then
 * told how.
 */
export async function* commandBytes(
  path: string,
  command: Command,
  env: Environment,
  failed?: (failure: CommandFailure) => void,
): AsyncGenerator<Uint8Array> {
  const group = await startGroup(path, command.args, { ...env, ...command.env });
  let complete = false;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    group.kill();
  }, command.withinSeconds * 1000);
  try {
    for await (const chunk of group.stdout) yield chunk as Uint8Array;
    complete = true;
  } catch (error) {
    if (!timedOut) throw error;
    complete = true;
  } finally {
    clearTimeout(timer);
    if (!complete) group.kill();
  }
  const { exitStatus, stderr } = await group.ended;
  if (exitStatus === 0 && !timedOut) return;
  failed?.({ exitStatus, timedOut, stderr });
  throw new LiveSystemFailed();
}
