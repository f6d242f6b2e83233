// What the package says of its sources, and what its reader must know.
import type { DiagnosticCode, DiagnosticLog, Origin } from '@ptl/claw-core';
import { COLUMN } from '../accounting/tally/columns.ts';
import type { Facts } from '../facts.ts';
import { givesJobs } from '../inputs/plan.ts';
import { quotient, type Share, sum } from '../measurement.ts';
import type { PackageSource, PackageSourceId, PackageWarning } from './build.ts';

/** What the operator alone is warned of: a single person's row could cause it. */
export type LocalWarning =
  | 'gpus_untracked'
  | 'rows_rejected'
  | 'samples_unattributed'
  | 'values_capped'
  | 'users_unknown'
  | 'pods_only_listed';
export type Warning = PackageWarning | LocalWarning;

/** What a source gave, as its readers counted it. */
export interface SourceSummary {
  readonly source: Origin;
  /** Rows that became records. */
  readonly records: number;
  /** Rows that were not understood. */
  readonly rejected: number;
}

/**
 * Fewer of a kind than one in so many is no matter.
 */
const ONE_IN = 100;

/** What a server or a file says where it is not all there. */
const INCOMPLETE: readonly DiagnosticCode[] = ['row_incomplete', 'document_truncated', 'answer_partial'];

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

/** The sources that say themselves that they are not complete. */
export function incompleteSources(diagnostics: DiagnosticLog): ReadonlySet<string> {
  const incomplete = diagnostics.list().filter(({ code }) => INCOMPLETE.includes(code));
  return new Set(incomplete.map(({ source }) => source));
}

/**
 * The sources of the package; `coverage` is that of those of which it may be told. What becomes of single rows does
 * not show.
 */
export function sourcesOf(
  sources: readonly SourceSummary[],
  facts: Facts,
  coverage: ReadonlyMap<string, Share>,
  incomplete: ReadonlySet<string>,
): PackageSource[] {
  return sources.map(({ source, records, rejected }) => {
    const isHardware = source.fidelity === 'high';
    const share = coverage.get(source.id);
    // Whether anybody had a job does not show.
    const isEmpty = records + rejected === 0 && !givesJobs(source);
    const isWeak = isHardware && facts.gpus?.isWeak === true;
    return {
      source: source.id as PackageSourceId, // the schema's closed list is checked when the bytes are verified
      status: incomplete.has(source.id) ? 'partial' : isEmpty ? 'empty' : 'complete',
      fidelity: FIDELITY[isWeak ? 'low' : source.fidelity],
      ...(share === undefined
        ? {}
        : { coverage: Math.min(1, quotient(sum(share.population, 'weight'), share.whole)) }),
    };
  });
}

/** What there is to warn of, each with how many rows, samples, jobs or contributors it is about: for the operator alone. */
export function warningsOf(
  facts: Facts,
  diagnostics: DiagnosticLog,
  sources: readonly SourceSummary[],
): Map<Warning, number> {
  const { jobs } = facts;
  const odd = sources.filter(({ rejected, records }) => rejected * ONE_IN > records);
  const capped = jobs === undefined ? 0 : jobs.cutToOne.walltime + jobs.cutToOne.cpu;
  const isCappedOften = jobs !== undefined && BigInt(capped * ONE_IN) > jobs.sums.total(COLUMN.submitted);
  const counts: Record<Warning, number> = {
    utilization_assumed: jobs?.isAssumed === true ? Number(jobs.sums.total(COLUMN.analyzed)) : 0,
    gpus_untracked: jobs === undefined && facts.jobsMissing === 'gpus_untracked' ? 1 : 0,
    times_without_zone: diagnostics.count('time_without_zone'),
    rows_rejected: odd.reduce((total, { rejected }) => total + rejected, 0),
    samples_unattributed: diagnostics.count('unattributed'),
    values_capped: isCappedOften ? capped : 0,
    users_unknown: facts.unit === 'user' && facts.usersUnknown ? namelessJobs(jobs) : 0,
    pods_only_listed: facts.podUtilization !== undefined && facts.pods.areListed ? facts.pods.count : 0,
    source_incomplete: INCOMPLETE.reduce((total, code) => total + diagnostics.count(code), 0),
  };
  return new Map(
    (Object.keys(counts) as Warning[]).flatMap((code) => (counts[code] > 0 ? [[code, counts[code]]] : [])),
  );
}

/**
 * Those of the warnings that a package may give, as far as the contract lists them. That no job names a GPU it does not: one
 * person's job would end that. That utilization was assumed it says where enough people have jobs of which it was, and of times
 * without a zone where enough people are there at all.
 */
export function packagedWarnings(warnings: ReadonlyMap<Warning, number>, facts: Facts): Warning[] {
  const { jobs, fewest, unit, people } = facts;
  const isOfMany =
    jobs?.contributors.areAtLeast(fewest, jobs.contributors.pairsIn(jobs.sums, COLUMN.analyzed)) === true;
  const areMany = unit === 'node' || people >= fewest;
  return [...warnings.keys()].filter((code) => {
    if (code === 'utilization_assumed') return isOfMany;
    return code !== 'times_without_zone' || areMany;
  });
}

/** Submitted jobs that name no user; 1 where there are only runs of other kinds. */
function namelessJobs(jobs: Facts['jobs']): number {
  if (jobs === undefined) return 1;
  let count = 0n;
  for (let pair = 0; pair < jobs.contributors.pairs; pair++)
    if (!jobs.contributors.isNamed(pair)) count += jobs.sums.value(pair, COLUMN.submitted);
  return Math.max(1, Number(count));
}
