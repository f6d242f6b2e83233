// The package of a site: its inputs as bytes, led through the route as a user of the library does.
import { type BuiltInSourceId, IdentifierKey, type Input, sources } from '@ptl/claw-core';
import { type Routed, type RouteOptions, route, scopeKeys } from '@ptl/claw-router';
import type { Random } from './site.ts';

export type Texts = Partial<Record<BuiltInSourceId, string>>;

const encoder = new TextEncoder();
/** 2026-02-01T00:00:00Z. */
const NOW = 1_769_904_000;

export function masterOf(random: Random): Uint8Array {
  return Uint8Array.from({ length: 32 }, () => random() * 256);
}

/** What comes out of the inputs under a master key. */
export function routed(
  texts: Texts,
  master: Uint8Array,
  options: Partial<RouteOptions> = {},
): Promise<Routed> {
  const { identifier, dice } = scopeKeys(master);
  const inputs = (Object.entries(texts) as [BuiltInSourceId, string][]).map(([id, text]): Input => {
    const bytes = encoder.encode(text);
    return {
      place: id,
      sources: [sources[id]],
      repeatable: true,
      open: async function* () {
        yield bytes;
      },
    };
  });
  return route(inputs, {
    key: IdentifierKey.from(identifier),
    scope: { dice, keyId: '0123456789abcdef', diceSince: 1_767_225_600 },
    nowSeconds: NOW,
    version: '0.1.0',
    ...options,
  });
}

/** The bytes of the package, as text. */
export async function packageOf(
  texts: Texts,
  master: Uint8Array,
  options: Partial<RouteOptions> = {},
): Promise<string> {
  return new TextDecoder().decode((await routed(texts, master, options)).bytes);
}
