// Trying a source: its short questions, all at once, each within its time.
import { userInfo } from 'node:os';
import {
  type Finding,
  isUsable,
  type LiveContext,
  OWN_NAME,
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
import { startGroup } from './process-group.ts';
import { pooled } from './readings/pooled.ts';
import { MOST_AT_ONCE } from './readings/rounds.ts';
import { getEndpoint } from './server/ask-endpoint.ts';
import type { Days } from './server/named.ts';
import { typed } from './typed.ts';

/** A machine that answers later is not worth waiting for: the whole of discover takes less than two seconds. */
const LIMIT_MS = 1500;
/** The configuration of a large Slurm has 12 KB. */
const MOST_BYTES = 65_536;

/** Of listed endpoints: more are no help. */
const MOST_PROBES = 5;

/** What one question brought. */
export interface Probed {
  /** The command as a shell takes it, or the URL as messages show it. */
  readonly asked: string;
  /** Of a command that ended by itself. */
  readonly exitStatus?: number;
  readonly timedOut: boolean;
  readonly finding: Finding;
  /** What the tool itself wrote to standard error. */
  readonly stderr: string;
}

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
  return { source, reached: found.length > 0, probes: probes.slice(0, MOST_PROBES), how, endpoints };
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

type CommandProbe = Extract<Probe, { kind: 'command' }>;

/** Runs the commands of `probes`, all at once; undefined for each whose command is not there. */
async function runProbes(
  probes: readonly Probe[],
  world: Pick<World, 'env'>,
): Promise<(Probed | undefined)[]> {
  return Promise.all(
    probes.map((probe) => {
      const path = probe.kind === 'command' ? findOnPath(probe.file, world.env) : undefined;
      return path === undefined ? undefined : runProbe(path, probe as CommandProbe, world);
    }),
  );
}

async function runProbe(path: string, probe: CommandProbe, { env }: Pick<World, 'env'>): Promise<Probed> {
  const args = probe.args.map((arg) => (arg.includes(OWN_NAME) ? arg.replace(OWN_NAME, ownName()) : arg));
  const group = await startGroup(path, args, { ...env, ...probe.env }, LIMIT_MS);
  let enough = false;
  let text = '';
  group.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    if (text.length < MOST_BYTES && !(probe.enough === 'line' && text.includes('\n'))) return;
    enough = true;
    group.kill();
  });
  const { exitStatus, timedOut, stderr } = await group.ended;
  const answer: ProbeAnswer = { text, isGood: !timedOut && (enough || exitStatus === 0) };
  return {
    asked: typed(probe),
    ...(exitStatus === undefined ? {} : { exitStatus }),
    timedOut,
    stderr,
    finding: probe.judge(answer),
  };
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

/** The name of the account that asks; its number where it has none. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
