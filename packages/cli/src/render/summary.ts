// What collect tells the operator: what leaves, what was withheld and why, what was read, what was written.
import { DIAGNOSTICS } from '@ptl/claw-core';
import { METRICS, type MetricId, type Released } from '@ptl/claw-router';
import type { PlacedDiagnostic, Reading } from '../collect/feed.ts';
import type { Computed } from '../compute.ts';
import { isoDate } from '../options.ts';
import { VERSION } from '../version.ts';
import type { Style } from './style.ts';
import { item, paragraph, table } from './table.ts';
import { warningSentences, withheldByReason } from './verdicts.ts';
import { count, number, saying, unitWord } from './words.ts';

/** What was written, or would have been. */
export interface Written {
  /** Undefined after a dry run. */
  readonly path: string | undefined;
  readonly bytes: number;
  readonly sha256: string;
}

export function summaryText(computed: Computed, written: Written, style: Style): string {
  const { outcome, readings } = computed;
  const warnings = warningSentences(computed);
  const lines = [
    `${style.title(`claw ${VERSION}`)}  ${period(computed)}`,
    `The gate counts ${outcome.people.unit}s, and keeps to the profile ${outcome.people.profile}.`,
    '',
    ...leaving(outcome.released, style),
    ...withheld(computed, style),
    style.title('Read'),
    ...readings.flatMap((reading) => source(reading)),
    '',
  ];
  if (warnings.length > 0) lines.push(style.alert('Warnings'), ...warnings.flatMap(item), '');
  lines.push(...closing(written, style));
  return `${lines.join('\n')}\n`;
}

/** `2026-10-01 to 2026-10-30 (30 days, UTC)`, the last day included. */
export function period({ outcome, synthetic }: Computed): string {
  const { startSeconds, endSeconds } = outcome.window;
  const days = count((endSeconds - startSeconds) / 86_400, 'day');
  const note = synthetic ? ', synthetic sample' : '';
  return `${isoDate(startSeconds)} to ${isoDate(endSeconds - 86_400)} (${days}, UTC${note})`;
}

function leaving(released: readonly Released[], style: Style): string[] {
  if (released.length === 0)
    return [
      style.title('Nothing leaves'),
      ...paragraph('Every metric was withheld; the package says so.'),
      '',
    ];
  const rows = released.map((one) => {
    const unit = unitWord(METRICS[one.metric].unit);
    return [one.metric, saying(one.saying), unit, one.source];
  });
  return [
    style.title(`Leaves, once you hand it over: ${count(released.length, 'metric')}`),
    ...table(rows),
    '',
  ];
}

function withheld(computed: Computed, style: Style): string[] {
  const groups = withheldByReason(computed.outcome);
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, { metrics }) => sum + metrics.length, 0);
  return [
    style.title(`Withheld: ${count(total, 'metric')}`),
    ...groups.flatMap(({ sentence, metrics }) => [
      ...item(sentence),
      ...paragraph(shortened(metrics).join(', '), 6).map(style.faint),
    ]),
    '',
  ];
}

/** Names the section instead, where all that it could say is withheld for one reason. */
function shortened(metrics: readonly MetricId[]): string[] {
  const sections = Map.groupBy(metrics, (metric) => METRICS[metric].section);
  return [...sections].flatMap(([section, names]) => {
    const whole = Object.values(METRICS).filter((one) => one.section === section && one.withholdable);
    return names.length > 3 && names.length === whole.length
      ? [`everything about ${section} (${names.length} metrics)`]
      : names;
  });
}

function source({ source, inputs, records, rejected, unavailable, diagnostics }: Reading): string[] {
  const gave = `${count(records, 'record')} from ${count(inputs, 'input')}`;
  const aside = rejected > 0 ? `, ${number(rejected)} set aside` : '';
  const what = inputs === 0 && unavailable > 0 ? 'gave no data' : gave + aside;
  return [
    `  ${source.title}: ${what}`,
    ...[...diagnostics.values()].flatMap((one) => paragraph(diagnostic(one), 6)),
  ];
}

/** `state: a field does not …; it counts as unknown (2 times; line 3, 8 of jobs.txt)` */
export function diagnostic({ code, field, count: times, lines, place }: PlacedDiagnostic): string {
  const subject = field === undefined ? '' : `${field}: `;
  const where = lines.length === 0 ? place : `line ${lines.map(number).join(', ')} of ${place}`;
  return `${subject}${DIAGNOSTICS[code]} (${count(times, 'time')}; ${where})`;
}

function closing({ path, bytes, sha256 }: Written, style: Style): string[] {
  if (path === undefined)
    return [style.title('Dry run'), ...paragraph('Nothing was written, and nothing was sent.')];
  return [
    style.title('Written'),
    `  ${path}  ${count(bytes, 'byte')}, readable by you only`,
    `  sha256 ${sha256}`,
    '',
    'Nothing was sent. Read the file, then hand it over yourself.',
  ];
}
