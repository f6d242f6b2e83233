// The contract as code: what is generated from schema/ptl_output_v1.json, under one roof.
export type { MetricId } from './metrics.generated.ts';
