// Ratios of waits and durations, and their hours: by nearest rank, and nothing is shorter than a second.
import { expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

function run(at: number, wait: number, duration: number, gpus = 1): PlainRun {
  return {
    cluster: 'c',
    jobId: `${at}`,
    user: `u${at % 7}`,
    state: 'COMPLETED',
    submitSeconds: JANUARY,
    startSeconds: JANUARY + wait,
    endSeconds: JANUARY + wait + duration,
    requestedGpus: gpus,
    allocatedGpus: gpus,
    allocated: true,
  };
}

/** Of 202 values the ranks of 10, 50 and 90 % are 21, 101 and 182: each is alone with its value. */
const COUNT = 202;
function waitOf(rank: number): number {
  const waits = [10, 3600, 4800, 7200, 14_400, 36_000, 72_000];
  return waits[[20, 21, 100, 101, 181, 182].filter((end) => rank > end).length]!;
}

it('are of the value at the rank, and of no neighbour', () => {
  const durationOf = (rank: number) => (rank < 101 ? 600 : rank === 101 ? 14_400 : 28_800);
  const runs = Array.from({ length: COUNT }, (_, i) => run(i, waitOf(i + 1), durationOf(i + 1)));
  const { values } = routed({ runs });
  const near = (of: string, value: number) => expect(Number(values[of]) / value, of).toBeCloseTo(1, 1);
  near('wait_spread_ratio', 10);
  near('scheduling_pressure_ratio', 0.5);
  near('queue_wait_hours_p10', 1);
  near('queue_wait_hours_p50', 2);
  near('queue_wait_hours_p90', 10);
  near('job_duration_hours_p50', 4);
});

it('of small and large jobs are of the median of each', () => {
  const runs = Array.from({ length: COUNT }, (_, i) => [
    run(i, waitOf(i + 1), 600),
    run(COUNT + i, 2 * waitOf(i + 1), 600, 64),
  ]).flat();
  expect(routed({ runs }).values.small_job_wait_ratio).toBeCloseTo(0.5, 1);
});

it.each([
  [0, 1],
  [1, 1],
  [1, 0],
])('count a wait of %d s and a duration of %d s as a second', (wait, duration) => {
  const runs = Array.from({ length: 7 }, (_, i) => run(i, wait, duration));
  expect(routed({ runs }).values.scheduling_pressure_ratio).toBe(1);
});
