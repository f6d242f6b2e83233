// Arranges a section's quantiles in one table, whose head and first column together form the names.
import type { MetricId } from '@ptl/claw-router';

/** `gpu_util_p05` is the quantity `gpu_util` at `p05`. */
export const QUANTILE = /^(.+)_(p\d\d|mean)$/;

interface Entry {
  readonly metric: MetricId;
}

/** A table of quantiles: cells by row (`p05`) and column (`gpu_util`). */
export interface QuantileTable<T> {
  readonly stems: readonly string[];
  readonly rows: readonly { readonly at: string; readonly cells: readonly (T | undefined)[] }[];
}

/**
 * The entries that are no quantiles, and the table of those that are. All entries are single where a table
 * would save nothing.
 */
export function splitQuantiles<T extends Entry>(
  entries: readonly T[],
): { single: readonly T[]; table: QuantileTable<T> | undefined } {
  const parts = entries.map((entry) => ({ entry, match: QUANTILE.exec(entry.metric) }));
  const some = parts.flatMap(({ entry, match }) =>
    match === null ? [] : [{ entry, stem: match[1]!, at: match[2]! }],
  );
  const stems = [...new Set(some.map(({ stem }) => stem))];
  const levels = [...new Set(some.map(({ at }) => at))].sort(byLevel);
  if (levels.length + 1 >= some.length) return { single: entries, table: undefined };
  const rows = levels.map((at) => ({
    at,
    cells: stems.map((stem) => some.find((one) => one.stem === stem && one.at === at)?.entry),
  }));
  return {
    single: parts.filter(({ match }) => match === null).map(({ entry }) => entry),
    table: { stems, rows },
  };
}

/** Sorts quantiles by percentage, with the mean last. */
function byLevel(a: string, b: string): number {
  if (a === 'mean' || b === 'mean') return a === 'mean' ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The table as rows of cells, for `table()`. */
export function quantileRows<T>(
  { stems, rows }: QuantileTable<T>,
  format: (entry: T) => string,
): (readonly string[])[] {
  return [
    ['', ...stems],
    ...rows.map(({ at, cells }) => [
      `_${at}`,
      ...cells.map((cell) => (cell === undefined ? '' : format(cell))),
    ]),
  ];
}
