// An endpoint with a snapshot, named by its address.
import { CliError } from '../../errors.ts';
import type { World } from '../../world.ts';
import { HttpFailed } from '../http.ts';
import type { Repeatable } from '../readings/rounds.ts';
import { isUseful } from './known.ts';
import { allPages, type Scraped, scrapedOnce, toUndefined } from './pages.ts';

/**
 * Reads it; for an address without a path, the pages of an exporter, because many show a page for people
 * there. Throws a CliError where it does not answer, or with an unknown format.
 */
export async function exporterAt(endpoint: Scraped, world: Pick<World, 'now'>): Promise<Repeatable> {
  if (endpoint.url.pathname !== '/') return await scraped(endpoint, world);
  const all = () => allPages(endpoint, world);
  try {
    return { place: endpoint.place, inputs: await all(), again: () => all().catch(toUndefined) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const isMissing = error instanceof HttpFailed && error.status === 404;
    return await scraped(endpoint, world).catch((other) => {
      throw isMissing ? other : error;
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
