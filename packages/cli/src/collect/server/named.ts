// A history server that --from names by its address alone: it is asked the questions of every source.
import { type LiveRequest, type Source, sources } from '@ptl/claw-core';
import { sentences, usage } from '../../errors.ts';
import { HttpFailed } from '../http.ts';
import type { Collected } from '../input.ts';
import { isUrl } from '../named/prefixed.ts';
import type { Rounds } from '../readings/rounds.ts';
import type { Access, AccessFiles } from './access.ts';
import { HistoryServer } from './history.ts';

type Question = Extract<LiveRequest, { kind: 'http' }>;

/** The days to ask about. */
export interface Days {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** The period and the credentials for servers among the inputs. */
export interface Asking {
  readonly days: Days;
  readonly access?: AccessFiles;
  /** How often snapshots are read. */
  readonly rounds: Rounds;
  /** A file of endpoints to ask, too. */
  readonly targets?: string | undefined;
}

/**
 * Returns the credentials for the endpoints of a file of targets. Secrets are for the one server in `from`,
 * or else for those endpoints: throws a CliError (2) where there is neither, or where there are several
 * servers.
 */
export function accessToTargets(
  from: readonly string[],
  targets: string | undefined,
  access: AccessFiles = {},
): AccessFiles {
  if (Object.values(access).every((one) => one === undefined)) return {};
  const urls = from.filter((target) => isUrl(target) && URL.canParse(target));
  const servers = new Set(urls.map((url) => new URL(url).origin)).size;
  if (servers > 1 || (servers === 0 && targets === undefined)) throw usage(sentences.accessToOne);
  return servers === 0 ? access : {};
}

/**
 * Returns true if `target` may be the address of a history server: a URL without a path, or one below which a
 * declared source asks. Sends no request.
 */
export function isServerAddress(target: string, declared: Source | undefined): boolean {
  if (!isUrl(target) || !URL.canParse(target)) return false;
  const { pathname, search } = new URL(target);
  if (search !== '') return false;
  if (declared === undefined) return pathname === '/';
  return (
    !pathname.includes('/api/v1/') && questionsOf(declared, { startSeconds: 0, endSeconds: 1 }).length > 0
  );
}

/**
 * Returns the questions to the server at `base` about `days`, for one source or for all; undefined where it
 * is no history server.
 */
export async function serverInputs(
  base: URL,
  declared: Source | undefined,
  days: Days,
  access: Access | undefined,
): Promise<{ readonly inputs: readonly Collected[]; readonly server: HistoryServer } | undefined> {
  const server = new HistoryServer(base, { access });
  const asking = (declared === undefined ? Object.values(sources) : [declared])
    .map((source) => ({ source, questions: questionsOf(source, days) }))
    .filter(({ questions }) => questions.length > 0);
  let having: typeof asking = [];
  for (const one of asking) {
    const has = await hasSome(server, one.questions[0]!);
    if (has === undefined) return undefined;
    if (has !== false) having.push(one);
  }
  const others = having.filter(({ source, questions }) => givesGpus(source) && questions[0]?.yields !== true);
  if (declared === undefined && others.length > 0)
    having = having.filter(({ questions }) => questions[0]?.yields !== true);
  // A server without data is asked all the same, so that the missing data is reported.
  const asked = having.length > 0 ? having : asking.slice(-1);
  const inputs = asked.flatMap(({ source, questions }) =>
    questions.map((question) => server.input(source, question)),
  );
  return { inputs, server };
}

/** Returns whether the server has the data; undefined where it may be no history server. */
async function hasSome(server: HistoryServer, question: Question): Promise<boolean | undefined> {
  try {
    return await server.has(question);
  } catch (error) {
    // A server that does not know the path may be an exporter.
    if (error instanceof HttpFailed && error.status === 404) return undefined;
    throw error;
  }
}

function givesGpus({ gives }: Source): boolean {
  return gives.includes('gpu_sample');
}

function questionsOf(source: Source, days: Days): Question[] {
  const requests = source.live?.({ ...days, random: new Uint8Array(16) }) ?? [];
  return requests.filter((one): one is Question => one.kind === 'http' && one.covers === 'days');
}
