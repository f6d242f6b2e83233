// The summary of collect: what leaves, what was withheld and why, what was read, what was written.
import type { MetricId, Outcome, Released, ReportEntry } from '@ptl/claw-router';
import { METRICS } from '@ptl/claw-router';
import { endpointsInWords } from '../collect/endpoint.ts';
import type { Computed } from '../compute.ts';
import { sentences } from '../errors.ts';
import { nextSteps } from '../findings/next.ts';
import type { HandedOver } from '../integrity/hand-over.ts';
import { isoDate } from '../options.ts';
import { VERSION } from '../version.ts';
import { dashed, fitted, flow } from './layout/columns.ts';
import { percent, releasedText } from './numbers/value.ts';
import { peopleSentence } from './people.ts';
import { diagnostic, yieldOf } from './reading.ts';
import { about, bySection } from './sections.ts';
import { namesIn, staysSentence } from './stays.ts';
import type { Style } from './style.ts';
import { warningSentences, withheldByReason } from './verdicts.ts';
import { count, fact, formatIn, readable } from './words.ts';

/** What was written, or in a dry run would have been. */
export interface Written extends HandedOver {
  /** Undefined after a dry run. */
  readonly path: string | undefined;
  readonly bytes: number;
  readonly sha256: string;
}

/** The head of each table of released metrics. */
const HEAD = ['metric', 'leaves', 'exactly', 'confidence, source'];
const LEGEND =
  'An estimate has its interval in parentheses; of a blurred share it holds the exact number for at least 95 of 100 keys. The exact numbers stay here.';

export function summaryText(computed: Computed, written: Written, style: Style): string {
  const { outcome } = computed;
  const lines = [
    ...flow(`${style.title(`claw ${VERSION}`)}  ${period(computed)}`, style.width, 0),
    ...flow(peopleSentence(outcome), style.width, 0),
    '',
    ...leaving(outcome, style),
    ...withheld(computed, style),
    ...read(computed, style),
    ...nextLines(nextSteps(outcome), style),
    ...closing(written, style),
  ];
  return `${lines.join('\n')}\n`;
}

/** `2026-10-01 to 2026-10-30 (30 days, UTC)`, the last day included. */
export function period({ outcome, synthetic }: Computed): string {
  const note = synthetic ? ', synthetic sample' : '';
  if (outcome.window === undefined) return 'at one moment, of no period';
  const { startSeconds, endSeconds } = outcome.window;
  const days = count((endSeconds - startSeconds) / 86_400, 'day');
  return `${isoDate(startSeconds)} to ${isoDate(endSeconds - 86_400)} (${days}, UTC${note})`;
}

function leaving({ released, exact }: Outcome, style: Style): string[] {
  const exactly = new Map(exact.map(({ metric, value }) => [metric, value]));
  if (released.length === 0)
    return [
      style.title('Nothing leaves'),
      ...flow('Every metric was withheld; the package says so.', style.width),
      '',
    ];
  return [
    style.title(`Leaves, once you hand it over: ${count(released.length, 'metric')}`),
    ...flow(LEGEND, style.width),
    ...bySection(released).flatMap(({ section, entries }) => [
      ...heading(section, style),
      ...fitted([HEAD, ...entries.map((one) => row(one, exactly))], style.width, 4),
    ]),
    '',
  ];
}

/** `  ace: whether …` */
export function heading(section: string, style: Style): string[] {
  const [first = '', ...rest] = flow(`${section}: ${about(section)}`, style.width);
  const name = `  ${section}`;
  return [`${style.title(name)}${style.faint(first.slice(name.length))}`, ...rest.map(style.faint)];
}

function row(one: Released, exactly: ReadonlyMap<MetricId, ReportEntry['value']>): string[] {
  const { metric, value, source, confidence } = one;
  const exact = exactly.get(metric);
  const { unit } = METRICS[metric];
  const isSame = !('low' in value) && typeof value.value !== 'number';
  const format = unit === 'fraction' ? (share: number) => `${percent(share)} %` : formatIn(unit, readable);
  const beside = exact === undefined ? '' : isSame ? 'the same' : fact(exact, format);
  return [metric, releasedText(metric, value), beside, `${confidence}, ${source}`];
}

function withheld({ outcome }: Computed, style: Style): string[] {
  const { protected: kept, none, valueless, count: total, unasked } = withheldByReason(outcome);
  if (total === 0) return [];
  return [
    style.title(`Withheld: ${count(total, 'metric')}`),
    ...group('Kept back by the gate; the package says only "protected":', kept, style),
    ...group('There is none; the package says "protected", as of too few people:', none, style),
    ...group(kept.length + none.length === 0 ? '' : 'Without a value:', valueless, style),
    ...(unasked === 0
      ? []
      : flow(
          `The package also lists ${count(unasked, 'metric')} of sources that were not given.`,
          style.width,
        )),
    '',
  ];
}

function group(title: string, lines: readonly string[], style: Style): string[] {
  if (lines.length === 0) return [];
  return [
    ...(title === '' ? [] : flow(title, style.width)),
    ...lines.flatMap((one) => dashed(one, style.width)),
  ];
}

/** What each source gave, and the notes about it. Ends with an empty line. */
export function read(computed: Computed, style: Style): string[] {
  const warnings = warningSentences(computed);
  const { readings } = computed.outcome;
  const stays = staysSentence(namesIn(computed.outcome));
  const lines = [
    style.title('Read'),
    ...readings.flatMap((reading) => [
      ...flow(`${reading.source.title}: ${yieldOf(reading, computed.outcome)}`, style.width),
      ...reading.diagnostics.flatMap((one) => flow(diagnostic(one), style.width, 6)),
    ]),
    ...(stays === undefined ? [] : flow(stays, style.width)),
    '',
    ...endpoints(computed, style),
  ];
  if (warnings.length > 0)
    lines.push(style.alert('Warnings'), ...warnings.flatMap((one) => dashed(one, style.width)), '');
  return lines;
}

/** The one or two steps that would improve the numbers most. */
export function nextLines(next: readonly string[], style: Style): string[] {
  return next.length === 0
    ? []
    : [style.title('Next'), ...next.flatMap((one) => dashed(one, style.width)), ''];
}

/** The servers that claw believed, and those that it did not. */
function endpoints({ endpoints: all }: Computed, style: Style): string[] {
  if (all.length === 0) return [];
  return [style.title('Endpoints'), ...endpointsInWords(all).flatMap((one) => dashed(one, style.width)), ''];
}

/** The path of the package, and the advice that a person hands it over. */
export function closing(written: Written, style: Style): string[] {
  const { path, bytes, sha256, envelope, sealed, stale = [] } = written;
  if (path === undefined) return [`${style.title('Dry run')}: nothing was written, and nothing was sent.`];
  return [
    ...flow(
      `${style.title('Written')}: ${path}  ${count(bytes, 'byte')}, readable by you only`,
      style.width,
      0,
    ),
    `  sha256 ${sha256}`,
    ...(envelope === undefined
      ? []
      : [`${style.title('Signed')}: ${envelope.path}`, `  key id ${envelope.keyId}`]),
    ...(sealed === undefined ? [] : [`${style.title('Sealed')}: ${sealed.path}  for its recipient only`]),
    ...stale.flatMap((one) => flow(sentences.stale(one), style.width, 0)),
    'Nothing was sent. Read the file, then hand it over yourself.',
  ];
}
