// Asks all live systems at once: commands on the PATH, and exporters on the loopback or in the configuration.
// The failure of one does not affect the others.
import { type LiveContext, type LiveRequest, type Source, sources } from '@ptl/claw-core';
import type { Config } from '../config/config.ts';
import { CliError, EXIT, sentences, usage } from '../errors.ts';
import type { World } from '../world.ts';
import { decompressed } from './compressed/decompress.ts';
import { type Endpoint, endpointInWords, isBelieved, standingOf } from './endpoint.ts';
import { HttpFailed, MOST_UNPACKED } from './http.ts';
import type { Collected } from './input.ts';
import { type Answer, reachCommand } from './live-command.ts';
import { isUseful } from './named/known.ts';
import { isWorking } from './probe-command.ts';
import type { Again } from './readings/rounds.ts';
import { accessTo } from './server/access.ts';
import { getEndpoint, withoutAdvice } from './server/ask-endpoint.ts';
import { HistoryServer } from './server/history.ts';
import type { Trouble } from './trouble.ts';

/** A source, and how it was reached; without inputs where it was not. */
export interface Reached {
  readonly source: Source;
  /** `sacct on the PATH`, `no answer from http://127.0.0.1:9400/metrics`. */
  readonly how: string;
  readonly inputs: readonly Collected[];
  /** The endpoint that answered, or that was not asked; undefined where there is none. */
  readonly endpoint: Endpoint | undefined;
  /** Resolves to false where a command shows at once that it has no data; absent where there is none. */
  readonly gives?: () => Promise<boolean>;
  /** Reads snapshots once more. */
  readonly again?: () => Promise<Again>;
  /** Returns notes about the answers that were read so far. */
  readonly notes?: () => readonly string[];
}

/** The context that all sources share. */
export interface Asking {
  readonly world: World;
  readonly context: LiveContext;
  readonly config: Config;
  /** Called with each trouble, also while inputs are read. */
  readonly troubled: (trouble: Trouble) => void;
}

/** Returns every source that can be asked, in the order of the registry. */
export async function reachLive(asking: Asking): Promise<Reached[]> {
  const asked = Object.values(sources).flatMap((source: Source) => {
    const [first, ...more] = source.live?.(asking.context) ?? [];
    // Listed endpoints are asked elsewhere.
    if (first === undefined || asking.config.lists[source.id] !== undefined) return [];
    return [reachBoth(source, [first, ...more], asking)];
  });
  return (await Promise.all(asked)).flat();
}

/** Returns the data of a history server for `source`, and the snapshot of its own endpoint. */
async function reachBoth(
  source: Source,
  requests: readonly LiveRequest[],
  asking: Asking,
): Promise<Reached[]> {
  const past = requests.filter(isOfPast).filter((one) => one.yields !== true);
  const now = requests.filter((one) => !isOfPast(one));
  if (now.length === 0) return [await reachHistory(source, past, asking)];
  const isKept = past.some(({ server = source.id }) => asking.config.urls[server] !== undefined);
  if (!isKept) return [await reachSource(source, now, asking)];
  const history = await reachHistory(source, past, asking);
  // A default endpoint may be one whose past is already covered.
  const isCovered = history.inputs.length > 0 && asking.config.urls[source.id] === undefined;
  const shown = isCovered ? [] : [await reachSource(source, now, asking)];
  return history.inputs.length > 0 ? [history, ...shown] : shown;
}

async function reachSource(
  source: Source,
  requests: readonly LiveRequest[],
  asking: Asking,
): Promise<Reached> {
  // One object for all requests, since its facts travel with the records.
  const unnamed = { ...source, unnamed: true };
  const reached = await askOnce(source, unnamed, requests, asking);
  if (reached.inputs.length === 0) return reached;
  const quiet = { ...asking, troubled: () => undefined };
  return { ...reached, again: async () => againOf(await askOnce(source, unnamed, requests, quiet)) };
}

async function againOf({ inputs, endpoint }: Reached): Promise<Again> {
  if (endpoint !== undefined && !isBelieved(endpoint.standing)) return 'lost';
  if (inputs.length === 0) return undefined;
  const useful = await Promise.all(inputs.map(isUseful));
  return useful.every(Boolean) ? inputs : undefined;
}

