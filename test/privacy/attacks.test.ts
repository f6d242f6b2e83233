// What broke the first edition of the gate, or was tried against this one: what the attacker knows, does, and
// now gets.
import { describe, expect, it } from 'vitest';
import { cellByHand, pointsByHand, WHOLE } from '../blur/by-hand.ts';
import { longRuns } from '../setup/runs.ts';
import { masterOf, packageOf, routed } from './packages.ts';
import { Cells, type Job, jobOf as job, MONDAY, type Site } from './people.ts';
import { seeded } from './site.ts';
import { dcgmText, sacctText } from './texts.ts';

const VICTIM = 0;
const DAY = 86_400;

function siteOf(jobs: readonly Job[]): Site {
  const half = new Map(jobs.map(({ user }) => [user, 50]));
  return { unit: 'user', jobs, cpu: half, memory: half };
}

async function said(jobs: readonly Job[], master: Uint8Array): Promise<Map<string, { value: number }>> {
  const texts = { slurm_sacct: sacctText(siteOf(jobs), { utilization: 'mean' }) };
  const { released } = await routed(texts, master, { gpuutil: 'mean' });
  return new Map(released.map(({ metric, value }) => [metric, value as { value: number }]));
}

/** Whole per cents that go to `point` under some die: what is left to somebody who learned that. */
function leftOpen(point: number, below?: boolean, threshold = 600_000): number[] {
  const cell = `${point}${below === true ? 'b' : ''}`;
  return Array.from({ length: 101 }, (_, percent) => percent).filter((percent) =>
    [0, 1, 250_000, 500_000, 750_000, WHOLE - 1].some((die) => {
      const found = cellByHand(threshold, percent * 10_000, die);
      return below === undefined ? found.replace('b', '') === cell : found === cell;
    }),
  );
}

const random = seeded(51);
/** Nine others, of whom the attacker knows even the dice. */
const others = Array.from({ length: 9 }, (_, i) => job(i + 1, Math.floor(random() * 101)));

describe('two equations: the rate and the score of the same jobs', () => {
  it('give the point to which the victim was rounded, and nothing within 20 points about it', async () => {
    for (let n = 0; n < longRuns(12); n++) {
      const master = masterOf(random);
      const percent = Math.floor(random() * 101);
      const found = await said([job(VICTIM, percent, { gpus: 4 }), ...others], master);
      const cells = new Cells(master, 'user', 600_000);
      const known = others.reduce((sum, { user, percent: own }) => sum + pointOf(cells, user, own), 0);
      const rate = (found.get('gpu_efficiency_rate')!.value * 13 * WHOLE - known) / 4;
      const score = found.get('gpu_efficiency_score')!.value * 10 * WHOLE - known;
      // Both say the same, up to the rounding of what is printed.
      const point = pointOf(cells, VICTIM, percent);
      expect(Math.abs(rate - point)).toBeLessThan(2000);
      expect(Math.abs(score - point)).toBeLessThan(6000);
      expect(leftOpen(point).length).toBeGreaterThanOrEqual(20);
      expect(leftOpen(point)).toContain(percent);
    }
  });
});

describe('integers: a share times the number of jobs', () => {
  it('tells whether the victim lies below the threshold, and 20 points or more remain on either side', async () => {
    const master = masterOf(random);
    const below = others.filter(({ percent }) => percent < 60).length;
    for (const percent of [3, 59, 60, 97]) {
      const share = (await said([job(VICTIM, percent), ...others], master)).get('flagged_jobs_pct')!.value;
      expect(Math.round(share * 10) - below).toBe(percent < 60 ? 1 : 0);
    }
    expect(leftOpen(600_000, true).length).toBeGreaterThanOrEqual(19);
    expect(leftOpen(600_000, false).length).toBeGreaterThanOrEqual(20);
  });
});

describe('a second telling of the same jobs', () => {
  it('of samples, near zero, idle, bandwidth, memory, energy or instances is in no package', async () => {
    const site = siteOf([job(VICTIM, 3), ...others]);
    const texts = {
      slurm_sacct: sacctText(site, { utilization: 'own' }),
      dcgm_exporter: dcgmText(site, () => 50),
    };
    const { report, bytes } = await routed(texts, masterOf(random));
    const text = new TextDecoder().decode(bytes);
    const inside = report.filter(({ metric, value }) => value !== undefined && !text.includes(`"${metric}"`));
    const names = inside.map(({ metric }) => metric);
    for (const twice of [
      ...['near_zero_jobs_pct', 'gpu_idle_fraction', 'energy_kwh', 'fb_used_p50', 'mem_copy_util_p50'],
      ...['power_watts_mean', 'gpu_util_p05', 'gpu_util_p95', 'gpu_hours_used', 'flagged_jobs_count'],
    ])
      expect(names).toContain(twice);
  });

  it('near zero: whoever does 0 to 2 % and whoever does 7 are one, most often', async () => {
    let same = 0;
    for (let key = 0; key < longRuns(20); key++) {
      const master = masterOf(random);
      const packages = await Promise.all([0, 2, 7].map((percent) => packageWith(percent, master)));
      if (new Set(packages).size === 1) same++;
    }
    // The die cuts between 0 and 7 points in 7 of 20 cases.
    expect(same).toBeGreaterThan(longRuns(20) * 0.4);
    expect(same).toBeLessThan(longRuns(20));
  });
});

