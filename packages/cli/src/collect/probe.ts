// Trying a source: its short questions, all at once, each within its time.
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

/** Of listed endpoints: more are no help. */
const MOST_PROBES = 5;

/** A source, how it was looked for, and what it answered. */
export interface Tried {
  readonly source: Source;
  readonly reached: boolean;
  readonly how: string;
  readonly probes: readonly Probed[];
  /** Whose jobs it shows, where that depends on who asks. */
  readonly view?: Finding | undefined;
  /** Those that answered, and those that were not asked. */
  readonly endpoints: readonly Endpoint[];
  /** A file of the operator's that is to show the server who asks, and is no use: nothing was asked. */
  readonly refused?: CliError;
  /** Why a server that the operator named is no use. */
  readonly failure?: CliError;
}

/** What sources are tried about: the last day. */
export function lastDay(world: World): Days {
  const endSeconds = nowSeconds(world);
  return { startSeconds: endSeconds - SECONDS_PER_DAY, endSeconds };
}

/** Tries every source that can be asked, all at once. What is wrong with one harms no other. */
export async function trySources(world: World, config: Config): Promise<Tried[]> {
  const { kube_context: kubeContext, namespaces } = config.settings;
  const kubernetes = kubernetesOf(kubeContext, namespaces);
  const context = { ...lastDay(world), random: world.random(16), ...kubernetes };
  const asked = Object.values(sources).map((source: Source) => trySource(source, context, world, config));
  return (await Promise.all(asked)).flatMap((one) => one ?? []);
}

/** Tries `source`, at each of its endpoints where they are listed; undefined where it cannot be asked at all. */
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

/** What the tries of several endpoints say together. */
function together(source: Source, tried: readonly Tried[]): Tried {
  const found = tried.filter(({ reached }) => reached);
  // Those that failed are told first.
  const probes = [...tried]
    .sort((a, b) => Number(a.reached) - Number(b.reached))
    .flatMap((one) => one.probes);
  const how = `${found.length} of ${tried.length} listed endpoints answer`;
  const endpoints = found.flatMap((one) => one.endpoints);
  const all = { source, reached: found.length > 0, probes: probes.slice(0, MOST_PROBES), how, endpoints };
  const failure = tried.find((one) => one.failure !== undefined)?.failure;
  return all.reached || failure === undefined ? all : { ...all, failure };
}

/** Whose jobs `source` shows to the account that asks, and what was asked for it; undefined where all see the same. */
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

/** Looks for the endpoint of `source`, and asks it once. */
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

/** Our own sentence about a file of the operator's; any other error is one of ours. */
function asRefused(error: unknown): CliError {
  if (error instanceof CliError) return error;
  throw error;
}

function answered({ url }: Endpoint, finding: Finding): Probed {
  return { asked: url, timedOut: false, finding, stderr: '' };
}

/** The beginning of a body. */
async function textOf(place: string, body: Uint8Array): Promise<string> {
  let text = '';
  try {
    for await (const chunk of decompressed(place, one(body))) {
      text += Buffer.from(chunk).toString('latin1');
      if (text.length >= MOST_BYTES) break;
    }
  } catch (error) {
    // What is broken is judged by what came before.
    if (!(error instanceof CliError)) throw error;
  }
  return text;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A source that says no more is tried by what it is asked first. */
function firstRequest(source: Source, context: LiveContext): readonly Probe[] {
  const [first] = source.live?.(context) ?? [];
  if (first?.kind !== 'http') return [];
  const judge = ({ text }: ProbeAnswer): Finding => ({
    code: source.recognizes(Buffer.from(text, 'latin1')) ? 'answers' : 'unclear',
  });
  return [{ kind: 'http', path: first.path, defaultUrl: first.defaultUrl, judge }];
}
