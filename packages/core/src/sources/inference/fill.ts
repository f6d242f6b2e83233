// From what a server's series showed to what it does: parts are added up, of a share the mean is taken.
import type { InferenceServer } from '../../records/inference-server.ts';
import { isKnown, UNKNOWN } from '../../units.ts';
import { QUANTITIES, type Quantity } from './server-table.ts';
import { larger, type Span } from './span.ts';

/** What one part of a server showed. `model` is the number of its model, -1 where it names none. */
export interface Shown {
  readonly quantity: number;
  readonly model: number;
  readonly span: Span;
}

/**
 * Fills `row` with what `all` show of its server in one time. `isOneModel`: the server has one, and does not
 * name it.
 */
export function fillServer(row: InferenceServer, all: readonly Shown[], isOneModel: boolean): void {
  const sums = QUANTITIES.map((_, quantity) => sumsOf(all.filter((one) => one.quantity === quantity)));
  const of = (quantity: Quantity) => sums[QUANTITIES.indexOf(quantity)]!;
  row.requestsRunning = of('running').mean;
  row.requestsWaiting = of('waiting').mean;
  const cache = of('kvCache');
  row.kvCacheUtilization = Math.min(1, cache.mean / cache.parts);
  const finished = isKnown(of('finished').last) ? of('finished') : of('finishedOtherwise');
  row.requestsFinished = finished.last;
  for (const { span } of all) {
    row.firstSeconds = -larger(-row.firstSeconds, -span.firstSeconds);
    row.lastSeconds = larger(row.lastSeconds, span.lastSeconds);
    row.snapshots = larger(row.snapshots, span.snapshots);
  }
  if (row.firstSeconds < row.lastSeconds) row.requestsAdded = finished.added;
  const models = new Set(all.map(({ model }) => model).filter((model) => model >= 0));
  row.modelsLoaded = isOneModel ? 1 : models.size > 0 ? models.size : UNKNOWN;
}

interface Sums {
  readonly mean: number;
  readonly last: number;
  readonly added: number;
  readonly parts: number;
}

/** Σ over parts. All are unknown without any. */
function sumsOf(shown: readonly Shown[]): Sums {
  if (shown.length === 0) return { mean: UNKNOWN, last: UNKNOWN, added: UNKNOWN, parts: 0 };
  const sum = (what: 'mean' | 'last' | 'added') => shown.reduce((all, { span }) => all + span[what], 0);
  return { mean: sum('mean'), last: sum('last'), added: sum('added'), parts: shown.length };
}
