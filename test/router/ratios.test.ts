// Ratios of waits and durations, and their hours: by nearest rank, and nothing is shorter than a second.
import { expect, it } from 'vitest';
import { JANUARY, type PlainRun, routed } from './site.ts';

function run(at: number, wait: number, duration: number): PlainRun {
  return {
    cluster: 'c',
    jobId: `${at}`,
    user: `u${at % 7}`,
    state: 'COMPLETED',
    submitSeconds: JANUARY,
    startSeconds: JANUARY + wait,
    endSeconds: JANUARY + wait + duration,
    requestedGpus: 1,
    allocatedGpus: 1,
    allocated: true,
  };
}

it('are of the value at the rank, and of no neighbour', () => {
  // Of 202 values the ranks are 21, 101 and 182.
  const waitOf = (rank: number) =>
    [10, 3600, 7200, 36_000][[20, 100, 181].filter((end) => rank > end).length]!;
  const runs = Array.from({ length: 202 }, (_, i) => run(i, waitOf(i + 1), i < 100 ? 600 : 14_400));
  const { values } = routed({ runs });
  const near = (of: string, value: number) => expect(Number(values[of]) / value, of).toBeCloseTo(1, 1);
  near('wait_spread_ratio', 10);
  near('scheduling_pressure_ratio', 0.5);
  near('queue_wait_hours_p10', 1);
  near('queue_wait_hours_p50', 2);
  near('queue_wait_hours_p90', 10);
  near('job_duration_hours_p50', 4);
});

it.each([
  [0, 1],
  [1, 1],
  [1, 0],
])('count a wait of %d s and a duration of %d s as a second', (wait, duration) => {
  const runs = Array.from({ length: 7 }, (_, i) => run(i, wait, duration));
  expect(routed({ runs }).values.scheduling_pressure_ratio).toBe(1);
});
