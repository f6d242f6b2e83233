// The pages of an endpoint with snapshots.
import { type LiveRequest, type Source, sources } from '@ptl/claw-core';
import { CliError, sentences, Unrecognized } from '../../errors.ts';
import type { World } from '../../world.ts';
import { decompressed } from '../compressed/decompress.ts';
import { HttpFailed, type HttpRules, httpBytes, MOST_UNPACKED } from '../http.ts';
import type { Collected } from '../input.ts';
import { isUseful, known } from './known.ts';

export interface Scraped extends Pick<HttpRules, 'access' | 'tells' | 'deadline'> {
  readonly place: string;
  readonly url: URL;
  /** The declared source. */
  readonly source: Source | undefined;
}

type Question = Pick<Extract<LiveRequest, { kind: 'http' }>, 'path' | 'tells' | 'isOptional'>;

/** A question, and the source that alone has this page. */
type FirstQuestion = Question & { readonly owner?: Source };

/** Returns the snapshot questions of a source to its endpoint. */
export function questionsOf(source: Source): Question[] {
  const context = { startSeconds: 0, endSeconds: 1, random: new Uint8Array(16) };
  return (source.live?.(context) ?? []).flatMap((one) =>
    one.kind === 'http' && one.covers === 'now' && one.server === undefined ? [one] : [],
  );
}

export const METRICS: FirstQuestion = { path: '/metrics' };

/**
 * Reads the page of an endpoint; without one, all pages that its declared or recognized source asks for.
 * Throws a CliError.
 */
export async function allPages(
  { place, url, source, access, deadline }: Scraped,
  world: Pick<World, 'now'>,
): Promise<Collected[]> {
  const read = async (at: URL, { tells, isOptional }: Partial<Question>, by: Source | undefined) => {
    try {
      const input = await scrapedOnce({ place, url: at, source: by, access, tells, deadline }, world);
      if (await isUseful(input)) return [input];
      throw new Unrecognized(sentences.uselessEndpoint(place));
    } catch (error) {
      if (isOptional === true && error instanceof CliError) return [];
      throw error;
    }
  };
  if (url.pathname !== '/') return read(url, {}, source);
  const pageOf = ({ path }: Question) => new URL(path + url.search, url);
  const [own = METRICS, ...more] = source === undefined ? [METRICS] : questionsOf(source);
  const tried = source === undefined ? firstQuestions() : [own];
  const { first, inputs } = await firstFound(tried, (one) => read(pageOf(one), one, source ?? one.owner));
  const [shown, ...others] = inputs.flatMap((one) => one.sources);
  const by = others.length === 0 ? shown : undefined;
  const recognized = source === undefined && by !== undefined ? questionsOf(by) : [];
  for (const question of [...more, ...recognized.filter(({ path }) => path !== first.path)])
    inputs.push(...(await read(pageOf(question), question, by)));
  return inputs;
}

/** Returns what each source asks first, once a path: most have /metrics, and NIM has /v1/metrics. */
function firstQuestions(): FirstQuestion[] {
  const all = Object.values<Source>(sources).flatMap((owner) =>
    questionsOf(owner)
      .slice(0, 1)
      .map((one) => ({ ...one, owner })),
  );
  const shown = all.filter(({ tells, isOptional }) => tells === undefined && isOptional !== true);
  const byPath = new Map([...shown].reverse().map((one) => [one.path, one]));
  byPath.delete(METRICS.path);
  return [METRICS, ...byPath.values()];
}

/** Asks `questions` until one is known to the server. Throws the error of the first where none is. */
async function firstFound(
  [first = METRICS, ...others]: readonly FirstQuestion[],
  read: (question: FirstQuestion) => Promise<Collected[]>,
): Promise<{ readonly first: FirstQuestion; readonly inputs: Collected[] }> {
  try {
    return { first, inputs: await read(first) };
  } catch (error) {
    const isMissing = error instanceof HttpFailed && error.status === 404;
    if (!isMissing || others.length === 0) throw error;
    return await firstFound(others, read).catch((other) => {
      throw other instanceof HttpFailed ? error : other;
    });
  }
}

/** Returns undefined for a CliError; throws any other error. */
export function toUndefined(error: unknown): undefined {
  if (!(error instanceof CliError)) throw error;
}

/** Reads it once. Throws a CliError. */
export async function scrapedOnce(
  { place, url, source, ...rules }: Scraped,
  world: Pick<World, 'now'>,
): Promise<Collected> {
  const body = await httpBytes(place, url, rules);
  const asked = { endpoint: url.origin, atSeconds: world.now() };
  const open = () => decompressed(place, one(body), { mostBytes: MOST_UNPACKED });
  return { ...(await known({ place, repeatable: true, asked, open }, source)), size: body.length };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
