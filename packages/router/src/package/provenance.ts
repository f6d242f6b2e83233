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

/** By source of samples what they cover of the GPU time of runs that ended in the window, and whose that was. */
export function coverageOf({ jobs, sampled, contributors, telemetry }: Facts): Map<string, Share> {
  if (jobs === undefined) return new Map();
  const whole = jobs.sums.total(COLUMN.allocatedSliceSeconds);
  return new Map(
    sampled
      .filter(({ seconds }) => seconds.some((amount) => amount > 0))
      .map(({ source, seconds }) => {
        const population = contributors.populationOf(
          (pair) => BigInt(seconds[pair]!),
          () => 0n,
        );
        return [telemetry.at(source).id, { population, whole }];
      }),
  );
}

/** The sources of the package; `coverage` is that of those of which it may be told. */
export function sourcesOf(
  sources: readonly SourceSummary[],
  facts: Facts,
  coverage: ReadonlyMap<string, Share>,
): PackageSource[] {
  return sources.map(({ source, records, rejected }) => {
    const isHardware = source.fidelity === 'high';
    const share = coverage.get(source.id);
    const isWeak = isHardware && facts.gpus?.isWeak === true;
    return {
      source: source.id as PackageSourceId, // the schema's closed list is checked when the bytes are verified
      status: records === 0 ? 'empty' : rejected * ONE_IN > records ? 'partial' : 'complete',
      fidelity: FIDELITY[isWeak ? 'low' : source.fidelity],
      ...(share === undefined
        ? {}
        : { coverage: Math.min(1, quotient(sum(share.population, 'weight'), share.whole)) }),
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
    utilization_assumed: jobs?.isAssumed === true ? Number(jobs.sums.total(COLUMN.analyzed)) : 0,
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
