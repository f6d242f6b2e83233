// The scope of packages that tests make: a key that everybody knows.
import { type Scope, scopeKeys } from '@ptl/claw-router';

/** The scope whose master key is 32 times `byte`. */
export function testScope(byte = 1): Scope {
  const { dice } = scopeKeys(new Uint8Array(32).fill(byte));
  // 2026-01-01T00:00:00Z.
  return { dice, keyId: '0123456789abcdef', diceSince: 1_767_225_600 };
}
