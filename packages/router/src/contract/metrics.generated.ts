// PLACEHOLDER; generated.
export type MetricId = string;
