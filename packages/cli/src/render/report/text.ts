// The operator's own report: every number exactly, under the mark that it is internal.
import type { ReportEntry } from '@ptl/claw-router';
import { type Finding, hoursOf } from '../../findings/finding.ts';
import { dashed, fitted, fittedNumbers, flow } from '../layout/columns.ts';
import { nodesSentence } from '../nodes.ts';
import { quantileRows, splitQuantiles } from '../numbers/quantiles.ts';
import { shownValue } from '../numbers/value.ts';
import { bySection } from '../sections.ts';
import type { Style } from '../style.ts';
import { heading, nextLines, period, read } from '../summary.ts';
import { printable, reasonsIn } from '../verdicts.ts';
import { count } from '../words.ts';
import { type Compared, changeTable, comparedTitle } from './compared.ts';
import { costLines } from './costs.ts';
import { CUT_TITLES, cutTable } from './cuts.ts';
import { hoursLines, INTERNAL, type Reported } from './reported.ts';

/** The head of each table. */
const HEAD = ['metric', 'exactly', 'confidence, source'];

type Valued = ReportEntry & { readonly value: NonNullable<ReportEntry['value']> };

export function reportText(reported: Reported, style: Style): string {
  const { computed, findings, next, tables, threshold, costs, compared } = reported;
  const { width } = style;
  const report = printable(computed.outcome.report, computed.outcome);
  const valued = report.filter((entry): entry is Valued => entry.value !== undefined);
  const { valueless, local } = reasonsIn(report);
  const fleet = nodesSentence(computed.outcome);
  const lines = [
    style.alert(INTERNAL),
    ...flow(`${style.title('claw report')}  ${period(computed)}`, width, 0),
    ...(fleet === undefined ? [] : flow(fleet, width, 0)),
    '',
    ...tables.flatMap((table) => [
      style.title(CUT_TITLES[table.by]),
      ...fittedNumbers(cutTable(table, threshold), width),
      '',
    ]),
    ...(costs === undefined ? [] : costLines(costs, style)),
    ...(compared === undefined ? [] : comparedLines(compared, style)),
    ...hoursLines(computed, style),
    ...findingLines(findings, style),
    ...bySection(valued).flatMap(({ section, entries }) => [
      ...heading(section, style),
      ...metrics(entries, width),
      '',
    ]),
  ];
  if (local.length > 0)
    lines.push(style.title('In no package'), ...local.flatMap((one) => dashed(one, width)), '');
  if (valueless.length > 0)
    lines.push(
      style.title(`Without a value: ${count(report.length - valued.length, 'metric')}`),
      ...valueless.flatMap((one) => dashed(one, width)),
      '',
    );
  lines.push(...read(computed, style), ...nextLines(next, style), style.alert(INTERNAL));
  return `${lines.join('\n')}\n`;
}

function metrics(entries: readonly Valued[], width: number): string[] {
  const { single, table: quantiles } = splitQuantiles(entries);
  const shown = ({ value, unit }: Valued) => shownValue(value, unit);
  const rows = single.map((one) => [one.metric, shown(one), provenance(one)]);
  return [
    ...(single.length > 0 ? fitted([HEAD, ...rows], width, 4) : []),
    ...(single.length > 0 && quantiles !== undefined ? [''] : []),
    ...(quantiles === undefined
      ? []
      : fitted(
          [...quantileRows(quantiles, shown), ['from', ...quantiles.stems.map((_, at) => fromOf(at))]],
          width,
          4,
        )),
  ];

  function fromOf(stem: number): string {
    const first = quantiles?.rows.map(({ cells }) => cells[stem]).find((cell) => cell !== undefined);
    return first === undefined ? '' : provenance(first);
  }
}

/** `high, dcgm`. */
export function provenance({ confidence, source }: ReportEntry): string {
  return confidence === undefined ? '' : `${confidence}, ${source}`;
}

function comparedLines(compared: Compared, style: Style): string[] {
  const { changes } = compared;
  return [
    ...flow(comparedTitle(compared), style.width, 0).map(style.title),
    ...(changes.length === 0 ? [] : fittedNumbers(changeTable(changes), style.width)),
    '',
  ];
}

function findingLines(findings: readonly Finding[], style: Style): string[] {
  if (findings.length === 0) return [];
  return [
    style.title('Findings, by GPU-hours'),
    ...findings.flatMap((finding, at) => {
      const { title, what, why, advice } = finding;
      const hours = hoursOf(finding);
      const [first = '', ...rest] = flow(
        `${hours === undefined ? '' : `${hours}: `}${title}`,
        style.width,
        5,
      );
      return [
        style.title(`${String(at + 1).padStart(3)}. ${first.trimStart()}`),
        ...rest,
        ...flow(`${what} ${why}`, style.width, 5),
        ...flow(`→ ${advice}`, style.width, 5),
      ];
    }),
    '',
  ];
}

/** Printed in place of the report where it was written as a page. */
export function reportWritten(path: string, bytes: number, style: Style): string {
  const lines = [
    style.alert(INTERNAL),
    ...flow(
      `${style.title('Written')}: ${path}  ${count(bytes, 'byte')}, readable by you only. Open it in a browser.`,
      style.width,
      0,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
