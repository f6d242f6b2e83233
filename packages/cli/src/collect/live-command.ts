// Asks live systems by commands on the PATH.
import { type LiveRequest, LiveSystemFailed, type Source } from '@ptl/claw-core';
import type { World } from '../world.ts';
import { commandBytes, type Failure, findOnPath, wholeOutput } from './command.ts';
import type { Endpoint } from './endpoint.ts';
import type { Collected } from './input.ts';
import type { Trouble } from './trouble.ts';
import { typed } from './typed.ts';

/** A server lists its kinds of objects at once. */
const NEEDS_SECONDS = 20;

/** The result of one question. */
export interface Answer {
  readonly how: string;
  readonly input?: Collected;
  readonly endpoint?: Endpoint | undefined;
  /** For a command: resolves to false where it shows at once that it has no data. */
  readonly gives?: () => Promise<boolean>;
  /** True if nothing of the source counts. */
  readonly isLost?: boolean;
}

interface Asking {
  readonly world: World;
  readonly troubled: (trouble: Trouble) => void;
}

type CommandRequest = Extract<LiveRequest, { kind: 'command' }>;

/** Returns false where the system reports that it has nothing of this kind. */
async function isThere({ file, needs, env }: CommandRequest, world: World): Promise<boolean> {
  const path = findOnPath(file, world.env);
  if (needs === undefined || path === undefined) return true;
  const question = { kind: 'command', file, args: needs.args, withinSeconds: NEEDS_SECONDS } as const;
  let answer = '';
  try {
    for await (const chunk of commandBytes(
      path,
      env === undefined ? question : { ...question, env },
      world.env,
    ))
      answer += Buffer.from(chunk).toString('latin1');
  } catch (error) {
    // kubectl fails where any part of the API is missing, and lists the rest. A system without an answer is
    // asked again for its data.
    if (!(error instanceof LiveSystemFailed)) throw error;
  }
  return answer.includes(needs.word);
}

/**
 * Starts a snapshot at once, beside all others, and keeps its output; a command about days runs when it is
 * read.
 */
export async function reachCommand(
  source: Source,
  request: CommandRequest,
  { world, troubled }: Asking,
): Promise<Answer> {
  if (!(await isThere(request, world))) return { how: `${request.file} knows nothing of it`, isLost: true };
  const path = findOnPath(request.file, world.env);
  if (path === undefined) return { how: `no ${request.file} on the PATH` };
  const failed = (failure: Failure) => troubled({ source, asked: typed(request), ...failure });
  const place = request.about === undefined ? request.file : `${request.file} of ${request.about}`;
  const input = { place, sources: [source], live: request.covers };
  const how = `${request.file} on the PATH`;
  if (request.covers === 'days')
    return { how, input: { ...input, open: () => commandBytes(path, request, world.env, failed) } };
  const output = wholeOutput(path, request, world.env, failed);
  // Its failure is reported to its reader.
  const gives = output.then(
    () => true,
    () => false,
  );
  return { how, input: { ...input, repeatable: true, open: () => each(output) }, gives: () => gives };
}

async function* each(chunks: Promise<readonly Uint8Array[]>): AsyncGenerator<Uint8Array> {
  yield* await chunks;
}
