// A scope: its name, the keys derived from its master key, and the ledger that records its packages.
import { join } from 'node:path';
import { usage } from '../errors.ts';
import { dateOf, dayOf } from '../ledger/entry.ts';
import { Ledger, LOCK } from '../ledger/ledger.ts';
import { nowSeconds } from '../options.ts';
import { SAMPLE_START_SECONDS } from '../sample/window.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import { keysOf, type ScopeKeys } from './derive.ts';
import {
  hasStateDirectory,
  isDirectoryThere,
  isFleeting,
  makeDirectory,
  type StateDirectory,
  stateDirectory,
} from './directory.ts';
import { type FileSystem, realFiles } from './file-system.ts';
import { type Lock, openLock } from './lock.ts';
import {
  type MasterKey,
  newSecret,
  readClusterKey,
  readMasterKey,
  writeClusterKey,
  writeMasterKey,
} from './master-key.ts';
import { stateRefused, stateSentences } from './sentences.ts';

/** The options that choose the scope of a run. */
export interface ScopeFlags {
  readonly scope?: string;
  readonly scopeKey?: string;
  readonly newScope?: boolean;
  readonly dryRun?: boolean;
  readonly sample?: boolean;
  readonly quiet?: boolean;
}

export interface Scope extends ScopeKeys {
  readonly name: string;
  /** The first day of its key's dice. */
  readonly diceSince: string;
  /** Undefined where nothing is recorded: for the synthetic cluster, and for a dry run. */
  readonly ledger: Ledger | undefined;
  /** For a dry run: the ledger that it reads, and that would record a real run. */
  readonly foreseen?: Ledger;
  /** Notes for the operator. */
  readonly notes: readonly string[];
}

/** The machine of the state directory. */
export interface Machine {
  readonly fs: FileSystem;
  readonly openLock: typeof openLock;
}

const REAL: Machine = { fs: realFiles, openLock };

type ScopeWorld = Pick<World, 'env' | 'now' | 'random' | 'isTerminal' | 'say'>;

const DEFAULT = 'default';
const SCOPES = 'scopes';
const CLUSTERS = 'cluster.key';
const SAMPLE_SINCE = dayOf(SAMPLE_START_SECONDS);
const SAMPLE = new TextEncoder().encode('the synthetic cluster of claw: 1');

/** Returns the scope that `flags` name. Throws a CliError (2, 5 or 7) where it may not be used. */
export function openScope(flags: ScopeFlags, world: ScopeWorld, machine: Machine = REAL): Scope {
  const { fs } = machine;
  // Synthetic data has no secrets: its key is public, so that everybody gets the same package on each day.
  if (flags.sample === true)
    return scopeOf('sample', { master: SAMPLE, clusters: SAMPLE, diceSince: SAMPLE_SINCE }, SAMPLE);
  const today = dayOf(nowSeconds(world));
  const name = scopeName(flags.scope);
  if (flags.dryRun === true) return dryScope(flags, world, name, fs);
  const directory = stateDirectory(world);
  const file = fileOf(flags, directory, name);
  const isThere = isDirectoryThere(fs, directory);
  const found = readMasterKey(fs, file.place, file.path);
  const clusters = isThere ? readClusters(fs, directory) : undefined;
  if (found === undefined) checkNew(flags, world, name, file);
  const state: State = { fs, directory, lock: machine.openLock(fs, directory.place) };
  const ledger = new Ledger(state);
  if (found !== undefined && clusters !== undefined) return scopeOf(name, found, clusters, ledger);
  const made = makeKeys(state, file, world, today);
  if (found === undefined && flags.quiet !== true) world.say(stateSentences.newKey(name, file.place));
  const isKept = found !== undefined || !isFleeting(fs, directory);
  const notes = isKept ? [] : [stateSentences.fleeting(directory.place)];
  return scopeOf(name, made.key, made.clusters, ledger, notes);
}

/** Reading needs no lock. */
const noLock: Lock = () => {
  throw new Error('A dry run records nothing.');
};

