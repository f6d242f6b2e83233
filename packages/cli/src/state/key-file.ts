// A file with a secret: one line of JSON, readable only by its owner.
import { constants } from 'node:fs';
import { CliError, errorCode } from '../errors.ts';
import { isObject } from '../operator-json.ts';
import { isOurs } from './directory.ts';
import { type FileSystem, readAll, withOpen, writeWhole } from './file-system.ts';
import { keySentence, keyUnwritable, stateRefused, stateSentences } from './sentences.ts';

export const KEY_BYTES = 32;
const FORMAT = 1;
/** The file of a key has about 250 bytes. */
const MOST_BYTES = 4096;
const OTHERS = 0o077;

export type KeyKind = 'scope key' | 'cluster key';
export type KeyFields = Readonly<Record<string, unknown>>;

/**
 * Returns the fields of the key file at `path`; undefined where there is no such file. Throws a CliError (5)
 * for a file that is no key of claw, or that others can read.
 */
export function readKeyFile(
  fs: FileSystem,
  place: string,
  path: string,
  kind: KeyKind,
): KeyFields | undefined {
  let content: Uint8Array;
  try {
    // A named pipe without a writer would block for ever.
    content = withOpen(fs, path, constants.O_RDONLY | constants.O_NONBLOCK, (fd) => {
      const stats = fs.fstatSync(fd);
      if (!stats.isFile() || stats.size > MOST_BYTES) throw notAKey(place);
      if (!isOurs(stats.uid)) throw stateRefused(stateSentences.keyOfAnother(place));
      if ((stats.mode & OTHERS) !== 0) throw stateRefused(stateSentences.keyOpen(place));
      return readAll(fs, fd, MOST_BYTES);
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error instanceof CliError ? error : stateRefused(keySentence(place, error));
  }
  const fields = parsed(new TextDecoder().decode(content));
  if (!isObject(fields) || fields.claw !== kind || fields.format !== FORMAT) throw notAKey(place);
  return fields;
}

/** Writes `fields` to `path`, over an existing file. The caller holds the lock. Throws a CliError (7). */
export function writeKeyFile(
  fs: FileSystem,
  place: string,
  path: string,
  kind: KeyKind,
  fields: KeyFields,
): void {
  const line = `${JSON.stringify({ claw: kind, format: FORMAT, ...fields })}\n`;
  try {
    writeWhole(fs, path, new TextEncoder().encode(line));
  } catch (error) {
    throw keyUnwritable(place, error);
  }
}

export function notAKey(place: string): CliError {
  return stateRefused(stateSentences.notAKey(place));
}

/** Returns the secret in `value`, hexadecimal digits; undefined if it is none. */
export function secretOf(value: unknown): Uint8Array | undefined {
  const isHex = typeof value === 'string' && value.length === 2 * KEY_BYTES && /^[0-9a-f]+$/.test(value);
  return isHex ? new Uint8Array(Buffer.from(value, 'hex')) : undefined;
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of JSON.parse quotes the text, so that it is not shown.
    return undefined;
  }
}