async function askOnce(
  source: Source,
  unnamed: Source,
  requests: readonly LiveRequest[],
  asking: Asking,
): Promise<Reached> {
  const how: string[] = [];
  const inputs: Collected[] = [];
  const { context, world } = asking;
  const gives = requests.some(isCommandOfDays) ? [() => isWorking(source, context, world)] : [];
  let endpoint: Endpoint | undefined;
  for (const request of requests) {
    const isUnnamed = request.kind === 'http' && asking.config.urls[source.id] === undefined;
    const answer = await reach(isUnnamed ? unnamed : source, request, asking);
    endpoint = answer.endpoint ?? endpoint;
    // A foreign server's answer is dropped where another one replaced it, or where it has no more.
    if (answer.isLost === true && isOptional(request) && !isForeign(answer)) continue;
    if (answer.isLost === true) return { source, how: answer.how, inputs: [], endpoint };
    if (!how.includes(answer.how)) how.push(answer.how);
    if (answer.input !== undefined) inputs.push(answer.input);
    if (answer.gives !== undefined) gives.push(answer.gives);
  }
  const all = { source, how: how.join(', '), inputs, endpoint };
  if (gives.length === 0) return all;
  return { ...all, gives: async () => (await Promise.all(gives.map((one) => one()))).some(Boolean) };
}

async function reach(source: Source, request: LiveRequest, asking: Asking): Promise<Answer> {
  if (request.kind === 'command') return reachCommand(source, request, asking);
  const answer = await getEndpoint(source, request, asking.config);
  const { how, endpoint, body, failure } = answer;
  // A server that refuses access, or lacks the page, is no trouble.
  const isMissing = request.isOptional === true && failure instanceof HttpFailed && failure.status > 0;
  if (failure !== undefined && endpoint !== undefined && !isMissing)
    asking.troubled({ source, asked: endpoint.url, sentence: failure.message });
  if (body === undefined) return { how, endpoint, isLost: true };
  const place = endpoint.url;
  const open = () => decompressed(place, one(body), { mostBytes: MOST_UNPACKED });
  const asked = { endpoint: originOf(source, request, asking.config), atSeconds: asking.world.now() };
  const input = { place, sources: [source], live: request.covers, asked, open, size: body.length };
  if (await isUseful(input)) return { how, endpoint, input };
  // Reported here, so that no other endpoint of the source counts as useless.
  const useless = usage(sentences.uselessEndpoint(place));
  if (endpoint.standing === 'named' && request.isOptional !== true)
    asking.troubled({ source, asked: place, sentence: useless.message });
  return { how: withoutAdvice(useless), endpoint, isLost: true };
}

/** Returns the address of the server that was asked. */
function originOf({ id }: Source, request: HttpRequest, { urls }: Config): string {
  return new URL(request.path, urls[request.server ?? id] ?? request.defaultUrl).origin;
}

type HttpRequest = Extract<LiveRequest, { kind: 'http' }>;

function isOptional(request: LiveRequest): boolean {
  return request.kind === 'http' && request.isOptional === true;
}

/** Returns true if the answer came from a server that is not trusted. */
function isForeign({ endpoint }: Answer): boolean {
  return endpoint !== undefined && !isBelieved(endpoint.standing);
}

/** Returns true for a command that runs while it is read: whether it has data is not known before. */
function isCommandOfDays({ kind, covers }: LiveRequest): boolean {
  return kind === 'command' && covers === 'days';
}

/** Returns true for a question about the past, which is asked while its answer is read. */
function isOfPast(request: LiveRequest): request is HttpRequest {
  return request.kind === 'http' && request.covers === 'days';
}

/** Finds the history server of `source`. */
async function reachHistory(
  source: Source,
  requests: readonly HttpRequest[],
  { config, troubled }: Asking,
): Promise<Reached> {
  const { server: id = source.id, defaultUrl } = requests[0]!;
  const named = config.urls[id];
  const base = new URL(named ?? defaultUrl);
  const standing = () => (named === undefined ? standingOf(base, config.accounts[id]) : 'named');
  const first = standing();
  const failed = ({ message }: CliError) => troubled({ source, asked: server.place, sentence: message });
  const rules =
    named === undefined
      ? { failed, isBelieved: () => isBelieved(standing() ?? 'unknown') }
      : { failed, access: accessTo(base, config.access[id] ?? {}) };
  const server = new HistoryServer(base, rules);
  const { place } = server;
  const silent = { source, how: `no answer from ${place}`, inputs: [], endpoint: undefined };
  if (first === undefined) return silent;
  const endpoint = { url: place, standing: first };
  const how = first === 'named' ? place : endpointInWords(endpoint);
  if (!isBelieved(first)) return { source, how, inputs: [], endpoint };
  try {
    const has = await server.has(requests[0]!);
    if (has === undefined && named === undefined) return silent;
    if (has === undefined) throw new CliError(EXIT.badInput, sentences.notPromql(place));
    if (has === false) return { source, how: `${place} has nothing of it`, inputs: [], endpoint };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    if (named === undefined) return silent;
    failed(error);
    return { ...silent, how: withoutAdvice(error), endpoint };
  }
  const asked = named === undefined ? { ...source, unnamed: true } : source;
  const inputs = requests.map((request) => server.input(asked, request));
  return { source, how, inputs, endpoint, notes: () => server.notes() };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
