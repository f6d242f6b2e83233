// The mark of the ledger: how many entries it had when the last one was given out, and the hash of that line.
// It is kept beside the keys, so that a lost or shortened ledger is noticed.
import { join } from 'node:path';
import { isObject } from '../operator-json.ts';
import { type FileSystem, writeWhole } from '../state/file-system.ts';

export interface Mark {
  readonly entries: number;
  /** The hash of the last line. */
  readonly last: string;
}

const FORMAT = 1;

/** `base` is the path of the state directory, or its name in sentences. */
export function markPath(base: string): string {
  return join(base, 'last-entry.json');
}

/** Parses a mark; undefined where the bytes are none. */
export function readMark(content: Uint8Array): Mark | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.format !== FORMAT) return undefined;
  const { entries, last } = value;
  const isMark = Number.isSafeInteger(entries) && typeof last === 'string' && /^[0-9a-f]{64}$/.test(last);
  return isMark ? { entries: entries as number, last } : undefined;
}

/** Writes the mark of the ledger in the state directory at `path`. Throws errors of the file system. */
export function writeMark(fs: FileSystem, path: string, mark: Mark): void {
  const line = `${JSON.stringify({ claw: 'ledger mark', format: FORMAT, ...mark })}\n`;
  writeWhole(fs, markPath(path), new TextEncoder().encode(line));
}
