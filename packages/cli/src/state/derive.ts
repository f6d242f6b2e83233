// The keys derived from the secrets of a state directory: those of a scope, and that of cluster names.
import { hkdfSync } from 'node:crypto';
import { type ScopeKeys as OfMaster, scopeKeys } from '@ptl/claw-router';

export interface ScopeKeys extends OfMaster {
  /** Hashes the names of clusters for the ledger, alike in all scopes of a state directory: 16 bytes. */
  readonly clusterKey: Uint8Array;
}

/**
 * Returns the keys derived from the `master` key of a scope, and from the `clusters` key of the state
 * directory by HKDF-SHA-256 with an empty salt.
 */
export function keysOf(master: Uint8Array, clusters: Uint8Array): ScopeKeys {
  const clusterKey = hkdfSync('sha256', clusters, new Uint8Array(0), 'claw/2/cluster', 16);
  return { ...scopeKeys(master), clusterKey: new Uint8Array(clusterKey) };
}
