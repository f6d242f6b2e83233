// The operator's own report: every number exactly, under the mark that it is internal.
import type { ReportEntry } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';
import { nodesSentence } from './nodes.ts';
import { quantileRows, splitQuantiles } from './quantiles.ts';
import { bySection } from './sections.ts';
import type { Style } from './style.ts';
import { heading, period, read } from './summary.ts';
import { item, paragraph, table } from './table.ts';
import { valuelessByReason, worthSaying } from './verdicts.ts';
import { count, fact, formatIn, readable, unitWord } from './words.ts';

/** Stands on the first and the last line, and in every other form of the report. */
export const INTERNAL = 'internal: not a package';

type Valued = ReportEntry & { readonly value: NonNullable<ReportEntry['value']> };

export function reportText(computed: Computed, style: Style): string {
  const report = worthSaying(computed.outcome.report, computed.outcome);
  const valued = report.filter((entry): entry is Valued => entry.value !== undefined);
  const reasons = valuelessByReason(report);
  const fleet = nodesSentence(computed.outcome);
  const lines = [
    style.alert(INTERNAL),
    `${style.title('claw report')}  ${period(computed)}`,
    ...(fleet === undefined ? [] : paragraph(fleet, 0)),
    '',
    ...bySection(valued).flatMap(({ section, entries }) => [
      ...heading(section, style),
      ...metrics(entries),
      '',
    ]),
  ];
  if (reasons.length > 0)
    lines.push(
      style.title(`Without a value: ${count(report.length - valued.length, 'metric')}`),
      ...reasons.flatMap(item),
      '',
    );
  lines.push(...read(computed, style), style.alert(INTERNAL));
  return `${lines.join('\n')}\n`;
}

function metrics(entries: readonly Valued[]): string[] {
  const { single, table: quantiles } = splitQuantiles(entries);
  const rows = single.map(({ metric, unit, value }) => [
    metric,
    fact(value, formatIn(unit, readable)),
    unitWord(unit),
  ]);
  return [
    ...table(rows, 4),
    ...(quantiles === undefined
      ? []
      : table(
          quantileRows(quantiles, ({ value }) => fact(value, readable)),
          4,
        )),
  ];
}

/** Said instead of the report where it went to a page. */
export function reportWritten(path: string, bytes: number, style: Style): string {
  const lines = [
    style.alert(INTERNAL),
    `${style.title('Written')}: ${path}  ${count(bytes, 'byte')}, readable by you only. Open it in a browser.`,
  ];
  return `${lines.join('\n')}\n`;
}
