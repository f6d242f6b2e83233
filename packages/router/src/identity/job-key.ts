// The key of a job in 64 bits: its raw id and its cluster.
import { Identifier } from '@ptl/claw-core';

/** Two lanes of a 128-bit keyed hash, the cluster's number mixed in. */
export interface JobKey {
  low: number;
  high: number;
}

const LANES = new Int32Array(4);

/** The key of raw id `jobId` on cluster number `cluster`, into `target`. */
export function jobKey(jobId: Identifier, cluster: number, target: JobKey): JobKey {
  Identifier.lanes(jobId, LANES, 0);
  target.low = LANES[0]!;
  target.high = highOf(LANES[1]!, cluster);
  return target;
}

/** The same from the first two lanes of the raw id. */
export function jobKeyOf(first: number, second: number, cluster: number): JobKey {
  return { low: first, high: highOf(second, cluster) };
}

/** The second word of a job's key. */
export function highOf(second: number, cluster: number): number {
  return second ^ Math.imul(cluster, 0x9e3779b1);
}
