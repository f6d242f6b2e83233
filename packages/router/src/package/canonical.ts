// The canonical bytes of a package: JSON indented by two spaces, keys in the contract's order, one final
// newline.
import { KEYS } from '../contract/vocabulary.generated.ts';

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

const RANKS: ReadonlyMap<string, number> = new Map([...KEYS].map((key, rank) => [key, rank]));

/**
 * Returns the bytes of a package. Throws a TypeError on values that JSON lacks: NaN, undefined, half a
 * surrogate pair.
 */
export function packageBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(packageText(value));
}

/** Returns the text of a package, see `packageBytes`. Keys that the contract does not have come last. */
export function packageText(value: unknown): string {
  return `${JSON.stringify(inOrder(value), undefined, 2)}\n`;
}

/** Returns a copy with all keys in order. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object') throw new TypeError('This is no JSON value.');
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries.map(([key, inner]) => [wellFormed(key), inOrder(inner)]));
}

function rank(key: string): number {
  return RANKS.get(key) ?? RANKS.size;
}

function wellFormed(text: string): string {
  if (text.isWellFormed()) return text;
  throw new TypeError('JSON text cannot hold half a surrogate pair.');
}
