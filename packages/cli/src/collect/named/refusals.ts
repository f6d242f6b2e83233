// The sentences about unusable inputs. They need the sources, so that they are apart from the other errors,
// which help output loads.
import {
  type Diagnostic,
  diagnosticSentence,
  type ExportAdvice,
  type FailureCode,
  type Source,
  type SourceFailure,
} from '@ptl/claw-core';
import { CliError, EXIT } from '../../errors.ts';

type Advice = Required<ExportAdvice> & { readonly title: string };

/** Returns how an export of `source` is made; in general words where it has no advice. */
export function adviceOf(source: Source | undefined): Advice {
  return {
    title: source?.title ?? 'the tool',
    command: 'see the manual of its tool',
    headerOption: 'what leaves it out',
    layoutOption: 'whole values',
    empty: 'there is no record in it',
    lacking: '',
    names: {},
    ...source?.advice,
  };
}

type Sentence = (place: string, advice: Advice, failure: SourceFailure) => string;

const failures: Readonly<Record<FailureCode, Sentence>> = {
  empty: (place) => `${place} holds no records: export it again.`,
  columns_missing: (place, advice, { fields = [], wanted = [] }) => {
    const needed = fields.map((field) => advice.names[field] ?? field).join(', ');
    const missing = wanted.length === 0 ? needed : `${needed}; and for some numbers ${wanted.join(', ')}`;
    const otherwise = advice.lacking === '' ? '' : `; ${advice.lacking}`;
    return `${place} lacks ${missing}: export it again, with what is missing (${advice.command})${otherwise}.`;
  },
  header_missing: (place, { title, headerOption, command }) =>
    `${place} has rows of ${title} without their header: export it again without ${headerOption} (${command}).`,
  layout_unsupported: (place, { layoutOption, command }) =>
    `${place} is in a layout that cuts values off: export it again with ${layoutOption} (${command}).`,
  malformed: (place, _, { line }) =>
    `${place} breaks off or is not well formed${onLine(line)}: export it again, and check the source before "=" if you gave one.`,
  tool_error: (place) =>
    `${place} holds an error message of the tool instead of data: read it, and export again.`,
  series_nameless: (place) =>
    `${place} has series without a name, as functions of PromQL leave them: say of which field they are with --from DCGM_FI_DEV_GPU_UTIL=FILE, or query the field alone.`,
  mostly_foreign: (place, { command }, { foreign, rows, mostly }) =>
    `${foreign} of ${rows} rows of ${place} were not understood (${why(mostly)}): check how it was exported (${command}).`,
  no_rows: (place, { empty, command }) =>
    `${place} gives nothing to count, because ${empty}: check its period and what you may see (${command}).`,
  interrupted: (place) =>
    `${place} failed after it had given part of its data: run again, or export to a file and use --from.`,
  unrecognized: (place) => `${place} is in no format that claw knows: "claw discover" lists what it reads.`,
  unlisted: (place, { title }) => `${place} is of ${title}, which no package can name: leave it out.`,
  silent: (titles) =>
    `No data came from ${titles}: what was answered is broken or cut off. Ask again, or give exported files with --from.`,
};

function onLine(line: number | undefined): string {
  return line === undefined ? '' : ` (line ${line})`;
}

/** Returns what was wrong with most of the rejected rows, with the line of the first. */
function why(mostly: Diagnostic | undefined): string {
  if (mostly === undefined) return 'they have another form';
  const { lines } = mostly;
  return `${diagnosticSentence(mostly)}${lines.length === 0 ? '' : `; line ${lines[0]}`}`;
}

/** Returns the sentence for an input that `source`, if known, could not use. */
export function unusable(place: string, source: Source | undefined, failure: SourceFailure): CliError {
  const exitCode = failure.code === 'silent' ? EXIT.noSource : EXIT.badInput;
  return new CliError(exitCode, failures[failure.code](place, adviceOf(source), failure));
}
