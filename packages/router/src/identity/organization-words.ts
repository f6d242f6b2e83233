// Words of the organization's name that are somebody's name in the inputs: the operator alone can know
// whether that is meant.
import { Identifier, type IdentifierKey } from '@ptl/claw-core';

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What names stand for, by their identifiers. */
interface Known {
  numbersOf(name: Identifier): { readonly user: number; readonly account: number };
  namespace(name: Identifier): number;
}

/** Between words, taken largely and finely: names have dots and hyphens of their own. */
const BETWEEN = [/[\s,;:()[\]"'&/]+/u, /[^\p{L}\p{M}\p{Nd}_]+/u];

/**
 * Returns true if `organization`, or a word of it in this or another case, names a user, an account or a
 * namespace.
 */
export function namesSomebody(organization: string, key: IdentifierKey, known: Known): boolean {
  const words = new Set([organization, ...BETWEEN.flatMap((between) => organization.split(between))]);
  const id = new Identifier();
  return [...words]
    .flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()])
    .some((word) => {
      const bytes = new TextEncoder().encode(word);
      if (bytes.length === 0) return false;
      key.hash(bytes, 0, bytes.length, id);
      const { user, account } = known.numbersOf(id);
      return user >= 0 || account >= 0 || known.namespace(id) >= 0;
    });
}
