// Which GPU types are believed to record gpuutil in a package: by cells of enough people, or of one job in a
// hundred, and by no zero.
import { expect, it } from 'vitest';
import { masterOf, packageOf } from './packages.ts';
import { Cells, type Job, MONDAY } from './people.ts';
import { seeded } from './site.ts';
import { sacctText } from './texts.ts';

const random = seeded(81);

function job(id: number, user: number, percent: number, type: string): Job {
  return {
    id,
    user,
    account: 0,
    type,
    gpus: 1,
    cpus: 1,
    percent,
    wobble: 0,
    state: 'COMPLETED' as const,
    start: MONDAY + 3600 * (id % 400),
    minutes: 60,
    limit: 60,
  };
}

const told = (
  jobs: readonly Job[],
  master: Uint8Array,
  workload: 'training_large' | 'inference_realtime',
) => {
  const site = { unit: 'user' as const, jobs, cpu: new Map(), memory: new Map() };
  return packageOf({ slurm_sacct: sacctText(site, { utilization: 'mean' }) }, master, {
    gpuutil: 'mean' as const,
    workload,
  });
};
/** Of a type that records: without them nothing would be said in any case. */
const others = Array.from({ length: 6 }, (_, i) => job(900 + i, 10 + i, 70, 'h100'));

it.each([
  [4, 396, false],
  [5, 495, true],
  [5, 496, false],
])(
  '%i jobs above 0 and %i others of one person, be these 0 or a little more',
  async (above, rest, isTold) => {
    const master = masterOf(random);
    const cells = new Cells(master, 'user', 600_000).all(1, 'util');
    const little = cells.lastIndexOf(cells[0]!);
    const of = (percent: number): Job[] => [
      ...others,
      ...Array.from({ length: above }, (_, i) => job(1000 + i, 1, 60, 'mi210')),
      ...Array.from({ length: rest }, (_, i) => job(2000 + i, 1, percent, 'mi210')),
    ];
    const zeros = await told(of(0), master, 'training_large');
    expect(await told(of(little), master, 'training_large')).toBe(zeros);
    const without = await told(others, master, 'training_large');
    const rate = (text: string): unknown => JSON.parse(text).ace.gpu_efficiency_rate.value;
    expect(rate(zeros) !== rate(without)).toBe(isTold);
  },
);

it('five people whose values go to the first point, at the threshold or below, are more than 0', async () => {
  const master = masterOf(random);
  const five = (percent: number): Job[] => [
    ...others,
    ...Array.from({ length: 5 }, (_, i) => job(1000 + i, i, percent, 'mi210')),
  ];
  const flagged = async (jobs: readonly Job[]): Promise<unknown> =>
    JSON.parse(await told(jobs, master, 'inference_realtime')).ace.flagged_jobs_pct.value;
  expect(await flagged(five(30))).toBe(0);
  expect(await flagged(five(29).concat(job(3000, 1, 100, 'mi210')))).toBeCloseTo(5 / 12, 3);
  const rate = async (jobs: readonly Job[]): Promise<unknown> =>
    JSON.parse(await told(jobs, master, 'inference_realtime')).ace.gpu_efficiency_rate.value;
  expect(await rate(five(30))).not.toBe(await rate(others));
});
