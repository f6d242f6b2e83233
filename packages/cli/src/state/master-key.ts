// The master key of a scope, from which its dice are derived, and the key that hashes the clusters of a state
// directory.
import { dateOf, dayOfDate } from '../ledger/entry.ts';
import type { FileSystem } from './file-system.ts';
import { hex, KEY_BYTES, notAKey, readKeyFile, secretOf, writeKeyFile } from './key-file.ts';

export interface MasterKey {
  /** 256 random bits. */
  readonly master: Uint8Array;
  /** The cluster key of the state directory that it was made in, to use on other nodes. */
  readonly clusters: Uint8Array;
  /** The day on which the master key was made. */
  readonly diceSince: number;
}

/** Returns this many unpredictable bytes. */
export type Random = (bytes: number) => Uint8Array;

export function newSecret(random: Random): Uint8Array {
  return random(KEY_BYTES);
}

/**
 * Returns the key at `path`; undefined where there is no such file. Throws a CliError (5) for one that may
 * not be used.
 */
export function readMasterKey(fs: FileSystem, place: string, path: string): MasterKey | undefined {
  const fields = readKeyFile(fs, place, path, 'scope key');
  if (fields === undefined) return undefined;
  const [master, clusters] = [secretOf(fields.key), secretOf(fields.cluster_key)];
  const diceSince = typeof fields.dice_since === 'string' ? dayOfDate(fields.dice_since) : undefined;
  if (master === undefined || clusters === undefined || diceSince === undefined) throw notAKey(place);
  return { master, clusters, diceSince };
}

/** Writes `key` to `path`. The caller holds the lock. Throws a CliError (7). */
export function writeMasterKey(fs: FileSystem, place: string, path: string, key: MasterKey): void {
  const { master, clusters, diceSince } = key;
  const fields = { key: hex(master), cluster_key: hex(clusters), dice_since: dateOf(diceSince) };
  writeKeyFile(fs, place, path, 'scope key', fields);
}

/** Returns the cluster key at `path`; undefined where there is no such file. Throws a CliError (5). */
export function readClusterKey(fs: FileSystem, place: string, path: string): Uint8Array | undefined {
  const fields = readKeyFile(fs, place, path, 'cluster key');
  if (fields === undefined) return undefined;
  const key = secretOf(fields.key);
  if (key === undefined) throw notAKey(place);
  return key;
}

/** Writes the cluster key to `path`. The caller holds the lock. Throws a CliError (7). */
export function writeClusterKey(fs: FileSystem, place: string, path: string, key: Uint8Array): void {
  writeKeyFile(fs, place, path, 'cluster key', { key: hex(key) });
}
