// Endpoints that the operator listed: all are asked, a few at a time. The failure of one does not affect the
// others.
import { isBuiltInSource, type Source, sources } from '@ptl/claw-core';
import type { Config } from '../../config/config.ts';
import { CliError, sentences } from '../../errors.ts';
import { shown } from '../../shown.ts';
import type { World } from '../../world.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Collected } from '../input.ts';
import { firstOf, pooled } from '../readings/pooled.ts';
import { type Again, MOST_AT_ONCE, type Repeatable } from '../readings/rounds.ts';
import { type Access, type AccessFiles, accessTo } from '../server/access.ts';
import { withoutAdvice } from '../server/ask-endpoint.ts';
import { allPages, METRICS, questionsOf, toUndefined } from './pages.ts';

/** A listed endpoint. */
interface Target {
  readonly url: URL;
  /** The declared source. */
  readonly source?: Source | undefined;
  readonly access?: Access | undefined;
}

/** The answers. */
export interface AskedTargets {
  readonly answered: readonly Repeatable[];
  readonly endpoints: readonly Endpoint[];
  /** A sentence about those that did not answer; undefined where all did, or there are none. */
  readonly silence: string | undefined;
}

/** For all that is asked of one: as long as Prometheus waits for a scrape. */
const WITHIN_MS = 10_000;

/**
 * Asks the endpoints of the configuration, and those of the file at `path` with the credentials `access`.
 * Throws a CliError (2) where the file is not as documented.
 */
export async function askTargets(
  path: string | undefined,
  config: Pick<Config, 'lists' | 'access'>,
  world: Pick<World, 'now' | 'progress'>,
  access: AccessFiles = {},
): Promise<AskedTargets> {
  const targets = distinctOf([...listedIn(config), ...(await inFile(path, access))]);
  let asked = 0;
  const all = await pooled(targets, MOST_AT_ONCE, async (target) => {
    const found = await ask(target, world);
    world.progress(`Asked ${++asked} of ${targets.length} endpoints`);
    return found;
  });
  const failures = all.flatMap((one) => ('failure' in one ? [one.failure] : []));
  const silent = all.filter((one, i) => 'failure' in one && mayHaveGpus(targets[i]!)).length;
  const answered = all.flatMap((one) => ('inputs' in one ? [beside(silent, one)] : []));
  return {
    answered,
    endpoints: answered.map(({ place }) => ({ url: place, standing: 'named' })),
    silence:
      failures.length === 0
        ? undefined
        : sentences.silentEndpoints(failures.length, targets.length, firstOf(failures)),
  };
}

/** Returns each target once: an address without a path, and its page that is asked first, are the same. */
function distinctOf(targets: readonly Target[]): Target[] {
  const named = new Set(targets.filter(({ source }) => source !== undefined).map(firstUrl));
  const wanted = targets.filter((one) => one.source !== undefined || !named.has(firstUrl(one)));
  return [...new Map(wanted.map((one) => [`${one.source?.id} ${firstUrl(one)}`, one])).values()];
}

/** Returns the URL that is asked first. */
function firstUrl({ url, source }: Target): string {
  const [{ path } = METRICS] = source === undefined ? [] : questionsOf(source);
  return (url.pathname === '/' ? new URL(path + url.search, url) : url).href;
}

/** Returns false for an inference server. */
function mayHaveGpus({ source }: Target): boolean {
  return source === undefined || source.gives.some((kind) => kind === 'gpu_sample' || kind === 'gpu_device');
}

/** Returns the answer, marked with the number of endpoints that did not answer. */
function beside(silent: number, { inputs, again, ...one }: Repeatable): Repeatable {
  if (silent === 0) return { ...one, inputs, again };
  const mark = (all: readonly Collected[]) =>
    all.map((input) => (input.asked === undefined ? input : { ...input, asked: { ...input.asked, silent } }));
  const marked = async (read: () => Promise<Again>) => {
    const more = await read();
    return typeof more === 'object' ? mark(more) : more;
  };
  return { ...one, inputs: mark(inputs), again: again && (() => marked(again)) };
}

function listedIn({ lists, access }: Pick<Config, 'lists' | 'access'>): Target[] {
  return Object.entries(lists).flatMap(([id, urls]) =>
    urls.map((text) => {
      const url = new URL(text);
      return { ...declared(id), url, access: accessTo(url, access[id] ?? {}) };
    }),
  );
}

async function inFile(path: string | undefined, access: AccessFiles): Promise<Target[]> {
  if (path === undefined) return [];
  // Loads the reader of such files only where there is one.
  const { readTargets } = await import('./target-file.ts');
  return readTargets(path).map(({ url: text, source }) => {
    const url = new URL(text);
    return { source, url, access: accessTo(url, access) };
  });
}

function declared(id: string): { source?: Source } {
  return isBuiltInSource(id) ? { source: sources[id] } : {};
}

async function ask(
  target: Target,
  world: Pick<World, 'now'>,
): Promise<Repeatable | { readonly failure: string }> {
  const place = shown(firstUrl(target));
  const { url, source, access } = target;
  const all = () => allPages({ place, url, source, access, deadline: AbortSignal.timeout(WITHIN_MS) }, world);
  try {
    return { place, inputs: await all(), again: () => all().catch(toUndefined) };
  } catch (error) {
    if (error instanceof CliError) return { failure: withoutAdvice(error) };
    throw error;
  }
}
