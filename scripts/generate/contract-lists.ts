// The closed lists of the contract that follow from the registry of sources: what they lack is added to the schema.
// A list only grows: a package of today stays readable to whoever knows the lists of tomorrow.
import type { Source } from '../../packages/core/src/sources/source.ts';

/** The text of the schema, in which every id, system and input path of `sources` stands. */
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

/** A number is told by one system; or by two, where jobs are joined with hardware telemetry. */
function labels(sources: readonly Source[]): string[] {
  const systems = (wanted: (source: Source) => boolean) => sources.filter(wanted).map(({ system }) => system);
  const telemetry = systems(({ gives }) => gives.includes('gpu_sample'));
  const joined = systems(({ gives }) => gives.includes('job_run')).flatMap((accounting) =>
    telemetry.map((other) => `${accounting}+${other}`),
  );
  return [...systems(() => true), ...joined];
}

function isScheduler({ gives }: Source): boolean {
  return gives.includes('job_run') || gives.includes('pod');
}

/** Adds words to the first list, or to the members of the first object, behind the keys of `path`. */
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

/** The place behind the keys of `path`, one after the other. */
function behind(text: string, path: readonly string[]): number {
  return path.reduce((from, key) => {
    const at = text.indexOf(`"${key}":`, from);
    if (at < 0) throw new Error(`The schema has no ${path.join('/')}.`);
    return at + key.length + 3;
  }, 0);
}

/** Where the bracket at `open` is closed; no string of such a list holds a bracket. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; ; at++) {
    if ('[{'.includes(text[at]!)) depth++;
    if (']}'.includes(text[at]!) && --depth === 0) return at;
  }
}
