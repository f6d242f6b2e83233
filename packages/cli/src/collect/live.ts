// Asking a live system: whatever command is on the PATH, whatever exporter answers on the loopback or where
// configured.
import type { LiveContext, LiveRequest, Source } from '@ptl/claw-core';
import { sources } from '@ptl/claw-core';
import type { Config } from '../config.ts';
import { CliError } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import { commandBytes, findOnPath } from './command.ts';
import { decompressed } from './decompress.ts';
import { type Endpoint, endpointInWords, isBelieved, type Standing, standingOf } from './endpoint.ts';
import { httpBytes } from './http.ts';
import type { Collected } from './input.ts';
import { HistoryServer } from './server/history.ts';

/** A source, and how it was reached; without inputs where it was not. */
export interface Reached {
  readonly source: Source;
  /** `sacct on the PATH`, `no answer from http://127.0.0.1:9400/metrics`. */
  readonly how: string;
  readonly inputs: readonly Collected[];
  /** The endpoint that answered, or that was not asked; undefined where there is none. */
  readonly endpoint: Endpoint | undefined;
  /** What is to be said of the answers, as far as they were read. */
  readonly notes?: () => readonly string[];
}

/**
 * Every source that can be asked, in the order of the registry. Throws a CliError where a configured URL
 * fails.
 */
export async function reachLive(world: World, context: LiveContext, config: Config): Promise<Reached[]> {
  const reached: Reached[] = [];
  for (const source of Object.values(sources)) {
    const [first, ...more] = source.live?.(context) ?? [];
    if (first === undefined) continue;
    reached.push(
      isOfPast(first)
        ? await reachHistory(source, [first, ...more.filter(isOfPast)], config)
        : await reachSource(source, [first, ...more], world, config),
    );
  }
  return reached;
}

async function reachSource(
  source: Source,
  requests: readonly LiveRequest[],
  world: World,
  config: Config,
): Promise<Reached> {
  const how: string[] = [];
  const inputs: Collected[] = [];
  // One object for all requests: what it says of itself travels with its records.
  const unnamed = { ...source, unnamed: true };
  let endpoint: Endpoint | undefined;
  for (const request of requests) {
    const isUnnamed = request.kind === 'http' && config.urls[source.id] === undefined;
    const answer = await reach(isUnnamed ? unnamed : source, request, world, config);
    endpoint = answer.endpoint ?? endpoint;
    // What one server said is dropped where another one has its place by now.
    if (answer.endpoint !== undefined && !isBelieved(answer.endpoint.standing))
      return { source, how: answer.how, inputs: [], endpoint };
    if (!how.includes(answer.how)) how.push(answer.how);
    if (answer.input !== undefined) inputs.push(answer.input);
  }
  return { source, how: how.join(', '), inputs, endpoint };
}

interface Answer {
  readonly how: string;
  readonly input?: Collected;
  readonly endpoint?: Endpoint;
}

async function reach(source: Source, request: LiveRequest, world: World, config: Config): Promise<Answer> {
  if (request.kind === 'http') {
    const named = config.urls[source.id];
    return named === undefined
      ? reachUnnamed(source, request, config)
      : answered(source, request, new URL(request.path, named), 'named');
  }
  const path = findOnPath(request.file, world.env);
  if (path === undefined) return { how: `no ${request.file} on the PATH` };
  const open = () => commandBytes(path, request, world.env);
  return {
    how: `${request.file} on the PATH`,
    input: { place: request.file, sources: [source], live: request.covers, open },
  };
}

type HttpRequest = Extract<LiveRequest, { kind: 'http' }>;

/** Asks an endpoint that nobody named, if its server belongs to somebody who is trusted, before and after. */
async function reachUnnamed(source: Source, request: HttpRequest, config: Config): Promise<Answer> {
  const url = new URL(request.path, request.defaultUrl);
  const place = shown(url.href);
  const account = config.accounts[source.id];
  const standing = standingOf(url, account);
  const silent = { how: `no answer from ${place}` };
  if (standing === undefined) return silent;
  if (!isBelieved(standing)) return refused({ url: place, standing });
  let answer: Answer;
  try {
    answer = await answered(source, request, url, standing);
  } catch (error) {
    // Nobody promised that something answers on the loopback.
    if (error instanceof CliError) return silent;
    throw error;
  }
  const after = standingOf(url, account);
  if (after === undefined) return silent;
  return isBelieved(after) ? answer : refused({ url: place, standing: after });
}

async function answered(source: Source, request: HttpRequest, url: URL, standing: Standing): Promise<Answer> {
  const place = shown(url.href);
  const body = await httpBytes(place, url);
  const open = () => decompressed(place, one(body));
  const input = { place, sources: [source], live: request.covers, open };
  const endpoint = { url: place, standing };
  return { how: standing === 'named' ? place : endpointInWords(endpoint), input, endpoint };
}

/** A question about the past, which is asked while its answer is read. */
function isOfPast(request: LiveRequest): request is HttpRequest {
  return request.kind === 'http' && request.covers === 'days';
}

/** Looks for the server that keeps the past of `source`. */
async function reachHistory(
  source: Source,
  requests: readonly HttpRequest[],
  config: Config,
): Promise<Reached> {
  const { server: id = source.id, defaultUrl, probe = '/' } = requests[0]!;
  const named = config.urls[id];
  const base = new URL(named ?? defaultUrl);
  const standing = () => (named === undefined ? standingOf(base, config.accounts[id]) : 'named');
  const first = standing();
  const rules = named === undefined ? { isBelieved: () => isBelieved(standing() ?? 'unknown') } : {};
  const server = new HistoryServer(base, rules);
  const { place } = server;
  const silent = { source, how: `no answer from ${place}`, inputs: [], endpoint: undefined };
  if (first === undefined) return silent;
  const endpoint = { url: place, standing: first };
  const how = first === 'named' ? place : endpointInWords(endpoint);
  if (!isBelieved(first)) return { source, how, inputs: [], endpoint };
  try {
    await server.probe(probe);
  } catch (error) {
    if (named === undefined && error instanceof CliError) return silent;
    throw error;
  }
  const asked = named === undefined ? { ...source, unnamed: true } : source;
  const inputs = requests.map((request) => server.input(asked, request));
  return { source, how, inputs, endpoint, notes: () => server.notes() };
}

function refused(endpoint: Endpoint): Answer {
  return { how: endpointInWords(endpoint), endpoint };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
