// Private files: read only where nobody else may, written whole or not at all, and durable once they are written. All of it
// goes through a file system that is given, so that a test can make any of its calls fail.
import nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../errors.ts';

/** The part of node:fs that the state directory is kept with. */
export type FileSystem = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readSync'
  | 'renameSync'
  | 'statfsSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

export const realFiles: FileSystem = nodeFs;

/** What is written, in the folder where it will lie: what a crash leaves of it, the next one writes over. */
const WRITING = '.claw-writing.tmp';

/** A folder may be one that only others may read; network file systems and Windows know no fsync of folders. */
const CANNOT_SYNC: ReadonlySet<string> = new Set([
  'EACCES',
  'EINVAL',
  'EISDIR',
  'ENOSYS',
  'ENOTSUP',
  'EPERM',
]);

/** Readable and writable by the owner alone. */
export const PRIVATE = 0o600;

/** Calls `work` with an open file, and closes it whatever happens. */
export function withOpen<T>(
  fs: FileSystem,
  path: string,
  flags: string | number,
  work: (fd: number) => T,
): T {
  const fd = fs.openSync(path, flags, PRIVATE);
  try {
    return work(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** The content of an open file, at most `most` bytes and one. */
export function readAll(fs: FileSystem, fd: number, most: number): Uint8Array {
  const size = Math.min(fs.fstatSync(fd).size, most);
  const content = new Uint8Array(size + 1);
  let length = 0;
  for (let read = -1; read !== 0 && length < content.length; length += read)
    read = fs.readSync(fd, content, length, content.length - length, null);
  return content.subarray(0, length);
}

export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(fd, bytes, at, bytes.length - at);
}

/**
 * Writes `bytes` to `path`, which then has either its old content or the new one, whenever the machine stops. Only one
 * process may do so at a time. Throws what the file system throws, with nothing left behind if it lets us.
 */
export function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), WRITING);
  try {
    withOpen(fs, temporary, 'w', (fd) => {
      writeAll(fs, fd, bytes);
      fs.fsyncSync(fd);
    });
    fs.renameSync(temporary, path);
  } catch (error) {
    removeQuietly(fs, temporary);
    throw error;
  }
  syncFolder(fs, dirname(path));
}

/** Makes the names in a folder durable, where the file system knows how and we may look into the folder. */
export function syncFolder(fs: FileSystem, path: string): void {
  try {
    withOpen(fs, path, 'r', (fd) => fs.fsyncSync(fd));
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error))) throw error;
  }
}

export function removeQuietly(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // It is not there, or it cannot be removed: the error that is being reported matters more.
  }
}
