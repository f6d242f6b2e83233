// The options of `route` that follow from a master key.
import { IdentifierKey } from '@ptl/claw-core';
import { scopeKeys } from '../blur/dice.ts';
import type { RouteOptions, Scope } from '../options.ts';

/** The options that a package needs besides the time. */
export interface Keys extends Pick<RouteOptions, 'key'> {
  readonly scope: Scope;
}

/**
 * Returns the options that follow from a master key of 32 random bytes, made at `diceSince` (epoch seconds
 * UTC). Keep both: with another key, the same days are blurred differently. Throws a RangeError on another
 * length.
 */
export function keysFrom(master: Uint8Array, diceSince: number): Keys {
  const { identifier, dice, keyId } = scopeKeys(master);
  return { key: IdentifierKey.from(identifier), scope: { dice, keyId, diceSince } };
}
