// Writes a package or a report: all or nothing, readable by its owner only, and never over a file of another
// kind. Everything here is synchronous, so that an interrupt leaves either the old file or the new one.
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode, notWritten, sentences, writeSentence } from './errors.ts';
import { isObject } from './operator-json.ts';
import { shown } from './shown.ts';

/** A package has some 10 KB, and a report some 100 KB; a larger file is neither. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A kind of file, which decides what may be replaced. */
export interface FileKind {
  /** True if `text`, the content of a file, is of this kind. */
  recognizes(text: string): boolean;
  /** The sentence for a file of another kind. */
  refusal(path: string): string;
}

/** Writes a new file, and replaces none. Throws a CliError (7), with nothing left behind. */
export function writeNew(path: string, text: string, mode: number): void {
  let made = false;
  try {
    const fd = openSync(path, 'wx', mode);
    made = true;
    try {
      writeFileSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    syncFolder(dirname(path));
  } catch (error) {
    if (made) removeFile(path);
    const sentence =
      errorCode(error) === 'EEXIST' ? sentences.keyExists(shown(path)) : writeSentence(shown(path), error);
    throw notWritten(sentence);
  }
}

const PACKAGE: FileKind = { recognizes: isPackage, refusal: sentences.notAPackage };

/** Throws a CliError (7) where `path` may not be written, before a long computation begins. */
export function checkOutput(path: string, random: Uint8Array, kind: FileKind = PACKAGE): void {
  checkReplaceable(path, kind);
  const temporary = temporaryPath(path, random);
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
    unlinkSync(temporary);
  } catch (error) {
    throw notWritten(writeSentence(shown(path), error));
  }
}

/** Writes `bytes` to `path`. Throws a CliError (7), with nothing left behind. */
export function writeOutput(
  path: string,
  bytes: Uint8Array,
  random: Uint8Array,
  kind: FileKind = PACKAGE,
): void {
  checkReplaceable(path, kind);
  const temporary = temporaryPath(path, random);
  let made = false;
  try {
    const fd = openSync(temporary, 'wx', 0o600);
    made = true;
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
    made = false;
    syncFolder(dirname(path));
  } catch (error) {
    if (made) removeFile(temporary);
    throw notWritten(writeSentence(shown(path), error));
  }
}

/** A path in the same folder, so that the rename cannot cross file systems. */
function temporaryPath(path: string, random: Uint8Array): string {
  return join(dirname(path), `.${basename(path).slice(0, 64)}.${Buffer.from(random).toString('hex')}.tmp`);
}

function checkReplaceable(path: string, kind: FileKind): void {
  let stats: Stats;
  try {
    stats = lstatSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw notWritten(writeSentence(shown(path), error));
  }
  if (!stats.isFile()) throw notWritten(sentences.notARegularFile(shown(path)));
  if (stats.size > MAX_BYTES || !kind.recognizes(textOf(path))) throw notWritten(kind.refusal(shown(path)));
}

/** Returns the content; '' for what is no regular file, too large or unreadable: it is of no kind. */
export function textOf(path: string): string {
  try {
    const stats = lstatSync(path);
    return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

function isPackage(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value.ptl_component === 'claw' && value.schema === 'ptl_output_v1';
  } catch {
    return false;
  }
}

/** Makes the rename itself durable, on file systems that support it. */
function syncFolder(path: string): void {
  try {
    const fd = openSync(path, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // The bytes are synced; only a power cut in the next seconds could bring the old name back.
  }
}

export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Removal is best effort; the error being reported matters more.
  }
}
