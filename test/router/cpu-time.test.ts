// CPU time: what was used beyond the request counts for its user as a whole, and what nobody counted is not
// zero.
import { describe, expect, it } from 'vitest';
import { RUN } from './hour.ts';
import { JANUARY, type PlainRun, type PlainStep, routed } from './site.ts';

/** An export with steps knows the CPU time of jobs. */
const STEP: PlainStep = { cluster: 'c', jobId: '1', stepId: 'batch', startSeconds: JANUARY };
const steps = [STEP];

describe('CPU time', () => {
  const used = (jobId: string, cpuSeconds: number): PlainRun => ({ ...RUN, jobId, cpuSeconds });

  it('is cut for a user, not job by job', () => {
    const site = routed({ steps, runs: [used('1', 16 * 3600), used('2', 0)] });
    expect(site.values).toMatchObject({ cpu_used_fraction: 1, total_cpu_used: 16 });
  });

  it('of whoever used more than was asked for counts as all of it, whatever others used, and is counted', () => {
    const mine = { ...used('1', 24 * 3600), user: 'v' };
    const { values, diagnostics } = routed({ steps, runs: [mine, used('2', 3600), used('3', 7 * 3600)] });
    expect(values).toMatchObject({ total_cpu_requested: 24, total_cpu_used: 16, cpu_used_fraction: 2 / 3 });
    const [found] = diagnostics.list();
    expect(found).toMatchObject({ code: 'ratio_above_one', field: 'cpuSeconds', count: 1 });
  });

  it('of a user in two accounts is that of both', () => {
    const runs = [used('1', 16 * 3600), { ...used('2', 3600), account: 'b' }];
    expect(routed({ steps, runs }).values).toMatchObject({ total_cpu_used: 16, cpu_used_fraction: 1 });
    expect(routed({ steps, runs: runs.toReversed() }).values).toMatchObject({ total_cpu_used: 16 });
  });

  it('that is not known is left out of both sides', () => {
    const site = routed({ steps, runs: [used('1', 3600), used('2', Number.NaN)] });
    expect(site.values).toMatchObject({
      cpu_used_fraction: 0.125,
      total_cpu_used: 1,
      total_cpu_requested: 16,
    });
  });

  it('is unknown where the export has no steps, and where all of it is zero', () => {
    const reason = 'No input says how much CPU time GPU jobs used of what they asked for.';
    for (const site of [{ runs: [used('1', 3600)] }, { steps, runs: [used('1', 0)] }]) {
      const { values, reasons } = routed(site);
      expect(values).not.toHaveProperty('total_cpu_used');
      expect(reasons).toMatchObject({ cpu_used_fraction: reason });
    }
  });
});

describe('the CPU time of a package', () => {
  const FULL = 8 * 3600;
  /** The released share where users spent so many CPU seconds: all of the request, or nothing. */
  const releasedOf = (spent: readonly number[], allowSmall = false) => {
    const runs = spent.map(
      (cpuSeconds, i): PlainRun => ({ ...RUN, jobId: `${i}`, user: `u${i}`, cpuSeconds }),
    );
    const { released } = routed({ steps, runs }, { allowSmall });
    return released.find(({ metric }) => metric === 'cpu_used_fraction')?.value;
  };

  it('is there where five users used any', () => {
    expect(releasedOf([FULL, FULL, FULL, FULL, FULL, 0])).toMatchObject({ value: 0.833 });
    expect(releasedOf([FULL, FULL, FULL, FULL, 0, 0])).toBeUndefined();
  });

  it('is there of fewer than five where all of them did', () => {
    expect(releasedOf([FULL, FULL, FULL], true)).toMatchObject({ value: 1 });
    expect(releasedOf([FULL, FULL, 0], true)).toBeUndefined();
  });
});
