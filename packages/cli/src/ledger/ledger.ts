// The ledger: one file for all scopes of a state directory, and beside it the recorded packages. A package is
// stored first, then recorded, and only then given out.
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeDirectory, type StateDirectory } from '../state/directory.ts';
import { type FileSystem, syncFolder, withOpen, writeAll, writeWhole } from '../state/file-system.ts';
import type { Lock } from '../state/lock.ts';
import { stateRefused, stateSentences, stateUnwritable } from '../state/sentences.ts';
import type { Chain } from './chain.ts';
import { type Decision, decide, possibleOverlap, type Request } from './decide.ts';
import { type Entry, liveEntries, type Parameters } from './entry.ts';
import { ledgerPath, PACKAGES, packagePath, readLedger, readPackage } from './files.ts';
import { lineOf, sha256 } from './line.ts';
import { writeMark } from './mark.ts';
import { recordedMeanwhile, refusalSentence } from './refusals.ts';

/** A package to record. */
export interface Release extends Request {
  readonly parameters: Parameters;
  /** Today, by the clock. */
  readonly today: number;
  readonly diceSince: number;
}

/** A recorded package. */
export interface Recorded {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
  /** True if it was recorded before, and nothing was recorded now. */
  readonly isOld: boolean;
}

const APPENDING = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND;

/** The lock file of the state directory. */
export const LOCK = 'lock';

/** The environment of a ledger. */
export interface LedgerWorld {
  readonly fs: FileSystem;
  readonly lock: Lock;
  readonly directory: StateDirectory;
}

export class Ledger {
  readonly #world: LedgerWorld;
  /** How many entries the operator could know of: none that is recorded later may be replaced. */
  #known = Number.POSITIVE_INFINITY;

  constructor(world: LedgerWorld) {
    this.#world = world;
  }

  /** Notes which entries there are before a run computes. Throws a CliError (5). */
  begin(): void {
    const { fs, directory } = this.#world;
    this.#known = readLedger(fs, directory).entries.length;
  }

  /** Returns the decision about `request`. Throws a CliError (5) with the reason if it is refused. */
  decide(request: Request): Exclude<Decision, { kind: 'refused' }> {
    const { fs, directory } = this.#world;
    return decided(readLedger(fs, directory).entries, request);
  }

  /** Returns a package of another scope that may be about the same jobs. Throws a CliError (5). */
  possibleOverlap(request: Request): Entry | undefined {
    const { fs, directory } = this.#world;
    return possibleOverlap(readLedger(fs, directory).entries, request);
  }

  /** Returns a recorded package. Throws a CliError (5) if it is missing. */
  recorded(entry: Entry): Recorded {
    const { fs, directory } = this.#world;
    return { entry, bytes: readPackage(fs, directory, entry), isOld: true };
  }

  /**
   * Records a package and returns it, or the one that another run has recorded meanwhile. `make` returns its
   * bytes, given the SHA-256 of the package that it replaces. Throws a CliError (5) if it is refused, or (7)
   * if it cannot be written. If it throws, the ledger has the whole entry or nothing of it.
   */
  release(release: Release, make: (replaces: string | undefined) => Uint8Array): Recorded {
    const { fs, lock, directory } = this.#world;
    makeDirectory(fs, directory, [PACKAGES]);
    return lock(join(directory.path, LOCK), () => {
      const chain = readLedger(fs, directory);
      const decision = decided(chain.entries, release);
      if (decision.kind === 'recorded') {
        this.#mark(chain);
        return this.recorded(decision.entry);
      }
      const { replaces } = decision;
      if (replaces !== undefined && replaces.number > this.#known)
        throw stateRefused(recordedMeanwhile(replaces));
      const bytes = make(replaces?.sha256);
      const { today, scope, days, parameters, diceSince } = release;
      const entry: Entry = {
        number: chain.entries.length + 1,
        recorded: today,
        scope,
        days,
        parameters,
        diceSince,
        sha256: sha256(bytes),
        bytes: bytes.length,
        replaces: replaces?.number,
      };
      try {
        writeWhole(fs, packagePath(directory.path, entry), bytes);
        this.#append(chain, entry);
      } catch (error) {
        throw stateUnwritable(directory.place, error);
      }
      return { entry, bytes, isOld: false };
    });
  }

  /** Writes the mark for a run that ended before it. The ledger is valid even if that fails. */
  #mark({ entries, last }: Chain): void {
    const { fs, directory } = this.#world;
    try {
      writeMark(fs, directory.path, { entries: entries.length, last });
    } catch {
      // What is given out now was recorded, and the next run that records writes the mark.
    }
  }

  /** Appends a line, in place of one that a crash tore. */
  #append(chain: Chain, entry: Entry): void {
    const { fs, directory } = this.#world;
    const { text, hash } = lineOf(entry, chain.last);
    const path = ledgerPath(directory.path);
    // Where locks do not reach other nodes, two runs may append at once: neither gives its package out.
    const twoAtOnce = () => stateRefused(stateSentences.twoAtOnce(ledgerPath(directory.place)));
    withOpen(fs, path, APPENDING, (fd) => {
      if (fs.fstatSync(fd).size !== chain.size) throw twoAtOnce();
      try {
        if (chain.bytes < chain.size) fs.ftruncateSync(fd, chain.bytes);
        writeAll(fs, fd, new TextEncoder().encode(`${text}\n`));
        fs.fsyncSync(fd);
      } catch (error) {
        truncateQuietly(fs, fd, chain.bytes);
        throw error;
      }
    });
    syncFolder(fs, dirname(path));
    if (readLedger(fs, directory).last !== hash) throw twoAtOnce();
    writeMark(fs, directory.path, { entries: entry.number, last: hash });
  }
}

function decided(entries: readonly Entry[], request: Request): Exclude<Decision, { kind: 'refused' }> {
  const decision = decide(entries, request);
  if (decision.kind !== 'refused') return decision;
  const ends = liveEntries(entries)
    .filter(({ scope }) => scope === request.scope)
    .map(({ days }) => days.end);
  throw stateRefused(refusalSentence(decision, request, ends.length === 0 ? undefined : Math.max(...ends)));
}

function truncateQuietly(fs: FileSystem, fd: number, bytes: number): void {
  try {
    fs.ftruncateSync(fd, bytes);
  } catch {
    // The torn line stays: readers skip it, and the next writer removes it.
  }
}
