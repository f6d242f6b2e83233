// The keys of a scope: the library derives those that the command line derives, and a package states its id.
import { keysOf } from '@ptl/claw/internal';
import { IdentifierKey } from '@ptl/claw-core';
import { keysFrom, route, scopeKeys, verifyPackage } from '@ptl/claw-router';
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

it('are those of the command line', () => {
  const { identifierKey, keyId } = keysOf(master, master);
  const { identifier, keyId: own } = scopeKeys(master);
  expect(identifier).toEqual(identifierKey);
  expect(own).toBe(keyId);
  expect(own).toMatch(/^[0-9a-f]{16}$/);
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
