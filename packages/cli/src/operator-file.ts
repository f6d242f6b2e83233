// Files that the operator wrote for claw: regular, small, read whole.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { CliError, sentences, systemSentence, usage } from './errors.ts';

/** A configuration or facility file has a few kB; more is another file, given by mistake. */
const MOST_BYTES = 1024 * 1024;

/**
 * The text of the file at `path`. Throws a CliError (2) where it is no regular file, larger than 1 MiB or not readable, or where
 * with `onlyOwner` its group or everybody may read or write it.
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
    if (rules.onlyOwner === true && isOpenToOthers(stats.mode))
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

/** Windows has no such bits: there every file looks open. */
function isOpenToOthers(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}
