// Whether a package is about people. One that is not need not be sent only once.
import { METRICS } from '../contract/index.ts';
import type { Measurement, Unmeasured } from '../measurement.ts';
import type { Released } from '../released.ts';

/** Returns true if any released metric is not a fact about hardware, servers or the operator. */
export function isAboutPeople(
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