describe('subtraction of packages', () => {
  it('of two windows gives the cell of the job that is in one alone', async () => {
    const master = masterOf(random);
    const cells = new Cells(master, 'user', 600_000);
    for (const percent of [8, 41, 77]) {
      const first = [job(VICTIM, 30), ...others];
      const more = job(VICTIM, percent, { id: 500, start: MONDAY + DAY });
      const [before, after] = await Promise.all([said(first, master), said([...first, more], master)]);
      const score = (found: typeof before) => found.get('gpu_efficiency_score')!.value * WHOLE;
      const told = score(after) * 11 - score(before) * 10;
      const point = pointOf(cells, VICTIM, percent);
      expect(Math.abs(told - point)).toBeLessThan(11_000);
      expect(leftOpen(point).length).toBeGreaterThanOrEqual(20);
    }
  });

  it('of a steady habit in many windows says the same each time: nothing averages out within a year', async () => {
    const master = masterOf(random);
    const told = new Set<number>();
    for (let week = 0; week < 12; week++) {
      const shifted = [job(VICTIM, 33), ...others].map((one) => ({
        ...one,
        start: one.start + 7 * DAY * week,
      }));
      told.add((await said(shifted, master)).get('gpu_efficiency_score')!.value);
    }
    expect(told.size).toBe(1);
  });
});

describe('two workloads under one die', () => {
  it('cut a habit to less than 20 points: that is why a scope keeps its workload for the year', () => {
    const die = 420_000;
    const range = (threshold: number, percent: number): number[] => {
      const cell = cellByHand(threshold, percent * 10_000, die);
      return Array.from({ length: 101 }, (_, other) => other).filter(
        (other) => cellByHand(threshold, other * 10_000, die) === cell,
      );
    };
    const [one, two] = [range(600_000, 45), range(550_000, 45)];
    expect(one.filter((percent) => two.includes(percent)).length).toBeLessThan(one.length);
    expect(one.length).toBeGreaterThanOrEqual(19);
  });
});

describe('remainders', () => {
  it('the hours of the largest stay open by a fifth, for whoever comes second', async () => {
    const many = Array.from({ length: 55 }, (_, i) => job(i + 1, 50));
    for (const minutes of [600, 6000, 18_000]) {
      const master = masterOf(random);
      const jobs = [job(VICTIM, 50, { minutes, gpus: 8 }), ...many];
      const found = await said(jobs, master);
      const { low, high } = found.get('gpu_hours_requested') as never as { low: number; high: number };
      const own = (8 * minutes) / 60;
      const others54 = 54;
      expect((high - low + others54) / own).toBeGreaterThanOrEqual(0.2);
    }
  });

  it('of two units are one amount in two bands for whoever knows the CPUs of a GPU: less can stay open', async () => {
    const cpusOfGpu = 26;
    const dominant = job(VICTIM, 50, { minutes: 14_925, gpus: 8, cpus: 8 * cpusOfGpu });
    const few = Array.from({ length: 6 }, (_, i) => job(i + 1, 50, { cpus: cpusOfGpu }));
    const found = await said([dominant, ...few], masterOf(random));
    const [gpus, cpus] = ['gpu_hours_requested', 'total_cpu_requested'].map(
      (metric) => found.get(metric) as never as { low: number; high: number },
    );
    const low = Math.max(gpus!.low, cpus!.low / cpusOfGpu);
    const high = Math.min(gpus!.high, cpus!.high / cpusOfGpu);
    // PRIVACY.md says so where it says what is not promised.
    expect((gpus!.high - gpus!.low) / 1990).toBeGreaterThan(0.2);
    expect((high - low) / 1990).toBeCloseTo(0.039, 3);
  });
});

const packageWith = (percent: number, master: Uint8Array): Promise<string> => {
  const texts = {
    slurm_sacct: sacctText(siteOf([job(VICTIM, percent), ...others]), { utilization: 'mean' }),
  };
  return packageOf(texts, master, { gpuutil: 'mean' });
};

function pointOf(cells: Cells, user: number, percent: number): number {
  const point = Number(cells.all(user, 'util')[percent]!.replace('b', ''));
  expect(pointsByHand(600_000)).toContain(point);
  return point;
}
