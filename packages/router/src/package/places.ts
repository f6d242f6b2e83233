// Where the metrics of a package stand, read by the catalogue.
import { METRICS, type Metric, type MetricId, type PtlOutputV1 } from '../contract/index.ts';

/** A metric as it stands in a package; which of the fields there are depends on its form. */
export interface Said {
  readonly value?: unknown;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly source: string;
  readonly confidence: string;
}

/** One metric of a package. */
export interface Place {
  readonly id: MetricId;
  readonly metric: Metric;
  readonly said: Said;
}

/** The metrics that are in the package, in the order of the catalogue. */
export function places(content: PtlOutputV1): Place[] {
  const found: Place[] = [];
  for (const id of Object.keys(METRICS) as MetricId[]) {
    const metric = METRICS[id];
    if (metric.path.length === 0) continue;
    let at: unknown = content;
    for (const step of metric.path) at = (at as Record<string, unknown> | undefined)?.[step];
    if (at !== undefined) found.push({ id, metric, said: at as Said });
  }
  return found;
}
