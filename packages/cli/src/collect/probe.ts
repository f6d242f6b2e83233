// Tries a source by its short questions, all at once, each with a time limit.
import {
  type Finding,
  isUsable,
  type LiveContext,
  type Probe,
  type ProbeAnswer,
  type Source,
  sources,
} from '@ptl/claw-core';
import { SECONDS_PER_DAY } from '@ptl/claw-core/internal';
import type { Config } from '../config/config.ts';
import { kubernetesOf } from '../config/kubernetes.ts';
import { CliError } from '../errors.ts';
import { nowSeconds } from '../options.ts';
import type { World } from '../world.ts';
import { findOnPath } from './command.ts';
import { decompressed } from './compressed/decompress.ts';
import type { Endpoint } from './endpoint.ts';
import { LIMIT_MS, MOST_BYTES, type Probed, runProbes } from './probe-command.ts';
import { pooled } from './readings/pooled.ts';
import { MOST_AT_ONCE } from './readings/rounds.ts';
import { getEndpoint } from './server/ask-endpoint.ts';
import type { Days } from './server/named.ts';

/** The most probes of listed endpoints that are shown. */
const MOST_PROBES = 5;

/** A source, how it was tried, and its answers. */
export interface Tried {
  readonly source: Source;
  readonly reached: boolean;
  readonly how: string;
  readonly probes: readonly Probed[];
  /** Whose jobs it shows, where that depends on the account. */
  readonly view?: Finding | undefined;
  /** The endpoints that answered, and those that were not asked. */
  readonly endpoints: readonly Endpoint[];
  /** An unusable file of credentials: nothing was asked. */
  readonly refused?: CliError;
  /** Why a server that the operator named is unusable. */
  readonly failure?: CliError;
}

/** Returns the last day, the period of tries. */
export function lastDay(world: World): Days {
  const endSeconds = nowSeconds(world);
  return { startSeconds: endSeconds - SECONDS_PER_DAY, endSeconds };
}

/** Tries every source that can be asked, all at once. The failure of one does not affect the others. */
export async function trySources(world: World, config: Config): Promise<Tried[]> {
  const { kube_context: kubeContext, namespaces } = config.settings;
  const kubernetes = kubernetesOf(kubeContext, namespaces);
  const context = { ...lastDay(world), random: world.random(16), ...kubernetes };
  const asked = Object.values(sources).map((source: Source) => trySource(source, context, world, config));
  return (await Promise.all(asked)).flatMap((one) => one ?? []);
}

/** Tries `source`, at each of its listed endpoints; undefined where it cannot be asked at all. */
async function trySource(
  source: Source,
  context: LiveContext,
  world: World,
  config: Config,
): Promise<Tried | undefined> {
  const list = config.lists[source.id];
  if (list !== undefined) {
    const tried = await pooled(list, MOST_AT_ONCE, (url) => {
      const urls = { ...config.urls, [source.id]: url };
      return trySource(source, context, world, { ...config, lists: {}, urls });
    });
    const answered = tried.filter((one) => one !== undefined);
    return together(source, answered);
  }
  const probes = source.probes?.(context) ?? firstRequest(source, context);
  const [first] = probes;
  if (first === undefined) return undefined;
  if (first.kind === 'http') return tryEndpoint(source, first, config);
  if (findOnPath(first.file, world.env) === undefined) {
    const how = `no ${first.file} on the PATH`;
    return { source, reached: false, how, probes: [], endpoints: [] };
  }
  const [found, seen] = await Promise.all([runProbes(probes, world), viewOf(source, world)]);
  const answers = found.flatMap((one) => one ?? []);
  const reached = answers.every(({ finding }) => isUsable(finding));
  const how = `${first.file} on the PATH`;
  const tried = [...answers, ...(seen?.probes ?? [])];
  return { source, reached, how, probes: tried, view: seen?.view, endpoints: [] };
}

/** Combines the tries of several endpoints. */
function together(source: Source, tried: readonly Tried[]): Tried {
  const found = tried.filter(({ reached }) => reached);
  // Failed tries come first.
  const probes = [...tried]
    .sort((a, b) => Number(a.reached) - Number(b.reached))
    .flatMap((one) => one.probes);
  const how = `${found.length} of ${tried.length} listed endpoints answer`;
  const endpoints = found.flatMap((one) => one.endpoints);
  const all = { source, reached: found.length > 0, probes: probes.slice(0, MOST_PROBES), how, endpoints };
  const failure = tried.find((one) => one.failure !== undefined)?.failure;
  return all.reached || failure === undefined ? all : { ...all, failure };
}

/**
 * Returns whose jobs `source` shows to this account, and the questions that were asked; undefined where all
 * see the same.
 */
export async function viewOf(
  { view }: Source,
  world: Pick<World, 'env' | 'isRoot'>,
): Promise<{ readonly view: Finding; readonly probes: readonly Probed[] } | undefined> {
  if (view === undefined) return undefined;
  const found = await runProbes(view.probes, world);
  const finding = view.judge(
    found.map((one) => one?.finding),
    world.isRoot === true,
  );
  return { view: finding, probes: found.flatMap((one) => one ?? []) };
}

/** Asks the endpoint of `source` once. */
async function tryEndpoint(
  source: Source,
  probe: Extract<Probe, { kind: 'http' }>,
  config: Config,
): Promise<Tried> {
  const answer = await getEndpoint(source, probe, config, LIMIT_MS).catch(asRefused);
  if (answer instanceof CliError) {
    const how = 'not asked, since a file that shows who asks is no use';
    return { source, reached: false, how, probes: [], endpoints: [], refused: answer };
  }
  const { how, endpoint, body, failure } = answer;
  if (body === undefined) {
    const probes =
      failure === undefined || endpoint === undefined ? [] : [answered(endpoint, { code: 'failed' })];
    const endpoints = endpoint === undefined ? [] : [endpoint];
    return { source, reached: false, how, probes, endpoints, ...(failure === undefined ? {} : { failure }) };
  }
  const finding = probe.judge({ text: await textOf(endpoint.url, body), isGood: true });
  const probes = [answered(endpoint, finding)];
  return { source, reached: isUsable(finding), how, probes, endpoints: [endpoint] };
}

/** Returns claw's own error about an operator's file; throws any other error. */
function asRefused(error: unknown): CliError {
  if (error instanceof CliError) return error;
  throw error;
}

function answered({ url }: Endpoint, finding: Finding): Probed {
  return { asked: url, timedOut: false, finding, words: '' };
}

/** Returns the beginning of a body. */
async function textOf(place: string, body: Uint8Array): Promise<string> {
  let text = '';
  try {
    for await (const chunk of decompressed(place, one(body))) {
      text += Buffer.from(chunk).toString('latin1');
      if (text.length >= MOST_BYTES) break;
    }
  } catch (error) {
    // A broken body is judged by its beginning.
    if (!(error instanceof CliError)) throw error;
  }
  return text;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Returns the first request of a source without probes. */
function firstRequest(source: Source, context: LiveContext): readonly Probe[] {
  const [first] = source.live?.(context) ?? [];
  if (first?.kind !== 'http') return [];
  const judge = ({ text }: ProbeAnswer): Finding => ({
    code: source.recognizes(Buffer.from(text, 'latin1')) ? 'answers' : 'unclear',
  });
  return [{ kind: 'http', path: first.path, defaultUrl: first.defaultUrl, judge }];
}
