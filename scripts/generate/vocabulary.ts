// Writes down every word that a package may hold, gathered from the schema: property names, enums and consts,
// and anchored patterns.
import { keyOrder } from './key-order.ts';
import { NOTICE } from './metrics.ts';

interface Vocabulary {
  /** In the order in which an object of a package has them. */
  readonly keys: readonly string[];
  readonly strings: ReadonlySet<string>;
  /** Of dates and versions. */
  readonly patterns: readonly RegExp[];
  /** Of the values of single keys, which are words nowhere else: of ids and digests. */
  readonly placed: ReadonlyMap<string, RegExp>;
  /** Keys whose value is the operator's own text. */
  readonly freeKeys: ReadonlySet<string>;
}

/** The vocabulary of a JSON schema. Throws a TypeError where a pattern is not anchored on both ends. */
export function vocabularyOf(schema: object): Vocabulary {
  const words: Words = {
    definitions: isObject(schema) && isObject(schema.$defs) ? schema.$defs : {},
    visited: new Set<unknown>(),
    lists: [],
    strings: new Set<string>(),
    patterns: new Map<string, RegExp>(),
    placed: new Map<string, RegExp>(),
    freeKeys: new Set<string>(),
  };
  gather(schema, words);
  const { strings, freeKeys, placed } = words;
  return { keys: keyOrder(words.lists), strings, freeKeys, placed, patterns: [...words.patterns.values()] };
}

interface Words {
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly visited: Set<unknown>;
  /** The properties of each object. */
  readonly lists: string[][];
  readonly strings: Set<string>;
  readonly patterns: Map<string, RegExp>;
  readonly placed: Map<string, RegExp>;
  readonly freeKeys: Set<string>;
}

function gather(node: unknown, words: Words, key?: string): void {
  if (!isObject(node) || words.visited.has(node)) return;
  words.visited.add(node);
  if (typeof node.const === 'string') words.strings.add(node.const);
  if (Array.isArray(node.enum))
    for (const word of node.enum) if (typeof word === 'string') words.strings.add(word);
  if (typeof node.pattern === 'string' && node['x-free-text'] !== true) {
    const pattern = anchored(node.pattern);
    if (key === undefined) words.patterns.set(node.pattern, pattern);
    else words.placed.set(key, pattern);
  }
  const properties = Object.entries(isObject(node.properties) ? node.properties : {});
  words.lists.push(properties.map(([name]) => name));
  for (const [name, inner] of properties) {
    if (isObject(inner) && inner['x-free-text'] === true) words.freeKeys.add(name);
    gather(inner, words, name);
  }
  // Only what a package can reach: definitions of metrics that stay inside add no word.
  if (typeof node.$ref === 'string') gather(words.definitions[node.$ref.replace('#/$defs/', '')], words);
  gather(node.items, words);
  gather(node.propertyNames, words);
  for (const list of [node.anyOf, node.oneOf, node.allOf, node.prefixItems])
    for (const inner of Array.isArray(list) ? list : []) gather(inner, words);
}

function anchored(pattern: string): RegExp {
  if (!pattern.startsWith('^') || !pattern.endsWith('$'))
    throw new TypeError('A pattern of the schema is not anchored.');
  return new RegExp(pattern, 'u');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The vocabulary as a module: an installed package would otherwise have to read all of the schema before it
 * reads a package.
 */
export function vocabularyModule(schema: object): string {
  const { keys, strings, patterns, placed, freeKeys } = vocabularyOf(schema);
  const set = (words: Iterable<string>) =>
    `new Set([\n${lines([...words].map((word) => JSON.stringify(word)))}])`;
  return `${NOTICE}
/** Names of properties, in the order in which a package has them. */
export const KEYS: ReadonlySet<string> = ${set(keys)};

/** Words that are values. */
export const STRINGS: ReadonlySet<string> = ${set(strings)};

/** Of dates and versions. */
export const PATTERNS: readonly RegExp[] = [\n${lines(patterns.map(String))}];

/** Of the values of single keys, which are words nowhere else. */
export const PLACED_PATTERNS: ReadonlyMap<string, RegExp> = new Map([\n${lines([...placed].map(([key, pattern]) => `[${JSON.stringify(key)}, ${pattern}]`))}]);

/** Keys whose value is the operator's own text. */
export const FREE_KEYS: ReadonlySet<string> = ${set(freeKeys)};
`;
}

function lines(items: readonly string[]): string {
  return items.map((item) => `  ${item},\n`).join('');
}
