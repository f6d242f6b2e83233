// Shows the cost of GPU-hours, by model.

import type { Costs, ModelCost } from '../../grouping/prices.ts';
import { groupSentences } from '../../grouping/sentences.ts';
import { fittedNumbers, flow } from '../layout/columns.ts';
import type { Style } from '../style.ts';
import { money, readable } from '../words.ts';

export const COSTS_TITLE = 'What GPU-hours cost';
/** The note about the columns. */
export const COSTS_NOTE =
  'Of runs that ended in the period, in your own currency. Not used is what analyzed jobs held and did not use; a finding that says "about" is at the mean price.';

/** The head, a row for each model, and the sum of several. */
export function costTable({ models }: Costs): string[][] {
  const sum = (of: (one: ModelCost) => number | undefined) => {
    const known = models.map(of).filter((value) => value !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
  };
  const rows = models.map((one) => [
    one.model,
    String(one.price),
    readable(Math.round(one.gpuHours)),
    ...[one.cost, one.unusedCost, one.failedCost].map(amount),
  ]);
  const all = [
    ...['all', '', readable(Math.round(sum(({ gpuHours }) => gpuHours) ?? 0))],
    ...[sum(({ cost }) => cost), sum((one) => one.unusedCost), sum((one) => one.failedCost)].map(amount),
  ];
  return [
    ['model', 'price', 'GPU-hours', 'cost', 'not used', 'failed'],
    ...rows,
    ...(rows.length > 1 ? [all] : []),
  ];
}

function amount(value: number | undefined): string {
  return value === undefined ? '-' : money(value);
}

/** The GPU-hours without a price, in words; undefined where all have one. */
export function unpriced({ unpricedGpuHours }: Costs): string | undefined {
  const hours = Math.round(unpricedGpuHours);
  return hours === 0 ? undefined : groupSentences.pricesMissing(readable(hours));
}

export function costLines(costs: Costs, style: Style): string[] {
  const missing = unpriced(costs);
  return [
    style.title(COSTS_TITLE),
    ...(costs.models.length === 0 ? [] : fittedNumbers(costTable(costs), style.width)),
    ...flow(COSTS_NOTE, style.width),
    ...(missing === undefined ? [] : flow(missing, style.width)),
    '',
  ];
}
