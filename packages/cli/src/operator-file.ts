// Files that the operator wrote for claw: regular, small, read whole.
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from 'node:fs';
import { CliError, sentences, systemSentence, usage } from './errors.ts';

/** A configuration or facility file has a few kB; more is another file, given by mistake. */
const MOST_BYTES = 1024 * 1024;

/**
 * The text of the file at `path`. Throws a CliError (2) where it is no regular file, larger than 1 MiB or not readable, or where
 * with `onlyOwner` its group or everybody may read or write it; to read what Kubernetes mounts is left to the pod that mounts it.
 */
export function readOperatorFile(place: string, path: string, rules: { onlyOwner?: boolean } = {}): string {
  let fd: number | undefined;
  try {
    // A named pipe without a writer would block for ever.
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
    // One byte more than allowed: files in /proc say that they are empty.
    const bytes = new Uint8Array(MOST_BYTES + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(open, bytes, length, bytes.length - length, null);
    if (length > MOST_BYTES) throw usage(sentences.operatorTooLarge(place));
    return new TextDecoder().decode(bytes.subarray(0, length));
  }
}

/** What others may not do to a file of one owner, and to one that Kubernetes mounts. */
const ANY = 0o077;
const WRITE = 0o022;

/** Windows has no such bits: there every file looks open. */
function isOpenToOthers(mode: number, forbidden: number): boolean {
  return process.platform !== 'win32' && (mode & forbidden) !== 0;
}

/** True for a file of a volume that Kubernetes writes (a secret, a token): a link into the folder that it exchanges as one. Nobody in a pod can change its mode. */
function isMounted(path: string): boolean {
  try {
    return readlinkSync(path).startsWith('..data/');
  } catch {
    return false;
  }
}
