// An endpoint with a snapshot, named by its address.
import type { Source } from '@ptl/claw-core';
import { CliError } from '../../errors.ts';
import type { World } from '../../world.ts';
import { decompressed } from '../compressed/decompress.ts';
import { HttpFailed, type HttpRules, httpBytes, MOST_UNPACKED } from '../http.ts';
import type { Collected } from '../input.ts';
import type { Repeatable } from '../readings/rounds.ts';
import { isUseful, known } from './known.ts';

export interface Scraped extends Pick<HttpRules, 'access' | 'tells' | 'deadline'> {
  readonly place: string;
  readonly url: URL;
  /** The declared source. */
  readonly source: Source | undefined;
}

/**
 * Reads it; where an address without a path is unknown to its server, then its /metrics. Throws a CliError
 * like `scraped`.
 */
export async function exporterAt(endpoint: Scraped, world: Pick<World, 'now'>): Promise<Repeatable> {
  try {
    return await scraped(endpoint, world);
  } catch (error) {
    const { url } = endpoint;
    if (url.pathname !== '/' || !(error instanceof HttpFailed && error.status === 404)) throw error;
    return await scraped({ ...endpoint, url: new URL('/metrics', url) }, world).catch(() => {
      throw error;
    });
  }
}

/** Reads it. Throws a CliError where it does not answer, or with an unknown format. */
async function scraped(endpoint: Scraped, world: Pick<World, 'now'>): Promise<Repeatable> {
  const again = async () => {
    try {
      const input = await scrapedOnce(endpoint, world);
      return (await isUseful(input)) ? [input] : undefined;
    } catch (error) {
      if (error instanceof CliError) return undefined;
      throw error;
    }
  };
  return { place: endpoint.place, inputs: [await scrapedOnce(endpoint, world)], again };
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
