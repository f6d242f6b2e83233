// Asking live systems by commands on the PATH.
import { type LiveRequest, LiveSystemFailed, type Source } from '@ptl/claw-core';
import type { World } from '../world.ts';
import { commandBytes, findOnPath, wholeOutput } from './command.ts';
import type { Endpoint } from './endpoint.ts';
import type { Collected } from './input.ts';
import type { Ended } from './process-group.ts';
import type { Trouble } from './trouble.ts';
import { typed } from './typed.ts';

/** A server says at once which kinds of things it has. */
const NEEDS_SECONDS = 20;

/** What came of one question. */
export interface Answer {
  readonly how: string;
  readonly input?: Collected;
  readonly endpoint?: Endpoint | undefined;
  /** Of a command: false where it shows at once that it gives nothing. */
  readonly gives?: () => Promise<boolean>;
  /** True if nothing of the source counts. */
  readonly isLost?: boolean;
}

interface Asking {
  readonly world: World;
  readonly troubled: (trouble: Trouble) => void;
}

type CommandRequest = Extract<LiveRequest, { kind: 'command' }>;

/** False where the system says that it has nothing of what is asked. */
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
    // kubectl fails where any part of the API is away, and tells of the rest. Who says nothing is told where it is asked for more.
    if (!(error instanceof LiveSystemFailed)) throw error;
  }
  return answer.includes(needs.word);
}

/** What looks at now is started at once, beside all others, and kept; what covers days is run when it is read. */
export async function reachCommand(
  source: Source,
  request: CommandRequest,
  { world, troubled }: Asking,
): Promise<Answer> {
  if (!(await isThere(request, world))) return { how: `${request.file} knows nothing of it`, isLost: true };
  const path = findOnPath(request.file, world.env);
  if (path === undefined) return { how: `no ${request.file} on the PATH` };
  const failed = (failure: Ended) => troubled({ source, asked: typed(request), ...failure });
  const place = request.about === undefined ? request.file : `${request.file} of ${request.about}`;
  const input = { place, sources: [source], live: request.covers };
  const how = `${request.file} on the PATH`;
  if (request.covers === 'days')
    return { how, input: { ...input, open: () => commandBytes(path, request, world.env, failed) } };
  const output = wholeOutput(path, request, world.env, failed);
  // Its failure is told to whoever reads it.
  const gives = output.then(
    () => true,
    () => false,
  );
  return { how, input: { ...input, repeatable: true, open: () => each(output) }, gives: () => gives };
}

async function* each(chunks: Promise<readonly Uint8Array[]>): AsyncGenerator<Uint8Array> {
  yield* await chunks;
}
