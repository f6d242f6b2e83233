// What a package says of cells, worked out by hand: each metric with the weights of its own, to the last
// place that is printed.
import type { RouteOptions } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import { WHOLE } from '../blur/by-hand.ts';
import { masterOf, routed } from './packages.ts';
import { Cells, type Job, jobOf } from './people.ts';
import { seeded } from './site.ts';
import { type SacctForm, sacctText } from './texts.ts';

const job = (user: number, percent: number, more: Partial<Job> = {}): Job =>
  jobOf(user, percent, { limit: 6000, ...more });

async function said(
  jobs: readonly Job[],
  master = masterOf(seeded(5)),
  options: Partial<RouteOptions> = {},
  utilization: SacctForm['utilization'] = 'mean',
): Promise<ReadonlyMap<string, { readonly value?: number; readonly low?: number; readonly high?: number }>> {
  const texts = {
    slurm_sacct: sacctText({ unit: 'user', jobs, cpu: new Map(), memory: new Map() }, { utilization }),
  };
  const { released } = await routed(texts, master, { gpuutil: 'mean', ...options });
  return new Map(released.map(({ metric, value }) => [metric, value as { value: number }]));
}

it('rate, score and over-request go by GPU-hours, by jobs, and by GPUs', async () => {
  const random = seeded(6);
  for (let n = 0; n < 5; n++) {
    const master = masterOf(random);
    // Short jobs have many GPUs, and long ones few: no two of the weights are alike.
    const jobs = Array.from({ length: 8 }, (_, i) =>
      job(i, 5 + 11 * i, { gpus: 8 - i, minutes: 60 * (1 + i * i) }),
    );
    const cells = new Cells(master, 'user', 600_000);
    const mean = (weight: (one: Job) => number): number => {
      const points = jobs.map(
        (one) => Number.parseInt(cells.all(one.user, 'util')[one.percent]!, 10) / WHOLE,
      );
      const whole = jobs.reduce((sum, one) => sum + weight(one), 0);
      return jobs.reduce((sum, one, i) => sum + (weight(one) * points[i]!) / whole, 0);
    };
    const found = await said(jobs, master);
    const rate = mean(({ gpus, minutes }) => gpus * minutes);
    expect(Math.abs(found.get('gpu_efficiency_rate')!.value! - rate)).toBeLessThan(0.00051);
    expect(Math.abs(found.get('gpu_efficiency_score')!.value! - mean(() => 1))).toBeLessThan(0.00051);
    const inverted = 1 / found.get('over_request_ratio')!.value!;
    expect(Math.abs(inverted - mean(({ gpus }) => gpus))).toBeLessThan(0.002);
  }
});

it('half of the last place goes to the even one, and nothing is added to it', async () => {
  // A job at a point of the lattice stays there, whatever the die: one of 400 at 40 % and the others at 20
  // are 0.2005.
  const jobs = Array.from({ length: 400 }, (_, i) => job(i % 8, i === 0 ? 40 : 20, { id: 1000 + i }));
  expect((await said(jobs)).get('gpu_efficiency_score')!.value).toBe(0.2);
});

it('known utilization counts, be it 0, and be the assumed one 0', async () => {
  const idle = Array.from({ length: 6 }, (_, i) => job(i, 0));
  const none = await said(idle, undefined, { assumeUtilization: 0.4 }, 'comment');
  expect(none.get('gpu_efficiency_rate')!.value).toBe(0);
  expect(none.has('assumed_utilization_warning')).toBe(false);
  const busy = Array.from({ length: 6 }, (_, i) => job(i, 100));
  const all = await said(busy, undefined, { assumeUtilization: 0 }, 'comment');
  expect(all.get('gpu_efficiency_rate')!.value).toBe(1);
  const untold = await said(busy, undefined, { assumeUtilization: 0 }, 'none');
  expect(untold.has('assumed_utilization_warning')).toBe(true);
  expect(untold.get('gpu_efficiency_rate')!.value).toBe(0);
});

it('a gpuutil of 0 is known, too, where its type records', async () => {
  // Four people and the idle one are five: enough that nothing is assumed.
  const busy = Array.from({ length: 8 }, (_, i) => job(i % 4, 100, { id: 200 + i }));
  const found = await said([...busy, job(7, 0)], undefined, { assumeUtilization: 0.4 });
  expect(found.has('assumed_utilization_warning')).toBe(false);
  expect(found.get('gpu_efficiency_rate')!.value).toBe(0.889);
});

it('the exact numbers beside it are those of the same jobs', async () => {
  const jobs = [5, 4, 20, 100, 10, 60].map((percent, i) =>
    job(i, percent, { gpus: 1 + i, minutes: [0.5, 1][i] ?? 60 * (1 + i * i) }),
  );
  const texts = {
    slurm_sacct: sacctText(
      { unit: 'user', jobs, cpu: new Map(), memory: new Map() },
      { utilization: 'comment' },
    ),
  };
  const { exact } = await routed(texts, masterOf(seeded(5)));
  const exactly = (name: string) => exact.find(({ metric }) => metric === name)?.value;
  const hours = (one: Job): number => one.gpus * one.minutes;
  const whole = jobs.reduce((sum, one) => sum + hours(one), 0);
  const lacking = jobs.reduce((sum, one) => sum + hours(one) * Math.max(0, 1 - one.percent / 20), 0);
  expect(exactly('low_util_share')).toBeCloseTo(lacking / whole, 6);
  // By GPU-hours: half of them lie at or below this one.
  const rising = jobs.toSorted((a, b) => a.percent - b.percent);
  let sum = 0;
  const middle = rising.find((one) => {
    sum += hours(one);
    return sum * 2 >= whole;
  });
  expect(exactly('gpu_util_p50')).toBeCloseTo(middle!.percent / 100, 6);
  // Short is less than a minute.
  expect(exactly('short_analyzed_jobs_pct')).toBeCloseTo(1 / 6, 6);
  // Near zero is less than 5 %.
  expect(exactly('near_zero_jobs_pct')).toBeCloseTo(1 / 6, 6);
});
