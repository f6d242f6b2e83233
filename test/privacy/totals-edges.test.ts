// Totals, to the unit: where a random site seldom lies.
import { digitsBand, oneTwoFive, type Population, Totals } from '@ptl/claw-router/internal';
import { describe, expect, it } from 'vitest';

const of = (...weights: readonly number[]): Population => ({
  contributors: weights.map((weight, id) => ({ id, weight: BigInt(weight), part: 0n })),
  people: weights.length,
});

describe('totals', () => {
  /** Whether so many digits leave a fifth of the largest to the second. */
  function mayHave(digits: number, weights: readonly number[], perUnit: number): [boolean, boolean] {
    const falling = weights.toSorted((a, b) => b - a);
    const sum = weights.reduce((a, b) => a + b, 0);
    const { low, high, scale } = digitsBand(BigInt(sum), BigInt(perUnit), digits);
    const open = (Number(high - low) / Number(scale)) * perUnit + sum - falling[0]! - falling[1]!;
    const [left, right] = [Math.round(5 * open * Number(scale)), Math.round(falling[0]! * Number(scale))];
    return [left >= right, left === right];
  }

  it('have as many digits as leave a fifth open, to the unit', () => {
    let exact = 0;
    for (let largest = 100; largest <= 1200; largest += 5)
      for (const others of [0, 1, 4, 9, 10, 20, 19, 21, 40])
        for (const second of [1, 3, 30]) {
          const weights = [largest, second, ...(others === 0 ? [] : [others])];
          const sum = BigInt(largest + second + others);
          const digits = [3, 2].find((count) => mayHave(count, weights, 1)[0]);
          if (mayHave(3, weights, 1)[1] || mayHave(2, weights, 1)[1]) exact++;
          const expected = digits === undefined ? oneTwoFive(sum, 1n, 1) : digitsBand(sum, 1n, digits);
          expect(new Totals().place(of(...weights), 1n, 1, true), weights.join()).toEqual(expected);
        }
    expect(exact).toBeGreaterThan(3);
  });

  it.each([
    [1000, 3],
    [1001, 2],
  ])('whoever is in one of two alone, with %i, stays open: %i digits', (alone, digits) => {
    const ten = Array.from({ length: 10 }, () => 1000);
    for (const [first, second] of [
      [[...ten, alone], ten],
      [ten, [...ten, alone]],
    ] as const) {
      const both = new Totals();
      both.place(of(...first), 1n, 1, true);
      const sum = BigInt(second.reduce((a, b) => a + b, 0));
      expect(both.place(of(...second), 1n, 1, true)).toEqual(digitsBand(sum, 1n, digits));
    }
  });
});
