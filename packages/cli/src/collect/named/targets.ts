// Endpoints that the operator listed: all are asked, a few at a time, and what one of them does harms no other.
import { isBuiltInSource, type LiveRequest, type Source, sources } from '@ptl/claw-core';
import type { Config } from '../../config/config.ts';
import { CliError, sentences, Unrecognized } from '../../errors.ts';
import { shown } from '../../shown.ts';
import type { World } from '../../world.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Collected } from '../input.ts';
import { firstOf, pooled } from '../readings/pooled.ts';
import { MOST_AT_ONCE, type Repeatable } from '../readings/rounds.ts';
import { type Access, type AccessFiles, accessTo } from '../server/access.ts';
import { withoutAdvice } from '../server/ask-endpoint.ts';
import { isUseful } from './known.ts';
import { scrapedOnce } from './scrape.ts';

/** One of them. */
interface Target {
  readonly url: URL;
  /** What is said to be there. */
  readonly source?: Source | undefined;
  readonly access?: Access | undefined;
}

/** What they gave. */
export interface AskedTargets {
  readonly answered: readonly Repeatable[];
  readonly endpoints: readonly Endpoint[];
  /** What is to be said of those that gave nothing; undefined where all did, or there are none. */
  readonly silence: string | undefined;
}

/** As long as Prometheus waits for a scrape. */
const WITHIN_MS = 10_000;

/**
 * Asks what the configuration lists, and what the file at `path` does, whose endpoints `access` shows who asks. Throws a CliError (2)
 * where these are not as documented.
 */
export async function askTargets(
  path: string | undefined,
  config: Pick<Config, 'lists' | 'access'>,
  world: Pick<World, 'now' | 'progress'>,
  access: AccessFiles = {},
): Promise<AskedTargets> {
  const targets = [...listedIn(config), ...(await inFile(path, access))];
  let asked = 0;
  const all = await pooled(targets, MOST_AT_ONCE, async (target) => {
    const found = await ask(target, world);
    world.progress(`Asked ${++asked} of ${targets.length} endpoints`);
    return found;
  });
  const answered = all.flatMap((one) => ('inputs' in one ? [one] : []));
  const failures = all.flatMap((one) => ('failure' in one ? [one.failure] : []));
  return {
    answered,
    endpoints: answered.map(({ place }) => ({ url: place, standing: 'named' })),
    silence:
      failures.length === 0
        ? undefined
        : sentences.silentEndpoints(failures.length, targets.length, firstOf(failures)),
  };
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
  // Only who has such a file waits for what reads it.
  const { readTargets } = await import('./target-file.ts');
  return readTargets(path).map(({ url: text, source }) => {
    const url = new URL(text);
    return { source, url, access: accessTo(url, access) };
  });
}

function declared(id: string): { source?: Source } {
  return isBuiltInSource(id) ? { source: sources[id] } : {};
}

type Question = Pick<Extract<LiveRequest, { kind: 'http' }>, 'path' | 'tells'>;

/** What a source asks of its endpoint about now. */
function questionsOf(source: Source): Question[] {
  const context = { startSeconds: 0, endSeconds: 1, random: new Uint8Array(16) };
  return (source.live?.(context) ?? []).flatMap((one) =>
    one.kind === 'http' && one.covers === 'now' && one.server === undefined ? [one] : [],
  );
}

/** All that is asked of the target: one page, unless it is known what is there and no page of it is named. */
function pagesOf({ url, source }: Target): { readonly url: URL; readonly tells?: 'status' | undefined }[] {
  if (url.pathname !== '/') return [{ url }];
  const questions: readonly Question[] = source === undefined ? [{ path: '/metrics' }] : questionsOf(source);
  return questions.map(({ path, tells }) => ({ url: new URL(path + url.search, url), tells }));
}

async function ask(
  target: Target,
  world: Pick<World, 'now'>,
): Promise<Repeatable | { readonly failure: string }> {
  const pages = pagesOf(target);
  const place = shown((pages[0]?.url ?? target.url).href);
  const readAll = async () => {
    const inputs: Collected[] = [];
    for (const { url, tells } of pages) {
      const { source, access } = target;
      const one = { place, url, source, access, tells, withinMs: WITHIN_MS };
      const input = await scrapedOnce(one, world);
      if (!(await isUseful(input))) throw new Unrecognized(sentences.uselessEndpoint(place));
      inputs.push(input);
    }
    return inputs;
  };
  try {
    return { place, inputs: await readAll(), again: () => readAll().catch(toUndefined) };
  } catch (error) {
    if (error instanceof CliError) return { failure: withoutAdvice(error) };
    throw error;
  }
}

function toUndefined(error: unknown): undefined {
  if (!(error instanceof CliError)) throw error;
}
