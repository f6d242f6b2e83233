// How right a blurred number is said to be: the series of half-widths, and intervals that are rounded
// outward.
import { blurredFraction, HALF_WIDTHS, halfWidth } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { longRuns } from '../setup/runs.ts';

/** Points of a half-width. */
const points = ({ numerator, denominator }: (typeof HALF_WIDTHS)[number]): number =>
  (100 * Number(numerator)) / Number(denominator);

/** h before it is rounded up, in points, as the contract has it. */
function formula(step: number, weights: readonly bigint[]): number {
  const total = weights.reduce((sum, one) => sum + Number(one), 0);
  const shares = weights.map((one) => Number(one) / total);
  const at = shares.indexOf(Math.max(...shares));
  const others = shares.filter((_, i) => i !== at).reduce((sum, share) => sum + share ** 2, 0);
  return (step / 10_000) * Math.min(1, shares[at]! + 0.98 * Math.sqrt(others)) + 0.05;
}

describe('a half-width', () => {
  it('stands on the series 0.1 · 1.3ⁿ', () => {
    // The last holds 100 points, and nothing is beyond it.
    expect(HALF_WIDTHS).toHaveLength(28);
    HALF_WIDTHS.forEach((width, n) => {
      expect(points(width)).toBeCloseTo(0.1 * 1.3 ** n, 9);
      expect(width.numerator * 1000n * 10n ** BigInt(n)).toBe(13n ** BigInt(n) * width.denominator);
    });
    expect(points(HALF_WIDTHS.at(-1)!)).toBeGreaterThan(100.05);
  });

  it('is the term itself where it meets one, and the next where it is a millionth above', () => {
    expect(halfWidth(500, [1n])).toBe(HALF_WIDTHS[0]);
    const equal = (count: number) => Array.from({ length: count }, () => 1n);
    for (const [step, count, term] of [
      [249_286, 8, 19],
      [205_214, 9, 18],
      [242_228, 30, 16],
    ] as const) {
      expect(halfWidth(step, equal(count))).toBe(HALF_WIDTHS[term]);
      expect(halfWidth(step - 1, equal(count))).toBe(HALF_WIDTHS[term - 1]);
    }
  });

  it('is the formula, rounded up to the series', () => {
    const random = seeded(5);
    for (let i = 0; i < 2000; i++) {
      const count = 1 + Math.floor(random() ** 3 * 400);
      const weights = Array.from({ length: count }, () => BigInt(1 + Math.floor(random() ** -2)));
      const step = [200_000, 233_334, 275_000, 350_000, 1_000_000][i % 5]!;
      const wanted = formula(step, weights);
      const said = points(halfWidth(step, weights));
      expect(said).toBeGreaterThan(wanted - 1e-9);
      expect(said / 1.3 < wanted + 1e-9 || said < 0.1000001).toBe(true);
    }
  });

  it('is that of one person alone where there is one, and never more than a step', () => {
    expect(points(halfWidth(200_000, [7n]))).toBeCloseTo(0.1 * 1.3 ** 21, 9);
    expect(points(halfWidth(200_000, [1n, 1n]))).toBeCloseTo(0.1 * 1.3 ** 21, 9);
    expect(points(halfWidth(1_000_000, [1n]))).toBeCloseTo(0.1 * 1.3 ** 27, 9);
  });

  it('is that which the contract names for sites of its simulation', () => {
    const equal = (count: number) => Array.from({ length: count }, () => 1n);
    const near = (count: number): number => 20 / count + 19.6 * Math.sqrt((count - 1) / count ** 2) + 0.05;
    for (const count of [20, 60, 250, 2000]) {
      const said = points(halfWidth(200_000, equal(count)));
      expect(said).toBeGreaterThanOrEqual(near(count));
      expect(said).toBeLessThan(1.3 * near(count) + 1e-9);
    }
  });
});

describe('an interval', () => {
  it('is the value to 0.1 point, half-even, and the half-width about it, outward to 0.01 point, within 0 … 1', () => {
    const random = seeded(6);
    const differing: unknown[] = [];
    for (let i = 0; i < longRuns(4000); i++) {
      const whole = BigInt(1 + Math.floor(random() * 10 ** (1 + (i % 12))));
      const part = [0n, whole, whole / 2n, BigInt(Math.floor(random() * Number(whole)))][i % 4]!;
      const width = HALF_WIDTHS[i % HALF_WIDTHS.length]!;
      const said = blurredFraction(part, whole, width);
      const expected = slowly(part, whole, width);
      if (said.value !== expected.value || said.low !== expected.low || said.high !== expected.high)
        differing.push([part, whole, width, said, expected]);
    }
    expect(differing).toEqual([]);
  });

  it('rounds halves to even', () => {
    const value = (part: bigint): number => blurredFraction(part, 10_000n, HALF_WIDTHS[0]!).value;
    expect([5n, 15n, 25n, 35n, 4995n, 5005n].map(value)).toEqual([0, 0.002, 0.002, 0.004, 0.5, 0.5]);
  });
});

/** By a walk over all numbers that could be said. */
function slowly(part: bigint, whole: bigint, { numerator, denominator }: (typeof HALF_WIDTHS)[number]) {
  const distance = (tenths: bigint): bigint => {
    const apart = part * 1000n - tenths * whole;
    return apart < 0n ? -apart : apart;
  };
  let best = 0n;
  for (let tenths = 1n; tenths <= 1000n; tenths++) {
    const [now, before] = [distance(tenths), distance(best)];
    if (now < before || (now === before && tenths % 2n === 0n)) best = tenths;
  }
  const scale = 1000n * denominator;
  let low = 0n;
  while ((low + 1n) * scale <= (best * denominator - numerator * 1000n) * 10_000n) low++;
  let high = 10_000n;
  while ((high - 1n) * scale >= (best * denominator + numerator * 1000n) * 10_000n) high--;
  return { value: Number(best) / 1000, low: Number(low) / 10_000, high: Number(high) / 10_000 };
}
