// A report with its additions: findings, next steps, and the cuts that were asked for.
import type { CutRows, MetricId, Prices } from '@ptl/claw-router';
import type { Computed } from '../../compute.ts';
import { type Finding, findingsOf, seenIn } from '../../findings/finding.ts';
import { nextSteps } from '../../findings/next.ts';
import { RULES } from '../../findings/rules.ts';
import { type Costs, costsOf } from '../../grouping/prices.ts';
import { fittedNumbers } from '../layout/columns.ts';
import { shownValue } from '../numbers/value.ts';
import type { Style } from '../style.ts';
import { type Compared, comparedWith } from './compared.ts';
import type { Earlier } from './earlier.ts';

/** Marks the first and the last line, and every other form of the report. */
export const INTERNAL = 'internal: not a package';

export interface Reported {
  readonly computed: Computed;
  readonly findings: readonly Finding[];
  readonly next: readonly string[];
  /** The cuts that --by and --groups asked for. */
  readonly tables: readonly CutRows[];
  /** The cost of GPU-hours, where --price was given. */
  readonly costs: Costs | undefined;
  /** The changes from the report that --compare named. */
  readonly compared: Compared | undefined;
}

/** The operator's requests. */
export interface ReportRequest {
  /** Jobs below it are flagged, 0…1. */
  readonly threshold: number;
  readonly tables: readonly CutRows['by'][];
  readonly prices: Prices | undefined;
  readonly earlier: Earlier | undefined;
}

export function reportedOf(computed: Computed, request: ReportRequest): Reported {
  const { outcome } = computed;
  const { threshold, tables, prices, earlier } = request;
  const cutBy = (id: CutRows['by']) => outcome.cuts.find(({ by }) => by === id);
  const costs = prices && costsOf(prices, cutBy('gpu_model'));
  return {
    computed,
    findings: findingsOf(seenIn(outcome, threshold), RULES, costs),
    next: nextSteps(outcome),
    tables: tables.flatMap((id) => cutBy(id) ?? []),
    costs,
    compared: earlier && comparedWith(earlier, outcome.report),
  };
}

/** GPU-hours counted both ways, and those of the fleet. */
const HOURS: readonly (readonly [metric: MetricId, words: string])[] = [
  ['gpu_hours_allocated', 'held by runs that ended in the period'],
  ['gpu_hours_allocated_in_window', 'held inside the period, as sreport counts'],
  ['gpu_hours_capacity', 'in the fleet'],
];

/** A line for each known number; none where only one is known. */
export function gpuHours({ outcome }: Computed): (readonly [words: string, shown: string])[] {
  const values = new Map(outcome.report.map(({ metric, value }) => [metric, value]));
  const known = HOURS.flatMap(([metric, words]) => {
    const value = values.get(metric);
    return typeof value === 'number' ? [[words, shownValue(Math.round(value), '')] as const] : [];
  });
  return known.length < 2 ? [] : known;
}

export function sreportLines(computed: Computed, style: Style): string[] {
  const rows = gpuHours(computed);
  return rows.length === 0 ? [] : [style.title('GPU-hours'), ...fittedNumbers(rows, style.width), ''];
}
