// The declared kind of work, which sets the utilization below which a job is flagged.

/** The utilization, 0…1, below which a job counts as flagged, by kind of work. */
export const workloads = {
  inference_realtime: 0.3,
  inference_batch: 0.35,
  preprocessing: 0.45,
  mixed: 0.5,
  training_small: 0.55,
  training_large: 0.6,
} as const;
/** The kinds of work that a site can declare. */
export type Workload = keyof typeof workloads;
