// Whether a package is about people at all: what is not need not be told only once.
import { METRICS } from '../contract/index.ts';
import type { Measurement, Unmeasured } from '../measurement.ts';
import type { Released } from '../released.ts';

/** True if any of what is released is no fact about hardware, servers or the operator's own. */
export function tellsOfPeople(
  released: readonly Released[],
  measurements: readonly (Measurement | Unmeasured)[],
): boolean {
  const facts = new Set(
    measurements.flatMap((one) =>
      one.kind === 'fact' && one.behind === undefined && one.share === undefined ? [one.metric] : [],
    ),
  );
  return released.some(({ metric }) => !facts.has(metric) && !('servers' in METRICS[metric].release));
}