/** Returns the scope of a run that writes nothing, with its key if it has one, else with a temporary key. */
function dryScope(flags: ScopeFlags, world: ScopeWorld, name: string, fs: FileSystem): Scope {
  const directory = hasStateDirectory(world) ? stateDirectory(world) : undefined;
  const file = directory === undefined ? undefined : fileOf(flags, directory, name);
  const isThere = directory !== undefined && isDirectoryThere(fs, directory);
  const found = file === undefined ? undefined : readMasterKey(fs, file.place, file.path);
  const clusters = isThere ? readClusters(fs, directory) : undefined;
  // A scope without a key may be refused, too: its cluster may belong to another scope.
  const ledger = isThere ? { foreseen: new Ledger({ fs, directory, lock: noLock }) } : {};
  if (found !== undefined) return { ...scopeOf(name, found, clusters ?? found.clusters), ...ledger };
  const { random } = world;
  const thrown = { clusters: clusters ?? newSecret(random), diceSince: dayOf(nowSeconds(world)) };
  const notes = [stateSentences.dryRunKey(name)];
  const key = { master: newSecret(random), ...thrown };
  return { ...scopeOf(name, key, thrown.clusters, undefined, notes), ...ledger };
}

/**
 * Replaces the key of a scope: windows from now on have other dice. Recorded packages stay as they are.
 * Throws a CliError.
 */
export function rotateKey(flags: ScopeFlags, world: ScopeWorld, machine: Machine = REAL): void {
  const { fs } = machine;
  const directory = stateDirectory(world);
  const { path, place } = fileOf(flags, directory, scopeName(flags.scope));
  const lock = machine.openLock(fs, directory.place);
  makeDirectory(fs, directory);
  lock(join(directory.path, LOCK), () => {
    const old = readMasterKey(fs, place, path);
    if (old === undefined) throw stateRefused(stateSentences.noKeyFile(place));
    const master = newSecret(world.random);
    writeMasterKey(fs, place, path, { ...old, master, diceSince: dayOf(nowSeconds(world)) });
  });
}

interface State {
  readonly fs: FileSystem;
  readonly directory: StateDirectory;
  readonly lock: Lock;
}

/** The place of a scope's master key. */
interface KeyPlace {
  readonly path: string;
  readonly place: string;
  /** The folders of the state directory that contain it; none if the operator gave its path. */
  readonly folders: readonly string[];
}

function fileOf({ scopeKey }: ScopeFlags, directory: StateDirectory, name: string): KeyPlace {
  if (scopeKey !== undefined) return { path: scopeKey, place: shown(scopeKey), folders: [] };
  const parts = [SCOPES, name, 'master.key'];
  return {
    path: join(directory.path, ...parts),
    place: join(directory.place, ...parts),
    folders: [SCOPES, join(SCOPES, name)],
  };
}

function scopeName(name = DEFAULT): string {
  if (/^[a-z0-9][a-z0-9_-]{0,31}$/.test(name)) return name;
  throw usage(stateSentences.scopeName);
}

/** Throws where no key may be made. */
function checkNew(flags: ScopeFlags, world: ScopeWorld, name: string, { place }: KeyPlace): void {
  if (flags.newScope === true) return;
  if (flags.scopeKey !== undefined) throw stateRefused(stateSentences.noKeyFile(place));
  if (!world.isTerminal || flags.quiet === true) throw stateRefused(stateSentences.noKey(name, place));
}

/** Makes the missing keys, unless another run just did. */
function makeKeys(
  { fs, directory, lock }: State,
  { path, place, folders }: KeyPlace,
  { random }: ScopeWorld,
  today: number,
): { readonly key: MasterKey; readonly clusters: Uint8Array } {
  makeDirectory(fs, directory, folders);
  return lock(join(directory.path, LOCK), () => {
    const found = readMasterKey(fs, place, path);
    const known = readClusters(fs, directory);
    const clusters = known ?? found?.clusters ?? newSecret(random);
    if (known === undefined) {
      const [at, shownAt] = [join(directory.path, CLUSTERS), join(directory.place, CLUSTERS)];
      writeClusterKey(fs, shownAt, at, clusters);
    }
    if (found !== undefined) return { key: found, clusters };
    const key = { master: newSecret(random), clusters, diceSince: today };
    writeMasterKey(fs, place, path, key);
    return { key, clusters };
  });
}

function readClusters(fs: FileSystem, { path, place }: StateDirectory): Uint8Array | undefined {
  return readClusterKey(fs, join(place, CLUSTERS), join(path, CLUSTERS));
}

function scopeOf(
  name: string,
  key: MasterKey,
  clusters: Uint8Array,
  ledger?: Ledger,
  notes: readonly string[] = [],
): Scope {
  return { name, ...keysOf(key.master, clusters), diceSince: dateOf(key.diceSince), ledger, notes };
}
