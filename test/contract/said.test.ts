// What the gate prints is what verify accepts, digit for digit: two pieces of code that must agree.
import {
  blurredFraction,
  cellOf,
  cellsOf,
  halfWidth,
  isBlurred,
  isQuantile,
  latticeOf,
  type MetricId,
  quantileOf,
  workloads,
} from '@ptl/claw-router/internal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../setup/runs.ts';

const settings = { seed: 5, numRuns: runs(400) };
const workload = fc.constantFrom(...(Object.keys(workloads) as (keyof typeof workloads)[]));
const weights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 });

function latticeUnder(name: keyof typeof workloads) {
  return latticeOf(Math.round(workloads[name] * 1_000_000));
}

describe('what the gate prints', () => {
  it('of a blurred fraction has an interval that its family can have', () => {
    fc.assert(
      fc.property(workload, weights, fc.bigInt({ min: 0n, max: 10n ** 6n }), (name, shares, part) => {
        const of = (metric: MetricId, step: number) => {
          const printed = blurredFraction(part, 10n ** 6n, halfWidth(step, shares));
          const family = metric === 'job_failure_rate' ? 'failed' : 'util';
          return isBlurred(printed, { metric, family, workload: name, isAssumed: false });
        };
        expect(of('gpu_efficiency_rate', latticeUnder(name).largestStep)).toBe(true);
        expect(of('job_failure_rate', 200_000)).toBe(true);
        expect(of('low_util_share', 1_000_000)).toBe(true);
      }),
      settings,
    );
  });

  it('of a quantile has the bounds of a point of the lattice, and lies between them', () => {
    const value = fc.tuple(fc.nat(1_000_000), fc.nat(999_999), fc.bigInt({ min: 1n, max: 1000n }));
    fc.assert(
      fc.property(
        workload,
        fc.array(value, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(10, 25, 50, 75, 90),
        (name, values, percent) => {
          const lattice = latticeUnder(name);
          const cells = new Array<bigint>(cellsOf(lattice)).fill(0n);
          for (const [one, die, weight] of values) {
            const cell = cellOf(lattice, one, die);
            cells[cell] = cells[cell]! + weight;
          }
          const subject = {
            metric: 'job_util_p50',
            family: 'util',
            workload: name,
            isAssumed: false,
          } as const;
          expect(isQuantile(quantileOf(lattice, cells, percent)!, subject)).toBe(true);
        },
      ),
      settings,
    );
  });
});
