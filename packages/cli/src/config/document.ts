// YAML with line numbers: its content, and the line of each key.
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { sentences, usage } from '../errors.ts';

type Path = readonly PropertyKey[];

export interface ConfigDocument {
  readonly value: unknown;
  /** The line of the key or entry at `path`, counted from 1. */
  lineOf(path: Path): number;
}

/** A configuration needs no aliases, and a few could expand to very many nodes. */
const MOST_ALIASES = 0;

/** Throws a CliError (2) where `text` is not YAML. */
export function parseConfig(place: string, text: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined) => Math.max(lines.linePos(offset ?? 0).line, 1);
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) throw usage(sentences.configSyntax(place, at(error.pos[0])));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    throw usage(sentences.configSyntax(place, 1));
  }
  return { value, lineOf: (path) => at(offsetOf(document.contents, path)) };
}

/** The offset of the last part of `path` that exists. */
function offsetOf(node: unknown, [first, ...rest]: Path): number | undefined {
  if (first === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(first));
    if (pair === undefined) return undefined;
    const own = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    return offsetOf(pair.value, rest) ?? own;
  }
  const { items = [] } = (node ?? {}) as { items?: readonly { range?: readonly number[] }[] };
  const entry = typeof first === 'number' ? items[first] : undefined;
  return offsetOf(entry, rest) ?? entry?.range?.[0];
}
