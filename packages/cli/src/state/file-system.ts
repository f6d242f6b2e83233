// Private files: read only where no other account may write, written as a whole or not at all, and durable
// once written. The file system is passed in, so that a test can make any of its calls fail.
import nodeFs from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../errors.ts';

/** The part of node:fs that the state directory needs. */
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

/** The temporary file in the target's folder: what a crash leaves, the next run overwrites. */
const WRITING = '.claw-writing.tmp';

/** A folder may be unreadable for us; network file systems and Windows cannot sync folders. */
const CANNOT_SYNC: ReadonlySet<string> = new Set([
  'EACCES',
  'EINVAL',
  'EISDIR',
  'ENOSYS',
  'ENOTSUP',
  'EPERM',
]);

/** Readable and writable only by the owner. */
export const PRIVATE = 0o600;

/** Calls `work` with an open file, and closes it in any case. */
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

/** Returns the content of an open file, at most `most` bytes plus one. */
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
 * Writes `bytes` to `path`, which has either its old or its new content, whenever the machine stops. Only one
 * process at a time may do so. Throws errors of the file system, and leaves nothing behind if it can.
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

/** Makes the names in a folder durable, where the file system can and the folder is readable. */
export function syncFolder(fs: FileSystem, path: string): void {
  try {
    withOpen(fs, path, 'r', (fd) => fs.fsyncSync(fd));
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error))) throw error;
  }
}

function removeQuietly(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // It is missing or cannot be removed: the error that is being reported matters more.
  }
}
