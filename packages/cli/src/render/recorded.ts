// The output of collect for a period whose package was recorded earlier: nothing is computed, and the bytes
// are the same.
import { sentences } from '../errors.ts';
import { dateOf, daysInWords, type Entry } from '../ledger/entry.ts';
import { VERSION } from '../version.ts';
import { json, outputOf } from './json.ts';
import { flow } from './layout/columns.ts';
import type { Style } from './style.ts';
import { closing, type Written } from './summary.ts';

export function recordedText(entry: Entry, written: Written, notes: readonly string[], style: Style): string {
  const lines = [
    `${style.title(`claw ${VERSION}`)}  ${daysInWords(entry.days)}`,
    ...[sentence(entry), ...notes].flatMap((one) => flow(one, style.width, 0)),
    '',
    ...closing(written, style),
  ];
  return `${lines.join('\n')}\n`;
}

/** The members of collect's JSON; those that would have to be computed are empty. */
export function recordedJson(entry: Entry, written: Written, notes: readonly string[]): string {
  return json({
    command: 'collect',
    version: VERSION,
    synthetic: false,
    contributors: null,
    period: { start: dateOf(entry.days.first), end: dateOf(entry.days.end) },
    output: outputOf(written),
    released: [],
    withheld: [],
    sources: [],
    endpoints: [],
    warnings: [sentence(entry), ...notes, ...(written.stale ?? []).map(sentences.stale)],
  });
}

function sentence({ number, recorded }: Entry): string {
  return `This period was released before, as entry ${number} of the ledger, recorded on ${dateOf(recorded)}: these are the same bytes, and whatever the inputs say now is not in them. If that package was not handed over, --replace computes it anew.`;
}
