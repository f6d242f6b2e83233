// Checks the numbers of a package: each in the form in which the gate releases its metric, on its grid.
import { type Grid, isMultiple, midpoint, onGrid, onStep, type PtlOutputV1 } from '../contract/index.ts';
import type { Complaint } from './coherence.ts';
import { isBlurred, isBlurredInverse, isQuantile, type Printed, type Subject } from './intervals.ts';
import { type Place, places } from './places.ts';

const COVERAGE = { width: 0.05 } as const;

/** Returns the first number that is off its grid. */
export function grids(content: PtlOutputV1): Complaint | undefined {
  for (const place of places(content)) {
    const code = numberComplaint(place, content.privacy.parameters.workload);
    if (code !== undefined) return { code, place: place.metric.path.join('/') };
  }
  for (const [source, { coverage }] of Object.entries(content.discovery.collection_results)) {
    if (coverage === undefined) continue;
    const code = bandComplaint(COVERAGE, coverage);
    if (code !== undefined) return { code, place: `discovery/collection_results/${source}/coverage` };
  }
  return undefined;
}

type Workload = PtlOutputV1['privacy']['parameters']['workload'];

function numberComplaint({ id, metric, entry }: Place, workload: Workload): Complaint['code'] | undefined {
  const { grid, release } = metric;
  if (grid === undefined) return undefined; // flags and members of lists
  const { value, low, high, source } = entry;
  if (low === undefined) return typeof value !== 'number' || onStep(grid, value) ? undefined : 'grid';
  const number = typeof value === 'number' ? { value } : {};
  const printed = high === undefined ? { ...number, low } : { ...number, low, high };
  if (!('family' in release) || !('interval' in grid || 'quantile' in grid))
    return bandComplaint(grid, printed);
  const { family } = release;
  return intervalComplaint(grid, printed, { metric: id, family, workload, isAssumed: source === 'assumed' });
}

function intervalComplaint(
  grid: Extract<Grid, { interval: number } | { quantile: number }>,
  printed: Printed,
  subject: Subject,
): 'grid' | 'interval' | undefined {
  const isIn = (isOne: boolean) => (isOne ? undefined : 'interval');
  if ('interval' in grid && grid.inverted) return isIn(isBlurredInverse(printed, subject));
  const step = 'interval' in grid ? grid.interval : grid.quantile;
  if (!isMultiple(printed.value ?? 0, step)) return 'grid';
  return isIn('interval' in grid ? isBlurred(printed, subject) : isQuantile(printed, subject));
}

/** A band on its grid has its middle as value; an open band has no value. */
function bandComplaint(grid: Grid, { value, low, high }: Printed): 'grid' | 'midpoint' | undefined {
  if (!onGrid(grid, high === undefined ? { low } : { low, high })) return 'grid';
  return value === (high === undefined ? undefined : midpoint(low, high)) ? undefined : 'midpoint';
}
