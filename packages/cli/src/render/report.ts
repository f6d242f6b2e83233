// The operator's own report: every number exactly, under the mark that it is internal.
import type { ReportEntry } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';
import { nodesSentence } from './nodes.ts';
import { quantileRows, splitQuantiles } from './numbers/quantiles.ts';
import { shownValue } from './numbers/value.ts';
import { bySection } from './sections.ts';
import type { Style } from './style.ts';
import { heading, period, read } from './summary.ts';
import { item, paragraph, table } from './table.ts';
import { valuelessByReason, worthSaying } from './verdicts.ts';
import { count } from './words.ts';

/** Stands on the first and the last line, and in every other form of the report. */
export const INTERNAL = 'internal: not a package';

/** The head of each table. */
const HEAD = ['metric', 'exactly'];

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
  const shown = ({ value, unit }: Valued) => shownValue(value, unit);
  return [
    ...(single.length > 0 ? table([HEAD, ...single.map((one) => [one.metric, shown(one)])], 4) : []),
    ...(quantiles === undefined ? [] : table(quantileRows(quantiles, shown), 4)),
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
