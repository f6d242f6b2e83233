// Dice: what the libraries make of a master key is what node's own HKDF and HMAC make of it, and a vector for
// others.
import { randomBytes } from 'node:crypto';
import { DiceKey, scopeKeys } from '@ptl/claw-router';
import { describe, expect, it } from 'vitest';
import { seeded } from '../privacy/site.ts';
import { dieByHand, keysByHand, laneBytes } from './by-hand.ts';
import { distances, lanesOf, USUAL } from './even.ts';

const FAMILIES = [
  ...['util', 'walltime', 'memory', 'cpu', 'quota'],
  ...['failed', 'cancelled', 'timeout', 'node_fail', 'early', 'short'],
] as const;
const KINDS = ['user', 'account', 'namespace', 'node'] as const;
const COUNTING = Uint8Array.from({ length: 32 }, (_, i) => i);

/** The dice key of that master key. */
const DICE = '72b9b1f904be73c26487a5f1b9281713fb6f60ac48a1659acca704a25de388e7';

describe('dice', () => {
  it('are those of node: any key, year, kind, name and family', () => {
    const random = seeded(1);
    for (let i = 0; i < 300; i++) {
      const master = Uint8Array.from({ length: 32 }, () => random() * 256);
      const name = Uint8Array.from({ length: Math.floor(random() * 40) }, () => random() * 256);
      const { identifier, dice } = keysByHand(master);
      const scope = scopeKeys(master);
      expect(scope.identifier).toEqual(identifier);
      const year = 2020 + Math.floor(random() * 20);
      const kind = KINDS[i % 4]!;
      const family = FAMILIES[i % 11]!;
      const lanes = laneBytes(identifier, name);
      expect(scope.dice.die(year, kind, lanesOf(lanes), 0, family)).toBe(
        dieByHand(dice, year, kind, lanes, family),
      );
    }
  });

  it('of the vector in docs/privacy-proofs.md', () => {
    const { identifier, dice } = keysByHand(COUNTING);
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
    expect(hex(identifier)).toBe('adc511b75d22087f13a228b6d8aae08f');
    expect(hex(dice)).toBe(DICE);
    const lanes = laneBytes(identifier, 'ada');
    expect(hex(lanes)).toBe('729d2a4181a2cf38313c81a354060fce');
    const throws = (family: (typeof FAMILIES)[number], year: number, kind: (typeof KINDS)[number]) =>
      scopeKeys(COUNTING).dice.die(year, kind, lanesOf(lanes), 0, family);
    expect(throws('util', 2026, 'user')).toBe(893_116);
    expect(throws('walltime', 2026, 'user')).toBe(599_024);
    expect(throws('util', 2027, 'user')).toBe(62_399);
    expect(throws('util', 2026, 'account')).toBe(528_503);
  });

  it('read four lanes, wherever they stand', () => {
    const key = DiceKey.from(COUNTING);
    const lanes = Int32Array.of(9, 1, 2, 3, 4, 5);
    expect(key.die(2026, 'user', lanes, 1, 'util')).toBe(key.die(2026, 'user', lanes.slice(1, 5), 0, 'util'));
    for (let lane = 1; lane < 5; lane++) {
      const other = lanes.slice();
      other[lane]! ^= 1 << 31;
      expect(key.die(2026, 'user', other, 1, 'util')).not.toBe(key.die(2026, 'user', lanes, 1, 'util'));
    }
  });

  it('are thrown with keys of 32 bytes only', () => {
    for (const length of [0, 16, 31, 33, 64]) {
      expect(() => scopeKeys(randomBytes(length))).toThrow(
        new RangeError('A master key has 32 random bytes.'),
      );
      expect(() => DiceKey.from(randomBytes(length))).toThrow(new RangeError('A dice key has 32 bytes.'));
    }
  });

  it('are even: χ² over 4,000 made-up names, of pairs of families, and of names that follow each other', () => {
    for (const distance of Object.values(distances(COUNTING, 4000))) {
      expect(distance).toBeLessThan(USUAL.most);
      expect(distance).toBeGreaterThan(USUAL.least);
    }
  });
});
