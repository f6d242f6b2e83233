// What the package says of its sources, and what its reader must know.
import type { DiagnosticLog, SourceId } from '@ptl/claw-core';
import type { Facts } from './facts/facts.ts';
import { COLUMN } from './facts/tally.ts';
import type { PackageSource, PackageWarning } from './package/build.ts';

/** What a source gave, as its readers counted it. */
export interface SourceSummary {
  readonly source: SourceId;
  /** Rows that became records. */
  readonly records: number;
  /** Rows that were not understood. */
  readonly rejected: number;
}

/** Share of the held GPU time that joined samples cover, 0…1; undefined where nothing was joined. */
export function coverageOf(facts: Facts): number | undefined {
  const { gpus, jobs } = facts;
  if (gpus?.mode !== 'held' || jobs === undefined || Number.isNaN(gpus.intervalSeconds)) return undefined;
  const held = Number(jobs.sums.total(COLUMN.allocatedSliceSeconds));
  return held === 0
    ? undefined
    : Math.min(1, (gpus.distribution.utilization.total * gpus.intervalSeconds) / held);
}

/** The sources of the package; `coverage` is that of the telemetry that was joined. */
export function sourcesOf(sources: readonly SourceSummary[], coverage: number | undefined): PackageSource[] {
  return sources.map(({ source, records, rejected }) => {
    const isAccounting = source.startsWith('slurm');
    return {
      source,
      status: records === 0 ? 'empty' : rejected > 0 ? 'partial' : 'complete',
      fidelity: isAccounting ? 'scheduler' : 'hardware',
      ...(isAccounting || coverage === undefined ? {} : { coverage }),
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
    utilization_assumed: (jobs?.origins.get('assumed') ?? 0) > 0,
    gpus_untracked: jobs === undefined && facts.jobsMissing === 'gpus_untracked',
    times_without_zone: diagnostics.count('time_without_zone') > 0,
    rows_rejected: sources.some(({ rejected }) => rejected > 0),
    samples_unattributed: diagnostics.count('unattributed') > 0,
    values_capped: (jobs?.cutToOne ?? 0) > 0,
    users_unknown: facts.unit === 'user' && facts.usersUnknown,
    source_incomplete: diagnostics.count('row_incomplete') + diagnostics.count('document_truncated') > 0,
  };
  return (Object.keys(holds) as PackageWarning[]).filter((warning) => holds[warning]);
}
