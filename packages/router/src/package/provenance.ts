// The statements of a package about its sources, and its warnings.
import type { DiagnosticCode, DiagnosticLog, Origin } from '@ptl/claw-core';
import { COLUMN } from '../accounting/tally/columns.ts';
import type { Facts } from '../facts.ts';
import { givesJobs } from '../inputs/plan.ts';
import { quotient, type Share, sum } from '../measurement.ts';
import type { PackageSource, PackageSourceId, PackageWarning } from './build.ts';

/** Warnings for the operator alone: a single person's row could cause them. */
export type LocalWarning =
  | 'gpus_untracked'
  | 'rows_rejected'
  | 'rows_foreign'
  | 'fields_unread'
  | 'samples_unattributed'
  | 'samples_untimed'
  | 'values_capped'
  | 'users_unknown'
  | 'pods_only_listed';
export type Warning = PackageWarning | LocalWarning;

/** The result of a source, as its readers counted it. */
export interface SourceSummary {
  readonly source: Origin;
  /** Rows that became records. */
  readonly records: number;
  /** Rows that were not understood. */
  readonly rejected: number;
}

/** A warning about rows needs more than one in this many. */
const ONE_IN = 100;

/** Diagnostics of a server or a file that is incomplete. */
const INCOMPLETE: readonly DiagnosticCode[] = ['row_incomplete', 'document_truncated', 'answer_partial'];

/** Diagnostics of values that are there and cannot be read, and of lines that are no records. */
const UNREAD: readonly DiagnosticCode[] = ['field_invalid', 'time_invalid', 'field_out_of_range'];
const FOREIGN: readonly DiagnosticCode[] = ['row_foreign'];

/** The contract's words for the fidelity of a source. */
const FIDELITY = { high: 'hardware', medium: 'scheduler', low: 'snapshot' } as const;

/**
 * Returns, by source of samples, the share that it covers of the GPU time of runs that ended in the window.
 */
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

/** Returns the sources that report to be incomplete. */
export function incompleteSources(diagnostics: DiagnosticLog): ReadonlySet<string> {
  const incomplete = diagnostics.list().filter(({ code }) => INCOMPLETE.includes(code));
  return new Set(incomplete.map(({ source }) => source));
}

/**
 * Returns the sources of the package; `coverage` has the shares that may be released. The fate of single rows
 * does not show.
 */
export function sourcesOf(
  sources: readonly SourceSummary[],
  facts: Facts,
  coverage: ReadonlyMap<string, Share>,
  incomplete: ReadonlySet<string>,
): PackageSource[] {
  const untimed = new Set([...facts.untimed].map((number) => facts.telemetry.at(number).id));
  return sources.map(({ source, records, rejected }) => {
    const isHardware = source.fidelity === 'high';
    const share = coverage.get(source.id);
    // Whether anybody had a job does not show.
    const isEmpty = records + rejected === 0 && !givesJobs(source);
    const isWeak = isHardware && (facts.gpus?.isWeak === true || untimed.has(source.id));
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

/**
 * Returns the warnings for the operator, each with the number of rows, samples, jobs or contributors that it
 * is about.
 */
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
    rows_foreign: manyOf(FOREIGN, diagnostics, sources),
    fields_unread: manyOf(UNREAD, diagnostics, sources),
    samples_unattributed: diagnostics.count('unattributed'),
    samples_untimed: facts.untimed.size,
    values_capped: isCappedOften ? capped : 0,
    users_unknown: facts.unit === 'user' && facts.usersUnknown ? namelessJobs(jobs) : 0,
    pods_only_listed: facts.podUtilization !== undefined && facts.pods.areListed ? facts.pods.count : 0,
    source_incomplete: INCOMPLETE.reduce((total, code) => total + diagnostics.count(code), 0),
  };
  return new Map(
    (Object.keys(counts) as Warning[]).flatMap((code) => (counts[code] > 0 ? [[code, counts[code]]] : [])),
  );
}

/** Counts diagnostics of those sources in which they are more than one in a hundred records. */
function manyOf(
  codes: readonly DiagnosticCode[],
  diagnostics: DiagnosticLog,
  sources: readonly SourceSummary[],
): number {
  const found = diagnostics.list().filter(({ code }) => codes.includes(code));
  return sources.reduce((total, { source, records }) => {
    const own = found.filter((one) => one.source === source.id).reduce((sum, one) => sum + one.count, 0);
    return own * ONE_IN > records ? total + own : total;
  }, 0);
}

/**
 * Returns the warnings that a package may have, if the contract lists them. It never warns that no job names
 * a GPU, since one person's job would end that. It warns of assumed utilization where enough people have such
 * jobs, and of times without a zone where there are enough people at all.
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

/** Returns the submitted jobs that name no user; 1 where there are only other runs. */
function namelessJobs(jobs: Facts['jobs']): number {
  if (jobs === undefined) return 1;
  let count = 0n;
  for (let pair = 0; pair < jobs.contributors.pairs; pair++)
    if (!jobs.contributors.isNamed(pair)) count += jobs.sums.value(pair, COLUMN.submitted);
  return Math.max(1, Number(count));
}
