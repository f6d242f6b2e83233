// The declared kind of work, which sets the utilization below which a job is flagged.

export const workloads = {
  inference_realtime: 0.3,
  inference_batch: 0.35,
  preprocessing: 0.45,
  mixed: 0.5,
  training_small: 0.55,
  training_large: 0.6,
} as const;
export type Workload = keyof typeof workloads;
