// Grows the closed lists of the contract from the registry of sources. A list never shrinks, so that later
// versions can still read a package of today.
import type { Source } from '../../packages/core/src/sources/source.ts';

/** Returns the text of the schema with every id, system and input path of `sources` in it. */
export function withSources(schema: string, sources: readonly Source[]): string {
  const ids = sources.map(({ id }) => id);
  const lists: [path: string[], words: readonly (string | undefined)[]][] = [
    [['source_id', 'enum'], ids],
    [['source', 'enum'], labels(sources)],
    [['scheduler_type', 'enum'], sources.filter(isScheduler).map(({ system }) => system)],
    [['ace_input_path', 'enum'], sources.map(({ inputPath }) => inputPath.ace)],
    [['pace_input_path', 'enum'], sources.map(({ inputPath }) => inputPath.pace)],
  ];
  let text = schema;
  for (const [path, words] of lists) text = grown(text, ['$defs', ...path], words);
  const result = '{ "$ref": "#/$defs/collection_result" }';
  text = grown(text, ['collection_results', 'properties'], ids, (id) => `"${id}": ${result}`);
  const most = / \d+/g;
  most.lastIndex = behind(text, ['data_sources_found', 'maxItems']);
  const { index, 0: digits } = most.exec(text)!;
  return `${text.slice(0, index)} ${ids.length}${text.slice(index + digits.length)}`;
}

/**
 * Returns the labels of numbers: each system, and each pair of accounting and telemetry that can be joined.
 */
function labels(sources: readonly Source[]): string[] {
  const systems = (wanted: (source: Source) => boolean) => sources.filter(wanted).map(({ system }) => system);
  const telemetry = systems(({ gives }) => gives.includes('gpu_sample'));
  const joined = systems(isScheduler).flatMap((accounting) =>
    telemetry.map((other) => `${accounting}+${other}`),
  );
  return [...systems(() => true), ...joined];
}

function isScheduler({ gives }: Source): boolean {
  return gives.includes('job_run') || gives.includes('pod');
}

/** Adds words to the first list behind the keys of `path`, or members to the first object. */
function grown(
  text: string,
  path: readonly string[],
  words: readonly (string | undefined)[],
  write = (word: string): string => `"${word}"`,
): string {
  const open = text.slice(behind(text, path)).search(/[[{]/) + behind(text, path);
  const close = closing(text, open);
  const known = JSON.parse(text.slice(open, close + 1)) as string[] | Record<string, unknown>;
  const names = Array.isArray(known) ? known : Object.keys(known);
  const missing = new Set(words.filter((word) => word !== undefined && !names.includes(word)));
  const gap = /^\s+/.exec(text.slice(open + 1))?.[0] ?? ' ';
  const end = text.slice(0, close).trimEnd().length;
  return text.slice(0, end) + [...missing].map((word) => `,${gap}${write(word!)}`).join('') + text.slice(end);
}

/** Returns the place behind the keys of `path`, found one after the other. */
function behind(text: string, path: readonly string[]): number {
  return path.reduce((from, key) => {
    const at = text.indexOf(`"${key}":`, from);
    if (at < 0) throw new Error(`The schema has no ${path.join('/')}.`);
    return at + key.length + 3;
  }, 0);
}

/** Returns where the bracket at `open` is closed. The strings of these lists hold no brackets. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; ; at++) {
    if ('[{'.includes(text[at]!)) depth++;
    if (']}'.includes(text[at]!) && --depth === 0) return at;
  }
}
