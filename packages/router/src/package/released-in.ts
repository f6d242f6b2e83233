// Lists the metrics of a package, for views of it.
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';
import type { Released } from '../released.ts';
import { places } from './places.ts';

/** A number of a package. Its unit, source and confidence are those that the package states. */
export interface PackageEntry {
  readonly metric: MetricId;
  readonly value: Released['value'];
  readonly unit: string;
  readonly source: string;
  readonly confidence: string;
}

/** Returns the metrics of a verified package, in the order of the catalogue. */
export function releasedIn(content: PtlOutputV1): PackageEntry[] {
  return places(content).map(({ id, entry: { unit, source, confidence, ...value } }) => ({
    metric: id,
    value: value as Released['value'],
    unit,
    source,
    confidence,
  }));
}
