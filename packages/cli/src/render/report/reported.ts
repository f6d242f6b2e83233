// A report with its additions: findings, next steps, and the cuts that were asked for.
import type { CutRows, Prices } from '@ptl/claw-router';
import type { Computed } from '../../compute.ts';
import { type Finding, findingsOf, seenIn } from '../../findings/finding.ts';
import { nextSteps } from '../../findings/next.ts';
import { RULES } from '../../findings/rules.ts';
import { type Costs, costsOf } from '../../grouping/prices.ts';
import { fittedNumbers } from '../layout/columns.ts';
import { countedHours } from '../numbers/hours.ts';
import { percent, shownValue } from '../numbers/value.ts';
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
  /** Their jobs are flagged below this utilization, 0…1. */
  readonly threshold: number;
  /** The cost of GPU-hours, where --price was given. */
  readonly costs: Costs | undefined;
  /** The changes from the report that --compare named. */
  readonly compared: Compared | undefined;
}

/** The operator's requests. */
export interface ReportRequest {
  /** Jobs below it are flagged, 0…1. */
  readonly threshold: number;
  /** True where the operator gave it; else it is that of the workload. */
  readonly isOwnThreshold: boolean;
  readonly tables: readonly CutRows['by'][];
  readonly prices: Prices | undefined;
  readonly earlier: Earlier | undefined;
}

export function reportedOf(computed: Computed, request: ReportRequest): Reported {
  const { outcome } = computed;
  const { tables, threshold, prices, earlier } = request;
  const cutBy = (id: CutRows['by']) => outcome.cuts.find(({ by }) => by === id);
  const costs = prices && costsOf(prices, cutBy('gpu_model'));
  return {
    computed,
    findings: findingsOf(seenIn(outcome, request), RULES, costs),
    next: nextSteps(outcome),
    tables: tables.flatMap((id) => cutBy(id) ?? []),
    threshold,
    costs,
    compared: earlier && comparedWith(earlier, outcome.report),
  };
}

/** GPU-hours from the fleet down to work. */
export function hoursLines({ outcome }: Computed, style: Style): string[] {
  const rows = countedHours(outcome.report).map(({ words, hours, part }) => [
    words,
    shownValue(Math.round(hours), ''),
    part === undefined ? '' : `${percent(part.share)} % ${part.words}`,
  ]);
  return rows.length === 0 ? [] : [style.title('GPU-hours'), ...fittedNumbers(rows, style.width), ''];
}
