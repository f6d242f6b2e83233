// What a package says of each metric that is in it, for whoever shows it.
import type { MetricId, PtlOutputV1 } from '../contract/index.ts';
import type { Released } from '../released.ts';
import { places } from './places.ts';

export interface Said {
  readonly metric: MetricId;
  readonly value: Released['value'];
  readonly unit: string;
  readonly source: string;
  readonly confidence: string;
}

/** The metrics of a package that was verified, in the order of the catalogue. */
export function releasedIn(content: PtlOutputV1): Said[] {
  return places(content).map(({ id, said: { unit, source, confidence, ...value } }) => ({
    metric: id,
    value: value as Released['value'],
    unit,
    source,
    confidence,
  }));
}
