// Reading JSON in tests: what the reader found, as plain values to compare.
import {
  JSON_KIND,
  type JsonKind,
  JsonNode,
  JsonReader,
  type JsonTrouble,
  type Projection,
} from '@ptl/claw-core/internal';

/** What was found: `[id, value]` of scalars, `[id, '{']` and `[id, '}']` around objects and arrays. */
export interface Found {
  readonly events: (readonly [number, unknown])[];
  readonly trouble: JsonTrouble | undefined;
  readonly line: number;
  readonly documents: number;
  readonly foreign: number;
}

/**
 * Reads `bytes`, cut where `cuts` says (sizes in turn), looking for `wanted`. `who` reads, and `lines` hears
 * the line of each event.
 */
export function read(
  bytes: Uint8Array,
  wanted: Projection,
  cuts: readonly number[] = [],
  who: 'javascript' | 'webassembly' = 'javascript',
  lines: number[] = [],
): Found {
  const events: (readonly [number, unknown])[] = [];
  let foreign = 0;
  const tell = (id: number, what: unknown) => {
    events.push([id, what]);
    lines.push(reader.line);
  };
  const handler = {
    open: (id: number) => tell(id, '{'),
    close: (id: number) => tell(id, '}'),
    value: (id: number, kind: JsonKind, from: Uint8Array, start: number, end: number) =>
      tell(id, shown(kind, from.subarray(start, end))),
    key: (id: number, from: Uint8Array, start: number, end: number) =>
      tell(id, `key ${new TextDecoder().decode(from.subarray(start, end))}`),
    foreign: () => foreign++,
  };
  const reader: JsonReader = new JsonReader(new JsonNode(wanted), handler, who);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = cuts.length === 0 ? bytes.length : cuts[i % cuts.length]!;
    reader.write(bytes.slice(at, at + size));
    at += size;
  }
  reader.end();
  return { events, trouble: reader.trouble, line: reader.line, documents: reader.documents, foreign };
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function shown(kind: JsonKind, bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (kind === JSON_KIND.text) return `"${text}`;
  if (kind === JSON_KIND.number) return Number(text);
  if (kind === JSON_KIND.overlong) return 'overlong';
  if (kind === JSON_KIND.container) return 'container';
  return kind === JSON_KIND.null ? null : kind === JSON_KIND.true;
}
