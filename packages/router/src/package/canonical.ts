// Canonical JSON (RFC 8785): one value, one sequence of bytes. What is written is exactly this, on one line.

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** The canonical bytes of a JSON value. Throws a TypeError on what JSON cannot say: NaN, undefined, half a surrogate pair. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(value));
}

/** The canonical text of a JSON value; see `canonicalBytes`. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('This is no JSON value.');
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)); // by UTF-16 code units, as the RFC asks
  return `{${entries.map(([key, inner]) => `${stringText(key)}:${canonicalText(inner)}`).join(',')}}`;
}

/** The RFC took over ECMAScript's own way to print numbers. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('JSON has no such number.');
  return JSON.stringify(value);
}

/** The RFC took over ECMAScript's escapes too, but refuses half a surrogate pair. */
function stringText(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('JSON text cannot hold half a surrogate pair.');
  return JSON.stringify(value);
}
