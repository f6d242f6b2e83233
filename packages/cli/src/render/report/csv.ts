// claw report --csv: a line for each metric, with --compare its earlier value too; with --by a line for each
// bucket. Numbers have all their digits.
import type { ReportEntry } from '@ptl/claw-router';
import { METRICS } from '@ptl/claw-router';
import { inOrder } from '../sections.ts';
import { cutMembers } from './cuts.ts';
import type { Reported } from './reported.ts';

const HEAD = ['section', 'metric', 'value', 'unit', 'source', 'confidence', 'reason'];

export function reportCsv({ computed, tables: [table], compared }: Reported): string {
  if (table !== undefined) {
    const members = cutMembers(table.rows);
    return lines([
      members.map(([name]) => name),
      ...table.rows.map((row) => members.map(([, of]) => of(row) ?? '')),
    ]);
  }
  const rows = inOrder(computed.outcome.report);
  if (compared === undefined) return lines([HEAD, ...rows.map(cells)]);
  const { exact } = compared.earlier;
  return lines([[...HEAD, 'before'], ...rows.map((row) => [...cells(row), plain(exact.get(row.metric))])]);
}

function cells({ metric, value, unit, source, confidence, reason }: ReportEntry): (string | number)[] {
  return [METRICS[metric].section, metric, plain(value), unit, source ?? '', confidence ?? '', reason ?? ''];
}

/** A list as `a100=324;h100=384`. */
function plain(value: ReportEntry['value']): string | number {
  if (value === undefined) return '';
  if (typeof value !== 'object') return typeof value === 'boolean' ? String(value) : value;
  return value.map((entry) => Object.values(entry).join('=')).join(';');
}

function lines(rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
