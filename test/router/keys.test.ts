// The keys of a scope: how they follow from its master key; a package states the id of its key.
import { keysOf } from '@ptl/claw/internal';
import { IdentifierKey } from '@ptl/claw-core';
import { type Dice, DiceKey, keysFrom, route, scopeKeys, verifyPackage } from '@ptl/claw-router';
import { expect, it } from 'vitest';
import manifest from '../../packages/router/package.json' with { type: 'json' };
import { JANUARY } from './site.ts';
import { sacct } from './texts.ts';

const DAY = 86_400;
const master = Uint8Array.from({ length: 32 }, (_, i) => 7 * i + 1);
const JOBS = sacct([
  {
    JobIDRaw: '1',
    User: 'u',
    State: 'COMPLETED',
    AllocTRES: 'gres/gpu=1',
    Start: '2026-01-01T00:00:00Z',
    End: '2026-01-01T01:00:00Z',
    Submit: '2025-12-31T23:00:00Z',
  },
]);

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
/** A key of dice cannot be read back: what it throws stands for it. */
const dieOf = ({ dice }: { dice: Dice }) => dice.die(2026, 'user', Int32Array.of(1, 2, 3, 4), 0, 'util');

it('are those of HKDF-SHA-256 with an empty salt', () => {
  // Computed with Python's hmac: extract with 32 zero bytes, then one block of expand.
  const master = Uint8Array.from({ length: 32 }, (_, index) => index);
  const keys = keysOf(master, master);
  expect(hex(keys.identifier)).toBe('adc511b75d22087f13a228b6d8aae08f');
  const dice = DiceKey.from(
    Buffer.from('72b9b1f904be73c26487a5f1b9281713fb6f60ac48a1659acca704a25de388e7', 'hex'),
  );
  expect(dieOf({ ...keys, dice })).toBe(dieOf(keys));
  expect(dieOf({ dice: DiceKey.from(master) })).not.toBe(dieOf(keys));
  expect(hex(keys.clusterKey)).toBe('3b90cc11d73763228cb2f4fab081809b');
  expect(keys.keyId).toBe('36e19c842eb79767');
});

it('are enough for a package, which states the id of the key, its day, and the version of the library', async () => {
  const input = {
    place: 'jobs.txt',
    async *open() {
      yield new TextEncoder().encode(JOBS);
    },
  };
  const keys = keysFrom(master, JANUARY + 5000);
  expect(keys.key).toBeInstanceOf(IdentifierKey);
  const { bytes } = await route([input], { ...keys, nowSeconds: JANUARY + DAY });
  expect(verifyPackage(bytes!)).toMatchObject({
    ok: true,
    content: {
      version: manifest.version,
      privacy: { key_id: scopeKeys(master).keyId, dice_since: '2026-01-01' },
    },
  });
});

it('need 32 bytes', () => {
  expect(() => keysFrom(new Uint8Array(16), 0)).toThrow(RangeError);
});
