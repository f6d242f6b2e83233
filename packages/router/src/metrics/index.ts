// The registry of metrics. Its type is the catalogue: a metric that is only in the schema, or only here, does
// not compile.
import type { LocalMetricId, MeasuredMetricId } from '../contract/index.ts';
import type { Facts } from '../facts.ts';
import type { Measurement, Unmeasured } from '../measurement.ts';
import { ace, localAce } from './ace.ts';
import { inference } from './inference.ts';
import type { Measure } from './measure.ts';
import { localPace, pace } from './pace.ts';
import { localProfile, profile } from './profile.ts';
import { localUtilization, reportedUtilization, utilization } from './utilization.ts';

type Registry = { readonly [Metric in MeasuredMetricId | LocalMetricId]: Measure };
const registry = {
  ...profile,
  ...ace,
  ...pace,
  ...utilization,
  ...inference,
  ...localProfile,
  ...localAce,
  ...localPace,
  ...localUtilization,
};

/** Every metric, measured or with the reason why not, in the order of the registry. */
export const metrics: Registry = registry satisfies Registry & {
  readonly [Other in Exclude<keyof typeof registry, keyof Registry>]: never;
};

/** Measures every metric, for a package or for the local report. */
export function measureAll(facts: Facts, view: 'package' | 'report'): (Measurement | Unmeasured)[] {
  const all = view === 'package' ? metrics : { ...metrics, ...reportedUtilization };
  return Object.values(all).map((measure) => measure(facts));
}
