// What the package says of its sources, and what its reader must know.
import type { DiagnosticLog, Origin } from '@ptl/claw-core';
import { COLUMN } from '../accounting/tally/columns.ts';
import { ORIGIN } from '../accounting/utilization.ts';
import type { Facts } from '../facts.ts';
import { quotient, type Share, sum } from '../measurement.ts';
import type { PackageSource, PackageSourceId, PackageWarning } from './build.ts';

/** What a source gave, as its readers counted it. */
export interface SourceSummary {
  readonly source: Origin;
  /** Rows that became records. */
  readonly records: number;
  /** Rows that were not understood. */
  readonly rejected: number;
}

/** Fewer of a kind than one in so many is no matter for the reader of a package, and might be one person's job. */
const ONE_IN = 100;

/** The contract's words for how much a source knows. */
const FIDELITY = { high: 'hardware', medium: 'scheduler', low: 'snapshot' } as const;

/** What joined samples cover of the held GPU time, and who held it; undefined where nothing was joined. */
export function coverageOf(facts: Facts): Share | undefined {
  const { gpus, jobs } = facts;
  if (gpus?.mode !== 'held' || jobs === undefined || Number.isNaN(gpus.intervalSeconds)) return undefined;
  const { stats, intervalSeconds } = gpus;
  const covered = (pair: number): bigint => {
    const row = stats.row(pair);
    return row < 0 ? 0n : BigInt(stats.columns.arrays.weight[row]!) * BigInt(intervalSeconds);
  };
  const population = jobs.contributors.populationOf(covered, () => 0n);
  return { population, whole: jobs.sums.total(COLUMN.allocatedSliceSeconds) };
}

/** The sources of the package; `coverage` is that of the telemetry that was joined, where it may be told. */
export function sourcesOf(
  sources: readonly SourceSummary[],
  facts: Facts,
  coverage: Share | undefined,
): PackageSource[] {
  return sources.map(({ source, records, rejected }) => {
    const isHardware = source.fidelity === 'high';
    const isJoined =
      facts.gpus !== undefined && facts.telemetry.at(facts.gpus.source).system === source.system;
    const share =
      coverage === undefined || !isHardware || !isJoined
        ? undefined
        : Math.min(1, quotient(sum(coverage.population, 'weight'), coverage.whole));
    return {
      source: source.id as PackageSourceId, // the schema's closed list is checked when the bytes are verified
      status: records === 0 ? 'empty' : rejected * ONE_IN > records ? 'partial' : 'complete',
      fidelity: FIDELITY[isHardware && facts.gpus?.single === true ? 'low' : source.fidelity],
      ...(share === undefined ? {} : { coverage: share }),
    };
  });
}

/** Codes of the contract's list. */
export function warningsOf(
  facts: Facts,
  diagnostics: DiagnosticLog,
  sources: readonly SourceSummary[],
): PackageWarning[] {
  const { jobs } = facts;
  const holds: Record<PackageWarning, boolean> = {
    utilization_assumed: (jobs?.origins[ORIGIN.assumed] ?? 0) > 0,
    gpus_untracked: jobs === undefined && facts.jobsMissing === 'gpus_untracked',
    times_without_zone: diagnostics.count('time_without_zone') > 0,
    rows_rejected: sources.some(({ rejected, records }) => rejected * ONE_IN > records),
    samples_unattributed: diagnostics.count('unattributed') > 0,
    values_capped: jobs !== undefined && BigInt(jobs.cutToOne * ONE_IN) > jobs.sums.total(COLUMN.submitted),
    users_unknown: facts.unit === 'user' && facts.usersUnknown,
    source_incomplete: diagnostics.count('row_incomplete') + diagnostics.count('document_truncated') > 0,
  };
  return (Object.keys(holds) as PackageWarning[]).filter((warning) => holds[warning]);
}
