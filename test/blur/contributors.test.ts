// The dice of contributors: what is added up of one fraction each is what the contract says, to the unit.
import { scopeKeys } from '@ptl/claw-router';
import { ContributorDice, latticeOf } from '@ptl/claw-router/internal';
import { expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { dieByHand, keysByHand, laneBytes, pointsByHand, roundedByHand } from './by-hand.ts';

const MASTER = Uint8Array.from({ length: 32 }, (_, i) => 3 * i);
const { identifier, dice } = keysByHand(MASTER);
const NOBODY = new Uint8Array(16);
/** The 16 bytes of a contributor; there is one before the first, who has no name. */
const bytesOf = (id: number): Uint8Array => (id < 0 ? NOBODY : laneBytes(identifier, `person${id}`));
/** The lanes as the product holds them: behind those of another. */
const lanesOf = (id: number): Int32Array => {
  const view = new DataView(bytesOf(id).buffer);
  return Int32Array.from([...Array.from({ length: 4 }, (_, i) => view.getInt32(4 * i, true)), 77]);
};

it.each([
  ['cpu', undefined],
  ['memory', undefined],
  ['util', 600_000],
] as const)('%s: Σ weight · blurred over Σ weight', (family, threshold) => {
  const random = seeded(91);
  const lattice = latticeOf(threshold);
  const thrown = new ContributorDice(scopeKeys(MASTER).dice, 2026, 'user', lanesOf);
  for (let n = 0; n < 20; n++) {
    const contributors = [-1, 0, 1, 2, 3, 4, 5].map((id) => {
      const weight = BigInt([0, 1, 2, 1000, 999_983][Math.floor(random() * 5)]!);
      // Of what counts as more than all, all.
      return { id, weight, part: (weight * BigInt(Math.floor(random() * 1_300_000))) / 1_000_000n };
    });
    let [part, weight] = [0n, 0n];
    for (const one of contributors) {
      if (one.weight === 0n) continue;
      const exact = (one.part * 2_000_000n) / one.weight;
      const millionths = [...Array(3).keys()]
        .map((i) => exact / 2n + BigInt(i - 1))
        .find((whole) => isNearest(whole, one.part * 1_000_000n, one.weight))!;
      const x = Number(millionths > 1_000_000n ? 1_000_000n : millionths);
      const die = dieByHand(dice, 2026, 'user', bytesOf(one.id), family);
      part += one.weight * BigInt(roundedByHand(pointsByHand(threshold), x, die));
      weight += one.weight * 1_000_000n;
    }
    const said = thrown.blur({ contributors, people: 7 }, family, lattice);
    expect(said).toEqual({ part, weight, step: lattice.largestStep });
  }
});

/** True for the whole number nearest to n ÷ d, of two the even one. */
function isNearest(whole: bigint, n: bigint, d: bigint): boolean {
  const twice = 2n * (n - whole * d);
  const distance = twice < 0n ? -twice : twice;
  return distance < d || (distance === d && whole % 2n === 0n);
}
