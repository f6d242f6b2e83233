// An endpoint that shows what is now, named by its address.
import type { Source } from '@ptl/claw-core';
import { CliError } from '../../errors.ts';
import type { World } from '../../world.ts';
import { decompressed } from '../decompress.ts';
import { httpBytes } from '../http.ts';
import type { Repeatable } from '../readings/rounds.ts';
import type { Access } from '../server/access.ts';
import { known } from './known.ts';

export interface Scraped {
  readonly place: string;
  readonly url: URL;
  /** What it is, where that was said. */
  readonly source: Source | undefined;
  readonly access: Access | undefined;
}

/** Reads it. Throws a CliError where it does not answer, or says what nobody reads. */
export async function scraped(
  { place, url, source, access }: Scraped,
  world: Pick<World, 'now'>,
): Promise<Repeatable> {
  const read = async () => {
    const body = await httpBytes(place, url, { access });
    const asked = { endpoint: url.origin, atSeconds: world.now() };
    const open = () => decompressed(place, one(body));
    return { ...(await known({ place, repeatable: true, asked, open }, source)), size: body.length };
  };
  const again = async () => {
    try {
      return [await read()];
    } catch (error) {
      if (error instanceof CliError) return undefined;
      throw error;
    }
  };
  return { place, inputs: [await read()], again };
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
