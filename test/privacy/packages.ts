// The package of a site: its inputs as bytes, led through the route as a user of the library does.
import { type BuiltInSourceId, IdentifierKey, type Input, sources } from '@ptl/claw-core';
import { type Dice, type Routed, type RouteOptions, route, scopeKeys } from '@ptl/claw-router';
import { contentOf, packed } from '@ptl/claw-router/internal';
import type { Random } from './site.ts';

export type Texts = Partial<Record<BuiltInSourceId, string>>;

const encoder = new TextEncoder();
/** 2027-02-01T00:00:00Z: no made-up job ends later. */
const NOW = 1_801_440_000;

export function masterOf(random: Random): Uint8Array {
  return Uint8Array.from({ length: 32 }, () => random() * 256);
}

interface Keys {
  readonly key: IdentifierKey;
  readonly dice: Dice;
}

/** The same master key gives many packages: what follows from it is worked out once. */
const known = new WeakMap<Uint8Array, Keys>();

function keysOf(master: Uint8Array): Keys {
  const before = known.get(master);
  if (before !== undefined) return before;
  const { identifier, dice } = scopeKeys(master);
  const keys = { key: IdentifierKey.from(identifier), dice: remembered(dice) };
  known.set(master, keys);
  return keys;
}

interface Thrown {
  readonly lanes: Int32Array;
  readonly die: number;
}

/** The same dice, each thrown once. */
function remembered(dice: Dice): Dice {
  const families = new Map<string, Map<string, Map<number, Thrown[]>>>();
  return {
    die(year, unit, lanes, from, family) {
      const kinds = entry(families, family, () => new Map<string, Map<number, Thrown[]>>());
      const thrown = entry(kinds, `${year}${unit}`, () => new Map<number, Thrown[]>());
      const alike = entry(thrown, lanes[from]!, (): Thrown[] => []);
      for (const one of alike) if (areEqual(one.lanes, lanes, from)) return one.die;
      const die = dice.die(year, unit, lanes, from, family);
      alike.push({ lanes: lanes.slice(from, from + 4), die });
      return die;
    },
  };
}

function areEqual(name: Int32Array, lanes: Int32Array, from: number): boolean {
  for (let i = 0; i < name.length; i++) if (name[i] !== lanes[from + i]) return false;
  return true;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What a route takes: the inputs, and the options under a master key. */
export function routing(
  texts: Texts,
  master: Uint8Array,
  options: Partial<RouteOptions> = {},
): { readonly inputs: readonly Input[]; readonly options: RouteOptions } {
  const { key, dice } = keysOf(master);
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
  const scope = { dice, keyId: '0123456789abcdef', diceSince: 1_767_225_600 };
  return { inputs, options: { key, scope, nowSeconds: NOW, version: '0.1.0', ...options } };
}

/** What comes out of the inputs under a master key. */
export function routed(texts: Texts, master: Uint8Array, more: Partial<RouteOptions> = {}): Promise<Routed> {
  const { inputs, options } = routing(texts, master, more);
  return route(inputs, options);
}

/** The bytes of the package, as text. */
export async function packageOf(
  texts: Texts,
  master: Uint8Array,
  options: Partial<RouteOptions> = {},
): Promise<string> {
  return new TextDecoder().decode((await routed(texts, master, options)).bytes);
}

/** Makes the text of packages. */
export interface Packager {
  of(texts: Texts, master: Uint8Array, options?: Partial<RouteOptions>): Promise<string>;
}

/** Each from its inputs to its bytes. */
export const WHOLE: Packager = { of: packageOf };

/**
 * The same for many inputs: what packages are made of is compared first, and bytes are made, verified and
 * scanned once of what was not seen before. They follow from nothing else.
 */
export class Packages implements Packager {
  readonly #made = new Map<string, string>();

  async of(texts: Texts, master: Uint8Array, options: Partial<RouteOptions> = {}): Promise<string> {
    const { inputs, options: whole } = routing(texts, master, options);
    const content = await contentOf(inputs, whole);
    if (content === undefined) return '';
    const key = JSON.stringify(content);
    const text = this.#made.get(key) ?? new TextDecoder().decode(packed(content));
    this.#made.set(key, text);
    return text;
  }
}
