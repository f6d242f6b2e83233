// What this machine has beside a package: the ledger that recorded it, the package released before it, and
// the operator's own report of the same period.
import { type PtlOutputV1, releasedIn } from '@ptl/claw-router';
import { sentences, usage } from '../errors.ts';
import { dateOf, dayOfDate, type Entry, liveEntries } from '../ledger/entry.ts';
import { packagePath, readLedger } from '../ledger/files.ts';
import { type Earlier, readReport } from '../render/report/earlier.ts';
import { shown } from '../shown.ts';
import { isDirectoryThere, stateDirectory } from '../state/directory.ts';
import { realFiles } from '../state/file-system.ts';
import type { World } from '../world.ts';
import type { Finished } from './read.ts';

/** The ledger's record of a package. */
export interface FromLedger {
  /** `entry 3 of scope default, recorded 2026-11-02`; undefined where there is no ledger. */
  readonly recorded: string | undefined;
  /** A sentence where the ledger has another package in place of this one. */
  readonly superseded: string | undefined;
  /** The path of the last package that the same key released before it. */
  readonly last: string | undefined;
}

export function fromLedger({ content, sha256 }: Finished, world: World): FromLedger {
  const directory = stateDirectory(world);
  if (!isDirectoryThere(realFiles, directory))
    return { recorded: undefined, superseded: undefined, last: undefined };
  const { entries } = readLedger(realFiles, directory);
  const entry = entries.find((one) => one.sha256 === sha256);
  const last = lastBefore(liveEntries(entries), content);
  const instead = entry && replacing(entries, entry);
  return {
    recorded:
      entry === undefined
        ? 'not in that of this machine'
        : `entry ${entry.number} of scope ${entry.scope}, recorded ${dateOf(entry.recorded)}`,
    superseded:
      instead &&
      sentences.superseded(instead.number, dateOf(instead.recorded), packagePath(directory.place, instead)),
    last: last && packagePath(directory.path, last),
  };
}

/** Returns the entry that replaced another one, the last where there are several. */
function replacing(entries: readonly Entry[], { number }: Entry): Entry | undefined {
  const next = entries.find(({ replaces }) => replaces === number);
  return next && (replacing(entries, next) ?? next);
}

function lastBefore(entries: readonly Entry[], { privacy, period }: PtlOutputV1): Entry | undefined {
  const first = dayOfDate(period.first_day) ?? 0;
  return entries
    .filter(({ parameters, days }) => parameters.keyId === privacy.key_id && days.end <= first)
    .toSorted((a, b) => b.days.end - a.days.end)[0];
}

/**
 * Returns a report of the package's period, with the numbers that come from the package's telemetry:
 * quantiles of samples are not those of jobs. Throws a CliError (2) where it is no report, or of another
 * period.
 */
export function besideIn(path: string, content: PtlOutputV1): Earlier {
  const { period } = content;
  const report = readReport(path);
  const { start, end, sources } = report;
  const lastDay = dayOfDate(end);
  if (start !== period.first_day || lastDay === undefined || dateOf(lastDay - 1) !== period.last_day)
    throw usage(sentences.otherPeriod(shown(path)));
  const packaged = new Map(releasedIn(content).map(({ metric, source }) => [metric, source as string]));
  const exact = [...report.exact].filter(([metric]) => {
    const source = sources.get(metric);
    return source === undefined || source === (packaged.get(metric) ?? source);
  });
  return { ...report, exact: new Map(exact) };
}
