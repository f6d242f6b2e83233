// The sentences about the state directory, the keys and the ledger: what is wrong, and what to do next.
import { CliError, EXIT, systemSentence, writeSentence } from '../errors.ts';

export function stateRefused(sentence: string): CliError {
  return new CliError(EXIT.refused, sentence);
}

/** For the state directory, or a file in it, that cannot be written. */
export function stateUnwritable(place: string, error: unknown): CliError {
  return unwritable(`The state directory ${place}`, 'set CLAW_STATE_DIR to another place', error);
}

/** For a key that cannot be written. */
export function keyUnwritable(place: string, error: unknown): CliError {
  return unwritable(`The key ${place}`, 'choose another place', error);
}

function unwritable(subject: string, remedy: string, error: unknown): CliError {
  if (error instanceof CliError) return error;
  return new CliError(EXIT.notWritten, writeSentence(subject, error).replace('choose another place', remedy));
}

/** For a file of the state directory that cannot be read. */
export function stateUnreadable(place: string, error: unknown): CliError {
  return stateRefused(systemSentence(place, error));
}

/** For a key that cannot be read. */
export function keySentence(place: string, error: unknown): string {
  return systemSentence(`The key ${place}`, error);
}

export const stateSentences = {
  noHome:
    'There is no state directory, because neither CLAW_STATE_DIR nor HOME is set: set CLAW_STATE_DIR to a folder that is kept.',
  relative: (place: string) =>
    `CLAW_STATE_DIR is ${place}, which depends on where you are: give a path from the root.`,
  notAFolder: (place: string) => `The state directory ${place} is not a folder: set CLAW_STATE_DIR to one.`,
  folderOfAnother: (place: string) =>
    `The state directory ${place} belongs to another user: run claw as that user, or set CLAW_STATE_DIR to a folder of your own.`,
  folderOpen: (place: string) =>
    `Others may write to the state directory ${place}, so it is not trusted: take that away with chmod go-w, or set CLAW_STATE_DIR to another.`,
  /** For a new key. */
  fleeting: (place: string) =>
    `The state directory ${place} is in memory or in a container, and gone with it: set CLAW_STATE_DIR to a folder that is kept, or the next run has no key.`,
  busy: (place: string) =>
    `Another run of claw writes to the state directory ${place}, or its file server gives no locks: run again later, or set CLAW_STATE_DIR to a local disk.`,
  noLocks: (place: string) =>
    `The file system of the state directory ${place} has no locks, so that two runs could record at once: set CLAW_STATE_DIR to a local disk.`,
  scopeName: '--scope takes a name of 1 to 32 lower-case letters, digits, - and _, such as default.',
  noKey: (scope: string, place: string) =>
    `The scope ${scope} has no key in ${place}: say --new-scope if this is its first run; else share that folder with the node that has the key (CLAW_STATE_DIR), or give the key with --scope-key.`,
  noKeyFile: (place: string) =>
    `The key ${place} does not exist: check the path, or say --new-scope to make a new one there.`,
  /** Shown once the key is made. */
  newKey: (scope: string, place: string) =>
    `The scope ${scope} had no key, and has a new one in ${place} now. Keep that folder, since other runs and other nodes need it.`,
  keyOfAnother: (place: string) =>
    `The key ${place} belongs to another user: give a copy of your own, with chmod 600.`,
  keyOpen: (place: string) =>
    `Others may read the key ${place}, so it is no secret: chmod 600 it if nobody has read it, else make a new one.`,
  notAKey: (place: string) =>
    `${place} is not a key of claw: give the master.key of a scope, as claw made it.`,
  dryRunKey: (scope: string) =>
    `The scope ${scope} has no key yet, and a dry run makes none: it uses one that is thrown away, so that the package will differ a little from what is shown.`,
  brokenLedger: (place: string, line: number) =>
    `Line ${line} of the ledger ${place} is not as claw wrote it behind the one before: put it back from a backup; until then nothing is released, since nobody can know what was.`,
  shortLedger: (place: string, entries: number, given: number) =>
    `The ledger ${place} has ${entries} of the ${given} entries that were given out: put it back from a backup; until then nothing is released, since nobody can know what was. If there is none, start in another CLAW_STATE_DIR with --new-scope: its packages have other dice, and say so.`,
  newerLedger: (place: string, line: number) =>
    `Line ${line} of the ledger ${place} is of a later version of claw: use that one.`,
  twoAtOnce: (place: string) =>
    `Two runs wrote the ledger ${place} at once, because its file server gives each node locks of its own: run claw on one node at a time, or give each a CLAW_STATE_DIR of its own and --scope-key.`,
  packageGone: (path: string, entry: number) =>
    `The package of entry ${entry} is not in ${path} as it was recorded: put it back from where it was written, or say --replace if it was not handed over.`,
  notAFile: (path: string) => `${path} is not a file that claw wrote: move it away.`,
  fileOpen: (path: string) =>
    `Others may write to ${path}, so it is not trusted: take that away with chmod go-w.`,
} as const;
