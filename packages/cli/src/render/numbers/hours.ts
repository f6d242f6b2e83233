// Where GPU-hours went: the counts that the report begins with, from the fleet down to work.
import type { MetricId, ReportEntry } from '@ptl/claw-router';

const HOURS: readonly (readonly [metric: MetricId, words: string])[] = [
  ['gpu_hours_capacity', 'in the fleet'],
  ['gpu_hours_allocated_in_window', 'held inside the period'],
  ['gpu_hours_allocated', 'held by runs that ended in the period'],
  ['gpu_hours_requested', 'held by analyzed jobs'],
  ['gpu_hours_used', 'spent on work'],
];

/** What share of which other hours a count is. */
const SHARES: { readonly [Metric in MetricId]?: readonly [share: MetricId, words: string] } = {
  gpu_hours_allocated_in_window: ['gpu_hours_capacity', 'of the fleet'],
  gpu_hours_used: ['gpu_hours_requested', 'of these'],
};

/** A count of GPU-hours; `part`: its share of another. */
export interface CountedHours {
  readonly words: string;
  readonly hours: number;
  readonly part?: { readonly share: number; readonly words: string };
}

/** Those that are known; none where only one is, which compares nothing. */
export function countedHours(report: readonly ReportEntry[]): CountedHours[] {
  const values = new Map(report.map(({ metric, value }) => [metric, value]));
  const known = HOURS.flatMap(([metric, words]): CountedHours[] => {
    const hours = values.get(metric);
    if (typeof hours !== 'number') return [];
    const [from, of = ''] = SHARES[metric] ?? [];
    const whole = from && values.get(from);
    const isPart = typeof whole === 'number' && whole > 0;
    const isSreports = metric === 'gpu_hours_allocated_in_window' && values.get('scheduler_type') === 'slurm';
    const named = isSreports ? `${words}, as sreport counts` : words;
    return [{ words: named, hours, ...(isPart ? { part: { share: hours / whole, words: of } } : {}) }];
  });
  return known.length < 2 ? [] : known;
}
