// Reads files that the operator wrote for claw: regular, small, read whole.
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from 'node:fs';
import { CliError, sentences, systemSentence, usage } from './errors.ts';

/** A configuration or facility file has a few kB; a larger file was given by mistake. */
const MOST_BYTES = 1024 * 1024;

/**
 * The text of the file at `path`. Throws a CliError (2) where it is not a regular file, is larger than 1 MiB
 * or unreadable, or where `onlyOwner` is set and its group or everybody may read or write it. A file that
 * Kubernetes mounts may be readable, because only its pod sees it.
 */
export function readOperatorFile(place: string, path: string, rules: { onlyOwner?: boolean } = {}): string {
  let fd: number | undefined;
  try {
    // Opening a named pipe without a writer would block forever.
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(fd);
    if (stats.isDirectory()) throw usage(sentences.operatorFolder(place));
    if (!stats.isFile()) throw usage(sentences.operatorPipe(place));
    if (stats.size > MOST_BYTES) throw usage(sentences.operatorTooLarge(place));
    if (rules.onlyOwner === true && isOpenToOthers(stats.mode, isMounted(path) ? WRITE : ANY))
      throw usage(sentences.readableByOthers(place));
    return text(fd);
  } catch (error) {
    throw error instanceof CliError ? error : usage(systemSentence(place, error));
  } finally {
    if (fd !== undefined) closeSync(fd);
  }

  function text(open: number): string {
    // Read one byte more than allowed, because files in /proc have size 0.
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(open, bytes, length, bytes.length - length, null);
    if (length > MOST_BYTES) throw usage(sentences.operatorTooLarge(place));
    return new TextDecoder().decode(bytes.subarray(0, length));
  }
}

/** Permissions that others must not have on a file with one owner, and on one that Kubernetes mounts. */
const ANY = 0o077;
const WRITE = 0o022;

/** Windows has no such bits; every file there appears open. */
function isOpenToOthers(mode: number, forbidden: number): boolean {
  return process.platform !== 'win32' && (mode & forbidden) !== 0;
}

/**
 * True for a file of a volume that Kubernetes writes (a secret, a token): a link into the folder that it
 * exchanges atomically. A pod cannot change its mode.
 */
function isMounted(path: string): boolean {
  try {
    return readlinkSync(path).startsWith('..data/');
  } catch {
    return false;
  }
}
