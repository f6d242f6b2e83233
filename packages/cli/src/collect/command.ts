// Runs a command within a time limit, and streams its standard output or returns it whole.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type LiveRequest, LiveSystemFailed } from '@ptl/claw-core';
import { type Ended, type Environment, startGroup } from './process-group.ts';

export type Command = Omit<Extract<LiveRequest, { kind: 'command' }>, 'covers'>;

/** Returns the path of an executable on the PATH, or undefined. */
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

/**
 * The most bytes of an answer that is kept whole: the pods and nodes of the largest clusters, at 16 KiB each,
 * stay below.
 */
const WHOLE_BYTES = 2 ** 29;

/** Returns all output of a command. Throws a LiveSystemFailed where it is too much, or the command fails. */
export async function wholeOutput(
  path: string,
  command: Command,
  env: Environment,
  failed?: (failure: Ended) => void,
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
 * Streams the output of a command. Throws a LiveSystemFailed at the end if its exit status is not 0 or its
 * time is over; `failed` is then called with the details, and also where it printed nothing.
 */
export async function* commandBytes(
  path: string,
  command: Command,
  env: Environment,
  failed?: (failure: Ended) => void,
): AsyncGenerator<Uint8Array> {
  const within = command.withinSeconds * 1000;
  const group = await startGroup(path, command.args, { ...env, ...command.env }, within);
  let [complete, isEmpty] = [false, true];
  try {
    for await (const chunk of group.stdout) {
      isEmpty = false;
      yield chunk as Uint8Array;
    }
    complete = true;
  } catch (error) {
    group.kill();
    if (!(await group.ended).timedOut) throw error;
    complete = true;
  } finally {
    if (!complete) group.kill();
  }
  const ended = await group.ended;
  const isGood = ended.exitStatus === 0 && !ended.timedOut;
  if (!isGood || isEmpty) failed?.(ended);
  if (isGood) return;
  throw new LiveSystemFailed();
}
