// The accuracy that is printed: the exact number lies in its interval for at least 95 of 100 keys, and
// quantiles in their bounds always.
import { cellOf, latticeOf } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';
import { borderOf, crowds, heldOf, mostMisses } from './coverage.ts';
import { masterOf, routed } from './packages.ts';
import { siteOf } from './people.ts';
import { seeded } from './site.ts';
import { sacctText } from './texts.ts';

const random = seeded(31);

it.each(crowds(random))('$name', (crowd) => {
  const keys = runs(crowd.work.length > 1000 ? 100 : 400);
  const held = heldOf(crowd, keys, random);
  expect(held.rate).toBeLessThanOrEqual(mostMisses(keys));
  expect(held.low).toBeLessThanOrEqual(mostMisses(keys));
  expect(held.quantiles).toBe(0);
});

it('a border parts the dice of a value as its cells do', () => {
  for (const { threshold, work } of crowds(random)) {
    const lattice = latticeOf(threshold);
    for (const { value } of work.slice(0, 20)) {
      const border = borderOf(lattice, value);
      const dice = [0, border - 1, Math.min(border, 999_999), 999_999, Math.floor(random() * 1e6)];
      for (const die of dice)
        expect(cellOf(lattice, value, die)).toBe(cellOf(lattice, value, die < border ? 0 : 999_999));
    }
  }
});

describe('from raw input to the package', () => {
  it('every blurred number has the exact one in its interval, nearly always, and every quantile always', async () => {
    const site = siteOf(random, { users: 40, types: 1, jobs: [1, 3] });
    const texts = { slurm_sacct: sacctText(site, { utilization: 'mean' }) };
    let [said, missed] = [0, 0];
    for (let key = 0; key < runs(30); key++) {
      const { released, exact } = await routed(texts, masterOf(random), { gpuutil: 'mean' });
      const exactOf = new Map(exact.map(({ metric, value }) => [metric, value]));
      for (const { metric, value } of released) {
        const number = exactOf.get(metric);
        if (!('high' in value) || typeof number !== 'number') continue;
        const isIn = number >= value.low && number <= value.high;
        if (metric.startsWith('gpu_util_p') || metric.startsWith('job_util_p')) expect(isIn).toBe(true);
        said++;
        if (!isIn) missed++;
      }
    }
    expect(said).toBeGreaterThan(runs(30) * 20);
    expect(missed).toBeLessThan(mostMisses(said));
  });
});
