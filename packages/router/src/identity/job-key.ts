// The key of a job in 64 bits: its raw id and its cluster.
/** Two lanes of a 128-bit keyed hash, mixed with the cluster's number. */
export interface JobKey {
  low: number;
  high: number;
}

/** Returns the key of the job whose raw id has these first two lanes, on cluster number `cluster`. */
export function jobKeyOf(first: number, second: number, cluster: number): JobKey {
  return { low: first, high: highOf(second, cluster) };
}

/** Returns the second word of a job's key. */
export function highOf(second: number, cluster: number): number {
  return second ^ Math.imul(cluster, 0x9e3779b1);
}
