// Compares a report with an earlier one: what has changed, and by how much.
import { METRICS, type MetricId, type ReportEntry } from '@ptl/claw-router';
import { shownValue } from '../numbers/value.ts';
import { inOrder } from '../sections.ts';
import { count, type FactValue, number, readable } from '../words.ts';
import type { Earlier } from './earlier.ts';

/** A number that differs between the two reports. */
export interface Change {
  readonly metric: MetricId;
  readonly before: FactValue;
  readonly now: FactValue;
}

export interface Compared {
  readonly earlier: Earlier;
  readonly changes: readonly Change[];
  /** How many numbers are equal in both. */
  readonly same: number;
}

export function comparedWith(earlier: Earlier, report: readonly ReportEntry[]): Compared {
  const both = inOrder(report).flatMap(({ metric, value }) => {
    const before = earlier.exact.get(metric);
    return before === undefined || value === undefined ? [] : [{ metric, before, now: value }];
  });
  const changes = both.filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now));
  return { earlier, changes, same: both.length - changes.length };
}

/** `Since the report that begins on 2026-09-01: 31 numbers changed, 12 unchanged`. */
export function comparedTitle({ earlier, changes, same }: Compared): string {
  const since = earlier.start === '' ? 'an earlier report' : `the report that begins on ${earlier.start}`;
  return `Since ${since}: ${count(changes.length, 'number')} changed, ${number(same)} unchanged`;
}

/** The head, and a row for each change. */
export function changeTable(changes: readonly Change[]): string[][] {
  return [
    ['metric', 'then', 'now', 'change'],
    ...changes.map(({ metric, before, now }) => {
      const { unit } = METRICS[metric];
      return [metric, shownValue(before, unit), shownValue(now, unit), changeText(before, now, unit)];
    }),
  ];
}

/**
 * Percentage points for shares, percent for counts; '' for words and lists, and where the earlier value is
 * zero.
 */
function changeText(before: FactValue, now: FactValue, unit: string): string {
  if (typeof before !== 'number' || typeof now !== 'number') return '';
  if (unit === 'fraction') return `${signed((now - before) * 100)} points`;
  return before === 0 ? '' : `${signed((now / before - 1) * 100)} %`;
}

function signed(value: number): string {
  const text = readable(Number(Math.abs(value).toPrecision(12)));
  return text === '0' ? '0' : `${value < 0 ? '−' : '+'}${text}`;
}
