// Inference servers. No source reads them yet: each metric says so.
import type { MetricId } from '../contract/index.ts';
import { type Measure, noSource } from './measure.ts';

const KINDS = ['vllm', 'nim', 'triton', 'sglang', 'tgi', 'nemoclaw'] as const;
const NUMBERS = [
  'servers_total',
  'servers_healthy',
  'models_loaded',
  'request_rate_per_second',
  'requests_running',
  'requests_waiting',
  'kv_cache_utilization',
] as const;
type InferenceMetric = `${(typeof KINDS)[number]}_${(typeof NUMBERS)[number]}`;

export const inference = Object.fromEntries(
  KINDS.flatMap((kind) =>
    NUMBERS.map((number): [string, Measure] => {
      const metric: MetricId = `${kind}_${number}`;
      return [metric, () => noSource(metric, 'no_inference')];
    }),
  ),
) as { readonly [Metric in InferenceMetric]: Measure };
