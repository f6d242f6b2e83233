// The operator's own report: every number exactly, under the mark that it is internal.
import { METRICS, type ReportEntry } from '@ptl/claw-router';
import type { Computed } from '../compute.ts';
import type { Style } from './style.ts';
import { period } from './summary.ts';
import { item, table } from './table.ts';
import { warningSentences } from './verdicts.ts';
import { fact, unitWord } from './words.ts';

/** Stands on the first and the last line, and in the JSON form. */
export const INTERNAL = 'internal: not a package';

export function reportText(computed: Computed, style: Style): string {
  const sections = Map.groupBy(computed.outcome.report, sectionOf);
  const warnings = warningSentences(computed);
  const lines = [
    style.alert(INTERNAL),
    `${style.title('claw report')}  ${period(computed)}`,
    '',
    ...[...sections].flatMap(([section, entries]) => [style.title(section), ...table(entries.map(row)), '']),
  ];
  if (warnings.length > 0) lines.push(style.alert('Warnings'), ...warnings.flatMap(item), '');
  lines.push(style.alert(INTERNAL));
  return `${lines.join('\n')}\n`;
}

function row({ metric, unit, value, reason }: ReportEntry): string[] {
  return value === undefined ? [metric, `– ${reason ?? ''}`] : [metric, `${fact(value)} ${unitWord(unit)}`];
}

function sectionOf({ metric }: ReportEntry): string {
  return METRICS[metric].section;
}
