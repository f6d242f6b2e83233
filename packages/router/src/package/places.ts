// The places of metrics in a package, by the catalogue.
import { METRICS, type Metric, type MetricId, type PtlOutputV1 } from '../contract/index.ts';

/** A metric as a package has it; its fields depend on its form. */
export interface PlacedMetric {
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
  readonly entry: PlacedMetric;
}

/** Returns the metrics of the package, in the order of the catalogue. */
export function places(content: PtlOutputV1): Place[] {
  const found: Place[] = [];
  for (const id of Object.keys(METRICS) as MetricId[]) {
    const metric = METRICS[id];
    if (metric.path.length === 0) continue;
    let at: unknown = content;
    for (const step of metric.path) at = (at as Record<string, unknown> | undefined)?.[step];
    if (at !== undefined) found.push({ id, metric, entry: at as PlacedMetric });
  }
  return found;
}
