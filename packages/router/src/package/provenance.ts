// What the package says of its sources, and what its reader must know.
import type { DiagnosticLog, Origin } from '@ptl/claw-core';
import { COLUMN } from '../accounting/tally/columns.ts';
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

/**
 * Fewer of a kind than one in so many is no matter for the reader of a package, and might be one person's
 * job.
 */
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

/** Codes of the contract's list, each with how many rows, samples, jobs or contributors it is about: for the operator alone. */
export function warningsOf(
  facts: Facts,
  diagnostics: DiagnosticLog,
  sources: readonly SourceSummary[],
): Map<PackageWarning, number> {
  const { jobs } = facts;
  const odd = sources.filter(({ rejected, records }) => rejected * ONE_IN > records);
  const capped = jobs === undefined ? 0 : jobs.cutToOne.walltime + jobs.cutToOne.cpu;
  const isCappedOften = jobs !== undefined && BigInt(capped * ONE_IN) > jobs.sums.total(COLUMN.submitted);
  const counts: Record<PackageWarning, number> = {
    utilization_assumed: Number(jobs?.assumed.value(0, COLUMN.analyzed) ?? 0n),
    gpus_untracked: jobs === undefined && facts.jobsMissing === 'gpus_untracked' ? 1 : 0,
    times_without_zone: diagnostics.count('time_without_zone'),
    rows_rejected: odd.reduce((total, { rejected }) => total + rejected, 0),
    samples_unattributed: diagnostics.count('unattributed'),
    values_capped: isCappedOften ? capped : 0,
    users_unknown: facts.unit === 'user' && facts.usersUnknown ? namelessJobs(jobs) : 0,
    source_incomplete: diagnostics.count('row_incomplete') + diagnostics.count('document_truncated'),
  };
  return new Map(
    (Object.keys(counts) as PackageWarning[]).flatMap((code) =>
      counts[code] > 0 ? [[code, counts[code]]] : [],
    ),
  );
}

/** Submitted jobs that name no user; 1 where there are only runs of other kinds. */
function namelessJobs(jobs: Facts['jobs']): number {
  if (jobs === undefined) return 1;
  let count = 0n;
  for (let pair = 0; pair < jobs.contributors.pairs; pair++)
    if (!jobs.contributors.isNamed(pair)) count += jobs.sums.value(pair, COLUMN.submitted);
  return Math.max(1, Number(count));
}
