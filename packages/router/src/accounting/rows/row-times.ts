// The times of all rows of accounting, with steps and jobs without GPUs: which days the inputs cover, and how
// far each cluster's accounting goes.
import { JobRows, jobRow as ROW } from '@ptl/claw-core/internal';
import type { Accumulator } from '../../accumulators/accumulator.ts';
import type { Clusters } from '../../identity/clusters.ts';
import type { Numbers } from '../../identity/dictionaries.ts';
import { Coverage, isPossible } from '../../window.ts';
import { goesOn } from './job-states.ts';

/** The cluster number of rows without a cluster. */
const UNNAMED = 0;

export class RowTimes implements Accumulator<[rows: JobRows, from: number, to: number], [Numbers]> {
  /** The ends of runs and steps. */
  readonly ends = new Coverage();
  readonly #clusters: Clusters;
  /** The latest Start or End of each cluster, by its number. */
  readonly #latest: number[] = [];

  constructor(clusters: Clusters) {
    this.#clusters = clusters;
  }

  /** Adds rows `[from, to)`. */
  add(rows: JobRows, from: number, to: number): void {
    const numbers = JobRows.numbers(rows);
    const lanes = JobRows.lanes(rows);
    for (let at = from; at < to; at++) {
      const n = at * ROW.ROW_NUMBERS;
      const l = at * ROW.ROW_LANES;
      const start = numbers[n + ROW.START]!;
      const end = numbers[n + ROW.END]!;
      const isStep = (lanes[l + ROW.FLAGS]! & ROW.IS_STEP) !== 0;
      if (isStep) this.ends.add(end);
      else if (!goesOn(lanes[l + ROW.STATE]!)) this.ends.addOf(end, lanes, l + ROW.USER_TAG);
      const cluster = this.#clusters.numberAt(lanes, l + ROW.CLUSTER_TAG);
      this.#take(cluster, start);
      this.#take(cluster, end);
    }
  }

  /** Announces that rows without a cluster will reach this time. */
  expect(seconds: number): void {
    this.#take(UNNAMED, seconds);
  }

  /** Adds the times of `other`. */
  merge(other: RowTimes, { clusters }: Numbers): void {
    this.ends.merge(other.ends);
    other.#latest.forEach((seconds, cluster) => {
      this.#take(clusters[cluster]!, seconds);
    });
  }

  /** Returns the latest time in any row of the cluster; -Infinity where there is none. */
  latest(cluster: number): number {
    return this.#latest[cluster] ?? Number.NEGATIVE_INFINITY;
  }

  /** One that is unknown, or that no package can name the day of, counts for nothing. */
  #take(cluster: number, seconds: number): void {
    if (seconds > this.latest(cluster) && isPossible(seconds)) this.#latest[cluster] = seconds;
  }
}
