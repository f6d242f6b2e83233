// The state directory: its path, and whether it may be trusted. It contains the scopes' keys, the ledger and
// the recorded packages.
import { dirname, isAbsolute, join } from 'node:path';
import { errorCode, usage } from '../errors.ts';
import { shown } from '../shown.ts';
import type { World } from '../world.ts';
import { type FileSystem, syncFolder } from './file-system.ts';
import { stateRefused, stateSentences, stateUnwritable } from './sentences.ts';

const OTHERS_WRITE = 0o022;
const OWNER_ALONE = 0o700;

/** File systems that vanish with a reboot, or with their container, by their numbers on Linux. */
const FLEETING: ReadonlySet<number> = new Set([0x01_02_19_94, 0x85_84_58_f6, 0x79_4c_76_30]);

export interface StateDirectory {
  readonly path: string;
  /** Its name in sentences. */
  readonly place: string;
}

/** Returns the path of the state directory. Throws a CliError (2) where none can be found. */
export function stateDirectory({ env }: Pick<World, 'env'>): StateDirectory {
  const path = pathIn(env);
  if (path === undefined) throw usage(stateSentences.noHome);
  if (!isAbsolute(path)) throw usage(stateSentences.relative(shown(path)));
  return { path, place: shown(path) };
}

/** Returns false where its path is not set. */
export function hasStateDirectory({ env }: Pick<World, 'env'>): boolean {
  return pathIn(env) !== undefined;
}

function pathIn(env: World['env']): string | undefined {
  const { CLAW_STATE_DIR: own, XDG_STATE_HOME: xdg, HOME: home } = env;
  if (own !== undefined && own !== '') return own;
  // The XDG specification ignores relative paths.
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'claw');
  return home === undefined || home === '' ? undefined : join(home, '.local', 'state', 'claw');
}

/**
 * Returns true if the state directory exists and may be used. Throws a CliError (5) where others can write to
 * it.
 */
export function isDirectoryThere(fs: FileSystem, { path, place }: StateDirectory): boolean {
  let stats: ReturnType<FileSystem['fstatSync']>;
  try {
    stats = fs.statSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw stateUnwritable(place, error);
  }
  if (!stats.isDirectory()) throw stateRefused(stateSentences.notAFolder(place));
  if (!isOurs(stats.uid)) throw stateRefused(stateSentences.folderOfAnother(place));
  if ((stats.mode & OTHERS_WRITE) !== 0) throw stateRefused(stateSentences.folderOpen(place));
  return true;
}

/** Makes the state directory, and `folders` in it, where they are missing. Throws a CliError (5 or 7). */
export function makeDirectory(
  fs: FileSystem,
  directory: StateDirectory,
  folders: readonly string[] = [],
): void {
  try {
    for (const path of [directory.path, ...folders.map((name) => join(directory.path, name))])
      makeFolder(fs, path);
  } catch (error) {
    throw stateUnwritable(directory.place, error);
  }
  isDirectoryThere(fs, directory);
}

/**
 * Makes a folder and its parents, durably, even where an earlier run made it and ended before it was durable.
 * Node's recursive mkdir never returns where the parent exists but takes no folders, as in /proc or under an
 * automounter.
 */
function makeFolder(fs: FileSystem, path: string): void {
  const parent = dirname(path);
  try {
    fs.mkdirSync(path, OWNER_ALONE);
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'EEXIST' && (code !== 'ENOENT' || parent === path || isFolder(fs, parent))) throw error;
    if (code === 'ENOENT') {
      makeFolder(fs, parent);
      fs.mkdirSync(path, OWNER_ALONE);
    }
  }
  syncFolder(fs, parent);
}

function isFolder(fs: FileSystem, path: string): boolean {
  try {
    return fs.statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Returns true where files are known to vanish with a reboot or a container. */
export function isFleeting(fs: FileSystem, { path }: StateDirectory): boolean {
  try {
    return FLEETING.has(fs.statfsSync(path).type);
  } catch {
    return false;
  }
}

/** Returns true if `uid` is that of this process, or where the system has no uids. */
export function isOurs(uid: number): boolean {
  return process.getuid === undefined || process.getuid() === uid;
}
