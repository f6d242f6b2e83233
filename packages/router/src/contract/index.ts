// The contract as code, generated from schema/ptl_output_v1.json.
export { type Interval, isMultiple, midpoint, onGrid, onStep } from './grid.ts';
export type { Grid, Metric, Release } from './metric.ts';
export {
  CAPACITY_BITS,
  type DerivedMetricId,
  GPU_MODELS,
  INSTRUCTIONS,
  type LocalMetricId,
  METRICS,
  type MeasuredMetricId,
  type MetricId,
  SOURCE_IDS,
  WARNINGS,
} from './metrics.generated.ts';
export type { PtlOutputV1 } from './types.generated.ts';
