// A lock between processes that the kernel releases when its holder ends in any way: no lock outlives a crash
// or a reboot. SQLite holds it, because Node has no locks: an exclusive transaction on an empty file that is
// never written.
import type { CliError } from '../errors.ts';
import type { FileSystem } from './file-system.ts';
import { withOpen } from './file-system.ts';
import { stateRefused, stateSentences, stateUnwritable } from './sentences.ts';

/** Runs `work` while no other process runs any under the same path. */
export type Lock = <T>(path: string, work: () => T) => T;

/** Work under the lock takes milliseconds; on a slow file server a second. */
const PATIENCE_MS = 20_000;

/** SQLite's error codes: another process holds the lock; the disk is full. */
const BUSY = 5;
const FULL = 13;

/**
 * Returns the lock of this machine. It throws a CliError that names `place`, the state directory, if it
 * cannot lock.
 */
export function openLock(fs: FileSystem, place: string, patienceMs = PATIENCE_MS): Lock {
  const DatabaseSync = sqlite();
  return (path, work) => {
    try {
      withOpen(fs, path, 'a', () => undefined);
    } catch (error) {
      throw stateUnwritable(place, error);
    }
    const held = new DatabaseSync(path, { timeout: patienceMs });
    try {
      begin(held, place);
      return work();
    } finally {
      held.close();
    }
  };
}

function begin(held: { exec(sql: string): void }, place: string): void {
  try {
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    throw lockRefused(error, place);
  }
}

/** The sentence for an error of SQLite. */
export function lockRefused(error: unknown, place: string): CliError {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  if (code === FULL) return stateUnwritable(place, Object.assign(new Error(), { code: 'ENOSPC' }));
  return stateRefused(code === BUSY ? stateSentences.busy(place) : stateSentences.noLocks(place));
}

/** Returns SQLite, without the warning of older Nodes. */
function sqlite(): typeof import('node:sqlite').DatabaseSync {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite').DatabaseSync;
  } finally {
    process.emitWarning = emitWarning;
  }
}
