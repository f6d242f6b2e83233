// Dice last for a calendar year, that in which the window starts: by them the score is worked out by hand.
import { route } from '@ptl/claw-router';
import { Part } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { masterOf, routed, routing, type Texts } from './packages.ts';
import { Cells, jobOf, type Site } from './people.ts';
import { seeded } from './site.ts';
import { sacctText } from './texts.ts';

const DAY = 86_400;
const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

/** Eight people with a job each in the days after `from`. */
function siteOf(from: number): Site {
  const jobs = Array.from({ length: 8 }, (_, user) =>
    jobOf(user, 7 + 11 * user, { start: from + DAY * user, limit: 60 }),
  );
  return { unit: 'user', jobs, cpu: new Map(), memory: new Map() };
}

it.each([
  ['2025-12-31', 2025],
  ['2026-01-01', 2026],
  ['2026-12-12', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2027],
])('a window that starts at %s has the dice of %i', async (day, year) => {
  const random = seeded(71);
  const from = seconds(day);
  const site = siteOf(from);
  const texts = { slurm_sacct: sacctText(site, { utilization: 'mean' }) };
  for (let key = 0; key < 3; key++) {
    const master = masterOf(random);
    const scoreOf = async (window: object): Promise<unknown> => {
      const options = { gpuutil: 'mean', nowSeconds: from + 40 * DAY, ...window } as const;
      const { released } = await routed(texts, master, options);
      return released.find(({ metric }) => metric === 'gpu_efficiency_score')?.value;
    };
    const cells = new Cells(master, 'user', 600_000, year);
    const points = site.jobs.map(({ user, percent }) =>
      Number(cells.all(user, 'util')[percent]!.replace('b', '')),
    );
    const value = Math.round(points.reduce((sum, one) => sum + one, 0) / 8 / 100) / 10_000;
    const expected = { value: expect.closeTo(value, 3) };
    expect(await scoreOf({ startSeconds: from, endSeconds: from + 28 * DAY })).toMatchObject(expected);
    expect(await scoreOf({})).toMatchObject(expected);
  }
});

it('asks for the period where parts of accounting begin two years after the samples', async () => {
  const sacct = sacctText(siteOf(seconds('2027-01-20')), { utilization: 'mean' });
  const at = 1000 * seconds('2025-11-10');
  const dcgm = `DCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1",modelName="NVIDIA H100 80GB HBM3",Hostname="n1"} 40 ${at}\n`;
  const nowSeconds = seconds('2027-03-01');
  const of = async (texts: Texts, more: object = {}): Promise<Part> => {
    const { inputs, options } = routing(texts, master, { nowSeconds, ...more });
    return Part.gather(inputs, options);
  };
  const master = masterOf(seeded(72));
  const whole = await of({ slurm_sacct: sacct });
  whole.merge(await of({ dcgm_exporter: dcgm }));
  await expect(whole.finish()).rejects.toThrow('give startSeconds');
});

it('goes by the year before that of the first row, where what comes later ended in it', async () => {
  const [late, early] = ['2027-01-02', '2026-12-30'].map((day, i) => ({
    ...siteOf(seconds(day)).jobs[0]!,
    id: 500 + i,
  }));
  const people = siteOf(seconds('2027-01-03')).jobs;
  const site = { ...siteOf(0), jobs: [late!, early!, ...people] };
  const { inputs, options } = routing(
    { slurm_sacct: sacctText(site, { utilization: 'mean' }) },
    masterOf(seeded(73)),
    { gpuutil: 'mean', nowSeconds: seconds('2027-03-01') },
  );
  // Nothing can be read again.
  const once = inputs.map((input) => ({ ...input, repeatable: false }));
  const { window, bytes } = await route(once, options);
  expect(window?.startSeconds).toBe(seconds('2026-12-30'));
  expect(bytes).toEqual((await route(inputs, options)).bytes);
});

it('half of a time limit is not less than half', async () => {
  const half = { ...siteOf(seconds('2026-12-12')) };
  const told = async (limit: number) => {
    const jobs = half.jobs.map((job) => ({ ...job, limit }));
    const { released } = await routed(
      { slurm_sacct: sacctText({ ...half, jobs }, { utilization: 'mean' }) },
      masterOf(seeded(74)),
      { gpuutil: 'mean', nowSeconds: seconds('2027-03-01') },
    );
    return released.find(({ metric }) => metric === 'walltime_overrequest_pct')?.value;
  };
  expect(await told(120)).toEqual({ value: 0 });
  expect(await told(121)).toEqual({ value: 1 });
});
