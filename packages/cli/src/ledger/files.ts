// The files of the ledger and its packages in the state directory, and how they are read.
import { constants } from 'node:fs';
import { join } from 'node:path';
import { CliError, errorCode } from '../errors.ts';
import type { StateDirectory } from '../state/directory.ts';
import { type FileSystem, readAll, withOpen } from '../state/file-system.ts';
import { stateRefused, stateSentences, stateUnreadable } from '../state/sentences.ts';
import { type Chain, readChain } from './chain.ts';
import type { Entry } from './entry.ts';
import { sha256 } from './line.ts';
import { markPath, readMark } from './mark.ts';

/** An entry has about 700 bytes: these are 90,000 packages. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PACKAGE_BYTES = 4 * 1024 * 1024;
const MOST_MARK_BYTES = 4096;
const OTHERS_WRITE = 0o022;

/** The folder of the packages in the state directory. */
export const PACKAGES = 'packages';

/** `base` is the path of the state directory, or its name in sentences. */
export function ledgerPath(base: string): string {
  return join(base, 'ledger.ndjson');
}

export function packagePath(base: string, { sha256: name }: Pick<Entry, 'sha256'>): string {
  return join(base, PACKAGES, `${name}.json`);
}

/** Reads the ledger; a missing one has no entries. Throws a CliError (5) if it is not as claw wrote it. */
export function readLedger(fs: FileSystem, { path, place }: StateDirectory): Chain {
  const content = readFile(fs, ledgerPath(path), ledgerPath(place), MOST_BYTES);
  const chain = readChain(content ?? new Uint8Array(0));
  if (chain.fault === undefined) {
    checkMark(fs, { path, place }, chain);
    return chain;
  }
  const { kind, line } = chain.fault;
  throw stateRefused(
    stateSentences[kind === 'broken' ? 'brokenLedger' : 'newerLedger'](ledgerPath(place), line),
  );
}

/**
 * Throws a CliError (5) where the ledger lacks entries that were given out. More entries are fine: the mark
 * was written too early.
 */
function checkMark(fs: FileSystem, { path, place }: StateDirectory, { hashes }: Chain): void {
  const content = readFile(fs, markPath(path), markPath(place), MOST_MARK_BYTES);
  if (content === undefined) return;
  const mark = readMark(content);
  if (mark === undefined) throw stateRefused(stateSentences.notAFile(markPath(place)));
  if (hashes[mark.entries - 1] === mark.last) return;
  throw stateRefused(stateSentences.shortLedger(ledgerPath(place), hashes.length, mark.entries));
}

/** Returns the package of `entry`. Throws a CliError (5) if it is not as it was recorded. */
export function readPackage(fs: FileSystem, { path, place }: StateDirectory, entry: Entry): Uint8Array {
  const shownPath = packagePath(place, entry);
  const bytes = readFile(fs, packagePath(path, entry), shownPath, MOST_PACKAGE_BYTES);
  if (bytes === undefined || sha256(bytes) !== entry.sha256)
    throw stateRefused(stateSentences.packageGone(shownPath, entry.number));
  return bytes;
}

/** Returns the content of a file of at most `most` bytes; undefined where it is missing. */
function readFile(fs: FileSystem, path: string, place: string, most: number): Uint8Array | undefined {
  try {
    return withOpen(fs, path, constants.O_RDONLY | constants.O_NONBLOCK, (fd) => {
      const stats = fs.fstatSync(fd);
      if (!stats.isFile() || stats.size > most) throw stateRefused(stateSentences.notAFile(place));
      if ((stats.mode & OTHERS_WRITE) !== 0) throw stateRefused(stateSentences.fileOpen(place));
      return readAll(fs, fd, most);
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error instanceof CliError ? error : stateUnreadable(place, error);
  }
}
