// The keys derived from a scope's master key: HKDF-SHA-256 with an empty salt, and one purpose each.
import { hkdfSync } from 'node:crypto';

export interface ScopeKeys {
  /** Hashes the names that parsers meet: 16 bytes. */
  readonly identifierKey: Uint8Array;
  /** The key of the dice: 32 bytes. */
  readonly diceKey: Uint8Array;
  /** Hashes the names of clusters for the ledger, alike in all scopes of a state directory: 16 bytes. */
  readonly clusterKey: Uint8Array;
  /** Distinguishes this master key from others, and reveals nothing about it: 16 hexadecimal digits. */
  readonly keyId: string;
}

/**
 * Returns the keys derived from the `master` key of a scope, and from the `clusters` key of the state
 * directory.
 */
export function keysOf(master: Uint8Array, clusters: Uint8Array): ScopeKeys {
  return {
    identifierKey: derived(master, 'claw/2/identifier', 16),
    diceKey: derived(master, 'claw/2/dice', 32),
    clusterKey: derived(clusters, 'claw/2/cluster', 16),
    keyId: Buffer.from(derived(master, 'claw/2/key-id', 8)).toString('hex'),
  };
}

function derived(secret: Uint8Array, info: string, bytes: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), info, bytes));
}
