// Runs a command within a time limit, and streams its standard output or returns it whole.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type LiveRequest, LiveSystemFailed } from '@ptl/claw-core';
import { type Ended, type Environment, MOST_WORDS, startGroup, wordsOf } from './process-group.ts';

export type Command = Omit<Extract<LiveRequest, { kind: 'command' }>, 'covers'>;

/** How a command without a usable answer ended. */
export interface Failure extends Ended {
  /** What the tool says, for the operator's terminal. */
  readonly words: string;
  readonly seconds: number;
}

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
  failed?: (failure: Failure) => void,
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
  failed?: (failure: Failure) => void,
): AsyncGenerator<Uint8Array> {
  const within = command.withinSeconds * 1000;
  const group = await startGroup(path, command.args, { ...env, ...command.env }, within);
  const begunMs = performance.now();
  const beginning: Uint8Array[] = [];
  let [complete, length] = [false, 0];
  try {
    for await (const chunk of group.stdout) {
      const bytes = chunk as Uint8Array;
      if (length <= MOST_WORDS) beginning.push(bytes.slice(0, MOST_WORDS));
      length += bytes.length;
      yield bytes;
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
  const seconds = (performance.now() - begunMs) / 1000;
  const output = isGood || length > MOST_WORDS ? '' : Buffer.concat(beginning).toString('utf8');
  const words = wordsOf(ended, output);
  if (!isGood || length === 0) failed?.({ ...ended, words, seconds });
  if (isGood) return;
  throw new LiveSystemFailed();
}
